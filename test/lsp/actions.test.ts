// Code actions and hovers of the real server process.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction } from 'vscode-languageserver/node';
import { applied, editsOf, startServer, unmarked, type LanguageServer } from './languageServer.ts';

const insecureRequest = 'import requests\n\nrequests.get(url, verify=False)\n';
const tokenLine = unmarked("const token = 'ghp_¦bfM0GvkT1Foo1ORFL7b0zDPurT83ih3I96Ci';\n");
const everything = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

function titled(actions: readonly CodeAction[], start: string): CodeAction {
  const action = actions.find(({ title }) => title.startsWith(start));
  assert.ok(action, `an action "${start}…" among: ${actions.map(({ title }) => title).join('; ')}`);
  return action;
}

describe('server: code actions', () => {
  let server: LanguageServer;
  let serial = 0;
  before(async () => {
    server = await startServer();
  });
  after(() => server.stop());

  /** Opens a text under a new address that ends in `name`. */
  async function opened(name: string, text: string, languageId?: string): Promise<string> {
    const uri = `file:///w/${String(++serial)}/${name}`;
    await server.open(uri, text, languageId);
    return uri;
  }

  it('lists fixes first, one of them preferred, then silence, then the documentation', async () => {
    const uri = await opened('a.py', insecureRequest);
    const actions = await server.actions(uri, { start: { line: 2, character: 20 }, end: { line: 2, character: 20 } });
    assert.deepEqual(
      actions.map(({ kind, isPreferred, edit }) => ({ kind, isPreferred, edit })),
      [
        { kind: 'quickfix', isPreferred: true, edit: undefined },
        { kind: 'quickfix', isPreferred: undefined, edit: undefined },
        { kind: 'quickfix', isPreferred: undefined, edit: undefined },
        { kind: 'quickfix', isPreferred: undefined, edit: undefined },
        { kind: 'source.fixAll.leftward', isPreferred: undefined, edit: undefined },
      ],
    );
    assert.deepEqual(
      actions.slice(1, 4).map(({ title }) => title),
      [
        'Suppress python/disabled-tls-verification on this line',
        'Suppress python/disabled-tls-verification in this file',
        'Show the documentation of python/disabled-tls-verification',
      ],
    );
    assert.deepEqual(actions[3]?.command, {
      title: actions[3]?.title,
      command: 'test.showRule',
      arguments: ['python/disabled-tls-verification'],
    });
    assert.equal(actions[0]?.diagnostics?.[0]?.code, 'python/disabled-tls-verification');
  });

  it('offers nothing away from findings', async () => {
    const uri = await opened('a.py', insecureRequest);
    assert.deepEqual(await server.actions(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }, ['quickfix']), []);
  });

  const filters: readonly { only: string[]; kinds: string[] }[] = [
    { only: ['quickfix'], kinds: ['quickfix', 'quickfix', 'quickfix', 'quickfix'] },
    { only: ['source'], kinds: ['source.fixAll.leftward'] },
    { only: ['source.fixAll'], kinds: ['source.fixAll.leftward'] },
    { only: ['source.fixAll.leftward'], kinds: ['source.fixAll.leftward'] },
    { only: ['source.fixAll.eslint'], kinds: [] },
    { only: ['refactor'], kinds: [] },
  ];
  for (const { only, kinds } of filters) {
    it(`answers a request for ${only.join(', ')}`, async () => {
      const uri = await opened('a.py', insecureRequest);
      assert.deepEqual(
        (await server.actions(uri, everything, only)).map(({ kind }) => kind),
        kinds,
      );
    });
  }

  it('resolves a fix to a versioned edit that clears the finding', async () => {
    const uri = await opened('a.py', insecureRequest);
    const [fix] = await server.actions(uri, everything);
    assert.ok(fix);
    const { edit } = await server.resolve(fix);
    assert.equal(JSON.stringify(edit?.documentChanges?.[0]).includes('"version":1'), true);
    assert.equal(applied(insecureRequest, editsOf(edit, uri)), 'import requests\n\nrequests.get(url)\n');
  });

  it('resolves for the text as it is when it has moved on since the list', async () => {
    const uri = await opened('a.py', insecureRequest);
    const [fix] = await server.actions(uri, everything);
    assert.ok(fix);
    await server.change(uri, 2, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '# new\n' }]);
    assert.equal(
      applied(`# new\n${insecureRequest}`, editsOf((await server.resolve(fix)).edit, uri)),
      '# new\nimport requests\n\nrequests.get(url)\n',
    );
    await server.change(uri, 3, [{ text: 'x = 1\n' }]);
    assert.equal((await server.resolve(fix)).edit, undefined, 'a finding that is gone has no fix');
  });

  const suppressions: readonly { name: string; file: string; languageId?: string; text: string; scope: 'line' | 'file'; result: string }[] =
    [
      {
        name: 'at the end of a line',
        file: 'a.py',
        scope: 'line',
        text: insecureRequest,
        result: 'import requests\n\nrequests.get(url, verify=False)  # leftward-ignore RULE -- reason\n',
      },
      {
        name: 'after a shebang',
        file: 'a.py',
        scope: 'file',
        text: `#!/usr/bin/env python3\n${insecureRequest}`,
        result: `#!/usr/bin/env python3\n# leftward-ignore-file RULE -- reason\n${insecureRequest}`,
      },
      {
        name: 'on CRLF lines',
        file: 'b.ts',
        scope: 'file',
        text: tokenLine.replace('\n', '\r\n'),
        result: `// leftward-ignore-file RULE -- reason\r\n${tokenLine.replace('\n', '\r\n')}`,
      },
      {
        name: 'before a line of a Dockerfile',
        file: 'Dockerfile',
        scope: 'line',
        text: 'FROM debian:12.5\nADD . /app\nUSER 1000\n',
        result: 'FROM debian:12.5\n# leftward-ignore RULE -- reason\nADD . /app\nUSER 1000\n',
      },
      {
        name: 'before a line of .env',
        file: '.env',
        scope: 'line',
        text: tokenLine.replace("const token = '", 'TOKEN=').replace("';", ''),
        result: `# leftward-ignore RULE -- reason\n${tokenLine.replace("const token = '", 'TOKEN=').replace("';", '')}`,
      },
    ];
  for (const { name, file, languageId, text, scope, result } of suppressions) {
    it(`silences ${name}, and the finding goes`, async () => {
      const uri = await opened(file, text, languageId);
      const findings = await server.findings(uri);
      const ruleId = String(findings[0]?.code);
      const action = titled(
        await server.actions(uri, everything),
        `Suppress ${ruleId} ${scope === 'line' ? 'on this line' : 'in this file'}`,
      );
      const after = applied(text, editsOf((await server.resolve(action)).edit, uri));
      assert.equal(after, result.replace('RULE', ruleId));
      await server.change(uri, 2, [{ text: after }]);
      assert.equal((await server.findings(uri)).length, findings.length - 1);
    });
  }

  it('does not offer a comment where JSON has none', async () => {
    const uri = await opened('a.json', tokenLine.replace("const token = '", '{"token": "').replace("';", '"}'), 'json');
    assert.equal((await server.findings(uri)).length, 1);
    assert.deepEqual(
      (await server.actions(uri, everything)).filter(({ title }) => title.startsWith('Suppress')),
      [],
    );
  });

  it('applies all safe fixes as one edit and leaves the others', async () => {
    const text = `import requests\n\nrequests.get(a, verify=False)\nrequests.post(b, verify=False)\n${tokenLine.replace('const ', '').replace(';', '')}`;
    const uri = await opened('a.py', text);
    const [action] = await server.actions(uri, everything, ['source.fixAll.leftward']);
    assert.ok(action);
    const { edit } = await server.resolve(action);
    assert.equal(edit?.documentChanges?.length, 1);
    const after = applied(text, editsOf(edit, uri));
    assert.equal(after, text.replaceAll(', verify=False', ''));
    await server.change(uri, 2, [{ text: after }]);
    assert.deepEqual(await server.actions(uri, everything, ['source.fixAll.leftward']), [], 'nothing is left to fix');
    assert.deepEqual(
      (await server.findings(uri)).map(({ code }) => code),
      ['secret/github-token'],
    );
  });

  it('explains a finding in at most 12 lines, on its range alone', async () => {
    const uri = await opened('a.py', insecureRequest);
    const hover = await server.hover(uri, 2, 20);
    assert.ok(hover !== null && typeof hover.contents === 'object' && 'kind' in hover.contents);
    const lines = hover.contents.value.split('\n');
    assert.ok(lines.length <= 12, hover.contents.value);
    for (const part of [
      'python/disabled-tls-verification',
      '**Do:**',
      'https://cwe.mitre.org/data/definitions/',
      '/docs/rules/python/disabled-tls-verification.md',
    ]) {
      assert.ok(hover.contents.value.includes(part), part);
    }
    assert.deepEqual(hover.range, { start: { line: 2, character: 18 }, end: { line: 2, character: 30 } });
    assert.equal(await server.hover(uri, 2, 3), null);
    assert.equal(await server.hover(uri, 0, 3), null);
  });
});

