import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onBinding } from '../../code/rule.ts';
import { replace, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const oldVersion = /^(?:SSLv?[23](?:\.0)?|TLSv?1(?:[._][01])?|TLSv1_2016|TLS1_[01])$/i;
const oldMethod = /^(?:SSLv2|SSLv3|TLSv1|TLSv1_1)(?:_client|_server)?_method$/;

export const rule = javascriptRule({
  id: 'javascript/weak-tls-version',
  title: 'Outdated TLS version is allowed',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [327],
  controls: ['OWASP A02:2021'],
  references: ['https://nodejs.org/api/tls.html#tlscreatesecurecontextoptions', 'https://www.rfc-editor.org/rfc/rfc8996'],
  message: 'SSL 3, TLS 1.0 and TLS 1.1 are broken and forbidden by RFC 8996. Demand TLS 1.2 or newer.',
  why: 'Old versions depend on MD5, SHA-1 and weak ways of padding, for which attacks are known (POODLE, BEAST). An attacker on the network can make both ends agree on the oldest version that they allow.',
  remedy: "Set `minVersion: 'TLSv1.2'`, or leave the option out: that is Node's default.",
  fix: 'safe',
  listeners: [
    onBinding(
      [
        'minVersion',
        'DEFAULT_MIN_VERSION',
        'minTlsVersion',
        'minTLSVersion',
        'minProtocolVersion',
        'minimumTlsVersion',
        'tlsMinVersion',
        'minimumProtocolVersion',
      ],
      ({ value }, context, report) => {
        if (!oldVersion.test(context.stringOf(value) ?? '')) return;
        const isLiteral = context.expression(value).kind === 'string';
        report(spanOf(value), { fixes: [isLiteral ? safe('Demand TLS 1.2', replace(spanOf(value), "'TLSv1.2'")) : null] });
      },
    ),
    onBinding(['maxVersion', 'DEFAULT_MAX_VERSION'], ({ value, span, form }, context, report) => {
      if (!oldVersion.test(context.stringOf(value) ?? '')) return;
      const fix =
        form === 'pair'
          ? safe('Remove the upper bound', context.removeItem(span))
          : safe('Allow TLS 1.3', replace(spanOf(value), "'TLSv1.3'"));
      report(spanOf(value), { fixes: [fix] });
    }),
    onBinding(['secureProtocol'], ({ value, span, form }, context, report) => {
      if (!oldMethod.test(context.stringOf(value) ?? '')) return;
      const fix =
        form === 'pair'
          ? safe('Remove `secureProtocol`', context.removeItem(span))
          : safe('Let both ends agree', replace(spanOf(value), "'TLS_method'"));
      report(spanOf(value), { fixes: [fix] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `https.createServer({ key, cert, minVersion: ⟦'TLSv1'⟧ }, app);\n`,
      fixed: `https.createServer({ key, cert, minVersion: 'TLSv1.2' }, app);\n`,
    },
    { code: `tls.connect({ host, secureProtocol: ⟦'TLSv1_1_method'⟧, port: 443 });\n`, fixed: `tls.connect({ host, port: 443 });\n` },
    {
      code: `import tls from 'node:tls';\ntls.DEFAULT_MIN_VERSION = ⟦'TLSv1.1'⟧;\n`,
      fixed: `import tls from 'node:tls';\ntls.DEFAULT_MIN_VERSION = 'TLSv1.2';\n`,
      path: 'example.ts',
    },
  ],
  good: [
    `https.createServer({ key, cert, minVersion: 'TLSv1.2' }, app);\n`,
    `const pack = { minVersion: '1.1', secureProtocol: 'TLS_method' };\n`,
  ],
} satisfies Examples;
