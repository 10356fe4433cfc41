import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { optionsOf, optionValue, type Options } from '../../code/languages/javascript/options.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

function elementsOf(context: CodeContext, node: SyntaxNode): readonly SyntaxNode[] {
  const value = context.expression(context.valueNode(node));
  return value.kind === 'array' ? value.elements : [node];
}

function isAnyone(context: CodeContext, node: SyntaxNode): boolean {
  return (
    /^new\s+(?:[\w.]*\.)?(?:AnyPrincipal|StarPrincipal|Anyone)\s*\(|^new\s+(?:[\w.]*\.)?(?:Arn|Account)Principal\(\s*['"]\*['"]/.test(
      context.textOf(context.valueNode(node)),
    ) || context.stringOf(node) === '*'
  );
}

function denies(context: CodeContext, options: Options): boolean {
  const effect = optionValue(options, 'effect') ?? optionValue(options, 'Effect');
  return effect !== null && /deny/i.test(context.textOf(effect));
}

export const rule = javascriptRule({
  id: 'javascript/wildcard-cloud-policy',
  title: 'Policy of the cloud allows everything or everyone',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [732, 250],
  controls: ['OWASP A01:2021'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
  ],
  message: 'With `*`, whoever takes over one part has all of the account. Name the actions and who may use them.',
  why: 'A policy decides how far an attacker gets with one stolen key or one hole in a function. With `*` for actions that is the whole account, with `*` for the principal it is open to every account of the provider.',
  remedy: "List what is needed: `actions: ['s3:GetObject'], resources: [bucket.arnForObjects('*')]`.",
  fix: null,
  listeners: [
    onCall(['*.PolicyStatement', 'PolicyStatement'], (call, context, report) => {
      const options = optionsOf(context, call.args[0]?.node);
      if (options === null || denies(context, options)) return;
      const principals = optionValue(options, 'principals');
      const anyone = principals === null ? undefined : elementsOf(context, principals).find((element) => isAnyone(context, element));
      const conditions = optionValue(options, 'conditions') ?? optionValue(options, 'Condition');
      if (anyone !== undefined && conditions === null) report(spanOf(anyone));
      const actions = optionValue(options, 'actions');
      const all =
        actions === null
          ? undefined
          : elementsOf(context, actions).find((element) => context.stringOf(element) === '*' || context.stringOf(element) === '*:*');
      if (all !== undefined) report(spanOf(all));
    }),
    onBinding(
      ['Effect'],
      ({ value }, context, report) => {
        if (context.stringOf(value) !== 'Allow') return;
        const options = optionsOf(context, value.parent?.parent ?? value);
        if (options === null) return;
        for (const key of ['Action', 'Principal']) {
          const given = optionValue(options, key);
          if (given === null || (key === 'Principal' && optionValue(options, 'Condition') !== null)) continue;
          const inner = key === 'Principal' ? (context.pair(given, 'AWS')?.value ?? given) : given;
          const star = elementsOf(context, inner).find((element) => context.stringOf(element) === '*');
          if (star !== undefined) report(spanOf(star));
        }
      },
      ['pair'],
    ),
    // Everyone may take this role.
    onBinding(
      ['assumedBy'],
      ({ value }, context, report) => {
        if (isAnyone(context, value)) report(spanOf(value));
      },
      ['pair'],
    ),
    onCall(['*.fromAwsManagedPolicyName'], (call, context, report) => {
      const name = call.args[0];
      if (
        name !== undefined &&
        /^(?:AdministratorAccess|PowerUserAccess|IAMFullAccess)$/.test(context.stringOf(name.node) ?? '') &&
        call.name.path.endsWith('ManagedPolicy.fromAwsManagedPolicyName')
      )
        report(spanOf(name.node));
    }),
  ],
});

export const examples = {
  bad: [
    { code: `role.addToPolicy(new iam.PolicyStatement({ actions: [⟦'*'⟧], resources: ['*'] }));\n` },
    {
      code: `bucket.addToResourcePolicy(\n  new iam.PolicyStatement({\n    actions: ['s3:GetObject'],\n    principals: [⟦new iam.AnyPrincipal()⟧],\n    resources: [bucket.arnForObjects('*')],\n  }),\n);\n`,
    },
    { code: `const policy = { Statement: [{ Effect: 'Allow', Action: ⟦'*'⟧, Resource: '*' }] };\n` },
  ],
  good: [
    `role.addToPolicy(new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] }));\n`,
    `new iam.PolicyStatement({ effect: iam.Effect.DENY, actions: ['*'], principals: [new iam.AnyPrincipal()] });\nconst policy = { Effect: 'Deny', Action: '*', Principal: '*' };\n`,
  ],
} satisfies Examples;
