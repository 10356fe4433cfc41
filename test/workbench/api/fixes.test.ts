import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { actionsAt, applyAction, closeEverything, showFile, waitForRules, withSetting } from './editing.ts';

const UNSAFE_YAML = 'python/unsafe-yaml-load';

/** Opens a fixture with one finding, and answers where it is. */
async function openFinding(path: string, rule: string): Promise<{ document: vscode.TextDocument; range: vscode.Range }> {
  const { document } = await showFile(path);
  const [finding] = await waitForRules(document, [rule]);
  assert.ok(finding !== undefined);
  return { document, range: finding.range };
}

describe('fixes in the editor', () => {
  afterEach(closeEverything);

  it('offer the safe fix first and preferred, then the suppressions', async () => {
    const { document, range } = await openFinding('jobs/settings.py', UNSAFE_YAML);
    const actions = await actionsAt(document, range);
    const titles = actions.map((action) => action.title);
    assert.equal(titles[0], 'Use `safe_load`');
    assert.deepEqual(
      actions.filter((action) => action.isPreferred === true).map((action) => action.title),
      ['Use `safe_load`'],
    );
    assert.ok(titles.includes(`Suppress ${UNSAFE_YAML} on this line`), titles.join(' | '));
    assert.ok(titles.includes(`Suppress ${UNSAFE_YAML} in this file`), titles.join(' | '));
    for (const { kind, title } of actions) assert.ok(kind !== undefined && vscode.CodeActionKind.QuickFix.contains(kind), title);
  });

  it('offer a fix that needs review without preferring it', async () => {
    const { document, range } = await openFinding('deploy/privileged.yaml', 'kubernetes/privileged-container');
    const actions = await actionsAt(document, range);
    assert.match(actions[0]?.title ?? '', /privileged/);
    assert.deepEqual(
      actions.filter((action) => action.isPreferred === true),
      [],
    );
  });

  /** Applying an action at the fixture's finding: what the text must be afterwards, from what it was. */
  const applied: readonly { path: string; rule: string; title: RegExp; change: (text: string) => string }[] = [
    {
      path: 'jobs/settings.py',
      rule: UNSAFE_YAML,
      title: /^Use `safe_load`$/,
      change: (text) => text.replace('yaml.load', 'yaml.safe_load'),
    },
    {
      path: 'deploy/privileged.yaml',
      rule: 'kubernetes/privileged-container',
      title: /privileged/,
      change: (text) => text.replace('        privileged: true\n', ''),
    },
    { path: 'deploy/Dockerfile', rule: 'dockerfile/add-instead-of-copy', title: /COPY/, change: (text) => text.replace('ADD', 'COPY') },
    {
      path: 'jobs/settings.py',
      rule: UNSAFE_YAML,
      title: /^Suppress .* on this line$/,
      change: (text) => text.replace('yaml.load(stream)', `yaml.load(stream)  # leftward-ignore ${UNSAFE_YAML} -- reason`),
    },
    {
      path: 'jobs/settings.py',
      rule: UNSAFE_YAML,
      title: /^Suppress .* in this file$/,
      change: (text) => `# leftward-ignore-file ${UNSAFE_YAML} -- reason\n${text}`,
    },
  ];
  for (const { path, rule, title, change } of applied) {
    it(`${String(title)} clears ${rule}`, async () => {
      const { document, range } = await openFinding(path, rule);
      const before = document.getText();
      await applyAction(document, range, title);
      assert.equal(document.getText(), change(before));
      await waitForRules(document, []);
    });
  }

  it('move a secret to an environment variable', async () => {
    const { document, range } = await openFinding('src/mailer.ts', 'secret/hard-coded-credential');
    await applyAction(document, range, /environment/i);
    assert.match(document.getText(), /password: process\.env\.\w+/);
    assert.doesNotMatch(document.getText(), /mQ2x/);
    await waitForRules(document, []);
  });

  it('are applied on save where source.fixAll.leftward is asked for: the safe ones alone', async () => {
    await withSetting('editor.codeActionsOnSave', { 'source.fixAll.leftward': 'explicit' }, async () => {
      const editor = await showFile('src/nightly.js');
      await waitForRules(editor.document, ['javascript/command-injection', 'javascript/timer-string-eval']);
      await editor.edit((edit) => {
        edit.insert(new vscode.Position(0, 0), '// Runs at night.\n');
      });
      assert.equal(await editor.document.save(), true);
      const saved = await readFile(editor.document.uri.fsPath, 'utf8');
      assert.match(saved, /^\/\/ Runs at night\.$/m);
      assert.match(saved, /setTimeout\(\(\) => .*sendReport\(\)/);
      assert.match(saved, /execSync\(`tar/, 'a fix that needs review is left to the person');
      assert.doesNotMatch(saved, /leftward-ignore/, 'fix-all never suppresses');
      await waitForRules(editor.document, ['javascript/command-injection']);
    });
  });

  it('are applied by the command for all safe fixes of the file', async () => {
    const { document } = await openFinding('jobs/settings.py', UNSAFE_YAML);
    await vscode.commands.executeCommand('leftward.fixAllInFile');
    await waitForRules(document, []);
    assert.match(document.getText(), /yaml\.safe_load\(stream\)/);
  });
});
