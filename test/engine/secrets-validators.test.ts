// Checksums, decoding, entropy, private keys: what proves a secret without a network.
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { decodeBase64 } from '../../server/src/engine/secrets/base64.ts';
import { crc32, hasBase62Checksum, toBase62 } from '../../server/src/engine/secrets/checksum.ts';
import { entropyOf, entropyShare, leastRandomShare } from '../../server/src/engine/secrets/entropy.ts';
import { readPrivateKey } from '../../server/src/engine/secrets/private-key.ts';
import { looksRandom } from '../../server/src/engine/secrets/randomness.ts';

const alphabets = {
  hex: '0123456789abcdef',
  base32: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  base62: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
};

/** A seeded generator (mulberry32), so that a failure can be repeated. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function randomText(random: () => number, alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(Math.floor(random() * alphabet.length))).join('');
}

describe('checksums', () => {
  it('CRC-32 is that of zlib', function () {
    if (typeof zlibCrc32 !== 'function') assert.equal(crc32('123456789'), 0xcbf43926);
    else fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => assert.equal(crc32(text), zlibCrc32(text))));
  });
  it('CRC-32 has the check value of its standard', () => {
    assert.equal(crc32('123456789'), 0xcbf43926);
    assert.equal(crc32(''), 0);
  });
  it('base 62 has digits first and pads on the left', () => {
    assert.equal(toBase62(0, 6), '000000');
    assert.equal(toBase62(61, 2), '0z');
    assert.equal(toBase62(62 * 62 + 36, 6), '00010a');
  });
  it('accepts its own checksum and no changed body', () => {
    const random = createRandom(1);
    for (let round = 0; round < 200; round++) {
      const body = randomText(random, alphabets.base62, 30);
      const token = body + toBase62(crc32(body), 6);
      assert.ok(hasBase62Checksum(token));
      const changed = (token.startsWith('a') ? 'b' : 'a') + token.slice(1);
      assert.ok(!hasBase62Checksum(changed));
    }
  });
});

describe('base64', () => {
  it('decodes what Buffer encodes, in both alphabets', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        assert.deepEqual(decodeBase64(Buffer.from(bytes).toString('base64')), bytes);
        assert.deepEqual(decodeBase64(Buffer.from(bytes).toString('base64url')), bytes);
      }),
    );
  });
  for (const [text, why] of [
    ['abc d', 'white space'],
    ['abc$', 'another character'],
    ['abcde', 'a length that no encoder makes'],
    ['é===', 'other than ASCII'],
  ] as const) {
    it(`refuses ${why}`, () => {
      assert.equal(decodeBase64(text), null);
    });
  }
});

describe('entropy', () => {
  it('counts bits', () => {
    assert.equal(entropyOf('aaaa'), 0);
    assert.equal(entropyOf('abab'), 1);
    assert.equal(entropyOf('abcd'), 2);
    assert.equal(entropyShare('0123456789abcdef', 16), 1);
  });
  for (const [name, alphabet] of Object.entries(alphabets)) {
    it(`keeps random ${name} tokens`, () => {
      const random = createRandom(7);
      let dropped = 0;
      for (let round = 0; round < 20_000; round++) {
        const length = 24 + Math.floor(random() * 41);
        if (entropyShare(randomText(random, alphabet, length), alphabet.length) < leastRandomShare) dropped++;
      }
      assert.ok(dropped <= 2, `${String(dropped)} of 20,000 dropped`);
    }).timeout(20_000);
  }
  it('tells random text from words', () => {
    const random = createRandom(3);
    let missed = 0;
    for (let round = 0; round < 5000; round++) if (!looksRandom(randomText(random, alphabets.base62, 20 + (round % 30)))) missed++;
    assert.ok(missed / 5000 < 0.03, `${String(missed)} of 5,000 random texts missed`);
    for (const words of [
      'customElementRegistryV2',
      'user_profile_settings_2024',
      'com.example.app.services.v1',
      'getServerSideProps1',
      'kubernetes-dashboard-token-2',
      'us-east-1-production-cluster',
    ]) {
      assert.ok(!looksRandom(words), words);
    }
  });
});

describe('private keys', () => {
  const encodings = [
    ['PKCS#8 RSA', generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs8', format: 'pem' })],
    ['PKCS#1 RSA', generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs1', format: 'pem' })],
    ['SEC1 EC', generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'sec1', format: 'pem' })],
    ['PKCS#8 Ed25519', generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })],
    [
      'encrypted PKCS#8',
      generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'x' }),
    ],
    [
      'legacy encrypted',
      generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({
        type: 'pkcs1',
        format: 'pem',
        cipher: 'aes-128-cbc',
        passphrase: 'x',
      }),
    ],
  ].map(([name, key]) => [String(name), String(key).trim()] as const);
  const forms: readonly [string, (pem: string) => string][] = [
    ['as it is', (pem) => pem],
    ['with CRLF', (pem) => pem.replace(/\n/g, '\r\n')],
    ['indented', (pem) => pem.replace(/\n/g, '\n      ')],
    ['in a JSON string', (pem) => pem.replace(/\n/g, '\\n')],
    ['in a JSON string twice', (pem) => pem.replace(/\n/g, '\\\\n')],
    ['joined by plus signs', (pem) => pem.replace(/\n/g, "\\n' +\n  '")],
    ['as quoted list items', (pem) => pem.replace(/\n/g, '",\n  "')],
  ];
  for (const [name, pem] of encodings) {
    for (const [form, write] of forms) {
      it(`proves ${name} ${form}`, () => {
        const written = write(pem);
        const header = /^-----BEGIN [A-Z ]+-----/.exec(written)?.[0] ?? '';
        const key = readPrivateKey(`x = "${written}"`, 5, header);
        assert.equal(key?.proof, 'proven');
        assert.deepEqual(key.span, { start: 5, end: 5 + written.length });
        assert.equal(key.encrypted, name.includes('encrypted'));
      });
    }
  }
  it('does not prove a body that was cut or changed', () => {
    const pem = encodings[0]?.[1] ?? '';
    const lines = pem.split('\n');
    const header = lines[0] ?? '';
    const cut = [...lines.slice(0, 3), ...lines.slice(5)].join('\n');
    assert.equal(readPrivateKey(cut, 0, header)?.proof, 'broken');
    assert.equal(readPrivateKey(lines.slice(0, 4).join('\n'), 0, header)?.proof, 'broken');
    assert.equal(readPrivateKey(`${header}\n...\n-----END PRIVATE KEY-----`, 0, header), null);
    assert.equal(readPrivateKey(header, 0, header), null);
  });
});
