import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { contentOf } from '../../code/languages/javascript/crypto-values.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

/** The call whose options hold a pair, as far as its place tells. */
function ownerName(value: SyntaxNode): string {
  for (let node = value.parent, steps = 0; node !== null && steps < 6; node = node.parent, steps++) {
    if (node.type === 'call_expression') return node.childForFieldName('function')?.text ?? '';
  }
  return '';
}

export const rule = javascriptRule({
  id: 'javascript/weak-rsa-padding',
  title: 'RSA encrypts with old padding or none',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [780],
  controls: ['OWASP A02:2021'],
  references: ['https://nodejs.org/api/crypto.html#cryptopublicencryptkey-buffer', 'https://www.rfc-editor.org/rfc/rfc8017#section-7'],
  message: 'Without OAEP padding, RSA ciphertexts can be decrypted by asking many times. Use RSA_PKCS1_OAEP_PADDING.',
  why: "Without padding, equal texts encrypt to equal numbers and an attacker can compute with them. With PKCS #1 v1.5 padding, a server that shows by an answer or by its timing whether the padding was right decrypts any message for whoever asks often enough (Bleichenbacher's attack).",
  remedy: "```js\ncrypto.publicEncrypt({ key, padding: crypto.constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }, data);\n```",
  fix: 'review',
  listeners: [
    onBinding(['padding'], ({ value }, context, report) => {
      const name = context.resolve(value)?.path ?? context.textOf(value);
      const weak = /(?:^|\.)RSA_(NO|PKCS1)_PADDING$/.exec(name);
      if (weak === null) return;
      // Signatures with PKCS #1 v1.5 are not broken.
      if (weak[1] === 'PKCS1' && /(?:^|\.)(?:sign|verify|privateEncrypt|publicDecrypt)$/i.test(ownerName(value))) return;
      const text = context.textOf(value);
      const fix = text.endsWith(`RSA_${weak[1] ?? ''}_PADDING`)
        ? review(
            'Use OAEP padding (the other side must use it too)',
            replace({ start: value.endIndex - `RSA_${weak[1] ?? ''}_PADDING`.length, end: value.endIndex }, 'RSA_PKCS1_OAEP_PADDING'),
          )
        : null;
      report(spanOf(value), { fixes: [text.includes('.') ? fix : null] });
    }),
    onBinding(['encryptionScheme', 'scheme'], ({ value }, context, report) => {
      const whole = context.stringOf(value) ?? '';
      const inner = context.pair(value, 'scheme')?.value;
      if (inner != null && /PADDING/.test(context.textOf(context.valueNode(value)))) return;
      if (whole !== 'pkcs1') return;
      const content = contentOf(context, value);
      report(spanOf(value), {
        fixes: [content === null ? null : review('Use OAEP padding (the other side must use it too)', replace(content, 'pkcs1_oaep'))],
      });
    }),
    // node-forge: key.encrypt(data, 'RSAES-PKCS1-V1_5'); Web Crypto and others name the scheme as well.
    onCall(['*.encrypt', '*.decrypt', '*.importKey', '*.wrapKey', '*.unwrapKey'], (call, context, report) => {
      for (const { node } of call.args) {
        const named = context.pair(node, 'name')?.value ?? node;
        const name = context.stringOf(named);
        if (name === null || !/^(?:RSAES-PKCS1-v1_5|RSA1_5|RSAES_PKCS1_V1_5|RAW)$/i.test(name)) continue;
        if (/^RAW$/i.test(name) && (name !== 'RAW' || !/crypt$/.test(call.name.path))) continue;
        const content = contentOf(context, named);
        const wanted = /^RSAES-PKCS1-V1_5$|^RAW$/.test(name) ? 'RSA-OAEP' : null;
        report(spanOf(named), {
          fixes: [
            content === null || wanted === null
              ? null
              : review('Use OAEP padding (the other side must use it too)', replace(content, wanted)),
          ],
        });
      }
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const crypto = require('crypto');\nconst sealed = crypto.publicEncrypt({ key, padding: ⟦crypto.constants.RSA_NO_PADDING⟧ }, data);\n`,
      fixed: `const crypto = require('crypto');\nconst sealed = crypto.publicEncrypt({ key, padding: crypto.constants.RSA_PKCS1_OAEP_PADDING }, data);\n`,
    },
    {
      code: `const opened = crypto.privateDecrypt({ key, padding: ⟦crypto.constants.RSA_PKCS1_PADDING⟧ }, data);\n`,
      fixed: `const opened = crypto.privateDecrypt({ key, padding: crypto.constants.RSA_PKCS1_OAEP_PADDING }, data);\n`,
    },
    {
      code: `const sealed = forge.pki.publicKeyFromPem(pem).encrypt(text, ⟦'RSAES-PKCS1-V1_5'⟧);\n`,
      fixed: `const sealed = forge.pki.publicKeyFromPem(pem).encrypt(text, 'RSA-OAEP');\n`,
    },
  ],
  good: [
    `const sealed = crypto.publicEncrypt({ key, padding: crypto.constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }, data);\n`,
    `const signature = signer.sign({ key, padding: crypto.constants.RSA_PKCS1_PADDING });\nconst box = { padding: '4px' };\n`,
  ],
} satisfies Examples;
