import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { isResponse, optionValue, optionsOf } from '../../code/languages/javascript/options.ts';
import { literalText, textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples, Report } from '../../model/rule.ts';

/** What is wrong with the value of a header, or null. */
function weakness(name: string, value: string): string | null {
  switch (name.toLowerCase()) {
    case 'x-frame-options':
      return /^(?:deny|sameorigin)$/i.test(value.trim())
        ? null
        : 'Browsers do not know this value and let every page frame this one. Use DENY or SAMEORIGIN.';
    case 'strict-transport-security':
      return /max-age\s{0,4}=\s{0,4}"?0\b/i.test(value)
        ? 'An age of 0 makes browsers forget that this site needs HTTPS. Set a year: 31536000.'
        : null;
    case 'x-content-type-options':
      return /^nosniff$/i.test(value.trim()) ? null : 'Browsers ignore this value and guess the type of files. Use nosniff.';
    case 'referrer-policy':
      return /\bunsafe-url\s{0,4}$/i.test(value)
        ? 'Other sites get the whole address of this page, with what is in it. Use strict-origin-when-cross-origin.'
        : null;
    case 'set-cookie': {
      const missing = ['HttpOnly', 'Secure', 'SameSite'].filter((flag) => !value.toLowerCase().includes(flag.toLowerCase()));
      return missing.length === 0 || !value.includes('=') || /csrf|xsrf/i.test(value)
        ? null
        : `This cookie lacks ${missing.join(', ')}: scripts, plain HTTP or other sites can use it. Add the flags.`;
    }
    default:
      return null;
  }
}

function check(context: CodeContext, name: string, value: SyntaxNode, report: Report): void {
  const pieces = textPieces(context, value);
  // What a variable adds may be the rest of the value.
  if (pieces.length === 0 || typeof pieces.at(-1) !== 'string' || (typeof pieces[0] !== 'string' && name.toLowerCase() !== 'set-cookie'))
    return;
  const message = weakness(name, literalText(pieces));
  if (message === null) return;
  const isFrame = /^x-frame-options$/i.test(name) && context.expression(value).kind === 'string';
  const quote = context.textOf(value).charAt(0);
  const fix = isFrame ? review('Let pages of this site frame it only', replace(spanOf(value), `${quote}SAMEORIGIN${quote}`)) : null;
  report(spanOf(value), { message, fixes: [fix] });
}

export const rule = javascriptRule({
  id: 'javascript/ineffective-security-header',
  title: 'Header for security has no effect',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [693, 1021, 614],
  controls: ['OWASP A05:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Headers_Cheat_Sheet.html',
    'https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/X-Frame-Options',
  ],
  message: 'With this value the header protects nothing.',
  why: 'The header looks like a protection, but browsers ignore a value that they do not know. The page can be framed by others, its type guessed, or its cookies read.',
  remedy: "Leave such headers to Helmet's defaults, or use values that browsers know: `X-Frame-Options: DENY`.",
  fix: 'review',
  listeners: [
    onCall(['*.setHeader', '*.header', '*.set', '*.append', '*.addHeader'], (call, context, report) => {
      const [name, value] = call.args;
      const callee = context.expression(call.callee);
      const header = name === undefined ? null : context.stringOf(name.node);
      if (header === null || value === undefined || callee.kind !== 'member') return;
      if (/^set-cookie$/i.test(header) && !isResponse(context, callee.object) && !/headers$/.test(context.textOf(callee.object))) return;
      check(context, header, value.node, report);
    }),
    onBinding(
      [
        'X-Frame-Options',
        'x-frame-options',
        'Strict-Transport-Security',
        'X-Content-Type-Options',
        'Referrer-Policy',
        'Set-Cookie',
        'set-cookie',
      ],
      ({ name, value }, context, report) => {
        check(context, name, value, report);
      },
      ['pair'],
    ),
    onCall(['helmet.hsts', 'hsts', 'helmet.strictTransportSecurity', 'helmet.default.hsts'], (call, context, report) => {
      const options = optionsOf(context, call.args[0]?.node);
      const age = options === null ? null : optionValue(options, 'maxAge');
      const seconds = age === null ? undefined : context.valueOf(age);
      if (age !== null && typeof seconds === 'number' && seconds < 86_400)
        report(spanOf(age), {
          message: 'Browsers forget that soon that this site needs HTTPS. Set a year: 31536000.',
          fixes: [context.expression(age).kind === 'number' ? review('Set a year', replace(spanOf(age), '31536000')) : null],
        });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `app.get('/', (req, res) => {\n  res.setHeader('X-Frame-Options', ⟦'ALLOWALL'⟧);\n  res.end();\n});\n`,
      fixed: `app.get('/', (req, res) => {\n  res.setHeader('X-Frame-Options', 'SAMEORIGIN');\n  res.end();\n});\n`,
    },
    {
      code: `import helmet from 'helmet';\napp.use(helmet.hsts({ maxAge: ⟦0⟧ }));\n`,
      fixed: `import helmet from 'helmet';\napp.use(helmet.hsts({ maxAge: 31536000 }));\n`,
    },
    { code: `app.get('/', (req, res) => {\n  res.setHeader('Set-Cookie', ⟦\`sid=\${id}; Path=/\`⟧);\n  res.end();\n});\n` },
  ],
  good: [
    `app.get('/', (req, res) => {\n  res.setHeader('X-Frame-Options', 'DENY');\n  res.setHeader('Set-Cookie', \`sid=\${id}; Path=/; HttpOnly; Secure; SameSite=Lax\`);\n  res.end();\n});\n`,
    `app.get('/', (req, res) => {\n  res.setHeader('X-Frame-Options', value);\n  res.setHeader('Set-Cookie', cookie);\n  cache.set('theme', 'dark');\n});\n`,
  ],
} satisfies Examples;
