import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import type { Finding } from '../engine/index.ts';
import type { ActionData } from './action-data.ts';
import type { Client } from './capabilities.ts';
import { toDiagnostic, toSpan } from './convert.ts';
import type { Checked } from './documents.ts';
import { environmentExample } from './environment-example.ts';
import type { FileAddition, WorkspaceFiles } from './file-addition.ts';
import { gitIgnoreAddition, ignoredEnvironment } from './git-ignore.ts';
import { isKeyFile } from './key-file.ts';
import { fixAllKind } from './protocol.ts';
import { readActionData } from './action-data.ts';
import { additionEdit, documentEdit, withAdditions } from './workspace-edits.ts';

export interface CodeActionsOptions extends WorkspaceFiles {
  readonly client: Client;
}

/** True when a client that asks for `only` these kinds wants `kind`: a kind stands for all that are below it. */
function isWanted(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

function dataFor({ document }: Checked, action: ActionData['action']): ActionData {
  return { uri: document.uri, version: document.version, action };
}

/** The quick fixes of one finding: its fixes, then silence, then its page. */
async function quickFixes(checked: Checked, finding: Finding, options: CodeActionsOptions): Promise<CodeAction[]> {
  const { client } = options;
  const { document, engine, analysis } = checked;
  const { ruleId, fingerprint } = finding;
  const diagnostics = [toDiagnostic(finding, document.uri, document.source, client.relatedInformation)];
  const kind = CodeActionKind.QuickFix;
  const actions = finding.fixes.map((fix, index): CodeAction => ({
    title: fix.title,
    kind,
    diagnostics,
    ...(fix.kind === 'safe' && index === 0 ? { isPreferred: true } : {}),
    data: dataFor(checked, { kind: 'fix', ruleId, fingerprint, index }),
  }));
  // The list of ignored files is another file, which may have to be made.
  const ignored = client.confirmedFileCreation && isKeyFile(analysis, finding) ? await gitIgnoreAddition(document.uri, options) : null;
  if (ignored !== null) {
    const title = `${ignored.label} (a key that was committed must also be replaced)`;
    actions.push({ title, kind, diagnostics, data: dataFor(checked, { kind: 'ignore', ruleId, fingerprint }) });
  }
  for (const scope of ['line', 'file'] as const) {
    if ((await engine.suppress(analysis.document, finding, scope)) === null) continue;
    const title = scope === 'line' ? `Suppress ${ruleId} on this line` : `Suppress ${ruleId} in this file`;
    actions.push({ title, kind, diagnostics, data: dataFor(checked, { kind: 'suppress', ruleId, fingerprint, scope }) });
  }
  if (client.documentationCommand !== null) {
    const title = `Show the documentation of ${ruleId}`;
    actions.push({ title, kind, diagnostics, command: { title, command: client.documentationCommand, arguments: [ruleId] } });
  }
  return actions;
}

/** Lists the actions for a range; edits are left for `resolveCodeAction` where the client asks for them later. */
export async function listCodeActions(params: CodeActionParams, options: CodeActionsOptions): Promise<CodeAction[]> {
  const { client, documents } = options;
  const document = documents.get(params.textDocument.uri);
  if (document === undefined) return [];
  const checked = await documents.check(document);
  if (checked === null) return [];
  const findings = checked.analysis.findings();
  const { only } = params.context;
  const actions: CodeAction[] = [];
  if (isWanted(only, CodeActionKind.QuickFix)) {
    const span = toSpan(document.source, params.range);
    for (const finding of findings) {
      if (finding.span.start <= span.end && span.start <= finding.span.end) actions.push(...(await quickFixes(checked, finding, options)));
    }
  }
  if (isWanted(only, fixAllKind) && findings.some((finding) => finding.fixes.some((fix) => fix.kind === 'safe'))) {
    actions.push({ title: 'Apply all safe fixes of Leftward', kind: fixAllKind, data: dataFor(checked, { kind: 'fixAll' }) });
  }
  if (client.resolvesEdits) return actions;
  const resolved: CodeAction[] = [];
  for (const action of actions) resolved.push(await resolveCodeAction(action, options));
  return resolved;
}

/** What a project needs beside the fixed text: the variable's name for others to see, and its value kept out of Git. */
async function environmentAdditions(name: string, uri: string, options: CodeActionsOptions): Promise<FileAddition[]> {
  const example = await environmentExample([name], uri, options);
  if (example === null) return [];
  return [example.addition, await ignoredEnvironment(example.uri, options)].filter((addition) => addition !== null);
}

async function editFor(checked: Checked, action: ActionData['action'], options: CodeActionsOptions): Promise<CodeAction['edit']> {
  const { client } = options;
  const { document, engine, analysis } = checked;
  if (action.kind === 'fixAll') {
    const { languageId, version, source } = document;
    const { edits } = await engine.fixAll({ path: analysis.document.path, languageId, version, text: source.text }, ['safe']);
    // The text may have moved on meanwhile; edits for an older one would damage it.
    return edits.length === 0 || document.source !== source ? undefined : documentEdit(client, document, edits);
  }
  const finding = analysis
    .findings()
    .find((candidate) => candidate.ruleId === action.ruleId && candidate.fingerprint === action.fingerprint);
  if (finding === undefined) return undefined;
  const { source } = document;
  if (action.kind === 'ignore') {
    const addition = await gitIgnoreAddition(document.uri, options);
    return addition === null ? undefined : additionEdit(addition);
  }
  if (action.kind === 'suppress') {
    const edit = await engine.suppress(analysis.document, finding, action.scope);
    return edit === null || document.source !== source ? undefined : documentEdit(client, document, [edit]);
  }
  const fix = finding.fixes[action.index];
  if (fix === undefined) return undefined;
  const edit = documentEdit(client, document, fix.edits);
  if (fix.environmentVariable === undefined || !client.confirmedFileCreation) return edit;
  return withAdditions(edit, await environmentAdditions(fix.environmentVariable, document.uri, options));
}

/**
 * Adds the edit to a listed action, made from the document as it is now: the finding is found again by its fingerprint.
 * The action comes back without an edit when the finding is gone.
 */
export async function resolveCodeAction(action: CodeAction, options: CodeActionsOptions): Promise<CodeAction> {
  const data = readActionData(action.data);
  const document = data === null ? undefined : options.documents.get(data.uri);
  const checked = document === undefined ? null : await options.documents.check(document);
  if (data === null || checked === null) return action;
  const edit = await editFor(checked, data.action, options);
  return edit === undefined ? action : { ...action, edit };
}
