// `leftward scan`, `rules`, `explain` and the exit status, by the real program.
import assert from 'node:assert/strict';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { ScanReport } from '../../server/src/engine/index.ts';
import { insecureRequest, leftward, secureRequest, temporaryFolder, token, unmarked, type Folder } from './program.ts';

describe('leftward scan', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => {
    folder.remove();
  });

  function scanned(...args: string[]): ScanReport {
    const run = leftward(['scan', '--format', 'json', ...args], folder.path);
    assert.equal(run.stderr, '');
    const report = JSON.parse(run.stdout) as ScanReport;
    assert.equal(run.status, report.findings.length > 0 ? 1 : 0);
    return report;
  }

  it('reports in the JSON form that is promised', () => {
    folder.write({ 'src/a.py': insecureRequest, 'src/b.py': secureRequest });
    const report = scanned();
    const [finding] = report.findings;
    assert.ok(finding);
    assert.deepEqual(Object.keys(report), ['version', 'files', 'skipped', 'findings']);
    assert.deepEqual(
      { ...finding, message: '', fingerprint: '' },
      {
        ruleId: 'python/disabled-tls-verification',
        severity: 'error',
        confidence: 'high',
        message: '',
        path: 'src/a.py',
        startLine: 3,
        startColumn: 19,
        endLine: 3,
        endColumn: 31,
        cwe: [295],
        fix: 'safe',
        fingerprint: '',
      },
    );
    assert.match(finding.fingerprint, /^[0-9a-f]{32}$/);
    assert.ok(finding.message.length > 20);
    assert.deepEqual([report.version, report.files, report.skipped, report.findings.length], [1, 2, [], 1]);
  });

  const texts: readonly { name: string; content: string | Uint8Array; line: number; column: number }[] = [
    { name: 'CRLF', content: insecureRequest.replaceAll('\n', '\r\n'), line: 3, column: 19 },
    { name: 'a byte order mark', content: `\ufeffimport requests; requests.get(u, verify=False)\n`, line: 1, column: 34 },
    { name: 'UTF-16 little endian', content: Buffer.from(`\ufeff${insecureRequest}`, 'utf16le'), line: 3, column: 19 },
    { name: 'UTF-16 big endian', content: Buffer.from(`\ufeff${insecureRequest}`, 'utf16le').swap16(), line: 3, column: 19 },
    { name: 'a surrogate pair before it', content: 'import requests\nrequests.get("😀", verify=False)\n', line: 2, column: 20 },
    {
      name: 'bytes that are no UTF-8',
      content: Buffer.from('import requests\nrequests.get("\xff\xfe", verify=False)\n', 'latin1'),
      line: 2,
      column: 20,
    },
    { name: 'half-typed code', content: `${insecureRequest}\ndef broken(:\n    x = [1, "`, line: 3, column: 19 },
  ];
  for (const { name, content, line, column } of texts) {
    it(`finds in ${name}`, () => {
      folder.write({ 'a.py': content });
      assert.deepEqual(
        scanned().findings.map(({ startLine, startColumn }) => [startLine, startColumn]),
        [[line, column]],
      );
    });
  }

  it('tells paths outside the working directory in full', () => {
    folder.write({ 'in/x.txt': '', 'out/a.py': insecureRequest });
    const run = leftward(['scan', '--format', 'json', '../out', '.'], join(folder.path, 'in'));
    assert.equal((JSON.parse(run.stdout) as ScanReport).findings[0]?.path, join(folder.path, 'out/a.py'));
  });

  it('honours .gitignore files, the nested ones too, and leaves out what is nobody’s', () => {
    folder.write({
      '.git/config': insecureRequest,
      '.git/info/exclude': 'excluded.py\n',
      '.gitignore': '*.log.py\n/build/\n',
      'a.log.py': insecureRequest,
      'excluded.py': insecureRequest,
      'build/a.py': insecureRequest,
      'deep/build/kept.py': insecureRequest,
      'deep/.gitignore': '!kept.log.py\nsecret/\n',
      'deep/kept.log.py': insecureRequest,
      'deep/secret/a.py': insecureRequest,
      'node_modules/p/a.py': insecureRequest,
    });
    assert.deepEqual(
      scanned().findings.map(({ path }) => path),
      ['deep/build/kept.py', 'deep/kept.log.py'],
    );
    assert.deepEqual(scanned('deep').findings.length, 2, 'the rules above a folder hold in it');
    assert.deepEqual(scanned('build/a.py', 'a.log.py').findings.length, 2, 'a file that is named is always checked');
  });

  it('weighs secrets of .env files by whether Git ignores them', () => {
    const settings = `TOKEN=${token}\n`;
    folder.write({ '.env': settings, 'sub/.env': settings });
    const weights = (...paths: string[]): string[] => scanned(...paths).findings.map(({ path, severity }) => `${path} ${severity}`);
    assert.deepEqual(weights(), ['.env error', 'sub/.env error'], 'no repository');
    folder.write({ '.git/HEAD': '', '.gitignore': 'sub/\n' });
    assert.deepEqual(weights(), ['.env error']);
    assert.deepEqual(weights('.env', 'sub/.env'), ['.env error', 'sub/.env hint']);
  });

  it('lists a file once however often it is named', () => {
    folder.write({ 'd/a.py': insecureRequest });
    assert.equal(scanned('d', '.', 'd/a.py').findings.length, 1);
  });

  it('follows no symbolic link of a folder and no circle, but one that is named', () => {
    folder.write({ 'd/a.py': insecureRequest });
    symlinkSync('..', join(folder.path, 'd/up'));
    symlinkSync('d/a.py', join(folder.path, 'link.py'));
    symlinkSync('loop', join(folder.path, 'loop'));
    assert.deepEqual(
      scanned().findings.map(({ path }) => path),
      ['d/a.py'],
    );
    assert.deepEqual(
      scanned('link.py').findings.map(({ path }) => path),
      ['link.py'],
    );
  });

  const skips: readonly { name: string; files: Record<string, () => string | Uint8Array>; reason: RegExp }[] = [
    { name: 'a binary file', files: { 'a.bin': () => Buffer.from(`\u0089PNG\u0000${token}`, 'latin1') }, reason: /^the file is binary$/ },
    {
      name: 'a file of 50 MB',
      files: { 'a.py': () => insecureRequest.repeat(1_087_000) },
      reason: /5\d,\d{3},\d{3} characters; the limit is/,
    },
    {
      name: 'a file of 65 MB',
      files: { 'a.txt': () => Buffer.alloc(65 * 1024 * 1024, 'a\n') },
      reason: /^the file has 68,157,440 bytes; the limit is 67,108,864$/,
    },
    { name: 'a line of 5 MB', files: { 'a.js': () => `const a = "${'x'.repeat(5_000_000)}";\n` }, reason: /only secrets were searched/ },
  ];
  for (const { name, files, reason } of skips) {
    it(`says why it skips ${name}`, function () {
      this.timeout(60_000);
      folder.write(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, content()])));
      const { skipped, findings } = scanned();
      assert.deepEqual(findings, []);
      assert.equal(skipped.length, 1);
      assert.match(skipped[0]?.reason ?? '', reason);
    });
  }

  it('says why it skips what it may not read', function () {
    folder.write({ 'a.py': insecureRequest, 'd/b.py': insecureRequest });
    chmodSync(join(folder.path, 'a.py'), 0);
    chmodSync(join(folder.path, 'd'), 0);
    const { skipped, findings } = scanned();
    chmodSync(join(folder.path, 'd'), 0o755);
    // Root reads everything; then there is nothing to skip, and both are found.
    if (process.getuid?.() === 0) assert.equal(findings.length, 2);
    else
      assert.deepEqual(
        skipped,
        ['a.py', 'd'].map((path) => ({ path, reason: 'no permission to read it' })),
      );
  });

  it('keeps the good documents of a broken YAML file', () => {
    folder.write({ 'a.yaml': `a: "${token}"\n---\nb: [1, 2\nc: }{\n` });
    assert.deepEqual(
      scanned().findings.map(({ ruleId }) => ruleId),
      ['secret/github-token'],
    );
  });

  it('keeps secrets out of every output', () => {
    folder.write({
      'a.ts': `const token = '${token}';\nconst url = 'postgres://shop:${unmarked('Il2Y¦S027McbFdd')}@db.acme-shop.net/orders';\n`,
    });
    for (const args of [['scan'], ['scan', '--format', 'json'], ['fix']]) {
      const { stdout, stderr } = leftward(args, folder.path);
      for (const secret of [token, token.slice(4, 24), unmarked('Il2Y¦S027McbFdd')])
        assert.ok(!(stdout + stderr).includes(secret), args.join(' '));
    }
  });

  const selections: readonly { args: string[]; findings: string[] }[] = [
    { args: ['--rules', 'python/disabled-tls-verification'], findings: ['python/disabled-tls-verification'] },
    { args: ['--rules', 'secret/*, dockerfile/missing-user'], findings: ['dockerfile/missing-user', 'secret/github-token'] },
    { args: ['--severity', 'error'], findings: ['python/disabled-tls-verification', 'secret/github-token'] },
    {
      args: ['--severity', 'warning', '--jobs', '1', '--no-config'],
      findings: ['dockerfile/missing-user', 'python/disabled-tls-verification', 'secret/github-token'],
    },
  ];
  for (const { args, findings } of selections) {
    it(`reports with ${args.join(' ')}`, () => {
      folder.write({ 'a.py': insecureRequest, Dockerfile: 'FROM debian:12.5\nADD . /app\nCMD ["x"]\n', 'b.ts': `const t = '${token}';\n` });
      assert.deepEqual(
        scanned(...args)
          .findings.map(({ ruleId }) => ruleId)
          .sort(),
        findings,
      );
    });
  }

  it('prints a report for people: by file, aligned, with a summary, and colours only where wanted', () => {
    folder.write({ 'a.py': insecureRequest, 'b/c.ts': `const t = '${token}';\n`, 'd.bin': Buffer.alloc(9) });
    const plain = leftward(['scan'], folder.path);
    assert.equal(plain.status, 1);
    assert.equal(plain.stderr, '');
    assert.match(plain.stdout, /^a\.py\n {2}3:19 {2}error {2}python\/disabled-tls-verification {2}\S.* {2}\[fixable\]\n\nb\/c\.ts\n/);
    assert.match(
      plain.stdout,
      /\nNot checked, or not in full:\n {2}1 binary file\n\n2 findings in 2 files: 2 errors\. 2 files checked\.\n/,
    );
    assert.ok(!plain.stdout.includes('\u001b'));
    assert.ok(leftward(['scan'], folder.path, { FORCE_COLOR: '1' }).stdout.includes('\u001b[31merror'));
    assert.ok(!leftward(['scan'], folder.path, { FORCE_COLOR: '1', NO_COLOR: '1' }).stdout.includes('\u001b'));
  });

  it('says so when there is nothing', () => {
    folder.write({ 'a.py': secureRequest });
    assert.deepEqual(leftward(['scan'], folder.path), { status: 0, stdout: 'No findings. 1 file checked.\n', stderr: '' });
  });

  const mistakes: readonly { args: string[]; says: RegExp }[] = [
    { args: ['scan', 'nowhere'], says: /there is no file or folder "nowhere"/ },
    { args: ['scan', '--format', 'sarif'], says: /--format sarif is not built yet/ },
    { args: ['scan', '--format', 'github'], says: /--format github is not built yet/ },
    { args: ['scan', '--format', 'xml'], says: /--format takes text, json/ },
    { args: ['scan', '--since', 'HEAD'], says: /--since is not built yet/ },
    { args: ['scan', '--staged'], says: /--staged is not built yet/ },
    { args: ['scan', '--baseline', 'b.json'], says: /--baseline is not built yet/ },
    { args: ['scan', '--jobs', '4'], says: /--jobs 4 is not built yet/ },
    { args: ['scan', '--jobs', 'x'], says: /--jobs takes a number/ },
    { args: ['scan', '--severity', 'fatal'], says: /--severity takes error, warning, info, hint/ },
    { args: ['scan', '--rules', 'python/nothing'], says: /there is no rule "python\/nothing"/ },
    { args: ['scan', '--rules', 'nobody/*'], says: /there is no rule "nobody\/\*"/ },
    { args: ['scan', '--rules', ','], says: /--rules takes/ },
    { args: ['scan', '--colour'], says: /--colour/ },
    { args: ['fix', '--format', 'json'], says: /--format/ },
    { args: ['baseline'], says: /baseline command is not built yet/ },
    { args: ['explain'], says: /explain takes one rule id/ },
    { args: ['explain', 'nothing'], says: /there is no rule "nothing"/ },
    { args: ['lsp'], says: /lsp takes --stdio/ },
    { args: ['check'], says: /there is no command "check"/ },
  ];
  for (const { args, says } of mistakes) {
    it(`refuses \`${args.join(' ')}\` with status 2 and a line`, () => {
      const run = leftward(args, folder.path);
      assert.equal(run.status, 2);
      assert.equal(run.stdout, '');
      assert.match(run.stderr, says);
      assert.match(run.stderr, /^leftward: .*\n$/);
    });
  }
});

