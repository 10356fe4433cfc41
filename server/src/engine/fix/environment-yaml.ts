import type { DocumentState } from '../document/document.ts';
import { fileNameOf } from '../document/language.ts';
import { spanContains, type Span } from '../model/span.ts';
import type { TextEdit } from '../model/fix.ts';
import { rootField, type Field } from '../parse/yaml-fields.ts';
import type { YamlScalar } from '../parse/yaml-tree.ts';
import type { YamlStream } from '../parse/yaml.ts';
import { replace } from './edit.ts';
import type { TextMove } from './environment-lexical.ts';
import { replaceEntry } from './yaml.ts';

/** Programs that read YAML and put values of their environment into it. */
export type YamlPlatform = 'compose' | 'github-actions' | 'spring' | 'kubernetes';

const composeName = /^(?:docker-)?compose(?:[.-].*)?\.ya?ml$/i;
const springName = /^(?:application|bootstrap)(?:[.-].*)?\.(?:ya?ml|properties)$/i;

/** True for the settings files of Spring, which replace `${NAME}` by the environment's value. */
export function isSpringSettings(path: string): boolean {
  return springName.test(fileNameOf(path));
}

function isComposeRoot(root: Field): boolean {
  return root
    .get('services')
    .entries()
    .some((service) => service.get('image').state !== 'absent' || service.get('build').state !== 'absent');
}

function platformOf(path: string, root: Field): YamlPlatform | null {
  if (/(?:^|[\\/])\.github[\\/]workflows[\\/][^\\/]+\.ya?ml$/i.test(path)) return 'github-actions';
  if (composeName.test(fileNameOf(path))) return 'compose';
  if (isSpringSettings(path)) return 'spring';
  if (root.get('apiVersion').text() !== null && root.get('kind').text() !== null) return 'kubernetes';
  return isComposeRoot(root) ? 'compose' : null;
}

/** A value of a YAML text that holds the secret, and what is known of its place. */
export interface YamlPlace {
  readonly platform: YamlPlatform;
  readonly field: Field;
  readonly scalar: YamlScalar;
  /** Keys from the root to the value; positions in sequences are left out. */
  readonly keys: readonly string[];
  readonly inFlow: boolean;
  readonly root: Field;
}

/** The written value that holds `span`; null in comments, keys, and what an alias draws in. */
export function yamlPlaceOf(document: DocumentState, stream: YamlStream, span: Span): YamlPlace | null {
  const part = stream.documents.find(({ start, end }) => start <= span.start && span.end <= end);
  if (part === undefined) return null;
  const root = rootField(part);
  const keys: string[] = [];
  let field = root;
  let inFlow = false;
  while (field.node !== null && field.node.kind !== 'scalar') {
    if (field.node.kind === 'unknown') return null;
    inFlow ||= field.node.style === 'flow';
    const children = field.node.kind === 'map' ? field.entries() : field.items();
    const next = children.find((child) => child.via === null && child.node !== null && spanContains(child.node.span, span));
    if (next === undefined) return null;
    if (typeof next.name === 'string') keys.push(next.name);
    field = next;
  }
  const platform = platformOf(document.path, root);
  return platform === null || field.node === null ? null : { platform, field, scalar: field.node, keys, inFlow, root };
}

/** The characters of a scalar without its quotes; null for a block scalar, which has a header of its own. */
function innerOf({ span, style }: YamlScalar): Span | null {
  if (style === 'block') return null;
  return style === 'plain' ? span : { start: span.start + 1, end: span.end - 1 };
}

const sameSpan = (left: Span, right: Span): boolean => left.start === right.start && left.end === right.end;

/** Puts a reference in the place of the secret, or of the whole value where only that can be taken. */
function referenceEdits({ scalar, inFlow }: YamlPlace, { secret, content }: TextMove, reference: string): TextEdit[] | null {
  const inner = innerOf(scalar);
  const isWhole = inner !== null && (sameSpan(inner, content) || sameSpan(inner, secret));
  if (isWhole) return [replace(inner, scalar.style === 'plain' && inFlow ? `"${reference}"` : reference)];
  if (!sameSpan(secret, content) || (scalar.style === 'plain' && inFlow)) return null;
  return [replace(secret, reference)];
}

/** Name of the Secret of Kubernetes that a fix names: one for the object. */
function kubernetesSecretName(root: Field): string {
  const name = root.get('metadata', 'name').text() ?? '';
  return `${/^[a-z0-9][a-z0-9.-]{0,50}$/.test(name) ? name : 'app'}-secrets`;
}

/** What a fix writes, and what a person has to set for it. */
export interface YamlFix {
  readonly edits: readonly TextEdit[];
  /** Names what is read, as the object of “Read from”. */
  readonly from: string;
  /** What has to be done first, for the title. */
  readonly first: string;
  readonly environmentVariable: string | null;
}

/** Keys of a workflow below which GitHub knows the secrets. */
const secretKeys = new Set(['env', 'with', 'run', 'secrets', 'credentials', 'services']);

function kubernetesFix(place: YamlPlace, move: TextMove): YamlFix | null {
  const { field, scalar, root } = place;
  const item = field.parent;
  const inner = innerOf(scalar);
  const key = item?.get('name').text() ?? null;
  if (field.name !== 'value' || key === null || item?.parent?.name !== 'env' || inner === null) return null;
  if (!sameSpan(inner, move.content) && !sameSpan(inner, move.secret)) return null;
  const secret = kubernetesSecretName(root);
  const edits = replaceEntry(field, 'valueFrom', { secretKeyRef: { name: secret, key } });
  return edits === null
    ? null
    : { edits, from: `key ${key.slice(0, 60)} of Secret ${secret}`, first: 'create it', environmentVariable: null };
}

/** Reads a secret of a YAML file from where its program offers; null where it offers nothing. */
export function yamlFix(place: YamlPlace, move: TextMove, variable: string): YamlFix | null {
  if (place.scalar.templated) return null;
  switch (place.platform) {
    case 'kubernetes':
      return kubernetesFix(place, move);
    case 'github-actions': {
      if (!place.keys.some((key) => secretKeys.has(key))) return null;
      // GitHub keeps the prefix `GITHUB_` for itself.
      const name = variable.replace(/^GITHUB_/, 'GH_');
      const edits = referenceEdits(place, move, `\${{ secrets.${name} }}`);
      return edits === null ? null : { edits, from: `secret ${name} of the repository`, first: 'set it', environmentVariable: null };
    }
    case 'compose':
    case 'spring': {
      const edits = referenceEdits(place, move, place.platform === 'spring' ? `\${${variable}}` : `\${${variable}:?}`);
      return edits === null ? null : { edits, from: `environment variable ${variable}`, first: 'set it', environmentVariable: variable };
    }
  }
}

/** Reads a secret of Spring's settings in the format of properties from the environment. */
export function springPropertyEdits(document: DocumentState, { secret, content }: TextMove, variable: string): TextEdit[] | null {
  const { text } = document.source;
  const start = text.lastIndexOf('\n', secret.start - 1) + 1;
  const before = text.slice(start, secret.start);
  if (!isSpringSettings(document.path) || !/^[ \t]*[A-Za-z_][\w.[\]-]*[ \t]*[=:]/.test(before)) return null;
  if (sameSpan(secret, content)) return [replace(secret, `\${${variable}}`)];
  const isValue =
    /^[^=:]*[=:][ \t]*$/.test(text.slice(start, content.start)) && /^[ \t]*(?:\r?\n|$)/.test(text.slice(content.end, content.end + 100));
  return isValue ? [replace(content, `\${${variable}}`)] : null;
}
