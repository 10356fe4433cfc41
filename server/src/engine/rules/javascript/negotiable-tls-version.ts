import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onBinding } from '../../code/rule.ts';
import { replace, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/negotiable-tls-version',
  title: 'TLS version is left to the other end',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [327],
  controls: ['OWASP A02:2021'],
  references: ['https://nodejs.org/api/tls.html#tlscreatesecurecontextoptions'],
  message: 'This method accepts every version that OpenSSL was built with. State a minVersion of TLSv1.2 instead.',
  why: 'With `SSLv23_method` or `TLS_method` both ends agree on any version they know. Versions of Node before 12, and programs that lower the default, then accept TLS 1.0 and older.',
  remedy: "Replace `secureProtocol` by `minVersion: 'TLSv1.2'`.",
  fix: 'safe',
  listeners: [
    onBinding(
      ['secureProtocol'],
      ({ value, span }, context, report) => {
        if (!/^(?:SSLv23|TLS)(?:_client|_server)?_method$/.test(context.stringOf(value) ?? '')) return;
        const object = value.parent?.parent;
        if (object?.type === 'object' && /\bminVersion\b|\bNO_TLSv1\b/.test(context.textOf(object))) return;
        report(spanOf(value), { fixes: [safe('Demand TLS 1.2', replace(span, "minVersion: 'TLSv1.2'"))] });
      },
      ['pair'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `https.request({ host, secureProtocol: ⟦'SSLv23_method'⟧ }, done);\n`,
      fixed: `https.request({ host, minVersion: 'TLSv1.2' }, done);\n`,
    },
    { code: `const options = { secureProtocol: ⟦"TLS_method"⟧ };\n`, fixed: `const options = { minVersion: 'TLSv1.2' };\n` },
  ],
  good: [
    `https.request({ host, secureProtocol: 'TLS_method', minVersion: 'TLSv1.2' }, done);\n`,
    `https.request({ host, secureProtocol: 'TLSv1_2_method' }, done);\n`,
  ],
} satisfies Examples;
