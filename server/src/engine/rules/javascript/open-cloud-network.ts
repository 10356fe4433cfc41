import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { optionsOf, optionValue } from '../../code/languages/javascript/options.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

const everywhere = /(?:^|\.)Peer\.any(?:Ipv4|Ipv6)\(\)$|(?:^|\.)Peer\.ipv[46]\(\)$/;

function isEverywhere(context: CodeContext, node: SyntaxNode): boolean {
  const text = context.textOf(context.valueNode(node));
  return (
    everywhere.test(context.resolve(context.valueNode(node))?.path ?? '') &&
    (/any/.test(text) || /['"](?:0\.0\.0\.0\/0|::\/0)['"]/.test(text))
  );
}

/** True for ports that are meant for everyone: those of web pages. */
function isWebPort(context: CodeContext, node: SyntaxNode): boolean {
  return /Port\.(?:HTTPS?|tcp\((?:80|443)\)|udp\(443\)|icmp\w*\(\)|HTTP)$/.test(context.textOf(context.valueNode(node)).replace(/\s/g, ''));
}

export const rule = javascriptRule({
  id: 'javascript/open-cloud-network',
  title: 'Firewall of the cloud lets everyone in',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [284, 668],
  controls: ['OWASP A05:2021'],
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html'],
  message: 'The whole internet reaches this port. Name the addresses or groups that need it.',
  why: 'Programs search the internet for open ports of administration and databases all day, and try passwords and known holes at each.',
  remedy:
    "Name who may come in: `group.addIngressRule(ec2.Peer.ipv4('203.0.113.0/24'), ec2.Port.tcp(22))`, or use Session Manager in place of SSH.",
  fix: null,
  listeners: [
    onCall(['*.addIngressRule', '*.allowFrom', '*.allowDefaultPortFrom', '*.allowSshAccessFrom'], (call, context, report) => {
      const [peer, port] = call.args;
      if (peer === undefined || !isEverywhere(context, peer.node) || (port !== undefined && isWebPort(context, port.node))) return;
      report(spanOf(peer.node));
    }),
    onCall(['*.allowFromAnyIpv4', '*.allowDefaultPortFromAnyIpv4'], (call, context, report) => {
      const port = call.args[0];
      if (port !== undefined && context.textOf(port.node).includes('Port.') && isWebPort(context, port.node)) return;
      if (/\.allowDefaultPort/.test(call.name.path)) return;
      report(spanOf(call.callee));
    }),
    onBinding(
      ['cidrIp', 'cidrIpv6', 'CidrIp', 'CidrIpv6', 'sourceCidr'],
      ({ value, span }, context, report) => {
        const range = context.stringOf(value);
        if (range !== '0.0.0.0/0' && range !== '::/0') return;
        const options = optionsOf(context, value.parent?.parent ?? value);
        const port = options === null ? null : (optionValue(options, 'fromPort') ?? optionValue(options, 'FromPort'));
        const outer = value.parent?.parent?.parent?.parent?.parent;
        const [, listed] =
          /[fF]romPort\s{0,3}:\s{0,3}(\d{1,5})\b/.exec(outer?.type === 'object' ? context.textOf(outer).slice(0, 400) : '') ?? [];
        const number = port === null ? (listed === undefined ? undefined : Number(listed)) : context.valueOf(port);
        // Rules for what goes out list every address as a rule.
        if (number === 80 || number === 443 || /egress/i.test(context.textOf(value.parent?.parent?.parent?.parent ?? value).slice(0, 120)))
          return;
        report(span);
      },
      ['pair'],
    ),
  ],
});

export const examples = {
  bad: [
    { code: `group.addIngressRule(⟦ec2.Peer.anyIpv4()⟧, ec2.Port.tcp(22));\n` },
    { code: `new ec2.CfnSecurityGroupIngress(this, 'In', { ipProtocol: 'tcp', fromPort: 5432, toPort: 5432, ⟦cidrIp: '0.0.0.0/0'⟧ });\n` },
  ],
  good: [
    `group.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(443));\ngroup.addIngressRule(ec2.Peer.ipv4('10.0.0.0/16'), ec2.Port.tcp(22));\n`,
    `group.connections.allowFromAnyIpv4(ec2.Port.tcp(443));\n`,
  ],
} satisfies Examples;
