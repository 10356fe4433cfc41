import type { Span } from '../model/span.ts';
import { bytesToLatin1, decodeBase64 } from './base64.ts';
import { isUuid, judgeCredentialValue, type Likelihood } from './credential-value.ts';
import { passwordStrength } from './password.ts';
import { isPlaceholder, isTemplate, speaksOfPlaceholder } from '../model/placeholder.ts';
import { isInDocumentation, isProse, isTestPath } from './places.ts';
import type { Candidate, Judgement } from './rule.ts';

/** Text that a shell, a formatter or a template engine replaces, wherever it stands in a value. */
const variable = /^[$%@<{[&]|\$[{(]|\$[A-Z_]{2}|\{\{|`|%[A-Za-z_]\w{1,40}%|\{\w{0,40}\}|^\w{1,40}\[|^(?:str|String|format|getenv|env)\(/;

/** Names of people and things that stand for a user in documentation. */
const sampleUser =
  /^(?:my|your|some|the|a)?[-_.]?(?:user(?:[-_.]?(?:name|id))?|usr|uname|login|name|account|foo|bar|baz|alice|bob|carol|joe|john|jane|(?:john|jane)[-_.]?doe|doe|scott|aladdin|me|test(?:er|ing|user)?|demo|sample|example|someone|somebody|nobody|guest)\d{0,3}(?:@.*)?$/i;

const ownMachine =
  /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|0\.0\.0\.0|\[?::1\]?|\(local(?:db)?\)|\.|host\.docker\.internal)(?:$|[\\,:])/i;
const sampleHost =
  /(?:^|[/.@])(?:example(?:\.\w+)?|invalid|test)$|^(?:host(?:name)?|server(?:name)?|my-?(?:host|server)(?:name)?)$|your|[<${%]/i;

/** What stands beside a password. */
interface Surroundings {
  readonly user?: string;
  readonly host?: string;
}

const hint: Judgement = { severity: 'hint', confidence: 'low' };

/** True for a host that only documentation has. */
export function isSampleHost(host: string): boolean {
  return sampleHost.test(host);
}

/** True for text that is no password but the place of one. */
export function isVariable(value: string): boolean {
  return variable.test(value) || isTemplate(value);
}

/** A weak judgement for what is hardly a secret, none of its own for what is likely one, null for what is none. */
function byLikelihood(likelihood: Likelihood, isMild: boolean): Judgement | null {
  if (likelihood === 'unlikely') return null;
  return likelihood === 'possible' || isMild ? hint : {};
}

/**
 * Judges a password that stands where the syntax promises one: an argument of a command, of a call or of a statement. Null for
 * samples, variables and references, a hint for weak ones and those of the own machine.
 */
export function judgeWrittenPassword(password: string, { user = '', host = '' }: Surroundings = {}): Judgement | null {
  if (isVariable(password) || isPlaceholder(password) || isVariable(user) || speaksOfPlaceholder(user) || isSampleHost(host)) return null;
  if (/^not-?a-?secret|^[-/]-?[a-z]+$|[,)]$/.test(password) || passwordStrength(password) === 'sample') return null;
  if (/^[A-Z_]+$/.test(password) || password.toLowerCase() === user.toLowerCase()) return null;
  if (isUuid(password)) return sampleUser.test(user) ? hint : {};
  const likelihood = judgeCredentialValue('password', 'password', password);
  const isLocal = ownMachine.test(host);
  if (isLocal && likelihood === 'possible' && passwordStrength(password) !== 'strong') return null;
  return byLikelihood(likelihood, isLocal || sampleUser.test(user));
}

/** Judges a token that stands where the syntax promises one: in a header or in the settings of a registry. */
export function judgeWrittenToken(token: string): Judgement | null {
  if (isVariable(token) || isPlaceholder(token)) return null;
  if (isUuid(token)) return {};
  return byLikelihood(judgeCredentialValue('token', 'token', token), false);
}

/** The judgement of a secret that stands at `span`: a fix replaces that and nothing around it. */
export function placed(judged: Judgement | null, span: Span): Judgement | null {
  return judged === null ? null : { ...judged, span, whole: span };
}

/** Drops what is only a hint where samples are usual: in tests, in documents about software and in the documentation of code. */
export function outsideSamples(judged: Judgement | null, { path, text, span }: Candidate): Judgement | null {
  // Plain text files are notes as often as they are documentation.
  const isAbout = isProse(path) && !/\.te?xt$/i.test(path);
  return judged?.severity === 'hint' && (isTestPath(path) || isAbout || isInDocumentation(text, span.start)) ? null : judged;
}

/** The two halves of `user:password`, or null where the text is none or holds something else, such as a path or a port. */
function splitLogin(pair: string): { user: string; password: string; passwordAt: number } | null {
  const colon = pair.indexOf(':');
  if (colon < 0) return null;
  const user = pair.slice(0, colon);
  const password = pair.slice(colon + 1);
  if (/^[/\\]/.test(password) || (/^\d{0,10}$/.test(user) && /^\d{1,10}$/.test(password))) return null;
  return { user, password, passwordAt: colon + 1 };
}

/** Judges `user:password`, `token:` or `:token`, and says where in the text the secret stands. */
export function judgeLogin(pair: string, start: number, host = ''): Judgement | null {
  const login = splitLogin(pair);
  if (login === null) return null;
  const { user, password, passwordAt } = login;
  if (password === '' || user === '') {
    const at = password === '' ? start : start + passwordAt;
    const token = password === '' ? user : password;
    const judged = judgeWrittenToken(token);
    return placed(judged, { start: at, end: at + token.length });
  }
  if (/^(?:x-oauth-basic|x-oauth-token|x|api_token|oauth2?)$/i.test(password)) {
    const judged = judgeWrittenToken(user);
    return placed(judged, { start, end: start + user.length });
  }
  const judged = judgeWrittenPassword(password, { user, host });
  return placed(judged, { start: start + passwordAt, end: start + passwordAt + password.length });
}

/** The printable text that base64 encodes, or null where it encodes anything else. */
export function decodeText(encoded: string): string | null {
  const bytes = encoded.length < 4 ? null : decodeBase64(encoded);
  if (bytes === null) return null;
  const text = bytesToLatin1(bytes);
  return /^[\x20-\x7e\r\n\t]+$/.test(text) ? text : null;
}

/** Judges the base64 of `user:password`, as in Basic authentication and the settings of registries. */
export function judgeEncodedLogin(encoded: string, span: Span): Judgement | null {
  const login = judgeLogin((decodeText(encoded) ?? '').trimEnd(), span.start);
  return placed(login, span);
}

/** One argument of a call: a string literal's content, or null for anything else. */
interface Argument {
  readonly text: string;
  /** The characters between the quotes, or of the whole argument where it is no literal. */
  readonly span: Span;
  readonly isLiteral: boolean;
}

/** Longest list of arguments that is read, in UTF-16 units. */
const longestArguments = 600;

/**
 * Reads the first arguments of a call from behind its parenthesis. Knows strings and brackets, not the language: enough to tell
 * a literal from an expression. Bounded.
 *
 * @param endsWithLine for calls without parentheses, as in Ruby.
 */
export function readArguments(text: string, start: number, most: number, endsWithLine = false): Argument[] {
  const limit = Math.min(text.length, start + longestArguments);
  const found: Argument[] = [];
  let at = start;
  let first = start;
  let depth = 0;
  let literal: Span | null = null;
  let isPlain = true;
  const close = (end: number): void => {
    const span = literal !== null && isPlain ? literal : { start: first, end };
    found.push({ text: text.slice(span.start, span.end).trim(), span, isLiteral: literal !== null && isPlain });
    first = end + 1;
    literal = null;
    isPlain = true;
  };
  while (at < limit && found.length < most) {
    const char = text.charAt(at);
    if (char === '"' || char === "'" || char === '`') {
      let end = at + 1;
      while (end < limit && text[end] !== char && text[end] !== '\n') end += text[end] === '\\' ? 2 : 1;
      if (end >= limit || text[end] !== char) return found;
      if (literal !== null || depth > 0) isPlain = false;
      literal = { start: at + 1, end };
      at = end + 1;
      continue;
    }
    if (char === '(' || char === '[' || char === '{') depth++;
    else if (char === ')' || char === ']' || char === '}') {
      if (depth === 0) {
        close(at);
        return found;
      }
      depth--;
    } else if (char === ',' && depth === 0) close(at);
    else if (endsWithLine && depth === 0 && char === '\n') break;
    else if (depth === 0 && char === ';') break;
    else if (depth === 0 && !/[\s@bruLRBN]/.test(char)) {
      // `"p".toCharArray()`, `"p".to_string()` and the like are the literal itself.
      const conversion = /^\.(?:toCharArray|to_string|to_owned|into|getBytes|clone|encode)\b/.exec(text.slice(at, at + 16))?.[0];
      if (conversion === undefined || literal === null) isPlain = false;
      else {
        const end = text.indexOf(')', at);
        at = end < 0 || end > at + 60 ? at + conversion.length : end + 1;
        continue;
      }
    }
    at++;
  }
  if (endsWithLine && literal !== null && found.length < most) close(at);
  return found;
}
