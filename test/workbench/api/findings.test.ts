import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, describeFindings, findingsOf, showFile, staysSilent, typeText, waitForRules } from './editing.ts';

/** What opening a fixture shows: each rule with the text that it underlines. */
const openedFiles: readonly { path: string; rule: string; text: string; severity: vscode.DiagnosticSeverity }[] = [
  { path: 'deploy/privileged.yaml', rule: 'kubernetes/privileged-container', text: 'true', severity: vscode.DiagnosticSeverity.Error },
  { path: 'deploy/Dockerfile', rule: 'dockerfile/add-instead-of-copy', text: 'ADD', severity: vscode.DiagnosticSeverity.Information },
  { path: 'jobs/settings.py', rule: 'python/unsafe-yaml-load', text: 'yaml.load', severity: vscode.DiagnosticSeverity.Error },
  {
    path: 'src/report.js',
    rule: 'javascript/command-injection',
    text: '`tar -czf report.tgz ${request.query.folder}`',
    severity: vscode.DiagnosticSeverity.Error,
  },
  {
    path: 'src/mailer.ts',
    rule: 'secret/hard-coded-credential',
    text: 'vK9¦#mQ2x!Lr7'.replace('¦', ''),
    severity: vscode.DiagnosticSeverity.Warning,
  },
];

describe('findings in the editor', () => {
  afterEach(closeEverything);

  for (const { path, rule, text, severity } of openedFiles) {
    it(`${rule} in ${path}`, async () => {
      const { document } = await showFile(path);
      const [finding] = await waitForRules(document, [rule]);
      assert.deepEqual(describeFindings(document), [`${rule}: ${text}`]);
      assert.equal(finding?.severity, severity);
    });
  }

  it('are not made where there is nothing to find', async () => {
    const { document } = await showFile('src/clean.js');
    await staysSilent(document);
  });

  it('name their rule and link to its page', async () => {
    const { document } = await showFile('jobs/settings.py');
    const [finding] = await waitForRules(document, ['python/unsafe-yaml-load']);
    assert.ok(finding !== undefined && typeof finding.code === 'object');
    assert.equal(finding.source, 'leftward');
    assert.equal(finding.code.value, 'python/unsafe-yaml-load');
    assert.match(finding.code.target.toString(true), /unsafe-yaml-load/);
  });

  it('never show the secret that they found', async () => {
    const { document } = await showFile('src/mailer.ts');
    const [finding] = await waitForRules(document, ['secret/hard-coded-credential']);
    assert.ok(finding !== undefined);
    assert.doesNotMatch(finding.message + (await hoverAt(document, finding.range.start)), /mQ2x/);
  });

  it('follow what is typed', async () => {
    const editor = await showFile('src/clean.js');
    await typeText(editor, new vscode.Position(0, 0), 'export const run = (request) => eval(request.query.code);\n');
    await waitForRules(editor.document, ['javascript/eval-injection']);
    await vscode.commands.executeCommand('undo');
    await waitForRules(editor.document, []);
  });

  it('come without a file', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'python',
      content: 'import yaml\nsettings = yaml.load(stream)\n',
    });
    await vscode.window.showTextDocument(document);
    await waitForRules(document, ['python/unsafe-yaml-load']);
  });

  it('explain themselves in a hover', async () => {
    const { document } = await showFile('jobs/settings.py');
    const [finding] = await waitForRules(document, ['python/unsafe-yaml-load']);
    assert.ok(finding !== undefined);
    const text = await hoverAt(document, finding.range.start);
    assert.match(text, /python\/object\/apply/, 'why it matters');
    assert.match(text, /yaml\.safe_load/, 'what to do');
    assert.match(text, /CWE-502/);
  });

  it('go when their document is closed and come once when it is opened again', async () => {
    const { document } = await showFile('jobs/settings.py');
    await waitForRules(document, ['python/unsafe-yaml-load']);
    await closeEverything();
    const again = await showFile('jobs/settings.py');
    await waitForRules(again.document, ['python/unsafe-yaml-load']);
    assert.equal(findingsOf(again.document).length, 1);
  });
});

/** The text of every hover at a position. */
async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  const parts = hovers.flatMap((hover) => hover.contents).filter((part) => part instanceof vscode.MarkdownString);
  return parts.map((part) => part.value).join('\n');
}
