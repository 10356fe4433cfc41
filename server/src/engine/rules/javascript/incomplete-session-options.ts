import { spanOf } from '../../code/expression.ts';
import { hasOption, insertPair, optionsOf, optionValue, quoted, type Options } from '../../code/languages/javascript/options.ts';
import type { CodeContext } from '../../code/context.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const flat = /^(?:cookie-session|cookieSession|express\.cookieSession)$/;

/** The pairs that a cookie of a session lacks, as source text by their name. */
function missingFlags(context: CodeContext, cookie: Options | null, isFlat: boolean): string[] {
  if (cookie?.open === true) return [];
  const lacks = (...keys: readonly string[]): boolean => cookie === null || !hasOption(cookie, ...keys);
  return [
    ...(lacks('httpOnly', 'httponly') ? ['httpOnly: true'] : []),
    ...(lacks('secure') ? ['secure: true'] : []),
    ...(lacks('sameSite', 'samesite') ? [`sameSite: ${quoted(context, 'lax')}`] : []),
    ...(lacks('maxAge', 'expires') ? [`maxAge: ${isFlat ? '24 * 60 * 60 * 1000' : '60 * 60 * 1000'}`] : []),
  ];
}

export const rule = javascriptRule({
  id: 'javascript/incomplete-session-options',
  title: 'Session keeps defaults that help an attacker',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [614, 522, 1004],
  controls: ['OWASP A05:2021'],
  references: [
    'https://expressjs.com/en/advanced/best-practice-security.html#use-cookies-securely',
    'https://www.npmjs.com/package/express-session#options',
  ],
  message: 'This session keeps a default name or lacks cookie flags. Set name, secure, httpOnly, sameSite and an age.',
  why: 'The default name tells which software runs. Without `secure` the cookie crosses the network in plain text, without `sameSite` other sites use it, and without an age a stolen session lives on.',
  remedy:
    "```js\nsession({ name: 'sid', secret, resave: false, saveUninitialized: false, cookie: { httpOnly: true, secure: true, sameSite: 'lax', maxAge: 3600000 } })\n```",
  fix: 'review',
  listeners: [
    onCall(
      ['express-session', 'session', 'express.session', 'cookie-session', 'cookieSession', 'express.cookieSession', 'expressSession'],
      (call, context, report) => {
        const isFlat = flat.test(call.name.path);
        const options = optionsOf(context, call.args[0]?.node);
        if (call.args.length > 0 && options === null) return;
        if (options?.open === true || (options === null && call.name.root === 'global')) return;
        if (
          call.name.root === 'global' &&
          !hasOption(options ?? { node: call.node, pairs: [], own: false, open: false }, 'secret', 'keys', 'cookie', 'resave', 'store')
        )
          return;
        const name = options !== null && hasOption(options, 'name', 'key', 'cookieName') ? [] : [`name: ${quoted(context, 'sid')}`];
        const given = options === null ? null : optionValue(options, 'cookie');
        const cookie = isFlat ? options : given === null ? null : optionsOf(context, given);
        // A cookie's settings that come from elsewhere cannot be judged here.
        const flags = !isFlat && given !== null && cookie === null ? [] : missingFlags(context, cookie, isFlat);
        if (name.length + flags.length === 0) return;
        const edits = [];
        if (options?.own === true) {
          if (isFlat) edits.push(insertPair(options.node, [...name, ...flags].join(', ')));
          else if (given === null)
            edits.push(insertPair(options.node, [...name, ...(flags.length > 0 ? [`cookie: { ${flags.join(', ')} }`] : [])].join(', ')));
          else if (cookie?.own === true || flags.length === 0) {
            if (name.length > 0) edits.push(insertPair(options.node, name.join(', ')));
            if (flags.length > 0 && cookie !== null) edits.push(insertPair(cookie.node, flags.join(', ')));
          }
        }
        const fix = edits.length > 0 ? review('Set what is missing (the cookie then needs HTTPS, and old sessions end)', ...edits) : null;
        report(spanOf(call.callee), { fixes: [fix] });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `const session = require('express-session');\napp.use(⟦session⟧({ secret, resave: false }));\n`,
      fixed: `const session = require('express-session');\napp.use(session({ name: 'sid', cookie: { httpOnly: true, secure: true, sameSite: 'lax', maxAge: 60 * 60 * 1000 }, secret, resave: false }));\n`,
    },
    {
      code: `import cookieSession from 'cookie-session';\napp.use(⟦cookieSession⟧({ keys, httpOnly: true, maxAge: 1000 }));\n`,
      fixed: `import cookieSession from 'cookie-session';\napp.use(cookieSession({ name: 'sid', secure: true, sameSite: 'lax', keys, httpOnly: true, maxAge: 1000 }));\n`,
    },
  ],
  good: [
    `const session = require('express-session');\napp.use(session({ name: 'sid', secret, cookie: { httpOnly: true, secure: true, sameSite: 'strict', maxAge: 1000 } }));\n`,
    `const session = make(options);\nsession({ user });\n`,
  ],
} satisfies Examples;
