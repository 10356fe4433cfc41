import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { readPrivateKey } from '../../secrets/private-key.ts';

export const rule = secretRule({
  id: 'secret/private-key',
  title: 'Private key in a file',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.rfc-editor.org/rfc/rfc7468', 'https://www.rfc-editor.org/rfc/rfc5958', 'https://docs.github.com/en/authentication/connecting-to-github-with-ssh/generating-a-new-ssh-key-and-adding-it-to-the-ssh-agent'],
  noun: 'private key',
  environmentVariable: 'PRIVATE_KEY',
  why: 'A private key lets anyone act as its owner: sign in to servers, sign releases or tokens, or read traffic. Once committed it stays in the history, and every copy must be taken for public.',
  remedy: 'Make a new key pair, replace the public half wherever it is trusted, and keep the private half in a secret store or a file outside the repository.',
  keywords: ['-----begin '],
  pattern: /-----BEGIN (?:(?:RSA|EC|DSA|OPENSSH|ENCRYPTED|ANY|PGP|SSH2 ENCRYPTED) )?PRIVATE KEY(?: BLOCK)?-----/,
  continuation: 'none',
  milderInTests: true,
  judge({ text, span, value }) {
    const key = readPrivateKey(text, span.start, value);
    if (key === null) return null;
    if (key.proof === 'broken') {
      return { span: key.span, severity: 'hint', confidence: 'low', remark: 'its body does not decode to a whole key. Remove it if it ever was real.' };
    }
    if (key.encrypted) return { span: key.span, severity: 'warning', noun: 'encrypted private key', remark: 'only its passphrase protects it now. Keep it outside the repository and make a new one.' };
    return { span: key.span };
  },
});

