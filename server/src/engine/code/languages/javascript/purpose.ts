import type { CodeContext } from '../../context.ts';
import { lastWordOf } from '../../last-word.ts';
import type { SyntaxNode } from '../../expression.ts';

/** Splits `resetTokenHash`, `reset_token` and `RESET-TOKEN` into small words. */
export function nameWords(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
}

const passwordWords = /^(?:pass(?:word|wd|phrase|code)?s?|passwords|pwd|pw)$/;
const secretWords =
  /^(?:tokens?|secrets?|credentials?|csrf|xsrf|otp|totp|nonce|salt|signature|signed|sign|hmac|apikey|sessionid|jwt|auth|pin|session|captcha)$/;
/** Words that turn a secret's name into the name of something about it. */
const aboutWords =
  /^(?:count|counts|counter|counters|length|index|idx|size|limit|delay|interval|timeout|ttl|expiry|expires|expiration|type|types|kind|name|label|field|input|form|page|url|path|start|end|position|pos|line|list|map|cache|refresh|rate|status|error|chars?|stream|parser|lexer|node|value|color|range|offset)$/;

/** True for the name of a password. */
export function namesPassword(name: string): boolean {
  const words = nameWords(name);
  return words.some((word) => passwordWords.test(word)) && !aboutWords.test(words.at(-1) ?? '');
}

/** True for the name of something that must not be guessed: a password, token, key, nonce or the like. */
export function namesSecret(name: string): boolean {
  const words = nameWords(name);
  if (aboutWords.test(words.at(-1) ?? '') || words.some((word) => /^(?:cache|cached|etag|checksum|fingerprint)$/.test(word))) return false;
  const joined = words.join(' ');
  return (
    words.some((word) => passwordWords.test(word) || secretWords.test(word)) ||
    /\b(?:api|private|secret|encryption|session|access|signing) (?:key|id)\b|\b(?:verification|reset|invite|confirmation|recovery|activation|auth|login|security) code\b/.test(
      joined,
    )
  );
}

/** Names that say what an expression is for: the variable, member, key or function that it ends up in, nearest first. */
export function targetNames(context: CodeContext, node: SyntaxNode): string[] {
  const names: string[] = [];
  let child = node;
  for (let current = node.parent; current !== null; child = current, current = current.parent) {
    switch (current.type) {
      case 'variable_declarator':
        names.push(current.childForFieldName('name')?.text ?? '');
        return names;
      case 'assignment_expression':
      case 'augmented_assignment_expression': {
        const target = current.childForFieldName('left')?.text ?? '';
        names.push(lastWordOf(target)?.word ?? '');
        return names;
      }
      case 'public_field_definition':
      case 'field_definition':
        names.push((current.childForFieldName('name') ?? current.childForFieldName('property'))?.text ?? '');
        return names;
      case 'pair':
        if (current.childForFieldName('value')?.id === child.id)
          names.push((current.childForFieldName('key')?.text ?? '').replace(/^['"]|['"]$/g, ''));
        break;
      case 'arguments': {
        // What another function makes of a value is its own affair; a method of the value, a conversion or a test is not.
        const callee = current.parent?.childForFieldName('function')?.text ?? '';
        if (
          !/^(?:String|Number|parseInt|Math\.\w+|Buffer\.from|Array\.from|.*\.(?:push|charAt|concat|join|update|substr|substring|slice|set|append))$/s.test(
            callee,
          )
        )
          return names;
        break;
      }
      case 'return_statement':
      case 'arrow_function':
        if (current.type === 'arrow_function' && child.id !== current.childForFieldName('body')?.id) return names;
        if (current.type === 'return_statement') {
          const owner = context.facts.functionAt(current.startIndex);
          const name = owner?.shape.name ?? owner?.node.parent?.childForFieldName('name')?.text ?? '';
          if (owner !== null) names.push(name.replace(/^this\./, ''));
          return names;
        }
        break;
      case 'expression_statement':
      case 'statement_block':
        return names;
    }
  }
  return names;
}
