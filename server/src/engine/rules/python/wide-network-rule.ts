import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { callRule, ingressCalls, rangeRule, rangeSettings } from '../../code/languages/python/network-rules.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/wide-network-rule',
  title: 'Rule of a network lets the whole internet in',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [284, 668],
  controls: ['OWASP A05:2021'],
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html'],
  message: 'The whole internet reaches this. Allow fewer addresses unless the service is public.',
  why: 'A web server needs this, most others do not. What everyone reaches is scanned all day, and a service that is put on the port later is open at once.',
  remedy: 'Name the networks that need it, and let a load balancer answer the rest.',
  fix: null,
  listeners: [
    onBinding(rangeSettings, (binding, context, report) => {
      const found = rangeRule(binding, context);
      if (found === 'other' || (found === 'administrative' && isTestPath(context.path))) report(binding.span);
    }),
    onCall(ingressCalls, (call, context, report) => {
      const found = callRule(call, context);
      // The web's own ports are what such rules are made for.
      if (found === 'other' && /\b(?:80|443|8080|8443)\b|HTTPS?\b/.test(context.textOf(call.node))) return;
      if (found === 'other' || (found === 'administrative' && isTestPath(context.path))) report(spanOf(call.callee));
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `from aws_cdk import aws_ec2 as ec2

⟦group.add_ingress_rule⟧(ec2.Peer.any_ipv4(), ec2.Port.tcp(9000))
`,
    },
    {
      code: `import boto3

permissions = [{"IpProtocol": "tcp", "FromPort": 8000, "ToPort": 8000, "IpRanges": [{⟦"CidrIp": "0.0.0.0/0"⟧}]}]
`,
    },
  ],
  good: [
    `from aws_cdk import aws_ec2 as ec2

group.add_ingress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(443))
group.add_egress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(9000))
`,
    `permissions = [{"IpProtocol": "tcp", "FromPort": 8000, "IpRanges": [{"CidrIp": "10.0.0.0/8"}]}]
`,
  ],
} satisfies Examples;
