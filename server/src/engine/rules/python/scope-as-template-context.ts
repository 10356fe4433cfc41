import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/scope-as-template-context',
  title: 'All variables of a function or module are given to a template',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [96, 200, 470],
  controls: ['OWASP A05:2021'],
  references: [
    'https://docs.djangoproject.com/en/stable/topics/http/shortcuts/#render',
    'https://flask.palletsprojects.com/en/stable/api/#flask.render_template',
  ],
  message: 'The template can read every variable here, keys and functions too. Pass only what it shows.',
  why: 'Whoever can change the template, or inject into it, reads each name that it knows. `globals()` holds modules and settings, `locals()` what the function computed on its way.',
  remedy: 'Name what the template shows:\n\n```python\nrender(request, "order.html", {"order": order})\n```',
  fix: 'review',
  listeners: [
    onCall(
      [
        'django.shortcuts.render',
        'django.shortcuts.render_to_response',
        'django.template.loader.render_to_string',
        'render',
        'render_to_response',
        'render_to_string',
        'flask.render_template',
        'flask.render_template_string',
        'render_template',
        'render_template_string',
        '*.render',
        '*.TemplateResponse',
        'django.template.response.TemplateResponse',
        'django.template.Context',
        'django.template.RequestContext',
      ],
      (call, context, report) => {
        for (const argument of call.args) {
          const read = context.expression(context.valueNode(argument.node));
          if (read.kind !== 'call' || read.args.length > 0) continue;
          const name = context.resolve(read.callee);
          if (name?.root !== 'global' || !/^(?:globals|locals|vars)$/.test(name.path)) continue;
          const isGlobal = name.path === 'globals';
          const fix = argument.spread ? null : review('Pass nothing (name what the template shows)', replace(spanOf(argument.node), '{}'));
          report(argument.span, { severity: isGlobal ? 'info' : 'hint', fixes: [fix] });
        }
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `from django.shortcuts import render

def order(request, number):
    return render(request, "order.html", ⟦locals()⟧)
`,
      fixed: `from django.shortcuts import render

def order(request, number):
    return render(request, "order.html", {})
`,
    },
    {
      code: `from flask import render_template

def order(number):
    return render_template("order.html", ⟦**globals()⟧)
`,
    },
  ],
  good: [
    `from django.shortcuts import render

def order(request, number):
    return render(request, "order.html", {"number": number})
`,
    `from flask import render_template

def order(number):
    names = locals()
    log(names)
    return render_template("order.html", number=number)
`,
  ],
} satisfies Examples;
