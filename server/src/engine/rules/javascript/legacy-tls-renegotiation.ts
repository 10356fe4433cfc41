import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onBinding } from '../../code/rule.ts';
import { safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const unsafeOption = /\bSSL_OP_(?:LEGACY_SERVER_CONNECT|ALLOW_UNSAFE_LEGACY_RENEGOTIATION|NO_TLSv1_2|NO_TLSv1_3|CIPHER_NONE)\b/;

export const rule = javascriptRule({
  id: 'javascript/legacy-tls-renegotiation',
  title: 'TLS options bring old weaknesses back',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [757, 327],
  controls: ['OWASP A02:2021'],
  references: ['https://nodejs.org/api/crypto.html#openssl-options', 'https://www.rfc-editor.org/rfc/rfc5746'],
  message: 'This option allows renegotiation that others can slip data into, or shuts modern TLS out. Remove it.',
  why: 'Before RFC 5746, someone on the network could put data of his own in front of a session and have the server take it as the start of the request. OpenSSL 3 refuses such servers; this option talks to them again. Forbidding TLS 1.2 or 1.3 leaves only older versions.',
  remedy: 'Remove the option and have the other end updated. If that cannot be, use it for that one host only.',
  fix: 'safe',
  listeners: [
    onBinding(['secureOptions'], ({ value, span, form }, context, report) => {
      const text = context.textOf(context.valueNode(value));
      if (!unsafeOption.test(text) && context.valueOf(value) !== 0x4 && context.valueOf(value) !== 0x40000) return;
      // Versions are also forbidden one by one to leave exactly the newest.
      if (!/LEGACY/.test(text) && !/NO_TLSv1_3\b/.test(text) && /NO_TLSv1_2/.test(text)) return;
      if (!/LEGACY/.test(text) && /NO_TLSv1_3\b/.test(text) && !/NO_TLSv1_2/.test(text)) return;
      const fix = form === 'pair' ? safe('Remove `secureOptions`', context.removeItem(span)) : null;
      report(spanOf(value), { fixes: [fix] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const agent = new https.Agent({ keepAlive: true, secureOptions: ⟦crypto.constants.SSL_OP_LEGACY_SERVER_CONNECT⟧ });\n`,
      fixed: `const agent = new https.Agent({ keepAlive: true });\n`,
    },
    {
      code: `import { constants } from 'node:crypto';\ntls.connect({ host, secureOptions: ⟦constants.SSL_OP_NO_SSLv3 | constants.SSL_OP_ALLOW_UNSAFE_LEGACY_RENEGOTIATION⟧ });\n`,
      fixed: `import { constants } from 'node:crypto';\ntls.connect({ host });\n`,
    },
  ],
  good: [
    `https.createServer({ key, cert, secureOptions: constants.SSL_OP_NO_TLSv1 | constants.SSL_OP_NO_TLSv1_1 }, app);\n`,
    `https.createServer({ key, cert, secureOptions: constants.SSL_OP_NO_TLSv1_3 }, app);\n`,
  ],
} satisfies Examples;
