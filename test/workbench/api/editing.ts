import * as vscode from 'vscode';

const APPEARS_WITHIN_MS = 20_000;
const LOOK_EVERY_MS = 50;
const SILENCE_MS = 1_500;

/** Shows a file of the workspace in an editor, as it is on disk. */
export async function showFile(path: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('The window has no folder open.');
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, ...path.split('/'))));
}

/** Leftward's diagnostics of a document, without those of other extensions. */
export function findingsOf(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter((diagnostic) => diagnostic.source === 'leftward');
}

/** The rule id of a diagnostic, which its code carries beside the address of the rule's page. */
export function ruleOf(diagnostic: vscode.Diagnostic): string {
  return typeof diagnostic.code === 'object' ? String(diagnostic.code.value) : String(diagnostic.code);
}

/** `rule: text` of each finding, sorted, for one comparison that shows everything. */
export function describeFindings(document: vscode.TextDocument): string[] {
  return findingsOf(document)
    .map((diagnostic) => `${ruleOf(diagnostic)}: ${document.getText(diagnostic.range)}`)
    .sort();
}

/** Waits until the rules found in the document are exactly these; throws with those that were there at the end. */
export async function waitForRules(document: vscode.TextDocument, rules: readonly string[]): Promise<vscode.Diagnostic[]> {
  const wanted = [...rules].sort().join(', ');
  const found = (): string => findingsOf(document).map(ruleOf).sort().join(', ');
  const end = Date.now() + APPEARS_WITHIN_MS;
  while (found() !== wanted) {
    if (Date.now() > end) throw new Error(`Expected the findings [${wanted}], but they are [${found()}] in:\n${document.getText()}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return findingsOf(document);
}

/**
 * Throws when a finding appears. What must not happen has no event to wait for, so this looks for a second and a half: more than ten times
 * what an answer takes.
 */
export async function staysSilent(document: vscode.TextDocument): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, SILENCE_MS));
  await waitForRules(document, []);
}

/** The code actions at a range, with their edits resolved. */
export async function actionsAt(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const resolveAtMost = 20;
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    resolveAtMost,
  );
}

/** Applies the first action whose title matches; throws with the titles that were offered when there is none. */
export async function applyAction(document: vscode.TextDocument, range: vscode.Range, title: RegExp): Promise<void> {
  const actions = await actionsAt(document, range);
  const action = actions.find((candidate) => title.test(candidate.title));
  if (action === undefined)
    throw new Error(`No action matches ${String(title)}: ${actions.map((candidate) => candidate.title).join(' | ')}`);
  if (action.edit !== undefined && !(await vscode.workspace.applyEdit(action.edit)))
    throw new Error(`"${action.title}" could not be applied.`);
  if (action.command !== undefined)
    await vscode.commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
}

/** Types text at a position, as one edit of the document. */
export async function typeText(editor: vscode.TextEditor, position: vscode.Position, text: string): Promise<void> {
  if (
    !(await editor.edit((edit) => {
      edit.insert(position, text);
    }))
  )
    throw new Error('The editor refused the edit.');
}

/** Throws the unsaved text away and closes every editor, so that the next test starts from the files on disk. */
export async function closeEverything(): Promise<void> {
  while (vscode.window.activeTextEditor !== undefined) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/** Sets one setting for the duration of `work`. */
export async function withSetting(name: string, value: unknown, work: () => Promise<void>): Promise<void> {
  const configuration = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration();
  await configuration().update(name, value, vscode.ConfigurationTarget.Global);
  try {
    await work();
  } finally {
    await configuration().update(name, undefined, vscode.ConfigurationTarget.Global);
  }
}
