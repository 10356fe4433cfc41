import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';

/** Names that hold a credential itself, not something about one. */
const certain =
  /^(?:\w{0,40}_)?(?:pass(?:word|wd|phrase)|secret_?key|private_?key|client_?secret|api_?secret|secret_access_key|consumer_secret)$/i;
const likely =
  /^(?:\w{0,40}_)?(?:pass(?:word|wd|phrase|code)?s?|pwd|pw|passwords|secrets?|secret_?key|private_?key|credentials?|creds|api_?key|access_?key|auth_?key|(?:access|auth|refresh|bearer|session|api|id|csrf|reset|user|login|secret)?_?token|authorization|session_?key|encryption_?key|ssn|social_security_number|credit_?card(?:_?number)?|card_?number|cvv|pin_?code|client_?secret)$/i;
const camel =
  /^[a-z][a-zA-Z0-9]{0,40}(?:Password|Passwd|Passphrase|Secret|PrivateKey|ApiKey|ApiSecret|AccessToken|AuthToken|RefreshToken)$/;
/** Parts of a name that say it is about the credential: whether there is one, where it lies, what it hashes to. */
const aboutIt =
  /(?:^|_)(?:no|has|is|use|need|needs|require|required|with|without|max|min|num|len|count|show|ask|change|changed|reset|forgot|hashed|hash|encrypted|masked|redacted|file|path|name|field|url|type|policy|prompt|label|id|ids|length|expiry|expires|valid|invalid|set|disable|disabled|enable|enabled|allow|allowed|missing|empty|supported)(?:_|$)/i;

export type CredentialName = 'certain' | 'likely' | null;

/** How sure a name is that of a credential. */
export function credentialName(name: string): CredentialName {
  if (aboutIt.test(name) && !/(?:^|_)(?:secret_access_key|api_key|reset_token|reset_password_token)$/i.test(name)) return null;
  if (certain.test(name)) return 'certain';
  return likely.test(name) || camel.test(name) ? 'likely' : null;
}

const getter = /^(?:get|read|fetch|load|generate|make|create|decrypt|retrieve)_?(\w{1,60})$/i;

/** The name under which an expression is known: of a variable, a member, a key, or of what a `get_` function gets. */
export function nameOfValue(node: SyntaxNode, context: CodeContext): string | null {
  const read = context.expression(node);
  switch (read.kind) {
    case 'wrap':
      return nameOfValue(read.inner, context);
    case 'name':
      return read.name;
    case 'member':
      return read.property;
    case 'index': {
      const key = context.expression(read.index);
      return key.kind === 'string' ? key.value : null;
    }
    case 'call': {
      const callee = context.expression(read.callee);
      const called = callee.kind === 'member' ? callee.property : callee.kind === 'name' ? callee.name : '';
      // `form.get("password")`, `os.getenv("DB_PASSWORD")`, `getpass()`, `password.decode()`.
      const first = read.args[0] === undefined ? undefined : context.expression(read.args[0].node);
      if (/^(?:get|getenv|pop|getlist|get_argument|get_secret|value)$/.test(called)) return first?.kind === 'string' ? first.value : null;
      if (/^(?:getpass)$/.test(called)) return 'password';
      if (/^(?:str|decode|encode|strip|repr|lower|upper|format)$/.test(called))
        return callee.kind === 'member' && called !== 'str' && called !== 'repr'
          ? nameOfValue(callee.object, context)
          : read.args[0] === undefined
            ? null
            : nameOfValue(read.args[0].node, context);
      return getter.exec(called)?.[1] ?? null;
    }
    default:
      return null;
  }
}
