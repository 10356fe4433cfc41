import { moveSpan, type Span } from './span.ts';

/**
 * A string literal that stands under a name: assigned, passed by name, or stored under a key.
 * Made from syntax trees, manifests, settings files and, where there is no parser, from the notation around a telling word;
 * generic secret rules look at nothing else.
 */
export interface NamedValue {
  /** The name as written, without quotes: `password`, `DB_PASSWORD`, `client-secret`. */
  readonly name: string;
  /** Names of the enclosing keys, outermost first, where the format has them: `['spring', 'datasource']`. */
  readonly parents: readonly string[];
  readonly nameSpan: Span | null;
  /** The literal's characters with escapes as written. */
  readonly value: string;
  /** The characters of the value, without quotes. */
  readonly valueSpan: Span;
  /** The whole literal with its quotes: what a fix replaces. Equal to `valueSpan` where there are no quotes. */
  readonly literalSpan: Span;
  readonly origin: 'code' | 'yaml' | 'json' | 'dotenv' | 'dockerfile' | 'properties' | 'text';
  /** How the value is written where that is not as it is used: the `data` of a Kubernetes Secret is base64. */
  readonly encoding?: 'base64';
  /** The kind of the Kubernetes object whose `data` or `stringData` holds the value. */
  readonly objectKind?: 'Secret';
}

/** The same value, so many UTF-16 units further on. */
export function moveNamedValue<Value extends NamedValue>(value: Value, by: number): Value {
  return {
    ...value,
    nameSpan: value.nameSpan === null ? null : moveSpan(value.nameSpan, by),
    valueSpan: moveSpan(value.valueSpan, by),
    literalSpan: moveSpan(value.literalSpan, by),
  };
}
