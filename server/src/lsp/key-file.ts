import type { Analysis, Finding } from '../engine/index.ts';

/** Rules that find keys that are files of their own. */
const keyRules = new Set([
  'secret/private-key',
  'secret/putty-private-key',
  'secret/encoded-private-key',
  'secret/unarmoured-private-key',
  'secret/java-keystore',
  'secret/pkcs12-keystore',
]);

const keyFileName = /(?:^|\/)id_(?:rsa|dsa|ecdsa|ed25519)[\w.-]*$|\.(?:pem|key|ppk|p8|pk8|asc|gpg|jks|keystore|p12|pfx)(?:\.b64)?$/i;

/** True when the finding is a key and the file is there for nothing else: it belongs out of the repository as a whole. */
export function isKeyFile({ document }: Analysis, { ruleId, span }: Finding): boolean {
  if (!keyRules.has(ruleId) || document.language !== 'text') return false;
  const { text } = document.source;
  return keyFileName.test(document.path) || (text.slice(0, span.start).trim() === '' && text.slice(span.end).trim() === '');
}
