import type { Span } from '../model/span.ts';
import type { YamlDocument } from './yaml.ts';
import type { YamlNode, YamlScalar } from './yaml-tree.ts';

/**
 * A place in a YAML or JSON document, reached by a path, whether or not something is written there. Rules of all platforms ask
 * fields; a field that is absent still knows where it would have to be inserted.
 */
export interface Field {
  readonly document: YamlDocument;
  /**
   * `absent`: no such key, or a key without a value, which the programs that read manifests treat alike.
   * `unknown`: a template decides. A rule about a missing field takes it as set; a rule about a value stays silent.
   */
  readonly state: 'absent' | 'set' | 'unknown';
  readonly parent: Field | null;
  /** The key as text, or the position in its sequence. */
  readonly name: string | number;
  readonly node: YamlNode | null;
  readonly key: YamlScalar | null;
  /** Place of the value, or of the nearest enclosing value that is written when this one is absent. UTF-16 offsets. */
  readonly span: Span;
  /** Place of the alias or merge key through which the value is drawn in from elsewhere. */
  readonly via: Span | null;
  /** The field below this one. Absent stays absent, unknown stays unknown. */
  get(...path: readonly (string | number)[]): Field;
  /** Items of a sequence; none for anything else. */
  items(): readonly Field[];
  /** Values of a map by their keys, in order; none for anything else. */
  entries(): readonly Field[];
  /** The characters of a scalar that is set and known, whatever its type. */
  text(): string | null;
  /** A number, also one in quotes. */
  number(): number | null;
  /** A boolean; `yes`, `no`, `on` and `off` without quotes count, as in YAML 1.1, which Go and Python programs still read. */
  boolean(): boolean | null;
}

function isKnown(node: YamlNode | null): node is YamlNode {
  return node !== null && node.kind !== 'unknown' && !(node.kind === 'scalar' && node.templated);
}

function stateOf(node: YamlNode | null): Field['state'] {
  if (node === null) return 'absent';
  if (!isKnown(node)) return 'unknown';
  return node.kind === 'scalar' && node.value === null ? 'absent' : 'set';
}

const booleanWords: Readonly<Record<string, boolean>> = { true: true, yes: true, on: true, false: false, no: false, off: false };

interface FieldParts {
  readonly document: YamlDocument;
  readonly parent: Field | null;
  readonly name: string | number;
  readonly node: YamlNode | null;
  readonly key?: YamlScalar | null;
  readonly via?: Span | null;
  readonly state?: Field['state'];
}

function createField(parts: FieldParts): Field {
  const { document, parent, name, node } = parts;
  const state = parts.state ?? stateOf(node);
  const known = state === 'set' && node?.kind === 'scalar' ? node : null;

  // Some forty rules ask each pod for the same few fields.
  const children = new Map<string | number, Field>();

  function step(name: string | number): Field {
    const known = children.get(name);
    if (known !== undefined) return known;
    const child = createField({ document, parent: field, name, ...childOf(field, name) });
    children.set(name, child);
    return child;
  }

  const field: Field = {
    document,
    state,
    parent,
    name,
    node,
    key: parts.key ?? null,
    span: node?.span ?? parent?.span ?? { start: document.start, end: document.start },
    via: parts.via ?? parent?.via ?? null,
    get(...path) {
      const [next, ...rest] = path;
      if (next === undefined) return field;
      return rest.length === 0 ? step(next) : step(next).get(...rest);
    },
    items: () => (node?.kind === 'sequence' ? node.items.map((_, index) => step(index)) : []),
    entries: () =>
      node?.kind === 'map'
        ? node.entries.map((entry) =>
            createField({ document, parent: field, name: entry.key.text, node: entry.value, key: entry.key, via: entry.via }),
          )
        : [],
    text: () => known?.text ?? null,
    number() {
      if (typeof known?.value === 'number') return known.value;
      return known !== null && /^-?\d{1,15}$/.test(known.text) ? Number(known.text) : null;
    },
    boolean() {
      if (typeof known?.value === 'boolean') return known.value;
      return known?.style === 'plain' ? (booleanWords[known.text.toLowerCase()] ?? null) : null;
    },
  };
  return field;
}

function childOf(field: Field, name: string | number): Pick<FieldParts, 'node' | 'key' | 'via' | 'state'> & { node: YamlNode | null } {
  const { node } = field;
  if (field.state === 'unknown') return { node: null, state: 'unknown' };
  if (typeof name === 'number') {
    const item = node?.kind === 'sequence' ? node.items[name] : undefined;
    return item === undefined ? { node: null } : { node: item.value, via: item.via };
  }
  if (node?.kind !== 'map') return { node: null };
  const matching = node.entries.filter((entry) => entry.key.text === name && !entry.key.templated);
  const entry = matching.at(-1);
  if (entry === undefined) return node.open ? { node: null, state: 'unknown' } : { node: null };
  const child = { node: entry.value, key: entry.key, via: entry.via };
  // A key that stands twice in a template is in two branches of a condition; the template decides which one counts.
  return matching.length > 1 && field.document.templated ? { ...child, state: 'unknown' } : child;
}

/** The field of a whole document. */
export function rootField(document: YamlDocument): Field {
  return createField({ document, parent: null, name: '', node: document.tree().root });
}
