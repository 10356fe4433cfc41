import { isShown } from '../../markup/query.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** A template given by a value and nothing else; a list, a folder written out and a layout variable are the program's own. */
const jinjaInclude =
  /^(?:include|import|embed|use)\s+(?!["'[]|with\b|ignore\b)([A-Za-z_][\w.]*(?:\[[^\]]{0,100}\])?(?:\|[\w:"'.]{0,60})?)(?:\s|$)/;
const twigInclude = /^(?:include|source)\(\s*([A-Za-z_][\w.]*)\s*[,)]/;
const ejsInclude = /^(?:await\s+)?include\(\s*(?!["'`])([A-Za-z_$][\w.$]*)\s*[,)]/;
const handlebarsInclude = /^\(\s*(?:lookup\s+[\w./@]+\s+)?([\w./@"']+)/;

export const rule = markupRule({
  id: 'markup/dynamic-include',
  title: 'Template whose name a value decides',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [98, 22],
  controls: ['OWASP A03:2021'],
  references: [
    'https://docs.djangoproject.com/en/stable/ref/templates/builtins/#include',
    'https://jinja.palletsprojects.com/en/stable/templates/#include',
  ],
  message: 'If a user sets this name, other templates and files are shown. Choose it from a list of known names.',
  why: 'A name with `../` or of an internal template makes the server render what was not meant for the reader. In EJS and some loaders the included file is code that runs on the server.',
  remedy: 'Choose the template in the view from fixed names, or compare the value with a list before it is used.',
  fix: null,
  check(markup, report) {
    for (const part of markup.parts) {
      if (!isShown(part)) continue;
      const name = /^\{\{-?$/.test(part.open)
        ? twigInclude.exec(part.text)?.[1]
        : part.open.startsWith('{%')
          ? jinjaInclude.exec(part.text)?.[1]
          : part.open.startsWith('<%')
            ? ejsInclude.exec(part.text)?.[1]
            : /^\{\{~?>/.test(part.open)
              ? handlebarsInclude.exec(part.text)?.[1]
              : undefined;
      if (name === undefined || /^[A-Z_]+$/.test(name) || /template_?(?:name|path)?$|layout|base|partial$/i.test(name)) continue;
      report(part.span);
    }
  },
});

export const examples = {
  bad: [
    { path: 'templates/a.html', code: '<p>⟦{% include page %}⟧</p>\n' },
    { path: 'a.ejs', code: '<p>⟦<%- include(page, { x: 1 }) %>⟧</p>\n' },
    { path: 'a.hbs', code: '<p>⟦{{> (lookup . "page")}}⟧</p>\n' },
  ],
  good: [
    { path: 'templates/a.html', code: '{% include "a.html" with x=y %}{% include form.template_name %}<p></p>\n' },
    { path: 'a.ejs', code: "<p><%- include('page', { x }) %></p>\n" },
    { path: 'a.hbs', code: '<p>{{> header}}</p>\n' },
  ],
} satisfies Examples;
