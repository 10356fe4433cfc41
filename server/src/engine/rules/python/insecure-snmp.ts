import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { hasSpread } from '../../code/languages/python/calls.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const community = [
  'CommunityData',
  'hlapi.CommunityData',
  'hlapi.asyncio.CommunityData',
  'hlapi.v3arch.asyncio.CommunityData',
  'hlapi.v1arch.asyncio.CommunityData',
  'entity.rfc3413.oneliner.cmdgen.CommunityData',
];
const user = [
  'UsmUserData',
  'hlapi.UsmUserData',
  'hlapi.asyncio.UsmUserData',
  'hlapi.v3arch.asyncio.UsmUserData',
  'entity.rfc3413.oneliner.cmdgen.UsmUserData',
];

export const rule = pythonRule({
  id: 'python/insecure-snmp',
  title: 'SNMP without encryption',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [319, 311],
  controls: ['OWASP A02:2021'],
  references: ['https://docs.lextudio.com/pysnmp/', 'https://www.cisa.gov/news-events/alerts/2017/06/05/reducing-risk-snmp-abuse'],
  message: 'SNMP 1 and 2 send the password and all data in the clear. Use version 3 with authentication and encryption.',
  why: 'The community string is the only password of SNMP 1 and 2c, and it travels readable in every packet. Whoever sees one reads the settings of the device from then on, and often changes them.',
  remedy:
    'Use SNMP 3 with both keys:\n\n```python\nUsmUserData(name, auth_key, priv_key, authProtocol=usmHMAC192SHA256AuthProtocol, privProtocol=usmAesCfb256Protocol)\n```',
  fix: 'review',
  listeners: [
    onCall([...community.map((name) => `pysnmp.${name}`), 'CommunityData', 'cmdgen.CommunityData'], (call, context, report) => {
      const version = argumentOf(call.args, 'mpModel');
      const value = version === null ? 1 : context.valueOf(version.node);
      if (value === 0 || value === 1) report(spanOf(call.callee));
    }),
    onCall([...user.map((name) => `pysnmp.${name}`), 'UsmUserData', 'cmdgen.UsmUserData'], (call, context, report) => {
      if (hasSpread(call)) return;
      const authentication = argumentOf(call.args, 1, 'authKey');
      const encryption = argumentOf(call.args, 2, 'privKey');
      const isMissing = (key: typeof authentication): boolean => key === null || context.valueOf(key.node) === null;
      const off = call.args.find((argument) => /usmNo(?:Auth|Priv)Protocol$/.test(context.resolve(argument.node)?.path ?? ''));
      if (!isMissing(authentication) && !isMissing(encryption) && off === undefined) return;
      report(spanOf(call.callee), {
        message: 'This SNMP user has no key for authentication or encryption, so all can be read. Give both keys.',
      });
    }),
    onCall(
      ['easysnmp.Session', 'netsnmp.Session', 'puresnmp.Client', 'easysnmp.snmp_get', 'easysnmp.snmp_walk'],
      (call, context, report) => {
        const version = argumentOf(call.args, 'version') ?? argumentOf(call.args, 'Version');
        const value = version === null ? undefined : context.valueOf(version.node);
        if (version === null || (value !== 1 && value !== 2)) return;
        report(version.span, { fixes: [review('Use version 3 (needs a user and keys)', replace(spanOf(version.node), '3'))] });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `from pysnmp.hlapi import CommunityData, UsmUserData

a = ⟦CommunityData⟧("public", mpModel=0)
b = ⟦UsmUserData⟧("reader")
`,
    },
    {
      code: `from easysnmp import Session

session = Session(hostname="router", community="public", ⟦version=2⟧)
`,
      fixed: `from easysnmp import Session

session = Session(hostname="router", community="public", version=3)
`,
    },
  ],
  good: [
    `from pysnmp.hlapi import UsmUserData

reader = UsmUserData("reader", auth_key, priv_key)
`,
    `from easysnmp import Session

session = Session(hostname="router", version=3, security_username="reader")
`,
  ],
} satisfies Examples;
