import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/unescaped-template-name',
  title: 'Template whose file name keeps Flask from escaping',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [79, 116],
  controls: ['OWASP A03:2021'],
  references: ['https://flask.palletsprojects.com/en/stable/templating/#jinja-setup'],
  message: 'Flask escapes only in .html, .htm, .xml, .xhtml and .svg templates. Rename it if browsers show it.',
  why: 'Flask decides by the name of the file. In a template called `.txt`, `.tpl` or `.jinja2` a value that holds `<script>` is printed as it is, and runs where the answer is shown as a page.',
  remedy: 'Give templates for pages a name in `.html`. For texts and mails nothing is wrong.',
  fix: null,
  listeners: [
    onCall(
      ['flask.render_template', 'render_template', 'quart.render_template', 'flask.templating.render_template'],
      (call, context, report) => {
        const first = call.args[0];
        const name = first === undefined || first.name !== null ? null : context.stringOf(first.node);
        if (first === undefined || name === null || /\.(?:html?|xml|xhtml|svg)$/i.test(name) || /<|\{\{/.test(name)) return;
        // A template that takes no values prints none.
        if (call.args.length < 2) return;
        report(spanOf(first.node));
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `from flask import render_template

def page(name):
    return render_template(⟦"page.jinja2"⟧, name=name)
`,
    },
    {
      code: `from flask import render_template

def page(name):
    return render_template(⟦"page"⟧, name=name)
`,
    },
  ],
  good: [
    `from flask import render_template

def page(name):
    return render_template("page.html", name=name)
`,
    `from flask import render_template

def robots():
    return render_template("robots.txt")
`,
  ],
} satisfies Examples;
