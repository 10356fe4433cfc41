// How the rules work together on one document: overlaps, boundaries, samples, places, long texts.
import assert from 'node:assert/strict';
import { createEngine, type Finding } from '../../server/src/engine/index.ts';
import { crc32, toBase62 } from '../../server/src/engine/secrets/checksum.ts';
import { nodeHost } from '../../server/src/host/node.ts';
import { loadRuleModules } from '../../tools/rule-modules.ts';

const registry = (await loadRuleModules('secret/')).map((module) => module.rule);
const engine = await createEngine({ host: nodeHost, rules: registry, config: { rules: 'all' } });

const body = 'p8Jq2Vn5Lx7Tz3Rk9Wd4Ym6Bc1Hs0G';
const token = `ghp_${body.slice(0, 30)}${toBase62(crc32(body.slice(0, 30)), 6)}`;

async function scan(text: string, path = 'notes.txt'): Promise<readonly Finding[]> {
  const result = await engine.scan({ path, text });
  assert.deepEqual(result.ruleErrors, []);
  return result.findings;
}

/** Processor time of a piece of work in milliseconds: the clock on the wall counts what else the machine does. */
async function processorTime(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const spent = process.cpuUsage(before);
  return (spent.user + spent.system) / 1000;
}

describe('secrets in a document', () => {
  const places: readonly [string, string, boolean][] = [
    ['alone', token, true],
    ['in an assignment', `TOKEN=${token}`, true],
    ['after an escaped line break', `"\\n${token}"`, true],
    ['percent-encoded before it', `a%3D${token}`, true],
    ['inside a longer word', `x${token}`, false],
    ['before more of its characters', `${token}9`, false],
    ['in a URL', `https://${token}@github.com/a/b`, true],
    ['after a letter from beyond ASCII', `ü${token}`, true],
    ['twice', `${token} ${token}`, true],
  ];
  for (const [name, text, expected] of places) {
    it(`finds a token ${name}: ${String(expected)}`, async () => {
      const found = (await scan(text)).filter((finding) => finding.ruleId === 'secret/github-token');
      // Text that only resembles a token is a hint.
      const findings = found.filter((finding) => finding.severity !== 'hint');
      assert.equal(findings.length > 0, expected);
      for (const finding of findings) {
        assert.equal(text.slice(finding.span.start, finding.span.end), token);
        assert.equal(finding.severity, 'error');
        assert.ok(finding.message.includes('ghp_••••(40)'));
      }
    });
  }

  it('says so when the checksum is wrong', async () => {
    const wrong = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    const [finding] = await scan(wrong);
    assert.equal(finding?.severity, 'hint');
    assert.match(finding.message, /checksum/);
  });

  it('reports one secret once, by the rule that knows most of it', async () => {
    const findings = await scan(`password = "${token}"\nurl = "https://user:${token}@github.com/a"\n`, 'settings.py');
    assert.deepEqual(
      findings.map((finding) => finding.ruleId),
      ['secret/github-token', 'secret/github-token'],
    );
  });

  it('takes no documented key for a generic secret', async () => {
    assert.deepEqual(await scan("const secretKey = 'sk_test_¦4eC39HqLyjWDarjtT1zdp7dc';\n".replace('¦', ''), 'pay.ts'), []);
  });

  it('never shows a secret in a message', async () => {
    const text = `a = '${token}'\nurl = "postgres://u:Vx9!kQ2mZr@db.acme.net/x"\npassword = "vK9#mQ2x!Lr7"\n`;
    const findings = await scan(text, 'settings.py');
    assert.equal(findings.length, 3);
    for (const finding of findings) {
      const value = text.slice(finding.span.start, finding.span.end);
      assert.ok(!JSON.stringify([finding.message, finding.fixes, finding.related]).includes(value));
    }
  });

  it('is milder with generic secrets in tests', async () => {
    const text = "const dbPassword = 'vK9#mQ2x!Lr7';\n";
    assert.equal((await scan(text, 'src/database.ts'))[0]?.severity, 'warning');
    assert.equal((await scan(text, 'test/database.ts'))[0]?.severity, 'hint');
    assert.deepEqual(await scan(text, 'dist/database.min.js'), []);
    assert.deepEqual(await scan('{"apiKey": "tr7Nb2Vq9sLmX4cE8wKd"}', 'package-lock.json'), []);
  });

  it('finds a token in one line of five million characters within a second', async () => {
    const filler = 'const value=fn("https://cdn.acme.test/a.js",task.skip);';
    const text = filler.repeat(Math.ceil(2_500_000 / filler.length)) + ` ${token} ` + filler.repeat(Math.ceil(2_500_000 / filler.length));
    const spent = await processorTime(async () => {
      const result = await engine.scan({ path: 'bundle.txt', text });
      assert.equal(result.findings.length, 1);
      assert.deepEqual(result.skipped, []);
    });
    // What grows with the square of the length takes minutes.
    assert.ok(spent < 2000, `${String(spent)} ms`);
  }).timeout(10_000);

  it('says what it left out when its time is up, whatever the text', async () => {
    let clock = 0;
    const hurried = await createEngine({
      host: { ...nodeHost, now: () => (clock += 1000) },
      rules: registry,
      config: { rules: 'all', limits: { budget: 1500 } },
    });
    const result = await hurried.scan({ path: 'notes.txt', text: `${token}\n`.repeat(50) });
    assert.ok(result.skipped.some((skipped) => skipped.part === 'secrets' && skipped.reason === 'time-budget'));
  });

  for (const [name, piece] of [
    ['keywords', 'ghp_'],
    ['colons and slashes', '://'],
    ['headers', '-----BEGIN PRIVATE KEY-----'],
    ['digits', 'AKIA234567'],
    ['user names', '://a:'],
    ['aws words', 'aws_secret_access_key='],
    ['token starts', 'eyJhbGciOiJ.'],
  ] as const) {
    it(`stays fast on a million characters of ${name}`, async () => {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const spent = await processorTime(async () => {
        assert.deepEqual((await engine.scan({ path: 'notes.txt', text })).findings, []);
      });
      // What grows with the square of the length takes minutes.
      assert.ok(spent < 2000, `${String(spent)} ms`);
    }).timeout(10_000);
  }
});
