import { parseArgs, type ParseArgsConfig } from 'node:util';
import { severities, type Engine, type EngineConfig, type Severity } from '../engine/index.ts';
import { UsageError } from './exit.ts';

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;

/** Options of the design that this version does not have: each fails with a line that says so. */
const notBuilt = ['since', 'staged', 'baseline'];

const scanOptions = {
  format: { type: 'string', default: 'text' },
  rules: { type: 'string', default: 'recommended' },
  'no-config': { type: 'boolean', default: false },
  severity: { type: 'string', default: 'hint' },
  jobs: { type: 'string', default: '1' },
  since: { type: 'string' },
  staged: { type: 'boolean' },
  baseline: { type: 'string' },
} as const satisfies OptionsConfig;

/** Parses the arguments after the command's name. Throws a `UsageError` for what it does not know. */
function parse<Options extends OptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('\n')[0] ?? 'bad arguments') : 'bad arguments');
  }
}

function oneOf<Value extends string>(option: string, value: string, allowed: readonly Value[]): Value {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`--${option} takes ${allowed.join(', ')}, not "${value}"`);
  return found;
}

export interface ScanArguments {
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
  readonly rules: Rules;
  readonly severity: Severity;
}

type Rules = NonNullable<EngineConfig['rules']>;

function rulesFrom(value: string): Rules {
  if (value === 'recommended' || value === 'all') return value;
  const names = value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) throw new UsageError('--rules takes recommended, all, or ids with commas between them');
  return names;
}

/** Throws a `UsageError` when a selection names a rule or a family that the engine does not have. */
export function assertRulesExist(rules: Rules, engine: Engine): void {
  if (typeof rules === 'string') return;
  for (const name of rules) {
    const known = name.endsWith('/*')
      ? engine.rules.some((rule) => rule.id.startsWith(name.slice(0, -1)))
      : engine.rules.some((rule) => rule.id === name);
    if (!known) throw new UsageError(`there is no rule "${name}"; \`leftward rules\` lists them`);
  }
}

export function parseScanArguments(args: readonly string[]): ScanArguments {
  const { values, positionals } = parse(args, scanOptions);
  for (const name of notBuilt) if (Object.hasOwn(values, name)) throw new UsageError(`--${name} is not built yet in this version`);
  const format = oneOf('format', values.format, ['text', 'json', 'sarif', 'github'] as const);
  if (format === 'sarif' || format === 'github')
    throw new UsageError(`--format ${format} is not built yet in this version; there are text and json`);
  if (!/^[1-9]\d*$/.test(values.jobs)) throw new UsageError(`--jobs takes a number from 1, not "${values.jobs}"`);
  if (values.jobs !== '1') throw new UsageError(`--jobs ${values.jobs} is not built yet in this version: it runs one job`);
  return {
    paths: positionals.length === 0 ? ['.'] : positionals,
    format,
    rules: rulesFrom(values.rules),
    severity: oneOf('severity', values.severity, severities),
  };
}

export interface FixArguments {
  readonly paths: readonly string[];
  readonly rules: Rules;
  readonly review: boolean;
  readonly dryRun: boolean;
}

export function parseFixArguments(args: readonly string[]): FixArguments {
  const { values, positionals } = parse(args, {
    review: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    rules: { type: 'string', default: 'recommended' },
    'no-config': { type: 'boolean', default: false },
  });
  return {
    paths: positionals.length === 0 ? ['.'] : positionals,
    rules: rulesFrom(values.rules),
    review: values.review,
    dryRun: values['dry-run'],
  };
}

export function parseRulesArguments(args: readonly string[]): { format: 'text' | 'json' } {
  const { values, positionals } = parse(args, { format: { type: 'string', default: 'text' } });
  if (positionals.length > 0) throw new UsageError('rules takes no path');
  return { format: oneOf('format', values.format, ['text', 'json'] as const) };
}

export function parseExplainArguments(args: readonly string[]): string {
  const { positionals } = parse(args, {});
  const [rule] = positionals;
  if (rule === undefined || positionals.length > 1) throw new UsageError('explain takes one rule id; `leftward rules` lists them');
  return rule;
}
