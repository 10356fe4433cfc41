import type { DocumentState } from '../../document/document.ts';
import type { YamlDocument, YamlStream } from '../../parse/yaml.ts';
import { rootField, type Field } from '../fields.ts';
import type { KubernetesObject } from './model.ts';
import { createWorkload } from './workload.ts';

const mention = /(?:^|[\r\n{,])[ \t]*["']?apiVersion["']?[ \t]*:/;
const kindMention = /(?:^|[\r\n{,])[ \t]*["']?kind["']?[ \t]*:/;

/** File and folder names by which Kustomize users mark patches. The file system is not asked. */
const patchPath = /(?:^|\/)(?:patch(?:es)?|overlays?)\/|(?:^|[/._-])patch(?:es)?[._-]|[._-]patch(?:es)?\.ya?ml$|(?:^|\/)patch(?:es)?\.ya?ml$/i;

/** Most items of Lists that one document may hold. */
const mostItems = 5000;

/** True when a document can be a Kubernetes manifest. Looks at its characters only, so that other files are never parsed for it. */
export function mayBeKubernetes(document: YamlDocument): boolean {
  return mention.test(document.text) && kindMention.test(document.text);
}

/** The Kubernetes objects of a stream, Lists taken apart. */
export function kubernetesObjects(document: DocumentState, stream: YamlStream): KubernetesObject[] {
  const objects: KubernetesObject[] = [];
  for (const part of stream.documents) {
    if (mayBeKubernetes(part)) collectObjects(document, rootField(part), objects, 0);
  }
  return objects;
}

function collectObjects(document: DocumentState, root: Field, objects: KubernetesObject[], depth: number): void {
  const kind = root.get('kind').text();
  const apiVersion = root.get('apiVersion');
  if (kind === null || apiVersion.state === 'absent' || objects.length >= mostItems) return;
  // CustomResourceDefinition and kustomization files have both fields and nothing that runs.
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
