import type { Examples } from '../../model/rule.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { templateSinks } from '../../code/languages/python/template-calls.ts';
import { pythonRule } from '../../code/rule.ts';
import { sinks } from '../../code/sinks.ts';

export const rule = pythonRule({
  id: 'python/server-side-template-injection',
  title: 'Template made from data from outside',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [1336, 94],
  controls: ['OWASP A03:2021'],
  references: [
    'https://flask.palletsprojects.com/en/stable/api/#flask.render_template_string',
    'https://jinja.palletsprojects.com/en/stable/sandbox/',
    'https://cwe.mitre.org/data/definitions/1336.html',
  ],
  message: 'Text from outside becomes part of the template, and templates run code. Pass it as a variable instead.',
  why: 'A template language can reach Python objects: `{{ … }}` in the text reads settings and starts commands on the server. What is passed as a variable is only printed, and escaped.',
  remedy:
    'Keep the template fixed and pass the data:\n\n```python\nrender_template_string("Hello {{ name }}", name=request.args["name"])\n```',
  fix: null,
  listeners: sinks(templateSinks('built', 'nothing'), {
    accepts: isRemote,
    // In a sandbox the text cannot reach the program by design, and can still use up memory and read what it is given.
    details: (_argument, call) => (/[sS]andbox/.test(call.name.path) ? { severity: 'warning', confidence: 'low' } : {}),
    unproven: {
      severity: 'warning',
      confidence: 'medium',
      message: 'This template is put together from values; if one comes from outside, it runs code. Pass values as variables.',
    },
  }),
});

export const examples = {
  bad: [
    {
      code: `from flask import render_template_string, request

def hello():
    name = request.args.get("name")
    return render_template_string(⟦f"<h1>Hello {name}</h1>"⟧)
`,
    },
    {
      code: `from jinja2 import Environment, Template

def view(request):
    Template(⟦request.POST["template"]⟧).render()
    return Environment().from_string(⟦"Hello " + request.GET["name"]⟧).render()
`,
    },
  ],
  good: [
    `from flask import render_template_string, request

def hello():
    return render_template_string("<h1>Hello {{ name }}</h1>", name=request.args.get("name"))
`,
    `from jinja2 import Template

def render(path):
    with open(path) as file:
        return Template(file.read()).render()
`,
  ],
} satisfies Examples;
