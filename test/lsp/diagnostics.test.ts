// Diagnostics of the real server process: pulled and pushed, under edits, settings and bad input.
import assert from 'node:assert/strict';
import { CancellationTokenSource, type Diagnostic } from 'vscode-languageserver/node';
import { startServer, unmarked, until, type LanguageServer } from './languageServer.ts';

const insecureRequest = 'import requests\n\nrequests.get(url, verify=False)\n';
const tokenText = unmarked('ghp_¦bfM0GvkT1Foo1ORFL7b0zDPurT83ih3I96Ci');

function shown(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(
    ({ code, range }) =>
      `${String(code)} ${String(range.start.line)}:${String(range.start.character)}-${String(range.end.line)}:${String(range.end.character)}`,
  );
}

describe('server: diagnostics', () => {
  let server: LanguageServer;
  before(async () => {
    server = await startServer();
  });
  after(() => server.stop());

  it('declares what it does and no more', () => {
    const { capabilities, serverInfo } = server.initialized;
    assert.equal(serverInfo?.name, 'leftward');
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities.diagnosticProvider, {
      identifier: 'leftward',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    });
    assert.deepEqual(capabilities.codeActionProvider, { codeActionKinds: ['quickfix', 'source.fixAll.leftward'], resolveProvider: true });
    assert.equal(capabilities.hoverProvider, true);
  });

  const documents: readonly { name: string; uri: string; languageId?: string; text: string; expected: string[] }[] = [
    { name: 'a Python file', uri: 'file:///w/a.py', text: insecureRequest, expected: ['python/disabled-tls-verification 2:18-2:30'] },
    {
      name: 'an untitled document, by its language',
      uri: 'untitled:Untitled-1',
      languageId: 'python',
      text: insecureRequest,
      expected: ['python/disabled-tls-verification 2:18-2:30'],
    },
    {
      name: 'a Dockerfile, by its name',
      uri: 'file:///w/Dockerfile',
      text: 'FROM debian:12.5\nADD . /app\nUSER 1000\n',
      expected: ['dockerfile/add-instead-of-copy 1:0-1:3'],
    },
    {
      name: 'CRLF',
      uri: 'file:///w/crlf.py',
      text: insecureRequest.replaceAll('\n', '\r\n'),
      expected: ['python/disabled-tls-verification 2:18-2:30'],
    },
    {
      name: 'a surrogate pair before the finding on its line',
      uri: 'file:///w/pair.py',
      text: 'import requests\nrequests.get("😀", verify=False)\n',
      expected: ['python/disabled-tls-verification 1:19-1:31'],
    },
    {
      name: 'a lone surrogate',
      uri: 'file:///w/lone.py',
      text: 'import requests\nrequests.get("\ud83d", verify=False)\n',
      expected: ['python/disabled-tls-verification 1:18-1:30'],
    },
    {
      name: 'half-typed code',
      uri: 'file:///w/half.py',
      text: `${insecureRequest}\ndef broken(:\n    x = [1, "`,
      expected: ['python/disabled-tls-verification 2:18-2:30'],
    },
    {
      name: 'a folder on another file system',
      uri: 'vscode-vfs://github/o/r/a.py',
      text: insecureRequest,
      expected: ['python/disabled-tls-verification 2:18-2:30'],
    },
    { name: 'an empty document', uri: 'file:///w/empty.ts', text: '', expected: [] },
    { name: 'clean code', uri: 'file:///w/clean.py', text: 'import requests\nrequests.get(url)\n', expected: [] },
  ];
  for (const { name, uri, languageId, text, expected } of documents) {
    it(`finds in ${name}`, async () => {
      await server.open(uri, text, languageId);
      assert.deepEqual(shown(await server.findings(uri)), expected);
      await server.close(uri);
    });
  }

  it('tells what an editor needs to show a finding', async () => {
    await server.open('file:///w/shape.py', insecureRequest);
    const [diagnostic] = await server.findings('file:///w/shape.py');
    assert.ok(diagnostic);
    assert.equal(diagnostic.source, 'leftward');
    assert.equal(diagnostic.severity, 1);
    assert.match(diagnostic.codeDescription?.href ?? '', /^https:.*\/python\/disabled-tls-verification\.md$/);
    assert.match(JSON.stringify(diagnostic.data), /"ruleId":"python\/disabled-tls-verification","fingerprint":"[0-9a-f]{32}"/);
  });

  const at = (line: number, character: number, endLine = line, endCharacter = character) => ({
    start: { line, character },
    end: { line: endLine, character: endCharacter },
  });
  const edits: readonly { name: string; text: string; changes: { range?: ReturnType<typeof at>; text: string }[]; expected: string[] }[] = [
    {
      name: 'a line typed above',
      text: insecureRequest,
      changes: [{ range: at(1, 0), text: 'x = 1\n' }],
      expected: ['python/disabled-tls-verification 3:18-3:30'],
    },
    {
      name: 'the trouble typed',
      text: 'import requests\n\nrequests.get(url)\n',
      changes: [{ range: at(2, 16), text: ', verify=False' }],
      expected: ['python/disabled-tls-verification 2:18-2:30'],
    },
    { name: 'the trouble taken away', text: insecureRequest, changes: [{ range: at(2, 16, 2, 30), text: '' }], expected: [] },
    {
      name: 'several changes in one message, each on the text of the one before',
      text: insecureRequest,
      changes: [
        { range: at(0, 0), text: '# 1\n' },
        { range: at(0, 0), text: '# 2\n' },
        { range: at(4, 13, 4, 16), text: 'address' },
      ],
      expected: ['python/disabled-tls-verification 4:22-4:34'],
    },
    {
      name: 'an edit between CR and LF',
      text: 'import requests\r\nrequests.get(url, verify=False)\r\n',
      changes: [{ range: at(0, 15, 1, 0), text: '\r\n\r\n' }],
      expected: ['python/disabled-tls-verification 2:18-2:30'],
    },
    {
      name: 'an edit behind a surrogate pair',
      text: 'import requests\nrequests.get("😀😀", verify=True)\n',
      changes: [{ range: at(1, 28, 1, 32), text: 'False' }],
      expected: ['python/disabled-tls-verification 1:21-1:33'],
    },
    {
      name: 'half of a surrogate pair removed',
      text: 'import requests\nrequests.get("😀", verify=False)\n',
      changes: [{ range: at(1, 14, 1, 15), text: '' }],
      expected: ['python/disabled-tls-verification 1:18-1:30'],
    },
    {
      name: 'the whole text replaced',
      text: 'x = 1\n',
      changes: [{ text: insecureRequest }],
      expected: ['python/disabled-tls-verification 2:18-2:30'],
    },
    {
      name: 'a range past the end of the text',
      text: 'import requests\n',
      changes: [{ range: at(90, 0, 99, 9), text: 'requests.get(u, verify=False)' }],
      expected: ['python/disabled-tls-verification 1:16-1:28'],
    },
  ];
  edits.forEach(({ name, text, changes, expected }, index) => {
    it(`follows ${name}`, async () => {
      const uri = `file:///w/edit${String(index)}.py`;
      await server.open(uri, text);
      if (index % 2 === 0) await server.findings(uri);
      await server.change(uri, 2, changes);
      assert.deepEqual(shown(await server.findings(uri)), expected);
      await server.close(uri);
    });
  });

  it('answers that nothing changed until something does', async () => {
    const uri = 'file:///w/same.py';
    await server.open(uri, insecureRequest);
    const first = await server.pull(uri);
    assert.equal(first.kind, 'full');
    assert.ok(first.resultId);
    assert.deepEqual(await server.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    await server.change(uri, 2, [{ range: at(0, 0), text: '\n' }]);
    const second = await server.pull(uri, first.resultId);
    assert.equal(second.kind, 'full');
    assert.notEqual(second.resultId, first.resultId);
    await server.close(uri);
    await server.open(uri, 'x = 1\n');
    const third = await server.pull(uri, first.resultId);
    assert.equal(third.kind, 'full', 'the same version of a document opened again is another text');
    await server.close(uri);
  });

  it('drops a request that was cancelled, and goes on', async () => {
    const uri = 'file:///w/cancel.py';
    await server.open(uri, insecureRequest);
    // While the server is busy with a long document, the request and its cancellation both arrive before it turns to either.
    const busy = 'file:///w/busy.py';
    await server.open(busy, insecureRequest.repeat(1500));
    const before = server.pull(busy);
    const source = new CancellationTokenSource();
    const request = server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
    source.cancel();
    await assert.rejects(request, { code: -32800 });
    await before;
    await server.close(busy);
    assert.equal((await server.findings(uri)).length, 1);
    await server.close(uri);
  });

  it('outlives edits, saves, closings and requests for documents that are not open', async () => {
    const uri = 'file:///w/unknown.py';
    await server.change(uri, 2, [{ range: at(0, 0), text: 'x' }]);
    await server.save(uri);
    await server.close(uri);
    assert.deepEqual(await server.findings(uri), []);
    assert.deepEqual(await server.actions(uri, at(0, 0)), []);
    assert.equal(await server.hover(uri, 0, 0), null);
    assert.deepEqual(await server.resolve({ title: 't', data: { uri, version: 1, action: { kind: 'fixAll' } } }), {
      title: 't',
      data: { uri, version: 1, action: { kind: 'fixAll' } },
    });
    assert.deepEqual(await server.resolve({ title: 't', data: 'nonsense' }), { title: 't', data: 'nonsense' });
  });

  const badInput: readonly { name: string; uri: string; text: () => string; skipped: RegExp }[] = [
    { name: 'a binary file', uri: 'file:///w/picture.bin', text: () => `PNG\u0000\u0001${tokenText}`, skipped: /binary/ },
    {
      name: 'a file of 50 MB',
      uri: 'file:///w/huge.py',
      text: () => insecureRequest.repeat(1_087_000),
      skipped: /5\d,\d{3},\d{3} characters; the limit is/,
    },
    { name: 'a line of 5 MB', uri: 'file:///w/long.js', text: () => `const a = "${'x'.repeat(5_000_000)}";\n`, skipped: /limit is/ },
  ];
  for (const { name, uri, text, skipped } of badInput) {
    it(`says why it skips ${name}`, async function () {
      this.timeout(60_000);
      await server.open(uri, text());
      await server.findings(uri);
      await until(() => server.statuses.some((status) => status.uri === uri), 'a status');
      const status = server.statuses.filter((candidate) => candidate.uri === uri).at(-1);
      assert.match(status?.skipped.join('; ') ?? '', skipped);
      await server.close(uri);
    });
  }

  it('keeps the findings of the good documents of a broken YAML file', async () => {
    const uri = 'file:///w/broken.yaml';
    const good = unmarked('a: "ghp_¦bfM0GvkT1Foo1ORFL7b0zDPurT83ih3I96Ci"\n');
    await server.open(uri, `${good}---\nb: [1, 2\nc: }{\n`);
    assert.deepEqual(
      (await server.findings(uri)).map(({ code }) => code),
      ['secret/github-token'],
    );
    await server.close(uri);
  });
});

