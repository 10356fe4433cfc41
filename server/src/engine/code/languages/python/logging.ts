import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import type { Call } from '../../rule.ts';
import { credentialName, nameOfValue, type CredentialName } from './credential-names.ts';

export const logMethods = ['debug', 'info', 'warning', 'warn', 'error', 'critical', 'exception', 'log', 'fatal', 'trace', 'success'].map(
  (name) => `*.${name}`,
);

/** True for a method of something that is a log by its import, its making or its name. */
export function isLogCall(call: Call): boolean {
  const { path } = call.name;
  if (/^(?:logging|loguru|structlog|logbook|absl\.logging|eliot|twisted\.python\.log)\b/.test(path)) return true;
  return /(?:^|[._])(?:log|logger|logging|getLogger\(\)|get_logger\(\)|LOG|LOGGER|_log|_logger)\.\w+$/i.test(path.replace(/\[\]/g, ''));
}

export interface LoggedCredential {
  readonly node: SyntaxNode;
  readonly name: string;
  readonly certainty: CredentialName;
}

/** Credentials among the values that a text is made of, or that a dictionary beside it holds. */
export function credentialsIn(node: SyntaxNode, context: CodeContext, depth = 0): LoggedCredential[] {
  if (depth > 5) return [];
  const read = context.expression(node);
  const within = (nodes: readonly (string | SyntaxNode)[]): LoggedCredential[] =>
    nodes.flatMap((part) => (typeof part === 'string' ? [] : credentialsIn(part, context, depth + 1)));
  switch (read.kind) {
    case 'build':
      return within(read.parts);
    case 'array':
      return within(read.elements);
    case 'object':
      return within(read.pairs.flatMap(({ value }) => (value === null ? [] : [value])));
    case 'wrap':
      return credentialsIn(read.inner, context, depth + 1);
    default: {
      const name = nameOfValue(node, context);
      const certainty = name === null ? null : credentialName(name);
      return name === null || certainty === null ? [] : [{ node, name, certainty }];
    }
  }
}
