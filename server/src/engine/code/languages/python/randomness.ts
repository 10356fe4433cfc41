import { review, replace, safe } from '../../../fix/edit.ts';
import type { Fix } from '../../../model/fix.ts';
import type { CodeContext } from '../../context.ts';
import { spanOf } from '../../expression.ts';
import { lastWordOf } from '../../last-word.ts';
import type { Call } from '../../rule.ts';
import { isTestPath, receiverNames } from './calls.ts';

/** Functions of `random` that a guesser profits from. */
export const randomFunctions: readonly string[] = [
  'random',
  'randint',
  'randrange',
  'choice',
  'choices',
  'sample',
  'getrandbits',
  'randbytes',
  'uniform',
  'shuffle',
];

/** Names of values that nobody may guess. */
const secretName =
  /(?:^|_)(?:password|passwd|passphrase|pwd|secret|secret_?key|api_?key|otp|csrf|xsrf|salt|nonce|session_?(?:id|key|token)|(?:auth|access|refresh|reset|verification|verify|confirm(?:ation)?|invite|activation|login|security|csrf|bearer|jwt|api)_?(?:token|code|key|pin)|encryption_key|private_key|captcha)$/i;
/** What such a name begins with: `csrf_value`, `one_time_code`. */
const secretPrefix = /(?:^|_)(?:csrf|xsrf|one_time)_/;
const tokenName = /(?:^|_)(?:token|auth_?code|pin_?code|key)$/i;
const makerName = /^(?:_*)(?:generate|gen|make|create|new|get|random|build)_?(?:random_)?(?:secure_)?(.+)$/i;

function snakeCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}

/** True where the value becomes a secret: by a plain name, or by a name that can also mean a word when a text is made of characters. */
export function becomesSecret(call: Call, context: CodeContext): boolean {
  if (isOnlyASize(call, context)) return false;
  const makesText = /\bjoin\s*\(|string\.(?:ascii|digits|hexdigits|printable)|hexdigits|%0?\d*x|:0?\d*x|hex\(/.test(
    enclosingText(call, context),
  );
  return receiverNames(call.node, context).some((raw) => {
    const name = snakeCase((lastWordOf(raw)?.word ?? raw).replace(/^this\./, ''));
    const made = makerName.exec(name)?.[1];
    return [name, made ?? ''].some(
      (candidate) => secretName.test(candidate) || secretPrefix.test(candidate) || (makesText && tokenName.test(candidate)),
    );
  });
}

/** True where the number only says how much to take from a good source, or how long to wait. */
function isOnlyASize(call: Call, context: CodeContext): boolean {
  for (let node = call.node.parent; node !== null && !/statement$|assignment$|block/.test(node.type); node = node.parent) {
    const outer = node.type === 'call' ? (context.resolve(node)?.path ?? '') : '';
    if (/^(?:os\.urandom|secrets\.\w+|range|xrange|time\.sleep|asyncio\.sleep)\(\)$/.test(outer)) return true;
  }
  return false;
}

function enclosingText(call: Call, context: CodeContext): string {
  let node = call.node;
  while (node.parent !== null && !/statement|assignment|block|module/.test(node.parent.type)) node = node.parent;
  return context.textOf(node).slice(0, 400);
}

/** True where the number is a secret that can be guessed, so that the rule about it speaks. */
export function makesGuessableSecret(call: Call, context: CodeContext): boolean {
  if (isTestPath(context.path) || !becomesSecret(call, context)) return false;
  const { callee } = call;
  const generator = callee.type === 'attribute' ? callee.childForFieldName('object') : null;
  // A generator that one of several statements made may be the system's own.
  return !(
    call.name.path.startsWith('random.Random()') &&
    generator?.type === 'identifier' &&
    context.valueNode(generator).id === generator.id
  );
}

/** The same call of the `secrets` module, where a call of the `random` module is written with the module's name. */
export function fromSecrets(call: Call, context: CodeContext): Fix | null {
  const { callee } = call;
  const written = context.textOf(callee);
  const name = written.slice(written.lastIndexOf('.') + 1);
  if (call.name.path !== `random.${name}` || callee.type !== 'attribute') return null;
  const addImport = context.addImport('secrets');
  const imports = addImport === null ? [] : [addImport];
  const direct = { choice: 'secrets.choice', getrandbits: 'secrets.randbits', randbytes: 'secrets.token_bytes' }[name];
  const positional = call.args.every((argument) => argument.name === null && !argument.spread);
  return direct !== undefined && call.args.length === 1 && positional
    ? safe(`Use \`${direct}\``, replace(spanOf(callee), direct), ...imports)
    : review(
        `Use \`secrets.SystemRandom().${name}\` (a seed no longer counts)`,
        replace(spanOf(callee), `secrets.SystemRandom().${name}`),
        ...imports,
      );
}
