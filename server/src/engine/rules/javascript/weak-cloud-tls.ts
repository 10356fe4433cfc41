import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onBinding } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

/** Members of the enumerations of the CDK that still let TLS 1.0, TLS 1.1 or SSL 3 in, with the member to use. */
const members: readonly { readonly old: RegExp; readonly wanted: string }[] = [
  { old: /\bSecurityPolicyProtocol\.(SSL_V3|TLS_V1|TLS_V1_2016|TLS_V1_1_2016)$/, wanted: 'TLS_V1_2_2021' },
  { old: /\bSecurityPolicy\.(TLS_1_0)$/, wanted: 'TLS_1_2' },
  { old: /\bTLSSecurityPolicy\.(TLS_1_0)$/, wanted: 'TLS_1_2' },
  {
    old: /\bSslPolicy\.(LEGACY|TLS10|TLS11|FORWARD_SECRECY|FORWARD_SECRECY_TLS11|FORWARD_SECRECY_TLS11_RES|TLS13_10|TLS13_11|FIPS_TLS13_10|FIPS_TLS13_11)$/,
    wanted: 'RECOMMENDED_TLS',
  },
];
const oldPolicy =
  /^(?:SSLv3|TLSv1|TLSv1_2016|TLSv1\.1_2016|TLS_1_0|TLS_1_1|TLS1_0|TLS1_1|Policy-Min-TLS-1-0-2019-07|ELBSecurityPolicy-(?:2015-05|TLS-1-[01]-201\d-\d\d|2016-08|FS-2018-06|TLS13-1-[01]-2021-06))$/;

export const rule = javascriptRule({
  id: 'javascript/weak-cloud-tls',
  title: 'Service of the cloud accepts old versions of TLS',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [327, 326],
  controls: ['OWASP A02:2021'],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html',
    'https://datatracker.ietf.org/doc/html/rfc8996',
  ],
  message: 'This policy lets clients use TLS 1.0 or 1.1, which are broken. Demand TLS 1.2 or newer.',
  why: 'The old versions allow ciphers that attackers on the way can read or change. As long as the service accepts them, a client can be pushed back to them.',
  remedy: 'Choose a policy that begins with TLS 1.2, such as `SecurityPolicyProtocol.TLS_V1_2_2021` or `SslPolicy.RECOMMENDED_TLS`.',
  fix: 'review',
  listeners: [
    onBinding(
      [
        'securityPolicy',
        'sslPolicy',
        'minimumProtocolVersion',
        'tlsSecurityPolicy',
        'minimumTlsVersion',
        'minTlsVersion',
        'SslPolicy',
        'MinimumProtocolVersion',
        'SecurityPolicy',
        'TLSSecurityPolicy',
      ],
      ({ name, value }, context, report) => {
        const text = context.textOf(value);
        for (const { old, wanted } of members) {
          const [, member] = old.exec(text) ?? [];
          if (member === undefined) continue;
          const place = { start: value.endIndex - member.length, end: value.endIndex };
          report(spanOf(value), { fixes: [review('Demand TLS 1.2 (older clients are turned away)', replace(place, wanted))] });
          return;
        }
        const constant = context.stringOf(value);
        if (constant === null || !oldPolicy.test(constant)) return;
        // What Node itself knows as a version is the affair of the rule for its options.
        if (/^(?:min|minimum)/.test(name) && /^(?:SSLv3|TLSv1)$/.test(constant)) return;
        report(spanOf(value));
      },
      ['pair'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `new cf.Distribution(this, 'Site', { minimumProtocolVersion: ⟦cf.SecurityPolicyProtocol.TLS_V1⟧ });\n`,
      fixed: `new cf.Distribution(this, 'Site', { minimumProtocolVersion: cf.SecurityPolicyProtocol.TLS_V1_2_2021 });\n`,
    },
    {
      code: `api.addDomainName('Name', { domainName, certificate, securityPolicy: ⟦SecurityPolicy.TLS_1_0⟧ });\n`,
      fixed: `api.addDomainName('Name', { domainName, certificate, securityPolicy: SecurityPolicy.TLS_1_2 });\n`,
    },
    { code: `new elb.CfnListener(this, 'In', { port: 443, protocol: 'HTTPS', sslPolicy: ⟦'ELBSecurityPolicy-2015-05'⟧ });\n` },
  ],
  good: [
    `new cf.Distribution(this, 'Site', { minimumProtocolVersion: cf.SecurityPolicyProtocol.TLS_V1_2_2021 });\n`,
    `balancer.addListener('In', { port: 443, sslPolicy: elb.SslPolicy.TLS13_RES });\nhelmet({ securityPolicy: policy });\n`,
  ],
} satisfies Examples;
