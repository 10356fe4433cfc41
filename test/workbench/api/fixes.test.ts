import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { actionsAt, applyAction, closeEverything, showFile, waitForRules, withSetting } from './editing.ts';

const PRIVILEGED = 'kubernetes/privileged-container';

describe('fixes in the editor', () => {
  afterEach(closeEverything);

  it('offer the safe fix first and preferred, then the suppressions', async () => {
    const { document } = await showFile('deploy/privileged.yaml');
    const [finding] = await waitForRules(document, [PRIVILEGED]);
    assert.ok(finding !== undefined);
    const actions = await actionsAt(document, finding.range);
    const [first] = actions;
    assert.ok(first !== undefined);
    assert.equal(first.isPreferred, true, actions.map((action) => action.title).join(' | '));
    assert.ok(first.kind !== undefined && vscode.CodeActionKind.QuickFix.contains(first.kind));
    assert.equal(actions.filter((action) => action.isPreferred).length, 1);
    for (const title of [/^Suppress .*on this line$/, /^Suppress .*in this file$/]) {
      const suppression = actions.find((action) => title.test(action.title));
      assert.ok(suppression !== undefined, `no ${String(title)} in ${actions.map((action) => action.title).join(' | ')}`);
      assert.notEqual(suppression.isPreferred, true);
    }
  });

  it('clear the finding when applied', async () => {
    const { document } = await showFile('deploy/privileged.yaml');
    const [finding] = await waitForRules(document, [PRIVILEGED]);
    assert.ok(finding !== undefined);
    const before = document.getText();
    await applyAction(document, finding.range, /privileged/i);
    assert.equal(document.getText(), before.replace('privileged: true', 'privileged: false'));
    await waitForRules(document, []);
  });

  const suppressions = [
    { title: /^Suppress .*on this line$/, comment: 'leftward-ignore kubernetes/privileged-container' },
    { title: /^Suppress .*in this file$/, comment: 'leftward-ignore-file kubernetes/privileged-container' },
  ];
  for (const { title, comment } of suppressions) {
    it(`${String(title)} writes \`${comment}\``, async () => {
      const { document } = await showFile('deploy/privileged.yaml');
      const [finding] = await waitForRules(document, [PRIVILEGED]);
      assert.ok(finding !== undefined);
      await applyAction(document, finding.range, title);
      assert.ok(document.getText().includes(comment), document.getText());
      assert.ok(document.getText().includes('privileged: true'), 'a suppression leaves the code alone');
      await waitForRules(document, []);
    });
  }

  it('are applied on save where source.fixAll.leftward is asked for', async () => {
    await withSetting('editor.codeActionsOnSave', { 'source.fixAll.leftward': 'explicit' }, async () => {
      const editor = await showFile('deploy/on-save.yaml');
      await waitForRules(editor.document, [PRIVILEGED]);
      await editor.edit((edit) => {
        edit.insert(new vscode.Position(0, 0), '# checked\n');
      });
      assert.equal(await editor.document.save(), true);
      const saved = await readFile(editor.document.uri.fsPath, 'utf8');
      assert.match(saved, /privileged: false/);
      assert.doesNotMatch(saved, /leftward-ignore/, 'fix-all never suppresses');
      await waitForRules(editor.document, []);
    });
  });
});
