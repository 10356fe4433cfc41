import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const weakSuite =
  /(?:^|[-_+])(?:RC4|RC2|3DES|DES|MD5|NULL|e?aNULL|EXP(?:ORT)?(?:40|56)?|ADH|AECDH|ANON|PSK-NULL|LOW|MEDIUM|CBC3|IDEA|SEED)(?:$|[-_+@])/i;

/** The suites of an OpenSSL list that are broken and not taken away again by `!` or `-`. */
export function weakSuites(list: string): string[] {
  return list
    .split(/[:,\s]+/)
    .filter((item) => /^[+\w]/.test(item))
    .filter((item) => weakSuite.test(item.replace(/^\+/, '')) || /@SECLEVEL=[01]$/i.test(item) || /^(?:COMPLEMENTOF)?ALL$/.test(item));
}

export const rule = javascriptRule({
  id: 'javascript/weak-tls-ciphers',
  title: 'Broken TLS ciphers are allowed',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [327, 326],
  controls: ['OWASP A02:2021'],
  references: ['https://nodejs.org/api/tls.html#modifying-the-default-tls-cipher-suite', 'https://www.rfc-editor.org/rfc/rfc9325'],
  message: 'This list allows broken ciphers or ones without encryption, and an attacker can have them chosen. Remove it.',
  why: 'RC4, 3DES and export ciphers can be broken, NULL ciphers do not encrypt, and anonymous ones (aNULL, ADH) do not tell who is at the other end. Someone between the two ends can make them agree on the weakest cipher that both allow. `@SECLEVEL=0` lets short keys and old digests in as well.',
  remedy: "Remove `ciphers`: Node's default list is good. If you must have one, name suites with forward secrecy and GCM or ChaCha20 only.",
  fix: 'safe',
  listeners: [
    onBinding(['ciphers', 'DEFAULT_CIPHERS', 'cipherSuites', 'tlsCiphers'], ({ value, span, form }, context, report) => {
      const whole = context.expression(context.valueNode(value));
      const text =
        whole.kind === 'array' ? whole.elements.map((element) => context.stringOf(element) ?? '').join(':') : context.stringOf(value);
      if (text === null || !/^[\w!+:@=,\s-]+$/.test(text)) return;
      const suites = weakSuites(text);
      // A plain `ALL` is only weak where nothing takes the weak ones away.
      const isWeak = suites.some((suite) => suite !== 'ALL') || (suites.length > 0 && !/[!-]aNULL/i.test(text));
      if (!isWeak) return;
      const fix = form === 'pair' ? safe("Remove `ciphers` (Node's own list is good)", context.removeItem(span)) : null;
      report(spanOf(value), { fixes: [fix] });
    }),
    // OpenSSL's list may also come as an argument, as in `Object.assign(options, …)` of old servers.
    onCall(['tls.createSecurePair', 'crypto.createCredentials'], (call, _context, report) => {
      report(spanOf(call.callee), {
        confidence: 'medium',
        message: 'This function left Node long ago and has no safe defaults. Use tls.connect or tls.createSecureContext.',
        fixes:
          call.name.path === 'crypto.createCredentials'
            ? [safe('Use tls.createSecureContext', replace(spanOf(call.callee), 'tls.createSecureContext'))]
            : [],
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `https.createServer({ key, cert, ciphers: ⟦'RC4-SHA:AES128-SHA:HIGH'⟧ }, app);\n`,
      fixed: `https.createServer({ key, cert }, app);\n`,
    },
    { code: `const tls = require('tls');\ntls.DEFAULT_CIPHERS = ⟦'DEFAULT@SECLEVEL=0'⟧;\n` },
    {
      code: `const SUITES = 'ECDHE-RSA-DES-CBC3-SHA:AES256-GCM-SHA384';\ntls.connect({ host, ciphers: ⟦SUITES⟧, port: 443 });\n`,
      fixed: `const SUITES = 'ECDHE-RSA-DES-CBC3-SHA:AES256-GCM-SHA384';\ntls.connect({ host, port: 443 });\n`,
    },
  ],
  good: [
    `https.createServer({ key, cert, ciphers: 'ECDHE-RSA-AES128-GCM-SHA256:HIGH:!aNULL:!MD5:!RC4:!3DES' }, app);\n`,
    `const ciphers = ['TLS_AES_256_GCM_SHA384'];\nconst view = { ciphers: 'two ciphers, with MD5.' };\n`,
  ],
} satisfies Examples;
