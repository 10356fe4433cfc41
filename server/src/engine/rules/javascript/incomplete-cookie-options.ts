import { spanOf } from '../../code/expression.ts';
import { hasOption, insertPair, optionsOf, quoted } from '../../code/languages/javascript/options.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { insert, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

/** Names of cookies whose lack of flags the recommended rule reports. */
const session =
  /^(?:(?:access|refresh|auth|id|session|jwt|login|remember)[-_]?)?(?:token|session|sess|sessionid|session_id|sid|jwt|auth|authorization|credentials?)$|^connect\.sid$/i;
const setters =
  /(?:^|\.)(?:_?res|_?response|reply|resp)(?:\.\w+\(\))*\.(?:cookie|setCookie)$|(?:^|\.)cookies?(?:\(\))?\.(?:set|serialize)$|^(?:cookie|cookies)\.(?:serialize|set|default\.serialize)$|^(?:h3|hono\/cookie|cookies-next|nookies)\.setCookie$|^(?:js-cookie|Cookies|universal-cookie\(\)|cookies-next|setCookie|tiny-cookie|cookie_js)(?:\.set|\.setCookie|\.default\.set)?$|\.cookieStore\.set$|\.cookies\.set$/;

export const rule = javascriptRule({
  id: 'javascript/incomplete-cookie-options',
  title: 'Cookie is set without all flags',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [614, 1004, 1275],
  controls: ['OWASP A05:2021'],
  references: [
    'https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/Cookies#block_access_to_your_cookies',
    'https://expressjs.com/en/api.html#res.cookie',
  ],
  message: 'This cookie lacks flags that keep it from scripts, plain HTTP or other sites. Set httpOnly, secure and sameSite.',
  why: 'Without `httpOnly` a script in the page reads the cookie, without `secure` the network does, and without `sameSite` requests of other sites carry it. For a cookie that holds no secret this may be meant.',
  remedy: "`res.cookie('name', value, { httpOnly: true, secure: true, sameSite: 'lax' })`",
  fix: 'review',
  listeners: [
    onCall(['*.cookie', '*.setCookie', '*.set', '*.serialize', 'setCookie'], (call, context, report) => {
      if (!setters.test(call.name.path) || call.args.some((argument) => argument.spread)) return;
      const place = /^(?:(?:h3|hono\/cookie)\.|setCookie$)/.test(call.name.path) && call.args.length > 2 ? 1 : 0;
      const name = call.args[place];
      const value = call.args[place + 1];
      const given = call.args[place + 2];
      if (name === undefined || value === undefined) return;
      const text = context.stringOf(name.node) ?? '';
      // The recommended rule speaks of these.
      if (/(?:^|\.)_?(?:res|response|reply|resp)\b/.test(call.name.path) && session.test(text)) return;
      if (/csrf|xsrf/i.test(text)) return;
      const all = `{ httpOnly: true, secure: true, sameSite: ${quoted(context, 'lax')} }`;
      const title = 'Add the flags (scripts, plain HTTP and other sites then lose the cookie)';
      if (given === undefined) {
        report(spanOf(call.callee), { fixes: [review(title, insert(value.span.end, `, ${all}`))] });
        return;
      }
      const options = optionsOf(context, given.node);
      if (options === null || options.open) return;
      // A flag that is switched off by name is reported there.
      const isOff = (key: string): boolean =>
        options.pairs.some((pair) => pair.key === key && pair.value != null && context.valueOf(pair.value) === false);
      if (isOff('secure') || (isOff('httpOnly') && /tok|sess|auth|jwt|sid/i.test(text))) return;
      const missing = [
        // A script in the page cannot set `httpOnly`.
        ...(/^(?:js-cookie|Cookies|tiny-cookie|cookie_js)\b/.test(call.name.path) || hasOption(options, 'httpOnly', 'httponly')
          ? []
          : ['httpOnly: true']),
        ...(hasOption(options, 'secure') ? [] : ['secure: true']),
        ...(hasOption(options, 'sameSite', 'samesite') ? [] : [`sameSite: ${quoted(context, 'lax')}`]),
      ];
      if (missing.length === 0) return;
      report(spanOf(call.callee), { fixes: [options.own ? review(title, insertPair(options.node, missing.join(', '))) : null] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `app.get('/', (req, res) => {\n  ⟦res.cookie⟧('theme', 'dark');\n  res.end();\n});\n`,
      fixed: `app.get('/', (req, res) => {\n  res.cookie('theme', 'dark', { httpOnly: true, secure: true, sameSite: 'lax' });\n  res.end();\n});\n`,
    },
    {
      code: `router.get('/', (ctx) => {\n  ⟦ctx.cookies.set⟧('user', id, { secure: true });\n});\n`,
      fixed: `router.get('/', (ctx) => {\n  ctx.cookies.set('user', id, { httpOnly: true, sameSite: 'lax', secure: true });\n});\n`,
    },
  ],
  good: [
    `app.get('/', (req, res) => res.cookie('theme', 'dark', { httpOnly: true, secure: true, sameSite: 'lax' }));\n`,
    `cache.set('theme', 'dark');\napp.get('/', (req, res) => res.cookie('theme', 'dark', options));\n`,
  ],
} satisfies Examples;
