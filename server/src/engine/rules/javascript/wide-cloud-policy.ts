import { spanOf } from '../../code/expression.ts';
import { optionsOf, optionValue } from '../../code/languages/javascript/options.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/wide-cloud-policy',
  title: 'Policy of the cloud covers all resources or all actions of a service',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [732, 250],
  controls: ['OWASP A01:2021'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege'],
  message: 'This policy reaches more than one program needs. Name single actions and resources.',
  why: 'Whoever gets into the part with this policy reads, changes or deletes every resource of the service, or hands themselves more rights.',
  remedy: '`resources: [table.tableArn]` and single actions such as `dynamodb:GetItem`.',
  fix: null,
  listeners: [
    onCall(['*.PolicyStatement', 'PolicyStatement'], (call, context, report) => {
      const options = optionsOf(context, call.args[0]?.node);
      const effect = options === null ? null : optionValue(options, 'effect');
      if (options === null || (effect !== null && /deny/i.test(context.textOf(effect)))) return;
      // A policy for everyone is reported as such.
      const principals = optionValue(options, 'principals');
      if (
        principals !== null &&
        optionValue(options, 'conditions') === null &&
        /\b(?:Star|Any)Principal\b|['"`]\*['"`]/.test(context.textOf(principals))
      )
        return;
      const actions = optionValue(options, 'actions');
      const list = actions === null ? null : context.expression(context.valueNode(actions));
      const elements = list?.kind === 'array' ? list.elements : [];
      // Where all actions are allowed, another rule speaks of them; resources on a line of their own are reported beside.
      const everything = elements.find((element) => /^\*(?::\*)?$/.test(context.stringOf(element) ?? ''));
      const wide = elements.find(
        (element) =>
          /^[\w-]{1,60}:\*$/.test(context.stringOf(element) ?? '') ||
          /^iam:(?:PassRole|CreateAccessKey|AttachUserPolicy|AttachRolePolicy|PutUserPolicy|PutRolePolicy|CreatePolicyVersion|UpdateAssumeRolePolicy|CreateLoginProfile|AddUserToGroup)$/.test(
            context.stringOf(element) ?? '',
          ),
      );
      const resources = optionValue(options, 'resources');
      const given = resources === null ? null : context.expression(context.valueNode(resources));
      const star = given?.kind === 'array' ? given.elements.find((element) => context.stringOf(element) === '*') : undefined;
      const place = star ?? wide;
      if (place === undefined) return;
      if (everything !== undefined && context.facts.text.slice(everything.endIndex, place.startIndex).indexOf('\n') < 0) return;
      report(spanOf(place));
    }),
  ],
});

export const examples = {
  bad: [
    { code: `role.addToPolicy(new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: [⟦'*'⟧] }));\n` },
    { code: `const statement = new PolicyStatement({ actions: [⟦'dynamodb:*'⟧], resources: [table.tableArn] });\n` },
  ],
  good: [
    `role.addToPolicy(new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: [bucket.arnForObjects('*')] }));\n`,
    `new iam.PolicyStatement({ effect: iam.Effect.DENY, actions: ['s3:*'], resources: ['*'] });\n`,
  ],
} satisfies Examples;
