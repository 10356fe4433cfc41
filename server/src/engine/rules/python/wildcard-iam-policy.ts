import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { holderOf, policyStatement, textsOf, usesAmazon } from '../../code/languages/python/cloud.ts';
import { optionOf } from '../../code/languages/python/options.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/wildcard-iam-policy',
  title: 'Policy that allows everything',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [269, 732],
  controls: ['OWASP A01:2021', 'OWASP A05:2021'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html',
  ],
  message: 'Whoever has this policy may do everything to everything. Name the actions and resources that are needed.',
  why: 'One leaked key or one bug in the program that holds this role is then the whole account: its data, its bills and its backups.',
  remedy: 'Name both:\n\n```python\n{"Effect": "Allow", "Action": ["s3:GetObject"], "Resource": ["arn:aws:s3:::shop/*"]}\n```',
  fix: null,
  listeners: [
    onBinding(
      ['Action'],
      (binding, context, report) => {
        const holder = holderOf(binding.value);
        const statement = holder === null ? null : policyStatement(holder, context);
        if (statement === null || isTestPath(context.path) || !statement.allows || statement.hasCondition) return;
        if (!statement.actions.includes('*') || !statement.resources.includes('*') || !usesAmazon(context)) return;
        report(binding.span);
      },
      ['pair'],
    ),
    onCall(['*.PolicyStatement', '*.add_to_policy', '*.add_to_role_policy'], (call, context, report) => {
      const actions = optionOf(call, context, 'actions');
      const resources = optionOf(call, context, 'resources');
      if (actions === null || resources === null || isTestPath(context.path)) return;
      if (!textsOf(actions.node, context).includes('*') || !textsOf(resources.node, context).includes('*')) return;
      const effect = optionOf(call, context, 'effect');
      if (effect !== null && /DENY$/.test(context.textOf(effect.node))) return;
      report(actions.span);
    }),
    onCall(['*.from_aws_managed_policy_name'], (call, context, report) => {
      const name = call.args[0]?.node;
      if (name !== undefined && context.stringOf(name) === 'AdministratorAccess') report(spanOf(name));
    }),
    onBinding(
      ['PolicyArn', 'policy_arn'],
      (binding, context, report) => {
        if (/:policy\/AdministratorAccess$/.test(context.stringOf(binding.value) ?? '') && !isTestPath(context.path)) report(binding.span);
      },
      ['keyword', 'pair'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import boto3

policy = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", ⟦"Action": "*"⟧, "Resource": "*"}],
}
`,
    },
    {
      code: `from aws_cdk import aws_iam as iam

role.add_to_policy(iam.PolicyStatement(⟦actions=["*"]⟧, resources=["*"]))
role.add_managed_policy(iam.ManagedPolicy.from_aws_managed_policy_name(⟦"AdministratorAccess"⟧))
`,
    },
  ],
  good: [
    `import boto3

policy = {"Statement": [{"Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "*"}]}
`,
    `from aws_cdk import aws_iam as iam

iam.PolicyStatement(effect=iam.Effect.DENY, actions=["*"], resources=["*"])
`,
  ],
} satisfies Examples;
