import type { Examples } from '../../model/rule.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import type { CodeContext } from '../../code/context.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

/** `request.POST`, `request.get_json()`, `request.data`, and what is made of them whole. */
function isWholeRequest(node: SyntaxNode, context: CodeContext): boolean {
  const value = context.valueNode(node);
  const text = context.textOf(value);
  return (
    /^(?:flask\.)?(?:self\.)?request\.(?:POST|GET|data|json|form|values|args|query_params|get_json\([^()]{0,40}\)|(?:POST|GET|form|args)\.(?:dict|to_dict)\(\))$/.test(
      text,
    ) && context.trace(value) !== null
  );
}

export const rule = pythonRule({
  id: 'python/mass-assignment',
  title: 'Every field of a model can be set from outside',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [915],
  controls: ['OWASP API3:2023', 'OWASP A08:2021'],
  references: [
    'https://docs.djangoproject.com/en/stable/topics/forms/modelforms/#selecting-the-fields-to-use',
    'https://cheatsheetseries.owasp.org/cheatsheets/Mass_Assignment_Cheat_Sheet.html',
  ],
  message: 'The sender chooses which fields are set, also ones like is_admin. List the fields that may be.',
  why: 'A request may hold more fields than the form shows. Where all of them reach the model, senders give themselves rights, prices and owners; a field that is added later is open as well.',
  remedy: 'List what may be set:\n\n```python\nclass Meta:\n    model = User\n    fields = ["name", "email"]\n```',
  fix: null,
  listeners: [
    onBinding(
      ['fields', 'exclude'],
      (binding, context, report) => {
        const { target, value } = binding;
        if (target?.type !== 'identifier') return;
        const owner = target.parent?.parent?.parent?.parent;
        if (owner?.type !== 'class_definition' || owner.childForFieldName('name')?.text !== 'Meta') return;
        const isAll = binding.name === 'fields' && context.stringOf(value) === '__all__';
        const excludes = binding.name === 'exclude' && context.expression(value).kind === 'array';
        if (isAll || excludes) report(binding.span);
      },
      ['assignment'],
    ),
    onCall(
      ['*.create', '*.update', '*.update_or_create', '*.get_or_create', '*.filter', '*.exclude', '*.filter_by'],
      (call, context, report) => {
        for (const argument of call.args) {
          if (argument.spread && isWholeRequest(argument.node, context)) report(argument.span, { confidence: 'medium' });
        }
      },
    ),
    onCall(['setattr'], (call, context, report) => {
      const name = call.args[1]?.node;
      if (name === undefined || context.trace(name) === null) return;
      report(spanOf(call.callee), { confidence: 'medium' });
    }),
    onCall(['*.__dict__.update'], (call, context, report) => {
      const given = call.args[0]?.node;
      if (given !== undefined && context.trace(given) !== null) report(spanOf(call.callee), { confidence: 'medium' });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `class UserForm(ModelForm):
    class Meta:
        model = User
        ⟦fields = "__all__"⟧
`,
    },
    {
      code: `from flask import request

def register():
    User.objects.create(⟦**request.get_json()⟧)

def rename(user):
    ⟦setattr⟧(user, request.form["field"], request.form["value"])
`,
    },
  ],
  good: [
    `class UserForm(ModelForm):
    class Meta:
        model = User
        fields = ["name", "email"]
`,
    `from flask import request

def register():
    User.objects.create(name=request.json["name"], **defaults)
`,
  ],
} satisfies Examples;
