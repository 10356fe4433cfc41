import type { CodeContext } from '../../context.ts';
import type { Call } from '../../rule.ts';
import { hasSpread, importsModule } from './calls.ts';
import { optionOf, type Option } from './options.ts';

/** Methods that send a cookie, in Flask, Django, Starlette, aiohttp, Sanic, Bottle, Pyramid, Tornado, Quart and Litestar. */
export const cookieSetters = [
  '*.set_cookie',
  '*.set_secure_cookie',
  '*.set_signed_cookie',
  '*.setCookie',
  'bottle.response.set_cookie',
] as const;

const sessionName =
  /(?:^|[_.-])(?:session|sess|sessionid|sid|auth|authorization|token|jwt|login|remember|access|refresh|credentials?|password|secret|apikey)(?:$|[_.-])|session_?(?:id|token|key)$|(?:access|auth|refresh|id)token$/i;

export interface CookieCall {
  /** The name where it is a literal. */
  readonly name: string | null;
  readonly isSession: boolean;
  /** Flags that are switched off in words. */
  readonly off: readonly { readonly flag: 'secure' | 'httponly'; readonly option: Option }[];
  /** Flags that are not given and would be off; `samesite` only where another one is in doubt too. */
  readonly missing: readonly ('secure' | 'httponly' | 'samesite')[];
}

/** Reads a call as one that sends a cookie; null for other methods of that name, and for a cookie that is deleted. */
export function cookieOf(call: Call, context: CodeContext): CookieCall | null {
  const key = optionOf(call, context, 'key', 0) ?? optionOf(call, context, 'name');
  if (key === null) return null;
  const name = context.stringOf(key.node);
  const value = optionOf(call, context, 'value', 1);
  // A cookie jar of a client takes a cookie as a whole.
  if (value === null && call.args.length < 2) return null;
  if (/(?:^|[._])(?:cookie_?jar|jar|driver|browser|client|session|cookies)(?:\(\))?\.set_?cookie$/i.test(call.name.path)) return null;
  const maximumAge = optionOf(call, context, 'max_age');
  if (maximumAge !== null && context.valueOf(maximumAge.node) === 0) return null;
  if (value !== null && context.stringOf(value.node) === '') return null;
  const options = {
    secure: optionOf(call, context, 'secure'),
    httponly: optionOf(call, context, 'httponly') ?? optionOf(call, context, 'http_only'),
    samesite: optionOf(call, context, 'samesite') ?? optionOf(call, context, 'same_site'),
  };
  const off = (['secure', 'httponly'] as const).flatMap((flag) => {
    const option = options[flag];
    // Starlette and Django treat None as off, like False.
    const value = option === null ? undefined : context.valueOf(option.node);
    return option !== null && (value === false || value === null || value === 0) ? [{ flag, option }] : [];
  });
  // Falcon and recent Sanic send all cookies with the flags.
  const knownSafe = importsModule(context, 'falcon');
  const isForScripts = name !== null && /csrf|xsrf/i.test(name);
  const missing =
    knownSafe || hasUnknownSpread(call, context)
      ? []
      : (['secure', 'httponly', 'samesite'] as const).filter((flag) => options[flag] === null && !(isForScripts && flag === 'httponly'));
  return { name, isSession: name !== null && sessionName.test(name) && !isForScripts, off, missing };
}

function hasUnknownSpread(call: Call, context: CodeContext): boolean {
  return (
    hasSpread(call) &&
    call.args.some((argument) => argument.spread && context.expression(context.valueNode(argument.node)).kind !== 'object')
  );
}

/** The arguments that add the missing flags. */
export function missingFlags(cookie: CookieCall): string {
  return cookie.missing.map((flag) => (flag === 'samesite' ? 'samesite="Lax"' : `${flag}=True`)).join(', ');
}
