import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, describeFindings, findingsOf, showFile, staysSilent, typeText, waitForRules } from './editing.ts';

const PRIVILEGED = 'kubernetes/privileged-container';

/** What opening a fixture shows: the rules with the text that each underlines. */
const openedFiles: readonly { path: string; findings: readonly string[] }[] = [
  { path: 'deploy/privileged.yaml', findings: [`${PRIVILEGED}: true`] },
];

describe('findings in the editor', () => {
  afterEach(closeEverything);

  for (const { path, findings } of openedFiles) {
    it(`${path}: ${findings.join(', ')}`, async () => {
      const { document } = await showFile(path);
      await waitForRules(
        document,
        findings.map((finding) => finding.slice(0, finding.indexOf(':'))),
      );
      assert.deepEqual(describeFindings(document), findings);
    });
  }

  it('are not made where there is nothing to find', async () => {
    const { document } = await showFile('src/clean.js');
    await staysSilent(document);
  });

  it('name their rule and link to its page', async () => {
    const { document } = await showFile('deploy/privileged.yaml');
    const [finding] = await waitForRules(document, [PRIVILEGED]);
    assert.ok(finding !== undefined && typeof finding.code === 'object');
    assert.equal(finding.source, 'leftward');
    assert.equal(finding.code.value, PRIVILEGED);
    assert.ok(finding.code.target.toString(true).includes('privileged-container'), finding.code.target.toString(true));
  });

  it('follow what is typed', async () => {
    const editor = await showFile('src/clean.js');
    await waitForRules(editor.document, []);
    const bad = 'export const run = (request) => eval(request.query.code);\n';
    await typeText(editor, new vscode.Position(0, 0), bad);
    await waitForRules(editor.document, ['javascript/eval-injection']);
    await vscode.commands.executeCommand('undo');
    await waitForRules(editor.document, []);
  });

  it('come without a file and without a folder', async () => {
    const content =
      'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { containers: [{ name: a, image: b:1, securityContext: { privileged: true } }] }\n';
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content });
    await vscode.window.showTextDocument(document);
    await waitForRules(document, [PRIVILEGED]);
  });

  it('explain themselves in a hover', async () => {
    const { document } = await showFile('deploy/privileged.yaml');
    const [finding] = await waitForRules(document, [PRIVILEGED]);
    assert.ok(finding !== undefined);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, finding.range.start);
    const text = hovers
      .flatMap((hover) => hover.contents.filter((part) => part instanceof vscode.MarkdownString).map((part) => part.value))
      .join('\n');
    assert.match(text, /node/);
    assert.match(text, /privileged/);
  });

  it('go when their document is closed and come back when it is opened again', async () => {
    const { document } = await showFile('deploy/privileged.yaml');
    await waitForRules(document, [PRIVILEGED]);
    await closeEverything();
    const again = await showFile('deploy/privileged.yaml');
    await waitForRules(again.document, [PRIVILEGED]);
    assert.equal(findingsOf(again.document).length, 1);
  });
});
