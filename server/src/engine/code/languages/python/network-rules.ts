import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import type { Call, NamedBinding } from '../../rule.ts';
import { holderOf, isAdministrative, memberOf, numberOf, textsOf } from './cloud.ts';
import { optionOf } from './options.ts';

/** Settings that hold the addresses that a rule of a network lets in. */
export const rangeSettings = [
  'CidrIp',
  'CidrIpv6',
  'cidr_ip',
  'cidr_ipv6',
  'cidr_blocks',
  'ipv6_cidr_blocks',
  'source_ranges',
  'source_address_prefix',
  'remote_ip_prefix',
] as const;
export const ingressCalls = ['*.add_ingress_rule', '*.allow_from', '*.allow_from_any_ipv4', '*.allow_default_port_from_any_ipv4'] as const;

export type OpenRule = 'administrative' | 'other' | null;

function isEverywhere(node: SyntaxNode, context: CodeContext): boolean {
  const texts = textsOf(node, context);
  return texts.includes('0.0.0.0/0') || texts.includes('::/0') || texts.includes('*') || texts.includes('Internet');
}

const fromNames = ['FromPort', 'from_port', 'port_range_min', 'destination_port_range'];
const toNames = ['ToPort', 'to_port', 'port_range_max'];

/** The ports of the dictionary or call around an address, looked for a few levels up. */
function portsAround(node: SyntaxNode, context: CodeContext): { from: number; to: number | null } | 'all' | null {
  let holder = holderOf(node);
  for (let level = 0; holder !== null && level < 6; level++) {
    for (const name of fromNames) {
      const value = memberOf(holder, name, context);
      const from = numberOf(value, context) ?? (value === null ? null : Number.parseInt(context.stringOf(value) ?? '', 10));
      if (from === null || Number.isNaN(from)) continue;
      const last = holder;
      const to = toNames.map((other) => numberOf(memberOf(last, other, context), context)).find((found) => found !== null) ?? null;
      return from === -1 ? 'all' : { from, to };
    }
    const protocol =
      memberOf(holder, 'IpProtocol', context) ?? memberOf(holder, 'ip_protocol', context) ?? memberOf(holder, 'protocol', context);
    if (protocol !== null && /^-1$|^all$/.test(context.stringOf(protocol) ?? '')) return 'all';
    // A list of dictionaries stands between a range and its permission.
    let outer: SyntaxNode | null = holder.parent;
    while (outer !== null && outer.type !== 'dictionary' && outer.type !== 'call' && outer.type !== 'expression_statement')
      outer = outer.parent;
    holder = outer === null || outer.type === 'expression_statement' ? null : outer;
  }
  return null;
}

/** True for rules about traffic that goes out, which are wide by habit. */
function isOutgoing(node: SyntaxNode, context: CodeContext): boolean {
  for (let current: SyntaxNode | null = node; current !== null; current = current.parent) {
    if (current.type === 'call' && /egress|Egress|route|destination/.test(context.textOf(current.childForFieldName('function') ?? current)))
      return true;
    if (current.type === 'keyword_argument' && /egress/i.test(context.textOf(current.childForFieldName('name') ?? current))) return true;
    if (current.type === 'pair' && /egress/i.test(context.textOf(current.childForFieldName('key') ?? current))) return true;
    if (current.type === 'expression_statement') return false;
  }
  return false;
}

export function rangeRule(binding: NamedBinding, context: CodeContext): OpenRule {
  if (binding.form === 'assignment' || !isEverywhere(binding.value, context) || isOutgoing(binding.value, context)) return null;
  const ports = portsAround(binding.value, context);
  if (ports === 'all') return 'administrative';
  return ports !== null && isAdministrative(ports.from, ports.to) ? 'administrative' : 'other';
}

/** `group.add_ingress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(22))`. */
export function callRule(call: Call, context: CodeContext): OpenRule {
  const anywhere = call.name.path.endsWith('_any_ipv4');
  const peer = anywhere ? null : (optionOf(call, context, 'peer', 0) ?? optionOf(call, context, 'other'));
  if (!anywhere) {
    if (peer === null) return null;
    const text = context.textOf(context.valueNode(peer.node));
    if (!/\.any_ipv[46]\(\)|\.ipv[46]\(\s*["'](?:0\.0\.0\.0\/0|::\/0)["']/.test(text)) return null;
  }
  if (call.name.path.endsWith('default_port_from_any_ipv4')) return 'administrative';
  const port = optionOf(call, context, 'connection', anywhere ? 0 : 1) ?? optionOf(call, context, 'port_range');
  if (port === null) return 'other';
  const text = context.textOf(context.valueNode(port.node));
  if (/\.all_(?:traffic|tcp)\(\)/.test(text) || /\bPort\.(?:SSH|RDP|MYSQL_AURORA|POSTGRES|MSSQL|REDIS)\b/i.test(text))
    return 'administrative';
  const numbers = /\.(?:tcp|tcp_range|udp|udp_range)\(\s*(\d{1,5})(?:\s*,\s*(\d{1,5}))?\s*\)/.exec(text);
  if (numbers === null) return 'other';
  return isAdministrative(Number(numbers[1]), numbers[2] === undefined ? null : Number(numbers[2])) ? 'administrative' : 'other';
}
