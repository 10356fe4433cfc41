import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { readPrivateKey } from '../../secrets/private-key.ts';

export const rule = secretRule({
  id: 'secret/private-key',
  title: 'Private key in a file',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://www.rfc-editor.org/rfc/rfc7468',
    'https://www.rfc-editor.org/rfc/rfc5958',
    'https://docs.github.com/en/authentication/connecting-to-github-with-ssh/generating-a-new-ssh-key-and-adding-it-to-the-ssh-agent',
  ],
  noun: 'private key',
  environmentVariable: 'PRIVATE_KEY',
  why: 'A private key lets anyone act as its owner: sign in to servers, sign releases or tokens, or read traffic. Once committed it stays in the history, and every copy must be taken for public.',
  remedy:
    'Make a new key pair, replace the public half wherever it is trusted, and keep the private half in a secret store or a file outside the repository.',
  keywords: ['-----begin '],
  pattern: /-----BEGIN (?:(?:RSA|EC|DSA|OPENSSH|ENCRYPTED|ANY|PGP|SSH2 ENCRYPTED) )?PRIVATE KEY(?: BLOCK)?-----/,
  continuation: 'none',
  milderInTests: true,
  judge({ text, span, value }) {
    const key = readPrivateKey(text, span.start, value);
    if (key === null) return null;
    if (key.proof === 'broken') {
      return {
        span: key.span,
        severity: 'hint',
        confidence: 'low',
        remark: 'its body does not decode to a whole key. Remove it if it ever was real.',
      };
    }
    if (key.encrypted)
      return {
        span: key.span,
        severity: 'warning',
        noun: 'encrypted private key',
        remark: 'only its passphrase protects it now. Keep it outside the repository and make a new one.',
      };
    return { span: key.span };
  },
});

