// `.gitignore` and the server: what fixes add to it, and what findings weigh in files that it names.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction } from 'vscode-languageserver/node';
import { loadRuleModules, parseExample } from '../../tools/rule-modules.ts';
import { applied, editsOf, startServer, unmarked, until, type LanguageServer, type ServerOptions } from './languageServer.ts';

const token = unmarked('ghp_¦bfM0GvkT1Foo1ORFL7b0zDPurT83ih3I96Ci');
const everything = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
const key = unmarked(
  '-----BEGIN¦ EC PRIVATE KEY-----\nMHcBarLuPmMKS3RC4d4ir7G9OiEw8GSuAH3Zn1SYfHtudlHG4p/XCInP3SsHiVAe\nX2MWsKun8DleywVOmut6cAm0Ws+P11ssmkZ3pM8jdM3B+dwuDRIrQORQr7ZZ8Way\nlvFNJHGqgu+ZgHpgY1FQJCj4rnpMR8ONWA==\n-----END EC PRIVATE KEY-----\n',
);
const repository = { '.git/HEAD': 'ref: refs/heads/main\n' };

describe('server: .gitignore', () => {
  let folder: string;
  let server: LanguageServer;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'leftward-lsp-'));
  });
  afterEach(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  /** Writes files, whose names are relative to the workspace folder, and starts a server for it. */
  async function started(files: Readonly<Record<string, string>>, options: ServerOptions = {}): Promise<string> {
    const workspace = join(folder, 'w');
    mkdirSync(workspace);
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(workspace, name)), { recursive: true });
      writeFileSync(join(workspace, name), text);
    }
    const workspaceFolder = pathToFileURL(workspace).href;
    server = await startServer({ workspaceFolder, ...options });
    return workspaceFolder;
  }

  async function moved(workspace: string): Promise<CodeAction['edit']> {
    const uri = `${workspace}/src/token.go`;
    await server.open(uri, `package a\n\nvar t = "${token}"\n`, 'go');
    const [action] = await server.actions(uri, everything);
    assert.ok(action);
    assert.ok(action.title.startsWith('Read from environment variable GITHUB_TOKEN'), action.title);
    return (await server.resolve(action)).edit;
  }

  const additions: readonly { name: string; files: Record<string, string>; file?: string; before?: string; after: string | null }[] = [
    { name: 'makes one in a repository', files: repository, after: '.env\n' },
    { name: 'makes none outside of one', files: {}, after: null },
    { name: 'appends to one that is there', files: { '.gitignore': '*.log' }, before: '*.log', after: '*.log\n.env\n' },
    { name: 'keeps CRLF', files: { '.gitignore': 'a\r\nb\r\n' }, before: 'a\r\nb\r\n', after: 'a\r\nb\r\n.env\r\n' },
    { name: 'leaves one that has the line', files: { ...repository, '.gitignore': '.env\n' }, after: null },
    { name: 'leaves one whose pattern covers it', files: { ...repository, '.gitignore': '.env*\n!.env.example\n' }, after: null },
    { name: 'leaves it to the repository above', files: { '../.git/HEAD': 'x', '../.gitignore': '.env\n' }, after: null },
    {
      name: 'makes one below a repository that says nothing of it',
      files: { '../.git/HEAD': 'x', '../.gitignore': 'a\n' },
      after: '.env\n',
    },
    {
      name: 'sees that the pattern is taken back',
      files: { ...repository, '.gitignore': '.env\n!.env\n' },
      before: '.env\n!.env\n',
      after: '.env\n!.env\n.env\n',
    },
    {
      name: 'goes where the example is',
      files: { ...repository, 'src/.env.example': '', 'src/.gitignore': 'a\n' },
      file: 'src/.gitignore',
      before: 'a\n',
      after: 'a\n.env\n',
    },
  ];
  for (const { name, files, file = '.gitignore', before = '', after } of additions) {
    it(`moving a secret: ${name}`, async () => {
      const workspace = await started(files);
      const edit = await moved(workspace);
      const edits = editsOf(edit, `${workspace}/${file}`);
      assert.equal(edits.length === 0 ? null : applied(before, edits), after);
      for (const annotation of Object.values(edit?.changeAnnotations ?? {})) assert.equal(annotation.needsConfirmation, true);
      const creations = (edit?.documentChanges ?? []).flatMap((change) =>
        'kind' in change && change.kind === 'create' ? [change.uri] : [],
      );
      assert.equal(creations.includes(`${workspace}/${file}`), after !== null && before === '');
    });
  }

  it('moving a secret: reads the text of an open .gitignore', async () => {
    const workspace = await started({ ...repository, '.gitignore': '' });
    await server.open(`${workspace}/.gitignore`, '.env\n', 'ignore');
    assert.deepEqual(editsOf(await moved(workspace), `${workspace}/.gitignore`), []);
  });

  it('ignores a key file as a whole', async () => {
    const workspace = await started(repository);
    const uri = `${workspace}/certs/%5Ba%5D.pem`;
    await server.open(uri, key, 'plaintext');
    const [action] = await server.actions(uri, everything);
    assert.ok(action);
    assert.equal(action.title, 'Add [a].pem to .gitignore (a key that was committed must also be replaced)');
    const { edit } = await server.resolve(action);
    assert.deepEqual(
      edit?.documentChanges?.map((change) => ('kind' in change ? change.kind : 'edit')),
      ['create', 'edit'],
    );
    assert.equal(applied('', editsOf(edit, `${workspace}/.gitignore`)), '/certs/\\[a].pem\n');
    writeFileSync(join(folder, 'w/.gitignore'), '/certs/\\[a].pem\n');
    assert.ok(!(await server.actions(uri, everything)).some(({ title }) => title.startsWith('Add ')), 'once is enough');
  });

  const keyless: readonly { name: string; file: string; text: string; options?: ServerOptions }[] = [
    { name: 'a key among settings', file: 'a.yaml', text: `key: |\n  ${key.replaceAll('\n', '\n  ')}` },
    { name: 'a client that cannot make files', file: 'a.pem', text: key, options: { confirmations: false } },
  ];
  for (const { name, file, text, options } of keyless) {
    it(`does not offer that for ${name}`, async () => {
      const workspace = await started(repository, options);
      await server.open(`${workspace}/${file}`, text);
      const titles = (await server.actions(`${workspace}/${file}`, everything)).map(({ title }) => title);
      assert.ok(titles.length > 0 && !titles.some((title) => title.startsWith('Add ')), titles.join('; '));
    });
  }

  it('weighs a .env file by whether Git ignores it, and anew when .gitignore is saved', async () => {
    const workspace = await started(repository);
    const uri = `${workspace}/.env`;
    await server.open(uri, `GITHUB_TOKEN=${token}\n`, 'dotenv');
    const first = await server.pull(uri);
    assert.deepEqual(first.kind === 'full' && first.items.map(({ severity }) => severity), [1]);
    await server.open(`${workspace}/.gitignore`, '.env\n', 'ignore');
    writeFileSync(join(folder, 'w/.gitignore'), '.env\n');
    await server.save(`${workspace}/.gitignore`);
    await until(() => server.refreshes() > 0, 'a refresh');
    const second = await server.pull(uri, first.resultId);
    assert.deepEqual(second.kind === 'full' && second.items.map(({ severity }) => severity), [4]);
  });

  it('links the page on which a credential is revoked', async () => {
    const workspace = await started({});
    const modules = await loadRuleModules('secret/a');
    const found = modules.find(
      ({ rule, examples }) => rule.kind === 'secret' && rule.rotation !== undefined && examples.bad[0].path === undefined,
    );
    assert.ok(found?.rule.kind === 'secret' && found.rule.rotation !== undefined, 'a rule with such a page');
    await server.open(`${workspace}/a.ts`, parseExample(found.examples.bad[0].code).text);
    const diagnostic = (await server.findings(`${workspace}/a.ts`)).find(({ code }) => code === found.id);
    assert.ok(diagnostic);
    const hover = await server.hover(`${workspace}/a.ts`, diagnostic.range.start.line, diagnostic.range.start.character);
    const text = hover !== null && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : '';
    assert.ok(text.includes(`[Revoke or rotate](${found.rule.rotation})`), text);
    assert.ok(text.split('\n').length <= 12);
  });
});