describe('server: diagnostics for clients that cannot pull', () => {
  it('pushes after a rest, once for many edits, and takes back on closing', async () => {
    const server = await startServer({ pull: false });
    assert.equal(server.initialized.capabilities.diagnosticProvider, undefined);
    const uri = 'file:///w/push.py';
    await server.open(uri, 'import requests\n');
    for (let version = 2; version < 12; version++) {
      await server.change(uri, version, [
        { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: 'requests.get(u, verify=False)\n' },
      ]);
    }
    await until(() => server.published.length > 0, 'diagnostics');
    assert.equal(server.published.length, 1);
    assert.equal(server.published[0]?.version, 11);
    assert.equal(server.published[0].diagnostics.length, 10);
    await server.close(uri);
    await until(() => server.published.length > 1, 'their end');
    assert.deepEqual(server.published[1], { uri, diagnostics: [] });
    assert.equal(await server.stop(), 0);
  });

  it('pushes again when settings change, which such clients send along', async () => {
    const server = await startServer({
      pull: false,
      initializationOptions: { settings: { rules: { 'python/disabled-tls-verification': 'hint' } } },
    });
    const uri = 'file:///w/push.py';
    await server.open(uri, insecureRequest);
    await until(() => server.published.length > 0, 'diagnostics');
    assert.equal(server.published[0]?.diagnostics[0]?.severity, 4);
    await server.changeSettings({ leftward: { rules: { '*': 'off' } } });
    await until(() => server.published.length > 1, 'diagnostics after the change');
    assert.deepEqual(server.published[1]?.diagnostics, []);
    await server.stop();
  });
});