export const examples = {
  bad: [
    {
      code: 'const key = `⟦-----BEGIN¦ EC PRIVATE KEY-----\nMHdICnk5oXf6pKVTddJX8CeXSsw5ZdLGKXQnNBg8T6hH+MRYFMZOoiGiidGURXkO\nxbnVa9HtQsC8ajawYjb+ZG87WxxeQ1mQTY+ZJZCmYwTN2VhJw15G467q5gPJchRU\njQ8dK7ZVnZWTDWCwoiZwla5OaTWenWck2w==\n-----END EC PRIVATE KEY-----⟧`;\n',
      fixed: 'const key = process.env.PRIVATE_KEY!;\n',
    },
    {
      path: 'signing.pem',
      code: '⟦-----BEGIN¦ PRIVATE KEY-----\nMIIBNiegMRNjOgC5qRqWGOm2stfG9nRd19yqZfRGf0YiYQdL+AXJ3MPsKFsOM8Ud\nYfnqXF0B4yzyF8hf/pg2yzDTZE2mLHAYePeJoVuS3HIZ4WN/MDKlFWkg1NMAIsxB\nWZ8QToxXb4SC0tYPAHKZr62P10vc7JSthkOSXzoWK6tNYcxDkW4/DIXUWP00h0rT\nXMlx02+D9imULPppvhzJUJmNvAdc66Zpl+ykNMPF552XyTP+u9hu0rzdq2w1PtbE\nynSw0V5lp4JqySgVtRpZA/t+7iowLVzinFlIDCH7OBhf+1YEhF97I22a1RZu6FaU\nx1qpIs4+tWHao1TxxCfL8nXSJcszpnDPEpl6olXQgzgViaHho0s4UEly/dNdJEa/\nxwC7eQzZsi1OeBBkZA8FaEzI+oxVkaYZFZ4=\n-----END PRIVATE KEY-----⟧\n',
    },
    {
      path: 'id_ed25519',
      code: '⟦-----BEGIN¦ OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAuaa5Rc/R5nrHfXPXFdmMYevr716J7EeiGioLTy6D7KAbNNFDyj\ny46g2EARfoODMspc5U3AREl/TQ+RHVALHudqcjeRqdYM6265CbXqFAs8v45DsQb8AI3I5/\nEfWvOJ/X/wMRoA9xX/TI5s/7qLt2c7rwY3Gr9cBIjTLjH7f8w+90Dgq8ldE624UbHTIX8k\nbuKeSZHGkIAVV2NM1GqSihLKmw84UrdIIHo6JCE/NonrpqnVjyrL4UwoHHm6suDTC83mv5\nve42yHdsylyZ+B1FKUZhE4BFl6yXdlkNXUcNAobArblPrdf3Czjwl5ur8goxe77IQJj+Xj\nXsnA==\n-----END OPENSSH PRIVATE KEY-----⟧\n',
    },
    {
      path: 'config.json',
      code: '{"key": "⟦-----BEGIN¦ PRIVATE KEY-----\\nMIIBNiegMRNjOgC5qRqWGOm2stfG9nRd19yqZfRGf0YiYQdL+AXJ3MPsKFsOM8Ud\\nYfnqXF0B4yzyF8hf/pg2yzDTZE2mLHAYePeJoVuS3HIZ4WN/MDKlFWkg1NMAIsxB\\nWZ8QToxXb4SC0tYPAHKZr62P10vc7JSthkOSXzoWK6tNYcxDkW4/DIXUWP00h0rT\\nXMlx02+D9imULPppvhzJUJmNvAdc66Zpl+ykNMPF552XyTP+u9hu0rzdq2w1PtbE\\nynSw0V5lp4JqySgVtRpZA/t+7iowLVzinFlIDCH7OBhf+1YEhF97I22a1RZu6FaU\\nx1qpIs4+tWHao1TxxCfL8nXSJcszpnDPEpl6olXQgzgViaHho0s4UEly/dNdJEa/\\nxwC7eQzZsi1OeBBkZA8FaEzI+oxVkaYZFZ4=\\n-----END PRIVATE KEY-----⟧"}\n',
    },
    {
      path: 'secret.yaml',
      code: 'tls: |\n  ⟦-----BEGIN¦ EC PRIVATE KEY-----\n  MHdICnk5oXf6pKVTddJX8CeXSsw5ZdLGKXQnNBg8T6hH+MRYFMZOoiGiidGURXkO\n  xbnVa9HtQsC8ajawYjb+ZG87WxxeQ1mQTY+ZJZCmYwTN2VhJw15G467q5gPJchRU\n  jQ8dK7ZVnZWTDWCwoiZwla5OaTWenWck2w==\n  -----END EC PRIVATE KEY-----⟧\n',
    },
  ],
  good: [
    'const header = \'-----BEGIN PRIVATE KEY-----\';\n',
    'const shown = \'-----BEGIN PRIVATE KEY-----\\n...\\n-----END PRIVATE KEY-----\';\n',
    { path: 'cert.pem', code: '-----BEGIN¦ CERTIFICATE-----\nMIIBLFdCOYcu3XzQLmYURLXjEBV2mw3/qkikggPlwk6gpalNauabqGRkb9fS7/+Q\nZ5c34dt01C9kyQOWWPwRfibE9gJIS6SNUZdgHMipChy6CNA0KVUXYfm63Whjcrvi\ns9z5JBYDGlKGWHKibn61+h8LdOGVHcVtZAKi9AB4krtJsSHmNzYwUWOexX3fVWyL\nPuhR/p0V78igLEz+UEaUZ8baZElX76lZ8pxWiuoCshoITBOuGGb/9AMvDueaev5k\nMzTzASn9O6h/fObO1zfH96xpXsPhepKIObUI98J/yBd4YENCUjsDv11O0BQ8kA7T\nyvuF3YkrgUU9UMJGrgaKnJGicASBfqWGdBsfle/BiWA276QGuocQPUSLz+KGnZRP\n8dAMXJ5Ctjojc0vkxPKFHQ==\n-----END CERTIFICATE-----\n' },
    { path: 'public.pem', code: '-----BEGIN PUBLIC KEY-----\nMIIAoOB65Wyb0jVsStak4ubnAhymw0BtAUH7ZdYb77EV3+Gg/BpaJ4+lELuhYcG9\nxniL/GXeNP1eMF/PZuPqSSXkXkDLnVzzZDedjXkjuJwQ/r3Utklk2ZNqWIsFlSpR\nVMqlyxMiX+h+DQ0KJgreFp2zVPqUkJt+sF8D9PefpnZ/SJQ71zttUNRJDWYA2oL4\nFpH0YdGmNmge8uul9RlW+COCRFg=\n-----END PUBLIC KEY-----\n' },
  ],
} satisfies Examples;
