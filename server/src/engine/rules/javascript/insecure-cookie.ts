import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import type { CodeContext } from '../../code/context.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { insert, replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const session =
  /^(?:(?:access|refresh|auth|id|session|jwt|login|remember)[-_]?)?(?:token|session|sess|sessionid|session_id|sid|jwt|auth|authorization|credentials?)$|^connect\.sid$/i;
const makers = /(?:^|\.)(?:koa-session|cookie|setCookie|cookieSession|cookie-session|express-session|session|serialize)$/;
const makerText =
  /(?:^|\.)(?:cookie|setCookie|set_cookie|cookieSession|session|expressSession|koaSession|serializeCookie)$|cookies?(?:\(\))?\.(?:set|serialize|save)$/i;

/** True for an object of options that a cookie is made with. */
function isCookieOptions(context: CodeContext, object: SyntaxNode): boolean {
  const holder = object.parent;
  if (holder?.type === 'pair')
    return /^['"]?(?:cookie|cookies|sessionCookie|cookieOptions|cookieSettings)['"]?$/i.test(holder.childForFieldName('key')?.text ?? '');
  if (holder?.type === 'variable_declarator')
    return (
      /cookie/i.test(holder.childForFieldName('name')?.text ?? '') ||
      context.pair(object, 'httpOnly') !== null ||
      context.pair(object, 'sameSite') !== null
    );
  if (holder?.type !== 'arguments') return context.pair(object, 'httpOnly') !== null || context.pair(object, 'sameSite') !== null;
  const callee = holder.parent?.childForFieldName('function');
  if (callee == null) return false;
  return makers.test(context.resolve(callee)?.path ?? '') || makerText.test(context.textOf(callee));
}

/** The name of the cookie that an object of options belongs to, or null. */
function cookieName(context: CodeContext, object: SyntaxNode): string | null {
  const first = object.parent?.type === 'arguments' ? object.parent.namedChild(0) : null;
  return first == null || first.id === object.id ? null : (context.stringOf(first) ?? context.textOf(first));
}

export const rule = javascriptRule({
  id: 'javascript/insecure-cookie',
  title: 'Cookie lacks its protection',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [614, 1004],
  controls: ['OWASP A05:2021'],
  references: [
    'https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/Cookies#block_access_to_your_cookies',
    'https://expressjs.com/en/api.html#res.cookie',
  ],
  message: 'This cookie can be read on the way or by scripts. Set secure, httpOnly and sameSite.',
  why: 'Without `secure`, the browser sends the cookie over plain HTTP too, where the network can read it. Without `httpOnly`, a script that gets into the page copies it. Either way, whoever has a session cookie is that user.',
  remedy:
    "`res.cookie('session', id, { httpOnly: true, secure: true, sameSite: 'lax' })`. Browsers accept secure cookies from `http://localhost`.",
  fix: 'review',
  listeners: [
    onBinding(
      ['secure', 'httpOnly', 'httponly', 'isSecure', 'isHttpOnly'],
      ({ name, value, span }, context, report) => {
        const object = value.parent?.parent;
        if (context.valueOf(value) !== false || object?.type !== 'object') return;
        // Hapi's names belong to nothing else.
        if (!name.startsWith('is') && !isCookieOptions(context, object)) return;
        const cookie = cookieName(context, object);
        const isSecure = /secure$/i.test(name);
        // A token against forged requests is made for scripts of the page to read, and some cookies hold only a preference.
        if (!isSecure && cookie !== null && !session.test(cookie.replace(/^['"`]|['"`]$/g, '')) && !/tok|sess|auth|jwt|sid/i.test(cookie))
          return;
        if (cookie !== null && /xsrf|csrf/i.test(cookie)) return;
        const message = isSecure
          ? 'The browser sends this cookie over plain HTTP too, where the network can read it. Set it to true.'
          : 'Scripts of the page can read this cookie, so one that gets in copies the session. Set it to true.';
        const title = isSecure
          ? 'Send the cookie over HTTPS only (a site on plain HTTP then loses it)'
          : 'Hide the cookie from scripts (those that read it stop working)';
        const fix = context.expression(value).kind === 'boolean' ? review(title, replace(spanOf(value), 'true')) : null;
        report(span, { message, fixes: [fix] });
      },
      ['pair'],
    ),
    onCall(['*.cookie', '*.setCookie'], (call, context, report) => {
      const [name, value, options] = call.args;
      if (name === undefined || value === undefined || call.args.some((argument) => argument.spread)) return;
      if (!/^(?:_?res|_?response|reply|resp)\b/.test(call.name.path) || !session.test(context.stringOf(name.node) ?? '')) return;
      if (options === undefined) {
        const fix = review(
          'Add httpOnly, secure and sameSite (scripts and plain HTTP then lose the cookie)',
          insert(value.span.end, ", { httpOnly: true, secure: true, sameSite: 'lax' }"),
        );
        report(spanOf(name.node), { fixes: [fix] });
        return;
      }
      const object = context.expression(context.valueNode(options.node));
      if (object.kind !== 'object' || object.spreads.length > 0) return;
      const missing = ['httpOnly', 'secure'].filter((key) => !object.pairs.some((pair) => pair.key?.toLowerCase() === key.toLowerCase()));
      const first = object.pairs[0];
      if (missing.length === 0) return;
      const own = context.expression(options.node).kind === 'object';
      const text = missing.map((key) => `${key}: true`).join(', ');
      const fix = own
        ? review(
            `Add ${missing.join(' and ')} (scripts or plain HTTP then lose the cookie)`,
            first === undefined ? replace(options.span, `{ ${text} }`) : insert(first.span.start, `${text}, `),
          )
        : null;
      report(spanOf(name.node), { fixes: [fix] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `app.use(session({ secret, cookie: { maxAge: 60000, ⟦secure: false⟧, ⟦httpOnly: false⟧ } }));\n`,
      fixed: `app.use(session({ secret, cookie: { maxAge: 60000, secure: true, httpOnly: true } }));\n`,
    },
    {
      code: `app.post('/login', (req, res) => {\n  res.cookie(⟦'session'⟧, id);\n  res.end();\n});\n`,
      fixed: `app.post('/login', (req, res) => {\n  res.cookie('session', id, { httpOnly: true, secure: true, sameSite: 'lax' });\n  res.end();\n});\n`,
    },
    {
      code: `app.post('/login', (req, res) => {\n  res.cookie(⟦'token'⟧, id, { maxAge: 1000 });\n  res.end();\n});\n`,
      fixed: `app.post('/login', (req, res) => {\n  res.cookie('token', id, { httpOnly: true, secure: true, maxAge: 1000 });\n  res.end();\n});\n`,
    },
  ],
  good: [
    `const transport = nodemailer.createTransport({ host, port: 587, secure: false });\n`,
    `res.cookie('session', id, { httpOnly: true, secure: true, sameSite: 'lax' });\nres.cookie('theme', 'dark', { httpOnly: false });\n`,
    `app.use(session({ secret, cookie: { secure: process.env.NODE_ENV === 'production' } }));\n`,
  ],
} satisfies Examples;
