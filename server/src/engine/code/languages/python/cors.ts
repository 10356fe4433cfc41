import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import type { Call } from '../../rule.ts';
import { optionOf, type Option } from './options.ts';

const everyOrigin = new Set([
  '*',
  '.*',
  '^.*$',
  '.+',
  '^.+$',
  'null',
  'https?://.*',
  'https?://.+',
  'http.*',
  'https://.*',
  'http://.*',
  '(.*)',
  '^https?://.*$',
]);

/** True for `"*"`, a list that holds it, and a pattern that every origin fits. */
export function allowsEveryOrigin(node: SyntaxNode, context: CodeContext): boolean {
  const value = context.valueNode(node);
  const read = context.expression(value);
  const texts = read.kind === 'array' ? read.elements : [value];
  return texts.some((text) => {
    const call = context.expression(text);
    const pattern = call.kind === 'call' && context.resolve(call.callee)?.path === 're.compile' ? call.args[0]?.node : text;
    return pattern !== undefined && everyOrigin.has(context.stringOf(pattern) ?? '');
  });
}

/** Calls that say which origins may read answers. */
export const corsCalls = [
  'CORS',
  'flask_cors.CORS',
  'flask_cors.cross_origin',
  'flask_cors.extension.CORS',
  'flask_cors.decorator.cross_origin',
  'quart_cors.cors',
  'quart_cors.route_cors',
  '*.add_middleware',
  '*.CORSMiddleware',
  'CORSMiddleware',
  'fastapi.middleware.cors.CORSMiddleware',
  'starlette.middleware.Middleware',
  'litestar.config.cors.CORSConfig',
  'starlite.config.CORSConfig',
  'starlite.CORSConfig',
  'falcon.CORSMiddleware',
  'sanic_cors.CORS',
  'sanic_cors.cross_origin',
  'aiohttp_cors.setup',
] as const;

export interface CorsCall {
  /** The option that lets cookies come along, where it is on. */
  readonly credentials: Option | null;
  /** What lets every origin read, where it is written. */
  readonly origins: Option | null;
  readonly isOpen: boolean;
  /** True where cookies are refused in words: the answers are meant for everyone. */
  readonly isPublic: boolean;
}

export function corsOf(call: Call, context: CodeContext): CorsCall | null {
  const { path } = call.name;
  const isFlask = path === 'CORS' || /^(?:flask_cors|sanic_cors|quart_cors)\./.test(path);
  const first = call.args[0]?.node;
  const isMiddleware =
    /(?:CORSMiddleware|CORSConfig)$/.test(path) || (first !== undefined && /CORSMiddleware$/.test(context.resolve(first)?.path ?? ''));
  if (!isFlask && !isMiddleware) return null;
  const pick = (...names: readonly string[]): Option | null => {
    for (const name of names) {
      const option = optionOf(call, context, name);
      if (option !== null) return option;
    }
    return null;
  };
  const credentials = pick('supports_credentials', 'allow_credentials');
  const origins = pick('origins', 'allow_origins', 'allow_origin', 'send_wildcard');
  const pattern = pick('allow_origin_regex');
  const resources = pick('resources');
  const open = [origins, pattern].find((option) => option !== null && allowsEveryOrigin(option.node, context)) ?? null;
  const everyResource = resources === null ? null : openResource(resources.node, context);
  return {
    credentials: credentials !== null && context.valueOf(credentials.node) === true ? credentials : null,
    isPublic: credentials !== null && context.valueOf(credentials.node) === false,
    origins: open ?? (everyResource === null || resources === null ? null : resources),
    isOpen:
      open !== null ||
      everyResource !== null ||
      (path.startsWith('flask_cors') &&
        origins === null &&
        pattern === null &&
        resources === null &&
        !call.args.some(({ spread }) => spread)),
  };
}

/** `resources={r"/api/*": {"origins": "*"}}`: the value that lets every origin in. */
function openResource(node: SyntaxNode, context: CodeContext): SyntaxNode | null {
  const read = context.expression(context.valueNode(node));
  if (read.kind !== 'object') return null;
  for (const { value } of read.pairs) {
    const origins = value === null ? null : context.pair(value, 'origins');
    if (origins?.value != null && allowsEveryOrigin(origins.value, context)) return origins.value;
  }
  return null;
}
