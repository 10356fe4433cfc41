// `npm run bench`: one table, and the same figures as JSON in out/bench.json. Medians of five rounds, peers in the same run.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../tools/rule-modules.ts';
import { benchKeystrokes } from './keystroke.ts';
import { benchSecrets } from './secrets.ts';
import { benchServer } from './server.ts';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);

interface Row {
  readonly measure: string;
  readonly value: number | null;
  readonly unit: 'ms' | 'MB' | 'MB/s';
  readonly goal: number | null;
  readonly beside: string;
}

const rows: Row[] = [];
for (const lines of [1_000, 10_000]) {
  const { leftward, eslint } = await benchKeystrokes(lines, lines > 1_000 ? Math.min(rounds, 3) : rounds);
  const beside = `ESLint with 4 core rules: median ${eslint.median.toFixed(1)}, p95 ${eslint.p95.toFixed(1)}`;
  rows.push({ measure: `keystroke, ${String(lines)} lines of TypeScript, median`, value: leftward.median, unit: 'ms', goal: null, beside });
  rows.push({
    measure: `keystroke, ${String(lines)} lines of TypeScript, p95`,
    value: leftward.p95,
    unit: 'ms',
    goal: lines === 1_000 ? 10 : null,
    beside,
  });
}
const secrets = await benchSecrets(Math.min(rounds, 3));
rows.push(
  {
    measure: `secrets, ${secrets.size.toFixed(0)} MB of packages, processor time`,
    value: secrets.leftward,
    unit: 'MB/s',
    goal: 60,
    beside: `secretlint 10, recommended rules: ${secrets.secretlint.toFixed(1)} MB/s`,
  },
  { measure: 'secrets, edit of 1 MB of text, p95', value: secrets.editP95, unit: 'ms', goal: 5, beside: '' },
  { measure: 'secrets, one line of 1 MB', value: secrets.longLine, unit: 'ms', goal: 50, beside: '' },
);
const server = await benchServer(1_000, rounds);
const bare = server.bareNode === null ? '' : `bare Node: ${server.bareNode.toFixed(0)} MB`;
rows.push({
  measure: 'first findings after open, 1000 lines, grammars cold',
  value: server.firstFindings,
  unit: 'ms',
  goal: 150,
  beside: '',
});
rows.push({
  measure: 'resident memory of the server, 20 files of 1000 lines',
  value: server.residentWith20,
  unit: 'MB',
  goal: 150,
  beside: bare,
});

for (const { measure, value, unit, goal, beside } of rows) {
  const shown = value === null ? 'not known here' : `${value.toFixed(1)} ${unit}`;
  console.log(`${measure.padEnd(56)} ${shown.padStart(12)}  ${goal === null ? '' : `goal ${String(goal)} ${unit}`.padEnd(12)}  ${beside}`);
}
mkdirSync(join(projectFolder, 'out'), { recursive: true });
writeFileSync(join(projectFolder, 'out/bench.json'), `${JSON.stringify({ node: process.version, rounds, rows }, null, 2)}\n`);