describe('server: settings', () => {
  it('asks for them per resource and asks to be pulled again when they change', async () => {
    let level = 'info';
    const server = await startServer({
      settings: (uri) => (uri.includes('/off/') ? { enable: false } : { enable: true, run: 'onType', rules: { 'python/*': level } }),
    });
    await server.open('file:///w/on/a.py', insecureRequest);
    await server.open('file:///w/off/a.py', insecureRequest);
    const first = await server.pull('file:///w/on/a.py');
    assert.equal(first.kind === 'full' && first.items[0]?.severity, 3);
    assert.deepEqual(await server.findings('file:///w/off/a.py'), []);
    level = 'warning';
    await server.changeSettings();
    await until(() => server.refreshes() > 0, 'a refresh');
    const second = await server.pull('file:///w/on/a.py', first.resultId);
    assert.equal(second.kind === 'full' && second.items[0]?.severity, 2);
    await server.stop();
  });

  it('shows what auditors want when asked to', async () => {
    let audit = false;
    const server = await startServer({ settings: () => ({ audit, rules: { 'python/risky-import': 'off' } }) });
    const uri = 'file:///w/audit.py';
    await server.open(uri, 'import pickle\n\n\ndef f(path):\n    assert path\n');
    assert.deepEqual(shown(await server.findings(uri)), []);
    audit = true;
    await server.changeSettings();
    await until(() => server.refreshes() > 0, 'a refresh');
    assert.deepEqual(shown(await server.findings(uri)), ['python/assert-statement 4:4-4:15']);
    await server.stop();
  });

  it('falls back on bad values and says so once', async () => {
    const server = await startServer({
      settings: () => ({ enable: 'yes', run: 7, audit: 1, rules: { 'python/*': 'loud', 'secret/*': 'off' } }),
    });
    for (const name of ['a', 'b']) {
      await server.open(`file:///w/${name}.py`, insecureRequest);
      assert.equal((await server.findings(`file:///w/${name}.py`)).length, 1);
    }
    for (const word of ['leftward.enable', 'leftward.run', 'leftward.audit', 'python/*'])
      assert.equal(server.log.filter((line) => line.includes(word)).length, 1, word);
    await server.stop();
  });

  it('with run onSave moves the findings of the saved text and never shows one at a wrong place', async () => {
    const server = await startServer({ settings: () => ({ run: 'onSave' }) });
    const uri = 'file:///w/save.py';
    const range = (line: number, character: number, end: number) => ({ start: { line, character }, end: { line, character: end } });
    await server.open(uri, insecureRequest);
    assert.deepEqual(shown(await server.findings(uri)), ['python/disabled-tls-verification 2:18-2:30']);
    await server.change(uri, 2, [{ range: range(1, 0, 0), text: 'requests.get(u, verify=False)\n' }]);
    assert.deepEqual(
      shown(await server.findings(uri)),
      ['python/disabled-tls-verification 3:18-3:30'],
      'moved; the new one waits for a save',
    );
    await server.change(uri, 3, [{ range: range(3, 25, 30), text: 'True' }]);
    assert.deepEqual(shown(await server.findings(uri)), [], 'its own text changed');
    const before = await server.pull(uri);
    await server.save(uri);
    const after = await server.pull(uri, before.resultId);
    assert.deepEqual(after.kind === 'full' && shown(after.items), ['python/disabled-tls-verification 1:16-1:28']);
    await server.stop();
  });
});

