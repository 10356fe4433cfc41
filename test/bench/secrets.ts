// The secrets family: throughput beside secretlint over the same texts, an edit of a long text, and one long line.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { lintSource } from '@secretlint/core';
import { creator as recommended } from '@secretlint/secretlint-rule-preset-recommend';
import type * as engineModule from '../../server/src/engine/index.ts';
import { rules } from '../../server/src/engine/rules/index.ts';
import { nodeHost } from '../../server/src/host/node.ts';
import { projectFolder } from '../../tools/rule-modules.ts';
import { median, quantile } from './statistics.ts';

export interface SecretFigures {
  /** Length of the texts in megabytes (millions of UTF-16 units). */
  readonly size: number;
  /** Megabytes a second of one thread's processor time, the median over the rounds. */
  readonly leftward: number;
  readonly secretlint: number;
  /** Milliseconds from a one-character edit of a text of a million characters to its findings. */
  readonly editP95: number;
  /** Milliseconds for one line of a million characters. */
  readonly longLine: number;
}

interface Source {
  readonly path: string;
  readonly text: string;
}

/** Published packages of this project's own dependencies, lock files and minified bundles among them. `BENCH_FILES` names another folder. */
function sources(limit: number): Source[] {
  const found: Source[] = [];
  let total = 0;
  function visit(folder: string): void {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (total > limit) return;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile() && statSync(path).size < 4_000_000) {
        const bytes = readFileSync(path);
        if (bytes.subarray(0, 8000).includes(0)) continue;
        const text = bytes.toString('utf8');
        found.push({ path, text });
        total += text.length;
      }
    }
  }
  visit(process.env['BENCH_FILES'] ?? join(projectFolder, 'node_modules'));
  return found;
}

/** Processor time of a piece of work in milliseconds. */
async function processorTime(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

// The bundle, as users have it: from source, each function is wrapped to keep its name, which costs as much as the search.
const { createEngine } = createRequire(import.meta.url)(join(projectFolder, 'dist/engine.js')) as typeof engineModule;
const ids = rules.filter((rule) => rule.id.startsWith('secret/')).map((rule) => rule.id);
const config = { rules: ids, limits: { budget: 60_000 } };

async function secretlintRound(texts: readonly Source[]): Promise<void> {
  for (const { path, text } of texts) {
    await lintSource({
      source: { filePath: path, content: text, contentType: 'text' },
      options: { config: { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: recommended }] } },
    });
  }
}

export async function benchSecrets(rounds: number): Promise<SecretFigures> {
  const texts = sources(Number(process.env['BENCH_MEGABYTES'] ?? 44) * 1e6);
  const size = texts.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
  // secretlint takes many times as long, so a part of the texts is enough for it.
  const part = texts.filter((_, index) => index % 4 === 0);
  const partSize = part.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
  const engine = await createEngine({ host: nodeHost, config });
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds + 1; round++) {
    const spent = await processorTime(async () => {
      for (const source of texts) await engine.scan(source);
    });
    const spentThere = await processorTime(() => secretlintRound(part));
    // The first round compiles and warms up.
    if (round === 0) continue;
    ours.push((size * 1000) / spent);
    theirs.push((partSize * 1000) / spentThere);
  }

  const long = texts
    .map(({ text }) => text)
    .join('\n')
    .slice(0, 1_000_000);
  const analysis = await engine.open({ path: 'long.txt', text: long });
  analysis.findings();
  const edits: number[] = [];
  for (let edit = 0; edit < 200; edit++) {
    const at = (edit * 4_973) % long.length;
    const started = performance.now();
    analysis.edit([{ start: at, end: at, text: 'x' }]);
    analysis.findings();
    edits.push(performance.now() - started);
  }
  analysis.dispose();

  const line = long.replace(/[\r\n]/g, ' ');
  const lines: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    await engine.scan({ path: 'line.js', text: `${line}${String(round)}` });
    lines.push(performance.now() - started);
  }
  return { size, leftward: median(ours), secretlint: median(theirs), editP95: quantile(edits, 0.95), longLine: median(lines) };
}