describe('leftward about itself', () => {
  it('tells its version and its use', () => {
    assert.match(leftward(['--version'], '.').stdout, /^\d+\.\d+\.\d+\n$/);
    const help = leftward(['--help'], '.');
    assert.equal(help.status, 0);
    for (const word of ['scan', 'fix', 'rules', 'explain', 'lsp --stdio', 'Exit status']) assert.ok(help.stdout.includes(word), word);
    assert.equal(leftward([], '.').status, 2);
  });

  it('lists the rules in the form that is promised', () => {
    const rules = JSON.parse(leftward(['rules', '--format', 'json'], '.').stdout) as Record<string, unknown>[];
    assert.ok(rules.length >= 15);
    for (const rule of rules) {
      assert.deepEqual(Object.keys(rule), ['id', 'title', 'family', 'severity', 'confidence', 'recommended', 'cwe', 'fix', 'languages']);
      assert.equal(rule['family'], String(rule['id']).split('/')[0]);
    }
    assert.deepEqual(
      [...rules.map(({ id }) => String(id))].sort(),
      rules.map(({ id }) => id),
    );
    const text = leftward(['rules'], '.').stdout;
    for (const { id } of rules) assert.ok(text.includes(String(id)));
  });

  it('explains a rule, and helps to find its name', () => {
    const { stdout, status } = leftward(['explain', 'python/disabled-tls-verification'], '.');
    assert.equal(status, 0);
    for (const word of [
      'What',
      'Why',
      'Do',
      'https://cwe.mitre.org/data/definitions/295.html',
      'leftward-ignore python/disabled-tls-verification',
    ])
      assert.ok(stdout.includes(word), word);
    assert.match(leftward(['explain', 'tls-verification'], '.').stderr, /did you mean .*disabled-tls-verification/);
  });
});