describe('server: code actions for clients that can do less', () => {
  it('puts edits into the list for a client that does not resolve', async () => {
    const server = await startServer({ resolve: false, initializationOptions: {} });
    await server.open('file:///w/a.py', insecureRequest);
    const actions = await server.actions('file:///w/a.py', everything);
    assert.deepEqual(
      actions.map(({ edit }) => edit !== undefined),
      [true, true, true, true],
    );
    assert.deepEqual(server.statuses, [], 'a client that asked for no status gets none');
    await server.stop();
  });
});

describe('server: moving a secret to the environment', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'leftward-lsp-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  async function moved(confirmations: boolean): Promise<{ edit: CodeAction['edit']; example: string }> {
    const workspaceFolder = pathToFileURL(folder).href;
    const server = await startServer({ workspaceFolder, confirmations });
    const uri = `${workspaceFolder}/src/token.ts`;
    await server.open(uri, tokenLine);
    const [action] = await server.actions(uri, everything);
    assert.ok(action);
    const { edit } = await server.resolve(action);
    assert.equal(applied(tokenLine, editsOf(edit, uri)), 'const token = process.env.GITHUB_TOKEN!;\n');
    await server.stop();
    return { edit, example: `${workspaceFolder}/.env.example` };
  }

  it('makes .env.example with the name, as a change to confirm', async () => {
    const { edit, example } = await moved(true);
    const [, create, add] = edit?.documentChanges ?? [];
    const [annotationId] = Object.keys(edit?.changeAnnotations ?? {});
    assert.ok(annotationId !== undefined && edit?.changeAnnotations?.[annotationId]?.needsConfirmation === true);
    assert.deepEqual(create, { kind: 'create', uri: example, options: { ignoreIfExists: true }, annotationId });
    const start = { line: 0, character: 0 };
    assert.deepEqual(add, {
      textDocument: { uri: example, version: null },
      edits: [{ range: { start, end: start }, newText: 'GITHUB_TOKEN=\n', annotationId }],
    });
  });

  it('adds the name at the end of an .env.example that is there', async () => {
    writeFileSync(join(folder, '.env.example'), 'PORT=\nHOST=');
    const { edit, example } = await moved(true);
    assert.equal(edit?.documentChanges?.length, 2);
    assert.equal(applied('PORT=\nHOST=', editsOf(edit, example)), 'PORT=\nHOST=\nGITHUB_TOKEN=\n');
  });

  it('adds nothing that is there already', async () => {
    writeFileSync(join(folder, '.env.example'), 'export GITHUB_TOKEN=\n');
    assert.equal((await moved(true)).edit?.documentChanges?.length, 1);
  });

  it('writes no second file for a client that cannot ask', async () => {
    assert.equal((await moved(false)).edit?.documentChanges?.length, 1);
  });
});
