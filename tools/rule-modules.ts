import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Examples } from '../server/src/engine/model/rule.ts';
import type { Span } from '../server/src/engine/model/span.ts';
import type { Rule } from '../server/src/engine/rule.ts';

export const projectFolder = fileURLToPath(new URL('..', import.meta.url));
export const rulesFolder = join(projectFolder, 'server/src/engine/rules');

export interface RuleModule {
  /** Path of the rule's file below the rules folder, without `.ts`: the rule's id. */
  readonly id: string;
  readonly rule: Rule;
  readonly examples: Examples;
}

/** Ids of all rules by their files, sorted. */
export function listRuleIds(): string[] {
  return readdirSync(rulesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((family) =>
      readdirSync(join(rulesFolder, family.name))
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `${family.name}/${basename(name, '.ts')}`),
    )
    .sort();
}

/** Imports the rules whose ids start with `prefix`, with their examples. */
export async function loadRuleModules(prefix = ''): Promise<RuleModule[]> {
  const modules: RuleModule[] = [];
  for (const id of listRuleIds().filter((candidate) => candidate.startsWith(prefix))) {
    const loaded = (await import(pathToFileURL(join(rulesFolder, `${id}.ts`)).href)) as { rule: Rule; examples: Examples };
    modules.push({ id, rule: loaded.rule, examples: loaded.examples });
  }
  return modules;
}

/** The file name under which a rule's examples are analysed where they name none. */
export function defaultExamplePath(rule: Rule): string {
  switch (rule.kind) {
    case 'kubernetes':
      return 'deployment.yaml';
    case 'dockerfile':
      return 'Dockerfile';
    case 'markup':
      return 'page.html';
    case 'code':
      return { javascript: 'example.js', typescript: 'example.ts', tsx: 'example.tsx', python: 'example.py' }[rule.languages[0]];
    case 'secret':
    case 'named-value':
    case 'vendor-value':
      return 'example.ts';
  }
}

/** Takes the marks out of an example: `¦` anywhere, and `⟦ ⟧` round each expected range. */
export function parseExample(code: string): { text: string; spans: Span[] } {
  const open: number[] = [];
  const spans: Span[] = [];
  let text = '';
  for (const character of code) {
    if (character === '¦') continue;
    if (character === '⟦') open.push(text.length);
    else if (character === '⟧') {
      const start = open.pop();
      if (start === undefined) throw new Error('⟧ without ⟦ in an example');
      spans.push({ start, end: text.length });
    } else text += character;
  }
  if (open.length > 0) throw new Error('⟦ without ⟧ in an example');
  return { text, spans };
}
