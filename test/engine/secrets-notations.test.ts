// Where secrets are found beside formats: notations of any text, vendors' names, base64, joined literals, and what stays a hint.
import assert from 'node:assert/strict';
import { createEngine, type Finding } from '../../server/src/engine/index.ts';
import { readTextValue } from '../../server/src/engine/secrets/text-values.ts';
import { nodeHost } from '../../server/src/host/node.ts';
import { loadRuleModules } from '../../tools/rule-modules.ts';

const registry = (await loadRuleModules('secret/')).map((module) => module.rule);
const engine = await createEngine({ host: nodeHost, rules: registry, config: { rules: 'all' } });

async function scan(text: string, path: string): Promise<readonly Finding[]> {
  const result = await engine.scan({ path, text });
  assert.deepEqual(result.ruleErrors, []);
  return result.findings;
}

const password = 'vK9#mQ2x!Lr7';
const opaque = 'b3f0c2a9d47e16580e9c4b7fd1a26c38';

describe('values in the notations of any text', () => {
  const rows: readonly [text: string, bare: boolean, name: string, value: string | null][] = [
    ['password = "secret value"', false, 'password', 'secret value'],
    ["'password' => 'x1y2z3'", false, 'password', 'x1y2z3'],
    ['var password string = "x1y2z3"', false, 'password', 'x1y2z3'],
    ['password: string = `x1y2z3`', false, 'password', 'x1y2z3'],
    ['config["password"] = "x1y2z3"', false, 'password', 'x1y2z3'],
    ['password := "x1y2z3"', false, 'password', 'x1y2z3'],
    ['$password .= "x1y2z3"', false, 'password', 'x1y2z3'],
    ['password ||= "x1y2z3"', false, 'password', 'x1y2z3'],
    ['setProperty("db.password", "x1y2z3")', false, 'password', 'x1y2z3'],
    ['withPassword("x1y2z3")', false, 'withPassword', 'x1y2z3'],
    ['<db:password>x1y2z3</db:password>', true, 'password', 'x1y2z3'],
    ['<add key="password" value="x1y2z3"/>', true, 'password', 'x1y2z3'],
    ['"{\\"password\\": \\"x1y2z3\\"}"', false, 'password', 'x1y2z3'],
    ['"PASSWORD=x1y2z3\\nA=1"', false, 'PASSWORD', 'x1y2z3'],
    ['--password x1y2z3', true, 'password', 'x1y2z3'],
    ['--password=x1y2z3', true, 'password', 'x1y2z3'],
    ['?a=1&password=x1y2z3&b=2', true, 'password', 'x1y2z3'],
    ['name: password\n  value: x1y2z3', true, 'password', 'x1y2z3'],
    ['password: |\n  x1y2z3\n', true, 'password', 'x1y2z3'],
    ['password = process.env.P || "x1y2z3"', false, 'password', 'x1y2z3'],
    ['password = os.environ.get("P", "x1y2z3")', false, 'password', 'x1y2z3'],
    ['if (password == "x1y2z3")', false, 'password', 'x1y2z3'],
    ['password = readPassword()', true, 'password', null],
    ['password = other', false, 'password', null],
    ['--password --quiet', true, 'password', null],
    ['["password", "username"]', false, 'password', null],
    ['obj->password->set("x1y2z3")', false, 'password', null],
    ['password);', true, 'password', null],
    ['password = "open', false, 'password', null],
  ];
  for (const [text, bare, name, value] of rows) {
    it(`reads ${JSON.stringify(text)}${bare ? ' with bare literals' : ''}`, () => {
      const start = text.toLowerCase().indexOf('password');
      const found = readTextValue(text, start, start + 'password'.length, bare);
      assert.equal(found?.value ?? null, value);
      if (found === null) return;
      assert.equal(found.name, name);
      assert.equal(text.slice(found.valueSpan.start, found.valueSpan.end), value);
    });
  }
});

