import { insert, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { optionOf } from '../../code/languages/python/options.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

/** True for an empty text, also as the default of a parameter or of a `get`. */
function mayBeEmpty(node: SyntaxNode, context: CodeContext): boolean {
  if (context.stringOf(node) === '') return true;
  const value = context.valueNode(node);
  const read = context.expression(value);
  if (read.kind === 'call' && read.args[1] !== undefined) return context.stringOf(read.args[1].node) === '';
  if (read.kind !== 'name') return false;
  const shape = context.facts.functionAt(value.startIndex)?.shape;
  const binding = shape?.parameters.flatMap((parameter) => parameter.bindings).find(({ name }) => name === read.name);
  return binding?.fallback != null && context.stringOf(binding.fallback) === '';
}

export const rule = pythonRule({
  id: 'python/unvalidated-password',
  title: 'Password of a user is set without a check of its strength',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [521, 258],
  controls: ['OWASP A07:2021'],
  references: [
    'https://docs.djangoproject.com/en/stable/topics/auth/passwords/#module-django.contrib.auth.password_validation',
    'https://cwe.mitre.org/data/definitions/521.html',
  ],
  message: 'Any password is accepted here, "1234" too. Call validate_password() before it is set.',
  why: 'Django checks passwords in its own forms only. Where code sets one itself, short and common passwords pass, and they are the first ones that attackers try. An empty password lets everyone in.',
  remedy: 'Check first:\n\n```python\nvalidate_password(password, user)\nuser.set_password(password)\n```',
  fix: 'review',
  listeners: [
    onCall(['*.set_password', 'django.contrib.auth.hashers.make_password', 'make_password'], (call, context, report) => {
      const password = optionOf(call, context, 'raw_password', 0) ?? optionOf(call, context, 'password');
      if (password === null || call.args.length > (call.name.path.endsWith('set_password') ? 1 : 3)) return;
      if (mayBeEmpty(password.node, context)) {
        report(spanOf(password.node), {
          message: 'The password may be empty, so everyone can sign in. Use None for a password that opens nothing.',
          confidence: 'medium',
        });
        return;
      }
      if (call.name.path.endsWith('make_password')) return;
      const owner = context.facts.functionAt(call.node.startIndex);
      const scope = owner === null ? context.facts.text : context.textOf(owner.node);
      if (
        /validate_password|password_validation|is_valid\(\)|validators?\b|zxcvbn|check_strength|set_unusable|cleaned_data|token_urlsafe|make_random_password|get_random/.test(
          scope,
        )
      )
        return;
      const argument = context.textOf(password.node);
      const object = context.expression(call.callee);
      const statement = call.node.parent;
      if (context.valueOf(password.node) === null) return;
      const edit =
        object.kind === 'member' && statement?.type === 'expression_statement'
          ? insert(
              statement.startIndex,
              `validate_password(${argument}, ${context.textOf(object.object)})\n${indentOf(statement, context.facts.text)}`,
            )
          : null;
      const added = context.addImport('django.contrib.auth.password_validation', 'validate_password');
      report(spanOf(call.callee), {
        fixes: [
          edit === null || object.kind !== 'member'
            ? null
            : review('Check the password first (weak ones raise ValidationError)', edit, ...(added === null ? [] : [added])),
        ],
      });
    }),
    onCall(['*.create_user', '*.create_superuser'], (call, context, report) => {
      const password = optionOf(call, context, 'password', 2);
      // By keyword, the rule about passwords in the code tells of it.
      if (password === null || context.textOf(password.span).startsWith('password')) return;
      const text = context.stringOf(password.node);
      if (text === null) return;
      report(password.span, {
        message: 'The password of this user stands in the code, for everyone who reads it. Ask for it, or make a random one.',
      });
    }),
    onBinding(
      ['password', 'raw_password'],
      (binding, context, report) => {
        // A pydantic or dataclass field, or a model's, that is empty unless somebody fills it.
        if (binding.target?.type !== 'identifier' || context.stringOf(binding.value) !== '') return;
        if (binding.target.parent?.parent?.parent?.parent?.type !== 'class_definition') return;
        report(binding.span, { message: 'The password is empty unless somebody sets it. Leave the default out.' });
      },
      ['assignment'],
    ),
  ],
});

function indentOf(statement: SyntaxNode, text: string): string {
  const lineStart = text.lastIndexOf('\n', statement.startIndex - 1) + 1;
  return /^[ \t]*/.exec(text.slice(lineStart, statement.startIndex))?.[0] ?? '';
}

export const examples = {
  bad: [
    {
      code: `def change(request, user):
    ⟦user.set_password⟧(request.POST["password"])
    user.save()
`,
      fixed: `from django.contrib.auth.password_validation import validate_password
def change(request, user):
    validate_password(request.POST["password"], user)
    user.set_password(request.POST["password"])
    user.save()
`,
    },
    {
      code: `def create(name, password=""):
    user = User(name=name)
    user.set_password(⟦password⟧)
    User.objects.create_user("admin", "admin@example.com", ⟦"admin"⟧)
`,
    },
  ],
  good: [
    `from django.contrib.auth.password_validation import validate_password

def change(user, password):
    validate_password(password, user)
    user.set_password(password)
`,
    `def lock(user):
    user.set_password(None)

def create(name, password):
    return User.objects.create_user(name, password=password)
`,
  ],
} satisfies Examples;
