import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { onBinding, onDecorator, pythonRule } from '../../code/rule.ts';

const message = 'Everyone may call this, signed in or not. Ask for a permission unless it is meant for all.';

function namesOf(node: SyntaxNode, context: CodeContext): string[] | null {
  const list = context.expression(context.valueNode(node));
  return list.kind === 'array' ? list.elements.map((element) => context.stringOf(element) ?? context.textOf(element)) : null;
}

function isOpen(names: readonly string[], authenticates: boolean): boolean {
  return authenticates ? names.length === 0 : names.some((name) => /(?:^|\.)AllowAny(?:\(\))?$/.test(name)) || names.length === 0;
}

export const rule = pythonRule({
  id: 'python/open-endpoint',
  title: 'API endpoint that asks nobody who they are, or how often they call',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [306, 862, 770],
  controls: ['OWASP A01:2021', 'OWASP API4:2023'],
  references: [
    'https://www.django-rest-framework.org/api-guide/permissions/',
    'https://www.django-rest-framework.org/api-guide/throttling/',
    'https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/',
  ],
  message,
  why: 'An endpoint without a permission answers everyone on the network, and one without a limit answers as often as they ask: data is copied out, passwords are tried, bills grow.',
  remedy:
    'Let the default refuse, and open single endpoints:\n\n```python\nREST_FRAMEWORK = {\n    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],\n    "DEFAULT_THROTTLE_RATES": {"anon": "100/hour"},\n}\n```',
  fix: 'review',
  listeners: [
    onBinding(
      ['permission_classes', 'DEFAULT_PERMISSION_CLASSES', 'authentication_classes', 'DEFAULT_AUTHENTICATION_CLASSES'],
      (binding, context, report) => {
        const names = namesOf(binding.value, context);
        const authenticates = /authentication/i.test(binding.name);
        if (names === null || !isOpen(names, authenticates)) return;
        const open = context.expression(binding.value);
        const element =
          open.kind === 'array' ? open.elements.find((candidate) => /AllowAny["']?$/.test(context.textOf(candidate))) : undefined;
        const fix =
          element === undefined
            ? null
            : review('Ask for a signed-in user', replace(spanOf(element), context.textOf(element).replace('AllowAny', 'IsAuthenticated')));
        report(binding.span, { fixes: [context.expression(element ?? binding.value).kind === 'string' ? fix : null] });
      },
    ),
    onDecorator(
      ['*.permission_classes', 'permission_classes', '*.authentication_classes', 'authentication_classes'],
      (decorator, context, report) => {
        const first = decorator.args[0]?.node;
        const names = first === undefined ? null : namesOf(first, context);
        if (names === null || !isOpen(names, decorator.name.path.includes('authentication'))) return;
        report(spanOf(decorator.node));
      },
    ),
    onBinding(
      ['REST_FRAMEWORK'],
      (binding, context, report) => {
        const read = context.expression(binding.value);
        if (read.kind !== 'object' || read.spreads.length > 0 || read.pairs.length === 0) return;
        if (read.pairs.some(({ key }) => key !== null && /^DEFAULT_THROTTLE_(?:RATES|CLASSES)$/.test(key))) return;
        const last = read.pairs.at(-1);
        if (last === undefined) return;
        report(binding.nameSpan, {
          message: 'Nothing limits how often one client calls. Set DEFAULT_THROTTLE_CLASSES and DEFAULT_THROTTLE_RATES.',
        });
      },
      ['assignment'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `from rest_framework.permissions import AllowAny

class Export(APIView):
    ⟦permission_classes = [AllowAny]⟧
    ⟦authentication_classes = []⟧
`,
    },
    {
      path: 'shop/settings.py',
      code: `⟦REST_FRAMEWORK⟧ = {
    ⟦"DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"]⟧,
}
`,
      fixed: `REST_FRAMEWORK = {
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
}
`,
    },
  ],
  good: [
    `class Export(APIView):
    permission_classes = [IsAuthenticated]
`,
    {
      path: 'shop/settings.py',
      code: `REST_FRAMEWORK = {
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_THROTTLE_RATES": {"anon": "100/hour"},
}
`,
    },
  ],
} satisfies Examples;
