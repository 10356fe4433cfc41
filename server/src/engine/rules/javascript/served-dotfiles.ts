import { spanOf } from '../../code/expression.ts';
import { quoted } from '../../code/languages/javascript/options.ts';
import { javascriptRule, onBinding } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/served-dotfiles',
  title: 'Static files include hidden ones',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [552, 538],
  controls: ['OWASP A05:2021'],
  references: ['https://expressjs.com/en/api.html#express.static', 'https://www.npmjs.com/package/serve-static#dotfiles'],
  message: 'Hidden files such as `.env` and `.git` are served too, keys included. Leave dotfiles at ignore.',
  why: 'Files that begin with a dot hold settings, keys and the history of the code. With this option anyone downloads `/.env` or `/.git/config` by name.',
  remedy: "Leave `dotfiles` out (the default is `'ignore'`), and serve `/.well-known` by a handler of its own.",
  fix: 'review',
  listeners: [
    onBinding(
      ['dotfiles', 'serveDotFiles'],
      ({ name, value, span }, context, report) => {
        const constant = context.valueOf(value);
        if (name === 'dotfiles' ? constant !== 'allow' : constant !== true) return;
        const wanted = name === 'dotfiles' ? quoted(context, 'ignore') : 'false';
        report(span, { fixes: [review('Do not serve hidden files (`/.well-known` included)', replace(spanOf(value), wanted))] });
      },
      ['pair'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `app.use(express.static('public', { ⟦dotfiles: 'allow'⟧, maxAge: 1000 }));\n`,
      fixed: `app.use(express.static('public', { dotfiles: 'ignore', maxAge: 1000 }));\n`,
    },
    { code: `res.sendFile(name, { root, ⟦dotfiles: 'allow'⟧ });\n`, fixed: `res.sendFile(name, { root, dotfiles: 'ignore' });\n` },
  ],
  good: [`app.use(express.static('public', { dotfiles: 'deny' }));\n`, `const settings = { dotfiles: true };\n`],
} satisfies Examples;
