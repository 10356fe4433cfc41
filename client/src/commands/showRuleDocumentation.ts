import { commands, FileType, Uri, window, workspace, type Diagnostic, type Disposable } from 'vscode';

export const showRuleDocumentationCommand = 'leftward.showRuleDocumentation';

/** The rules of the active document's findings: those at the cursor first. */
function rulesAtHand(diagnosticsOf: (uri: Uri) => readonly Diagnostic[]): string[] {
  const editor = window.activeTextEditor;
  if (editor === undefined) return [];
  const own = diagnosticsOf(editor.document.uri).filter((diagnostic) => diagnostic.source === 'leftward');
  const here = own.filter((diagnostic) => diagnostic.range.contains(editor.selection.active));
  const ids = [...here, ...own].flatMap(({ code }) => (typeof code === 'object' ? String(code.value) : []));
  return [...new Set(ids)];
}

/** Ids of all rules, by the pages that ship with the extension. */
async function allRules(folder: Uri): Promise<string[]> {
  const families = await workspace.fs.readDirectory(folder);
  const pages = families
    .filter(([, type]) => type === FileType.Directory)
    .map(async ([family]) => {
      const files = await workspace.fs.readDirectory(Uri.joinPath(folder, family));
      return files.filter(([name]) => name.endsWith('.md')).map(([name]) => `${family}/${name.slice(0, -'.md'.length)}`);
    });
  return (await Promise.all(pages)).flat().sort();
}

async function chooseRule(folder: Uri, diagnosticsOf: (uri: Uri) => readonly Diagnostic[]): Promise<string | undefined> {
  const atHand = rulesAtHand(diagnosticsOf);
  const others = (await allRules(folder)).filter((id) => !atHand.includes(id));
  return await window.showQuickPick([...atHand, ...others], {
    title: 'Leftward: rules',
    placeHolder: 'The rule whose documentation to show',
  });
}

/**
 * Shows a rule's page in the Markdown preview; without a rule it asks for one. The pages are files of the extension, so this
 * works without a network.
 *
 * @param folder where the pages are: `<family>/<name>.md`.
 */
export function registerShowRuleDocumentation(folder: Uri, diagnosticsOf: (uri: Uri) => readonly Diagnostic[]): Disposable {
  return commands.registerCommand(showRuleDocumentationCommand, async (given: unknown) => {
    const id = typeof given === 'string' ? given : await chooseRule(folder, diagnosticsOf);
    // The id becomes a path, and anybody can call a command: only the shape of an id is let through.
    if (id === undefined || !/^[\w-]+\/[\w-]+$/.test(id)) return;
    await commands.executeCommand('markdown.showPreview', Uri.joinPath(folder, `${id}.md`));
  });
}
