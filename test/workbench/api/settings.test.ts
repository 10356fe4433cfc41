import * as vscode from 'vscode';
import assert from 'node:assert/strict';
import { closeEverything, showFile, staysSilent, typeText, waitForRules, withSetting } from './editing.ts';

const UNSAFE_YAML = 'python/unsafe-yaml-load';

describe('settings', () => {
  afterEach(closeEverything);

  const silencing: readonly { name: string; value: unknown }[] = [
    { name: 'leftward.enable', value: false },
    { name: 'leftward.rules', value: { [UNSAFE_YAML]: 'off' } },
    { name: 'leftward.rules', value: { 'python/*': 'off' } },
  ];
  for (const { name, value } of silencing) {
    it(`${name} = ${JSON.stringify(value)} silences an open file at once, and lets it speak again`, async () => {
      const { document } = await showFile('jobs/settings.py');
      await waitForRules(document, [UNSAFE_YAML]);
      await withSetting(name, value, async () => {
        await waitForRules(document, []);
      });
      await waitForRules(document, [UNSAFE_YAML]);
    });
  }

  it('leftward.rules changes the severity', async () => {
    await withSetting('leftward.rules', { [UNSAFE_YAML]: 'info' }, async () => {
      const { document } = await showFile('jobs/settings.py');
      const [finding] = await waitForRules(document, [UNSAFE_YAML]);
      assert.equal(finding?.severity, vscode.DiagnosticSeverity.Information);
    });
  });

  it('leftward.run = onSave waits for the save', async () => {
    await withSetting('leftward.run', 'onSave', async () => {
      const editor = await showFile('src/clean.js');
      await typeText(editor, new vscode.Position(0, 0), 'export const run = (request) => eval(request.query.code);\n');
      await staysSilent(editor.document);
      await editor.document.save();
      await waitForRules(editor.document, ['javascript/eval-injection']);
    });
  });
});