export const examples = {
  bad: [
    {
      code: 'const key = `⟦-----BEGIN¦ EC PRIVATE KEY-----\nMHcBarLuPmMKS3RC4d4ir7G9OiEw8GSuAH3Zn1SYfHtudlHG4p/XCInP3SsHiVAe\nX2MWsKun8DleywVOmut6cAm0Ws+P11ssmkZ3pM8jdM3B+dwuDRIrQORQr7ZZ8Way\nlvFNJHGqgu+ZgHpgY1FQJCj4rnpMR8ONWA==\n-----END EC PRIVATE KEY-----⟧`;\n',
      fixed: 'const key = process.env.PRIVATE_KEY!;\n',
    },
    {
      path: 'signing.pem',
      code: '⟦-----BEGIN¦ PRIVATE KEY-----\nMIIBNtAGOmSCk1dobQyVK2nQDsdxupCrwZZwMZxQxrzvqENWLxgzUQ2eLmzpQ0rq\np/cjQaHoHu5PeJ1gpqii9X4dWG0BXN3tmc1lMR5h05sPaoTonEIe5K/Dq/xb1Agg\nHcE5ljTUA7aYNNQseyEZ2MkOq1IJpvTnbmS5MsB8iGLgVAvNTqi3uT35aV+1EBs+\nIbZsCtTO8bgisRhBYu1Ny/3AoxJLCw/dBYOR8Xj+qUPKGGStlmBeMPLfN2CaSmAw\nUL3D5gXt+/vdaED/5rlPZMD5tvOX25A54prV//7tjuBK+BacME0r4eQjwXf2oMZ0\nq5A1EAPYCfPUNjSPXlfw2/ccWvtXTnTkt2ElRn1ia/rtKIZ4BOsgeD/0NgCgn4Sd\n7quNl3t6HT4tnHPTAD7Vcyx20LbfCWLHjn0=\n-----END PRIVATE KEY-----⟧\n',
    },
    {
      path: 'id_ed25519',
      code: '⟦-----BEGIN¦ OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAlFuWMsxM9xTwvbmhKQTjm9/4Bll0i/x7blAk1aSMVb9zMyQFJX\nrhfwGrx8tuZ8KiOmVLtPbUIIolfw6IL0irKy8R+RrBIxCPLJlMs/2dbU5HRtzrR4XY+NCJ\nIYwdsOFHKUo+tzD8fQImUs2CZzJ7iCa5ebUFv5KemMiyeCydVJ/2sGuIRyWJSNuFP704S2\nz4Co62iooyAoJ0IF1GOjXn+eLr1PR7jp/T4NL4Ui5Sn8D61DLx4pGPR3l4zRO8AwNTUavN\nNsXvrwqA6oVbjY+LOKnlF2S6JR2Ys0GeI6NgSm5tB/egjlNcFk7NVLucl9kTVSdNqxEnlJ\n6gvw==\n-----END OPENSSH PRIVATE KEY-----⟧\n',
    },
    {
      path: 'config.json',
      code: '{"key": "⟦-----BEGIN¦ PRIVATE KEY-----\\nMIIBNtAGOmSCk1dobQyVK2nQDsdxupCrwZZwMZxQxrzvqENWLxgzUQ2eLmzpQ0rq\\np/cjQaHoHu5PeJ1gpqii9X4dWG0BXN3tmc1lMR5h05sPaoTonEIe5K/Dq/xb1Agg\\nHcE5ljTUA7aYNNQseyEZ2MkOq1IJpvTnbmS5MsB8iGLgVAvNTqi3uT35aV+1EBs+\\nIbZsCtTO8bgisRhBYu1Ny/3AoxJLCw/dBYOR8Xj+qUPKGGStlmBeMPLfN2CaSmAw\\nUL3D5gXt+/vdaED/5rlPZMD5tvOX25A54prV//7tjuBK+BacME0r4eQjwXf2oMZ0\\nq5A1EAPYCfPUNjSPXlfw2/ccWvtXTnTkt2ElRn1ia/rtKIZ4BOsgeD/0NgCgn4Sd\\n7quNl3t6HT4tnHPTAD7Vcyx20LbfCWLHjn0=\\n-----END PRIVATE KEY-----⟧"}\n',
    },
    {
      path: 'secret.yaml',
      code: 'tls: |\n  ⟦-----BEGIN¦ EC PRIVATE KEY-----\n  MHcBarLuPmMKS3RC4d4ir7G9OiEw8GSuAH3Zn1SYfHtudlHG4p/XCInP3SsHiVAe\n  X2MWsKun8DleywVOmut6cAm0Ws+P11ssmkZ3pM8jdM3B+dwuDRIrQORQr7ZZ8Way\n  lvFNJHGqgu+ZgHpgY1FQJCj4rnpMR8ONWA==\n  -----END EC PRIVATE KEY-----⟧\n',
    },
  ],
  good: [
    "const header = '-----BEGIN PRIVATE KEY-----';\n",
    "const shown = '-----BEGIN PRIVATE KEY-----\\n...\\n-----END PRIVATE KEY-----';\n",
    {
      path: 'cert.pem',
      code: '-----BEGIN¦ CERTIFICATE-----\nMIIBLGEB5ifgE/pjT3pnNsjTzKq36pClCiKQiAblarxEjIIAGjuDzrvZz6CgCtAi\n2IcwjhGQiJgIsAbvZLLZ0KPmDPlorp9GBOLkGBKtwUdX8uOgVzPc62ZAzq3hpQDX\nJdie50zbhUE8t6nqrLh80vfamHBiaCg+BGO9B/f6fa46aQ4Rtej3XhA2wHJ5yUjq\nMNTFvpPd/M4COKENNL52Y8zM9XagMJMFcsNFsr92T6zxqHJpSb2IkrZTK8mCz5t1\nMUrHo2ObJ/qHT9tc87Icew9D/iuQr16u9JHsIa+J4nPoOui8SUGZmioN1Hq4Etb0\nVcfDVKtk99r3ZFRmxr/qayDCZlGips4p5CFW+eK1Og6MejT3rDov0CwQoY1/1JW+\nrGnjc1CWnmmj7XczBDGtng==\n-----END CERTIFICATE-----\n',
    },
    {
      path: 'public.pem',
      code: '-----BEGIN PUBLIC KEY-----\nMIIAoGiS58nlVD2Dw7J27tgy4asi21dPv47j5W7eBf5wll8MCn5xzvlqiqKgEQs8\nrdDXUN9TrcPLy7GtnPN5bQ8g/IjGiJnoEEwmFrqi5iVVNfxsOsOh2H2I5NuAMIKB\nokQ1V4Mfu+Zx+r3+IhofPFQ5yYPe92/W1PzBkNEuSaH3jpcBu8nx+BnN7mJ7Bl2r\n/BceSUjKu2Cd4bMzPHubY+7061o=\n-----END PUBLIC KEY-----\n',
    },
  ],
} satisfies Examples;
