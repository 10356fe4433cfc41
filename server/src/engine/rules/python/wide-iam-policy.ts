import type { Examples } from '../../model/rule.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { holderOf, policyStatement, textsOf } from '../../code/languages/python/cloud.ts';
import { optionOf } from '../../code/languages/python/options.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

/** True for a wildcard among actions or resources. */
function isWide(actions: readonly string[], resources: readonly string[]): boolean {
  const everywhere = resources.some(
    (resource) =>
      resource === '*' ||
      /^arn:aws:[a-z0-9-]{0,40}:\*?:\*?:?\*$/.test(resource) ||
      /^arn:aws:iam::[^:]{0,60}:(?:user|role|group|policy)\/\*$/.test(resource),
  );
  return everywhere || actions.some((action) => action === '*' || /^[a-z0-9-]{1,40}:\*$/.test(action));
}

export const rule = pythonRule({
  id: 'python/wide-iam-policy',
  title: 'Policy that allows all actions of a service, or all resources',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [269, 732],
  controls: ['OWASP A01:2021'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference.html',
  ],
  message: 'This policy allows more than one program needs. Name its actions and resources.',
  why: 'What a role may do is what an attacker may do who gets hold of it. A wildcard also covers actions that the provider adds next year.',
  remedy: 'Name both:\n\n```python\n{"Effect": "Allow", "Action": ["s3:GetObject"], "Resource": ["arn:aws:s3:::shop/*"]}\n```',
  fix: null,
  listeners: [
    onBinding(
      ['Action', 'Resource'],
      (binding, context, report) => {
        const holder = holderOf(binding.value);
        const statement = holder === null ? null : policyStatement(holder, context);
        if (statement === null || !statement.allows || statement.actions.length === 0) return;
        const total = statement.actions.includes('*') && statement.resources.includes('*') && !statement.hasCondition;
        if (total && !isTestPath(context.path)) return;
        // One finding for a statement, at what is wide.
        const wideActions = isWide(statement.actions, []);
        if (binding.name === 'Action' ? !wideActions : wideActions || !isWide([], statement.resources)) return;
        report(binding.span);
      },
      ['pair'],
    ),
    onCall(['*.PolicyStatement'], (call, context, report) => {
      const actions = optionOf(call, context, 'actions');
      const resources = optionOf(call, context, 'resources');
      const effect = optionOf(call, context, 'effect');
      if (actions === null || (effect !== null && /DENY$/.test(context.textOf(effect.node)))) return;
      const given = textsOf(actions.node, context);
      const wanted = resources === null ? [] : textsOf(resources.node, context);
      if (given.includes('*') && wanted.includes('*') && !isTestPath(context.path)) return;
      if (isWide(given, [])) report(actions.span);
      else if (resources !== null && isWide([], wanted)) report(resources.span);
    }),
    onCall(['*.add_any_principal', '*.AnyPrincipal', '*.StarPrincipal'], (call, context, report) => {
      if (/aws_cdk/.test(call.name.path) || context.mentions(/aws_cdk/))
        report(
          { start: call.callee.startIndex, end: call.callee.endIndex },
          { message: 'Everyone may do this, from any account. Name the accounts and roles that may.' },
        );
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `policy = {"Effect": "Allow", ⟦"Action": "s3:*"⟧, "Resource": "arn:aws:s3:::shop/*"}
other = {"Effect": "Allow", "Action": ["s3:GetObject"], ⟦"Resource": "*"⟧}
`,
    },
    {
      code: `from aws_cdk import aws_iam as iam

iam.PolicyStatement(actions=["sqs:SendMessage"], ⟦resources=["*"]⟧)
`,
    },
  ],
  good: [
    `policy = {"Effect": "Deny", "Action": "s3:*", "Resource": "*"}
other = {"Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::shop/*"}
`,
    `from aws_cdk import aws_iam as iam

iam.PolicyStatement(actions=["sqs:SendMessage"], resources=[queue.queue_arn])
`,
  ],
} satisfies Examples;
