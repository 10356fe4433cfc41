import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import { nameWords, namesSecret, targetNames } from './purpose.ts';

const making = /^(?:generate|gen|create|make|new|random|build|uniq|unique)$/;

/** The function that a random number serves, where its name says that it makes a secret: `generatePassword`. */
function makesSecret(context: CodeContext, node: SyntaxNode): boolean {
  for (let around = node.parent; around !== null && !/function/.test(around.type); around = around.parent) {
    if (
      around.type === 'call_expression' &&
      /(?:setTimeout|setInterval|sleep|delay|wait)$/i.test(around.childForFieldName('function')?.text ?? '')
    )
      return false;
  }
  let owner = context.facts.functionAt(node.startIndex);
  // A callback without a name, as in `map(() => …)`, works for the function round it.
  while (owner !== null && owner.shape.name === null && owner.node.parent?.type === 'arguments')
    owner = context.facts.functionAt(owner.node.startIndex - 1);
  if (owner === null) return false;
  const name = owner.shape.name ?? owner.node.parent?.childForFieldName('name')?.text ?? '';
  return nameWords(name).some((word) => making.test(word) || word.startsWith('gen')) && namesSecret(name);
}

/** True where a random value goes into something that must not be guessed. */
export function servesSecret(context: CodeContext, node: SyntaxNode): boolean {
  // The number of a visit that statistics count opens nothing.
  if (/analytics|telemetry|statistics|metrics/i.test(context.path)) return false;
  // Who compares a random number decides something, such as which sessions are sampled.
  for (let around = node.parent; around !== null && /^(?:binary|parenthesized)_expression$/.test(around.type); around = around.parent) {
    if (/^[<>]=?$/.test(around.childForFieldName('operator')?.text ?? '')) return false;
  }
  return targetNames(context, node).some(namesSecret) || makesSecret(context, node);
}

/** The time of something, or how often it came, is not the thing. */
const timeWords =
  /^(?:time|times|timestamp|date|at|on|first|last|since|started|start|end|expires?|expiry|expiration|exp|iat|nbf|ttl|count|until|used|seen|created|updated|issued|now|age|duration)$/;
const guessable = /^(?:tokens?|secrets?|passwords?|passwd|passphrase|otp|totp|apikey|csrf|xsrf|pin|sessionid)$/;

/** True where a value becomes a secret by its very name: what something about a secret is called does not count. */
export function becomesSecret(context: CodeContext, node: SyntaxNode): boolean {
  const names = targetNames(context, node);
  // A time that stands beside a token in what `getToken` answers is named as a time: the nearest name decides.
  if (nameWords(names[0] ?? '').some((word) => timeWords.test(word))) return false;
  return names.some((name) => {
    const words = nameWords(name.replace(/\d{1,3}$/, ''));
    const last = words.at(-1) ?? '';
    if (words.some((word) => timeWords.test(word))) return false;
    if (guessable.test(last)) return true;
    return (
      /^(?:key|id|code|hash|link)$/.test(last) &&
      words.some((word) => /^(?:api|session|secret|reset|verification|invite|activation|access|auth|recovery|token|password)$/.test(word))
    );
  });
}
