import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import { nameWords, namesPassword } from './purpose.ts';

/** Words for a credential of which no more than a part is left. */
const concealed =
  /^(?:masked|redacted|hidden|obfuscated|obscured|sanitized|sanitised|truncated|shortened|censored|partial|encrypted|hashed)$/;

/** True for the name of something that opens an account: a password, a token, a private key. */
function namesCredential(name: string): boolean {
  if (
    /^(?:is|has|no|show|hide|with|use|need|forgot|reset|change|validate|verify|check|update|set|get|on|handle|invalid|wrong|missing|num|count|max|min)(?:[A-Z_]|$)/.test(
      name,
    )
  )
    return false;
  if (nameWords(name).some((word) => concealed.test(word))) return false;
  if (namesPassword(name))
    return (
      name !== 'pass' &&
      !/(?:hint|rule|policy|strength|length|error|message|regex|pattern|valid|validation|validity|validator|match|matches|changed|updated|prompt|manager|store|service|required)$/i.test(
        name,
      )
    );
  const joined = nameWords(name).join(' ');
  return /\b(?:api|private|secret|access|encryption|signing) key$|^(?:secret|client secret|jwt|jwt token|access token|refresh token|auth token|bearer token|id token|session token|api token|reset token|api secret|private key|credit card(?: number)?|card number|cvv|ssn|mnemonic|seed phrase|credentials)$/.test(
    joined,
  );
}

/** The part of a logged value that holds a credential, or null. */
export function credentialIn(context: CodeContext, node: SyntaxNode, depth = 0): SyntaxNode | null {
  if (depth > 3 || context.isConstant(node)) return null;
  const expression = context.expression(node);
  const firstOf = (nodes: readonly SyntaxNode[]): SyntaxNode | null => {
    for (const part of nodes) {
      const found = credentialIn(context, part, depth + 1);
      if (found !== null) return found;
    }
    return null;
  };
  switch (expression.kind) {
    case 'wrap':
      return credentialIn(context, expression.inner, depth + 1);
    case 'name':
      return namesCredential(expression.name) ? node : null;
    case 'member':
      return namesCredential(expression.property) &&
        !/^(?:this\.)?(?:errors?|messages?|strings|labels|i18n|t|texts?|styles|classes|regex|patterns|routes|types|schema|Prisma|constants)$/.test(
          context.textOf(expression.object),
        )
        ? node
        : null;
    case 'build':
      return firstOf(expression.parts.filter((part) => typeof part !== 'string'));
    case 'object':
      return firstOf(
        expression.pairs.flatMap((pair) =>
          pair.value === null || /^(?:function|not|comparison)$/.test(context.expression(pair.value).kind) ? [] : [pair.value],
        ),
      );
    case 'array':
      return firstOf(expression.elements);
    case 'call':
      return /^(?:JSON\.stringify|String)$/.test(context.resolve(expression.callee)?.path ?? '')
        ? firstOf(expression.args.slice(0, 1).map((argument) => argument.node))
        : null;
    default:
      return null;
  }
}
