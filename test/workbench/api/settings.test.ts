import * as vscode from 'vscode';
import assert from 'node:assert/strict';
import { closeEverything, showFile, staysSilent, typeText, waitForRules, withSetting } from './editing.ts';

const PRIVILEGED = 'kubernetes/privileged-container';

describe('settings', () => {
  afterEach(closeEverything);

  const silencing: readonly { name: string; value: unknown }[] = [
    { name: 'leftward.enable', value: false },
    { name: 'leftward.rules', value: { [PRIVILEGED]: 'off' } },
  ];
  for (const { name, value } of silencing) {
    it(`${name} = ${JSON.stringify(value)} silences an open file at once, and lets it speak again`, async () => {
      const { document } = await showFile('deploy/privileged.yaml');
      await waitForRules(document, [PRIVILEGED]);
      await withSetting(name, value, async () => {
        await waitForRules(document, []);
      });
      await waitForRules(document, [PRIVILEGED]);
    });
  }

  it('leftward.rules changes the severity', async () => {
    await withSetting('leftward.rules', { [PRIVILEGED]: 'info' }, async () => {
      const { document } = await showFile('deploy/privileged.yaml');
      const [finding] = await waitForRules(document, [PRIVILEGED]);
      assert.equal(finding?.severity, vscode.DiagnosticSeverity.Information);
    });
  });

  it('leftward.run = onSave waits for the save', async () => {
    await withSetting('leftward.run', 'onSave', async () => {
      const editor = await showFile('src/typed.js');
      await typeText(editor, new vscode.Position(0, 0), 'export const run = (request) => eval(request.query.code);\n');
      await staysSilent(editor.document);
      await editor.document.save();
      await waitForRules(editor.document, ['javascript/eval-injection']);
    });
  });
});
