import type { DocumentState } from '../../document/document.ts';
import type { YamlDocument, YamlStream } from '../../parse/yaml.ts';
import { rootField, type Field } from '../../parse/yaml-fields.ts';
import type { KubernetesObject } from './model.ts';
import { createWorkload } from './workload.ts';

/** A key at the start of a line, or after a brace or comma in flow style and JSON. */
const key = (name: string): string => `(?:^|[\\r\\n{,])[ \\t]*(?:-[ \\t]+)?["']?${name}["']?[ \\t]*:`;

const versionMention = new RegExp(key('apiVersion'));
const podMention = new RegExp(key('(?:initC|ephemeralC|c)ontainers'));

/** Kinds without containers that have rules, and lists of any kinds. A rule about a further kind adds it here. */
const kindMention = new RegExp(
  `${key('kind')}[ \\t]*["']?(?:(?:Cluster)?Role(?:Binding)?|Namespace|NetworkPolicy|Ingress|Service|[A-Za-z]*List)["']?[ \\t]*(?:[\\r\\n#,}]|$)`,
);
const schemaMention = new RegExp(`${key('kind')}[ \\t]*["']?CustomResourceDefinition\\b`);

/** File and folder names by which Kustomize users mark patches. The file system is not asked. */
const patchPath =
  /(?:^|\/)(?:patch(?:es)?|overlays?)\/|(?:^|[/._-])patch(?:es)?[._-]|[._-]patch(?:es)?\.ya?ml$|(?:^|\/)patch(?:es)?\.ya?ml$/i;

/** Most items of Lists that one document may hold. */
const mostItems = 5000;

/** Longest document, in UTF-16 units, that is parsed: half a second of work. */
export const longestManifest = 400_000;

/**
 * True when a document can be a Kubernetes manifest of a kind that has rules. Looks at its characters only, so that other files
 * are never parsed for it; schemas of custom resources are long, run nothing and name every field there is.
 */
export function mayBeKubernetes(document: YamlDocument): boolean {
  const { text } = document;
  return versionMention.test(text) && (podMention.test(text) || kindMention.test(text)) && !schemaMention.test(text);
}

/** The Kubernetes objects of a stream, Lists taken apart. */
export function kubernetesObjects(document: DocumentState, stream: YamlStream): KubernetesObject[] {
  const objects: KubernetesObject[] = [];
  for (const part of stream.documents) {
    if (part.text.length <= longestManifest && mayBeKubernetes(part)) collectObjects(document, rootField(part), objects, 0);
  }
  return objects;
}

function collectObjects(document: DocumentState, root: Field, objects: KubernetesObject[], depth: number): void {
  const kind = root.get('kind').text();
  const apiVersion = root.get('apiVersion');
  if (kind === null || apiVersion.state === 'absent' || objects.length >= mostItems) return;
  if (kind.endsWith('List') && root.get('items').state === 'set' && depth < 4) {
    for (const item of root.get('items').items()) collectObjects(document, item, objects, depth + 1);
    return;
  }
  objects.push(createObject(document, root, kind, apiVersion.text()));
}

function createObject(document: DocumentState, root: Field, kind: string, apiVersion: string | null): KubernetesObject {
  const path = document.path.replaceAll('\\', '/');
  const parts = {
    document,
    root,
    kind,
    apiVersion,
    metadata: root.get('metadata'),
    annotations: root.get('metadata', 'annotations'),
    isPatch: patchPath.test(path) || root.get('$patch').state !== 'absent',
  };
  const object: { -readonly [Key in keyof KubernetesObject]: KubernetesObject[Key] } = { ...parts, workload: null };
  const workload = createWorkload(object);
  if (workload !== null) {
    // A pod needs images, so a document that names none completes another one.
    const isPartial = workload.containers.length > 0 && workload.containers.every((container) => container.image.state === 'absent');
    if (isPartial || workload.containers.length === 0) object.isPatch = true;
    object.workload = workload;
  }
  return object;
}
