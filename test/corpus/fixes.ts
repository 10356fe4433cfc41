// `npx tsx test/corpus/fixes.ts [--crlf] [--rules PREFIX] DIR…` tries every fix of every finding in the files of folders.
// Prints each broken promise, then counts by rule; fails when a safe fix breaks one. Files over 300 kB are left out.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine } from '../../server/src/engine/index.ts';
import { nodeHost } from '../../server/src/host/node.ts';
import { checkFixAll, checkFixes } from './fix-properties.ts';

const maximalSize = 300_000;
const names = /(?:\.(?:[cm]?[jt]s|[jt]sx|pyi?|html?|vue|svelte|astro|ejs|hbs|pug|njk|j2|jinja2?|ya?ml)|Dockerfile)$/;

function* filesBelow(path: string): Generator<string> {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status?.isFile() === true) {
    if (status.size <= maximalSize && names.test(path)) yield path;
  } else if (status?.isDirectory() === true) {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((left, right) => (left.name < right.name ? -1 : 1)))
      if (!entry.isSymbolicLink()) yield* filesBelow(join(path, entry.name));
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { crlf: { type: 'boolean' }, rules: { type: 'string' }, every: { type: 'string' }, offset: { type: 'string' } },
});
const { crlf = false, rules: prefix = '', every = '1', offset = '0' } = values;
const engine = await createEngine({ host: nodeHost, config: { rules: 'all', limits: { budget: 600_000 } } });
const totals = new Map<string, { safe: number; review: number; badSafe: number; badReview: number }>();
let files = 0;
let badAll = 0;
let index = 0;
for (const path of positionals.flatMap((folder) => [...filesBelow(folder)])) {
  if (index++ % Number(every) !== Number(offset)) continue;
  let text = readFileSync(path, 'utf8');
  if (crlf) text = text.replaceAll(/\r?\n/g, '\r\n');
  files++;
  const { tried, violations } = await checkFixes(engine, path, text, (ruleId) => ruleId.startsWith(prefix));
  for (const [ruleId, { safe, review }] of tried) {
    const total = totals.get(ruleId) ?? { safe: 0, review: 0, badSafe: 0, badReview: 0 };
    totals.set(ruleId, { ...total, safe: total.safe + safe, review: total.review + review });
  }
  for (const { ruleId, kind, title, what, line, before, after } of violations) {
    const total = totals.get(ruleId);
    if (total !== undefined) total[kind === 'safe' ? 'badSafe' : 'badReview']++;
    console.log(`${path}:${String(line)}: ${kind} fix of ${ruleId} (${title}): ${what}\n--- before\n${before}\n--- after\n${after}\n`);
  }
  if (tried.size === 0) continue;
  const problem = await checkFixAll(engine, path, text, ['safe']);
  if (problem === null) continue;
  badAll++;
  console.log(`${path}: all safe fixes: ${problem}\n`);
}

const sum = { safe: 0, review: 0, badSafe: 0, badReview: 0 };
for (const [ruleId, { safe, review, badSafe, badReview }] of [...totals].sort(([left], [right]) => (left < right ? -1 : 1))) {
  sum.safe += safe;
  sum.review += review;
  sum.badSafe += badSafe;
  sum.badReview += badReview;
  console.log(`${ruleId}: safe ${String(safe)} (${String(badSafe)} broken), review ${String(review)} (${String(badReview)} broken)`);
}
console.log(
  `${String(files)} files: safe ${String(sum.safe)} (${String(sum.badSafe)} broken), review ${String(sum.review)} (${String(sum.badReview)} broken), ${String(badAll)} files where all safe fixes together fail`,
);
process.exitCode = sum.badSafe + badAll === 0 ? 0 : 1;
