import tseslint from 'typescript-eslint';
import { Linter } from 'eslint';
import { createEngine } from '../../server/src/engine/index.ts';
import { nodeHost } from '../../server/src/host/node.ts';
import { typescriptLines, typingTrace, type Keystroke } from './source.ts';
import { median, quantile } from './statistics.ts';

export interface KeystrokeFigures {
  readonly lines: number;
  readonly keystrokes: number;
  /** Milliseconds, the median over the rounds of each round's quantile. */
  readonly median: number;
  readonly p95: number;
}

async function leftwardRound(text: string, trace: readonly Keystroke[]): Promise<number[]> {
  const engine = await createEngine({ host: nodeHost });
  const analysis = await engine.open({ path: 'bench.ts', text });
  analysis.findings();
  const times = trace.map((keystroke) => {
    const started = performance.now();
    analysis.edit([keystroke]);
    analysis.findings();
    return performance.now() - started;
  });
  analysis.dispose();
  return times;
}

/** What a linter does after a keystroke: parse the whole text and run its core security rules. */
function eslintRound(text: string, trace: readonly Keystroke[]): number[] {
  const linter = new Linter();
  const config: Linter.Config = {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    rules: { 'no-eval': 'error', 'no-implied-eval': 'error', 'no-new-func': 'error', 'no-script-url': 'error' },
  };
  let current = text;
  return trace.map((keystroke) => {
    current = current.slice(0, keystroke.start) + keystroke.text + current.slice(keystroke.end);
    const started = performance.now();
    linter.verify(current, [config], 'bench.ts');
    return performance.now() - started;
  });
}

function figures(lines: number, keystrokes: number, rounds: readonly (readonly number[])[]): KeystrokeFigures {
  return { lines, keystrokes, median: median(rounds.map(median)), p95: median(rounds.map((round) => quantile(round, 0.95))) };
}

/** Server work from a keystroke to new findings, beside ESLint on the same keystrokes, in turn. */
export async function benchKeystrokes(lines: number, rounds: number): Promise<{ leftward: KeystrokeFigures; eslint: KeystrokeFigures }> {
  const text = typescriptLines(lines);
  const trace = typingTrace(text);
  const ours: number[][] = [];
  const theirs: number[][] = [];
  // ESLint's time for a keystroke grows with the file, so that fewer of them are enough, and all that one has patience for.
  const compared = Math.min(trace.length, Math.ceil(40_000 / lines));
  await leftwardRound(text, trace);
  for (let round = 0; round < rounds; round++) {
    ours.push(await leftwardRound(text, trace));
    theirs.push(eslintRound(text, trace.slice(0, compared)));
  }
  return { leftward: figures(lines, trace.length, ours), eslint: figures(lines, compared, theirs) };
}
