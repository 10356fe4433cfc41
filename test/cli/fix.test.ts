// `leftward fix` by the real program: what it writes, and what it leaves as it is.
import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { insecureRequest, leftward, secureRequest, temporaryFolder, token, type Folder } from './program.ts';

describe('leftward fix', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => {
    folder.remove();
  });
  const content = (name: string): Buffer => readFileSync(join(folder.path, name));

  it('applies safe fixes, says which, and leaves the rest', () => {
    const secret = `const t = '${token}';\n`;
    folder.write({ 'a.py': insecureRequest, 'b.ts': secret });
    const run = leftward(['fix'], folder.path);
    assert.equal(run.status, 1, 'a finding is left');
    assert.equal(content('a.py').toString(), secureRequest);
    assert.equal(content('b.ts').toString(), secret);
    assert.match(
      run.stdout,
      /^a\.py\n {2}python\/disabled-tls-verification: .+\n1 fixed in 1 file\. 1 left; `leftward scan` shows them\.\n$/,
    );
    assert.equal(leftward(['fix', 'a.py'], folder.path).stdout, '0 fixed in 0 files. Nothing is left.\n');
  });

  it('applies fixes to review when asked, and tells what has to be set', () => {
    folder.write({ 'b.ts': `const t = '${token}';\n` });
    const run = leftward(['fix', '--review'], folder.path);
    assert.equal(run.status, 0);
    assert.equal(content('b.ts').toString(), 'const t = process.env.GITHUB_TOKEN!;\n');
    assert.match(run.stdout, /Set in the environment before you run this: GITHUB_TOKEN\n/);
    assert.deepEqual(readdirSync(folder.path), ['b.ts'], 'no second file is written');
  });

  it('shows a diff and changes nothing with --dry-run', () => {
    folder.write({ 'd/a.py': insecureRequest });
    const run = leftward(['fix', '--dry-run'], folder.path);
    assert.equal(run.status, 0);
    assert.equal(content('d/a.py').toString(), insecureRequest);
    assert.equal(
      run.stdout,
      '--- a/d/a.py\n+++ b/d/a.py\n@@ -1,3 +1,3 @@\n import requests\n \n-requests.get(url, verify=False)\n+requests.get(url)\n',
    );
  });

  const kept: readonly { name: string; before: Uint8Array; after: Uint8Array }[] = [
    {
      name: 'CRLF',
      before: Buffer.from(insecureRequest.replaceAll('\n', '\r\n')),
      after: Buffer.from(secureRequest.replaceAll('\n', '\r\n')),
    },
    { name: 'a byte order mark', before: Buffer.from(`\ufeff${insecureRequest}`), after: Buffer.from(`\ufeff${secureRequest}`) },
    {
      name: 'UTF-16 little endian',
      before: Buffer.from(`\ufeff${insecureRequest}`, 'utf16le'),
      after: Buffer.from(`\ufeff${secureRequest}`, 'utf16le'),
    },
    {
      name: 'UTF-16 big endian',
      before: Buffer.from(`\ufeff${insecureRequest}`, 'utf16le').swap16(),
      after: Buffer.from(`\ufeff${secureRequest}`, 'utf16le').swap16(),
    },
    {
      name: 'a last line without a line break',
      before: Buffer.from(insecureRequest.trimEnd()),
      after: Buffer.from(secureRequest.trimEnd()),
    },
  ];
  for (const { name, before, after } of kept) {
    it(`keeps ${name}`, () => {
      folder.write({ 'a.py': before });
      assert.equal(leftward(['fix'], folder.path).status, 0);
      assert.deepEqual(content('a.py'), after);
    });
  }

  it('keeps the mode, and a symbolic link that is named', () => {
    folder.write({ 'a.py': insecureRequest });
    chmodSync(join(folder.path, 'a.py'), 0o750);
    symlinkSync('a.py', join(folder.path, 'link.py'));
    assert.equal(leftward(['fix', 'link.py'], folder.path).status, 0);
    assert.equal(content('a.py').toString(), secureRequest);
    assert.equal(statSync(join(folder.path, 'a.py')).mode & 0o777, 0o750);
    assert.ok(lstatSync(join(folder.path, 'link.py')).isSymbolicLink());
    assert.deepEqual(readdirSync(folder.path), ['a.py', 'link.py'], 'nothing else is left behind');
  });

  it('does not touch a file whose bytes it would change elsewhere', () => {
    const before = Buffer.from('import requests\nrequests.get("\xff\xfe", verify=False)\n', 'latin1');
    folder.write({ 'a.py': before });
    const run = leftward(['fix'], folder.path);
    assert.equal(run.status, 2);
    assert.match(run.stderr, /a\.py is unchanged: it is not valid UTF-8/);
    assert.deepEqual(content('a.py'), before);
  });
});
