import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { templateSinks } from '../../code/languages/python/template-calls.ts';
import { isUnknown } from '../../code/languages/python/unknown.ts';
import { onCall, pythonRule } from '../../code/rule.ts';
import { sinks } from '../../code/sinks.ts';

export const rule = pythonRule({
  id: 'python/variable-template',
  title: 'Template whose text or name is not fixed',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [1336, 94],
  controls: ['OWASP A03:2021'],
  references: [
    'https://jinja.palletsprojects.com/en/stable/sandbox/',
    'https://flask.palletsprojects.com/en/stable/api/#flask.render_template_string',
  ],
  message: 'Which template is rendered the file does not show, and templates run code. Look who can write it.',
  why: 'A template reaches Python objects: `{{ … }}` reads settings and starts commands. Where people can write the template, or choose its name, they do as well.',
  remedy:
    'Keep templates in files of the program. For templates of users take `jinja2.sandbox.SandboxedEnvironment`, or `string.Template`.',
  fix: null,
  listeners: [
    ...sinks(
      templateSinks('nonConstant', 'nonConstant', (call, context, argument) => {
        if (!isUnknown(argument, context)) return false;
        const trace = context.trace(argument);
        if (trace !== null && isRemote(trace)) return false;
        // Built text in Flask's function is the finding of the rule that is on by default.
        return !/render_template_string$/.test(call.name.path) || !context.isBuilt(argument);
      }),
      { unproven: {} },
    ),
    onCall(
      [
        'flask.render_template',
        'render_template',
        'django.shortcuts.render',
        'django.template.loader.get_template',
        '*.get_template',
        '*.TemplateResponse',
      ],
      (call, context, report) => {
        const argument =
          argumentOf(call.args, /shortcuts\.render$/.test(call.name.path) ? 1 : 0) ??
          argumentOf(call.args, 'template_name') ??
          argumentOf(call.args, 'name');
        if (argument === null || argument.spread || context.isConstant(argument.node)) return;
        const trace = context.trace(argument.node);
        if (trace === null || !isRemote(trace)) return;
        report(spanOf(argument.node), {
          related: context.related(trace),
          confidence: 'medium',
          message: 'The sender chooses which template is shown, pages of administrators too. Choose from a table of names.',
        });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `from flask import render_template_string
from jinja2 import Environment, Template

def show(text, settings):
    Template(⟦settings.template⟧).render()
    Environment().from_string(⟦text⟧)
    return render_template_string(⟦text⟧)
`,
    },
    {
      code: `from flask import render_template, request

def show():
    return render_template(⟦request.args["page"] + ".html"⟧)
`,
    },
  ],
  good: [
    `from flask import render_template, render_template_string
from jinja2 import Template

PAGE = "<b>{{ name }}</b>"

def show(name, page):
    Template("Hello {{ name }}").render(name=name)
    render_template(page, name=name)
    return render_template_string(PAGE, name=name)
`,
    `from uuid import UUID

def read(text):
    return UUID.from_string(text)
`,
  ],
} satisfies Examples;