describe('server: its life', () => {
  it('keeps a secret out of every message', async () => {
    const server = await startServer();
    const uri = 'file:///w/secret.ts';
    await server.open(
      uri,
      `const token = '${tokenText}';\nconst url = 'postgres://shop:${unmarked('Il2Y¦S027McbFdd')}@db.acme-shop.net/orders';\n`,
    );
    assert.equal((await server.findings(uri)).length, 2);
    for (const line of [0, 1]) {
      const range = { start: { line, character: 15 }, end: { line, character: 40 } };
      await server.hover(uri, line, 35);
      for (const action of await server.actions(uri, range)) await server.resolve(action);
    }
    await server.stop();
    assert.ok(server.written().includes('secret/github-token'));
    for (const secret of [tokenText, tokenText.slice(4, 24), unmarked('Il2Y¦S027McbFdd')]) {
      assert.ok(!server.written().includes(secret) && !server.log.join('').includes(secret));
    }
  });

  it('starts from the command line program too', async () => {
    const server = await startServer({ command: ['cli.js', 'lsp', '--stdio'] });
    await server.open('file:///w/a.py', insecureRequest);
    assert.equal((await server.findings('file:///w/a.py')).length, 1);
    assert.equal(await server.stop(), 0);
  });

  it('ends with status 0 after shutdown and 1 without', async () => {
    const polite = await startServer();
    await polite.open('file:///w/a.ts', 'const a = 1;\n');
    await polite.findings('file:///w/a.ts');
    assert.equal(await polite.stop(), 0);
    const rude = await startServer();
    const exited = new Promise((resolve) => rude.process.once('exit', resolve));
    await rude.connection.sendNotification('exit');
    assert.equal(await exited, 1);
    rude.connection.dispose();
  });
});
