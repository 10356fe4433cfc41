import type { Candidate, Judgement } from './rule.ts';
import { isPlaceholder, isTemplate } from '../model/placeholder.ts';
import { characterClasses, passwordStrength } from './password.ts';

/** Hosts that stand for a host in documentation (RFC 2606 and habit), and the own machine. */
const sampleHosts: readonly RegExp[] = [
  /^(?:host(?:name)?|server(?:name)?|domain|address|ip|some-?host|my-?(?:host|server|domain)|db-?host|url|h|foo|bar|a|x|proxy(?:host)?)$/i,
  /^(?:[\w-]+\.)*(?:example(?:\.\w+)?|invalid|test)$/i,
  /your|[<${%]/i,
];
const ownMachine = /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\]|host\.docker\.internal|[\w-]+\.local(?:host|domain)?)$/i;

/** The scheme before `://`, or null where none can be read. */
function schemeBefore(text: string, offset: number): string | null {
  return /[A-Za-z][A-Za-z0-9+.-]{1,24}$/.exec(text.slice(Math.max(0, offset - 25), offset))?.[0] ?? null;
}

/** Where a URI ends that holds an offset: at white space, a quote or a bracket. Bounded. */
function uriEnd(text: string, offset: number): number {
  const length = text.slice(offset, offset + 500).search(/[\s"'`<>\\]/);
  return length < 0 ? Math.min(text.length, offset + 500) : offset + length;
}

const webScheme = /^(?:https?|wss?|ftps?|socks\w*)$/i;

/** Judges `scheme://user:password@host`: whether the password is real, and how much it opens. */
export function judgeConnectionUri({ text, match, value, groups }: Candidate): Judgement | null {
  const scheme = schemeBefore(text, match.start);
  if (scheme === null) return null;
  const user = groups['user'] ?? '';
  const host = groups['host'] ?? '';
  if (
    isTemplate(user) ||
    sampleHosts.some((pattern) => pattern.test(host)) ||
    /[{}$]/.test(value) ||
    value.toLowerCase() === user.toLowerCase()
  )
    return null;
  let password = value;
  try {
    password = decodeURIComponent(value);
  } catch {
    // A stray percent sign: the password is taken as it stands.
  }
  if (isPlaceholder(password) || /^[\W_]*$|^[A-Z_]+$/.test(password) || /^\d{1,5}$/.test(password)) return null;
  const strength = passwordStrength(password);
  const isLocal = ownMachine.test(host);
  // A host of one word is a service on a private network, where development passwords are usual.
  const isPrivate = isLocal || !host.includes('.');
  if (strength === 'sample' && (isPrivate || characterClasses(password) < 2)) return null;
  const whole = { start: match.start - scheme.length, end: uriEnd(text, match.end) };
  const noun = `password in a ${scheme.toLowerCase()} URI`;
  if (isLocal && strength === 'weak') return null;
  if (isPrivate || strength !== 'strong') return { whole, noun, severity: 'hint', confidence: 'low' };
  return webScheme.test(scheme) ? { whole, noun, severity: 'warning', confidence: 'medium' } : { whole, noun };
}