describe('secrets without a format', () => {
  const go = `package main\n\nvar dbPassword = "${password}"\n`;
  const rows: readonly [name: string, path: string, text: string, rule: string | null, severity: string | null][] = [
    ['a password in Go', 'a.go', go, 'secret/hard-coded-credential', 'warning'],
    ['a password in XML', 'a.xml', `<password>${password}</password>`, 'secret/hard-coded-credential', 'warning'],
    ['a password in a document', 'a.md', `password: ${password}`, 'secret/hard-coded-credential', 'hint'],
    ['a password in code that is switched off', 'a.ts', `// const dbPassword = '${password}';\n`, 'secret/hard-coded-credential', 'hint'],
    ['a password in documentation of code', 'a.ts', `/**\n * dbPassword = '${password}'\n */\n`, null, null],
    [
      'a password in a cell of a notebook',
      'a.ipynb',
      JSON.stringify({ cells: [{ source: [`password = "${password}"\n`] }] }),
      'secret/hard-coded-credential',
      'warning',
    ],
    [
      'settings in a ConfigMap',
      'a.yaml',
      `data:\n  a.properties: |\n    db.password=vK9mQ2xLr7pZ\n`,
      'secret/hard-coded-credential',
      'warning',
    ],
    ['a vendor and its key', '.env', `OPENWEATHER_API_KEY=${opaque}\n`, 'secret/service-credential', 'warning'],
    ['a vendor and its key in a shell script', 'a.sh', `OPENWEATHER_API_KEY=${opaque}\n`, 'secret/service-credential', 'warning'],
    ['a vendor in prose', 'a.txt', `the openweather key is ${opaque}\n`, 'secret/service-credential', 'hint'],
    ['a vendor and a hash', 'a.sh', `openweather_sha256=${opaque}\n`, null, null],
    ['a vendor and a variable', 'a.go', `openweatherKey := ${opaque}\n`, null, null],
    [
      'the next line of another credential',
      '.env',
      `OPENWEATHER_API_KEY=${opaque}\nAPI_TOKEN=vK9mQ2xLr7pZ8wYt\n`,
      'secret/hard-coded-credential',
      'warning',
    ],
  ];
  for (const [name, path, text, rule, severity] of rows) {
    it(`finds ${name}: ${rule ?? 'no'}`, async () => {
      const findings = await scan(text, path);
      const found = rule === null ? findings[0] : findings.find((finding) => finding.ruleId === rule);
      assert.deepEqual(
        [found?.ruleId ?? null, found?.severity ?? null],
        [rule, severity],
        JSON.stringify(findings.map((finding) => finding.ruleId)),
      );
    });
  }
});

describe('hidden and doubtful tokens', () => {
  // Put together here, so that the repository holds no token-shaped text.
  const token = ['xkeysib', `${opaque}${opaque.split('').reverse().join('')}`, 'Zq7Lm2Kx9Tr4Vb8N'].join('-');
  const uri = 'postgres://shop:Gde5OHK9LMxKBy@db.acme-shop.net:5432/orders';

  it('finds a token in base64, and points at all of it', async () => {
    const encoded = Buffer.from(uri).toString('base64');
    const [finding] = await scan(`url: ${encoded}\n`, 'a.txt');
    assert.equal(finding?.ruleId, 'secret/database-uri');
    assert.equal(finding.span.end - finding.span.start, encoded.length);
    assert.match(finding.message, /in base64/);
  });
  for (const [name, joint] of [
    ['plus', '" +\n  "'],
    ['standing side by side', '"\n  "'],
    ['a dot', '" . "'],
  ] as const) {
    it(`finds a token joined by ${name}`, async () => {
      const [finding] = await scan(`key = "${token.slice(0, 30)}${joint}${token.slice(30)}"\n`, 'a.php');
      assert.equal(finding?.ruleId, 'secret/brevo-key');
      assert.deepEqual(finding.fixes, []);
    });
  }
  it('gives a hint at a right prefix with another form', async () => {
    const [finding] = await scan(`key: ${token.slice(0, -20)}\n`, 'a.yaml');
    assert.deepEqual([finding?.ruleId, finding?.severity], ['secret/brevo-key', 'hint']);
  });
  it('gives a hint at a token that counts', async () => {
    const [finding] = await scan('key: dop_v1_1234567890abcdef1234567890abcdef1234567890abcdef1234567890abcdef\n', 'a.yaml');
    assert.equal(finding?.severity, 'hint');
  });
});
