import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { callRule, rangeRule, rangeSettings, ingressCalls } from '../../code/languages/python/network-rules.ts';
import { optionListeners, settingListeners } from '../../code/languages/python/options.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/open-network-rule',
  title: 'Administration port or database is open to the whole internet',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [284, 668],
  controls: ['OWASP A05:2021', 'OWASP A01:2021'],
  references: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
  ],
  message: 'The whole internet reaches this port. Allow only the addresses of your network or VPN.',
  why: 'Ports for administration and databases are scanned all day. One weak password or one unpatched service behind them, and the machine belongs to somebody else.',
  remedy: 'Name the network that needs it:\n\n```python\ngroup.add_ingress_rule(ec2.Peer.ipv4("10.0.0.0/8"), ec2.Port.tcp(22))\n```',
  fix: 'review',
  listeners: [
    onBinding(rangeSettings, (binding, context, report) => {
      if (!isTestPath(context.path) && rangeRule(binding, context) === 'administrative') report(binding.span);
    }),
    onCall(ingressCalls, (call, context, report) => {
      if (!isTestPath(context.path) && callRule(call, context) === 'administrative') report(spanOf(call.callee));
    }),
    ...settingListeners(
      [
        {
          settings: ['PubliclyAccessible'],
          forms: ['keyword', 'pair'],
          bad: [true],
          message: 'The database has an address on the internet. Keep it inside the network.',
          fix: { kind: 'review', title: 'Keep it inside the network', value: 'False' },
        },
      ],
      { skipsTests: true },
    ),
    ...optionListeners(
      [
        {
          calls: [
            '*.DatabaseInstance',
            '*.DatabaseInstanceReadReplica',
            '*.DatabaseInstanceFromSnapshot',
            '*.CfnDBInstance',
            '*.CfnReplicationInstance',
            '*.Cluster',
            '*.CfnCluster',
            '*.Instance',
          ],
          option: 'publicly_accessible',
          bad: [true],
          message: 'The database has an address on the internet. Keep it inside the network.',
          fix: { kind: 'review', title: 'Keep it inside the network', value: 'False' },
        },
      ],
      { skipsTests: true },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `from aws_cdk import aws_ec2 as ec2

⟦group.add_ingress_rule⟧(ec2.Peer.any_ipv4(), ec2.Port.tcp(22), "SSH")
`,
    },
    {
      code: `import boto3

boto3.client("ec2").authorize_security_group_ingress(
    GroupId=group, IpProtocol="tcp", FromPort=3389, ToPort=3389, ⟦CidrIp="0.0.0.0/0"⟧
)
boto3.client("rds").create_db_instance(DBInstanceIdentifier="shop", ⟦PubliclyAccessible=True⟧)
`,
      fixed: `import boto3

boto3.client("ec2").authorize_security_group_ingress(
    GroupId=group, IpProtocol="tcp", FromPort=3389, ToPort=3389, CidrIp="0.0.0.0/0"
)
boto3.client("rds").create_db_instance(DBInstanceIdentifier="shop", PubliclyAccessible=False)
`,
    },
  ],
  good: [
    `from aws_cdk import aws_ec2 as ec2

group.add_ingress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(443))
group.add_ingress_rule(ec2.Peer.ipv4("10.0.0.0/8"), ec2.Port.tcp(22))
`,
    `import boto3

boto3.client("ec2").authorize_security_group_ingress(GroupId=group, IpProtocol="tcp", FromPort=22, ToPort=22, CidrIp="10.0.0.0/8")
`,
  ],
} satisfies Examples;
