import type { Settings } from './protocol.ts';

export const defaultSettings: Settings = { enable: true, run: 'onType', audit: false, rules: {} };

const ruleLevels = ['error', 'warning', 'info', 'hint', 'off'] as const;
type RuleLevel = (typeof ruleLevels)[number];

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads the `leftward` settings as the client sent them. A bad value counts as not set, with one line that says so. */
export function readSettings(value: unknown): { settings: Settings; problems: string[] } {
  const problems: string[] = [];
  if (value === undefined || value === null) return { settings: defaultSettings, problems };
  if (!isRecord(value)) return { settings: defaultSettings, problems: ['the settings leftward.* are no object; the defaults hold'] };
  let { enable, run, audit } = defaultSettings;
  if (typeof value['enable'] === 'boolean') enable = value['enable'];
  else if (value['enable'] !== undefined && value['enable'] !== null)
    problems.push('leftward.enable is neither true nor false; true holds');
  if (value['run'] === 'onType' || value['run'] === 'onSave') run = value['run'];
  else if (value['run'] !== undefined && value['run'] !== null)
    problems.push('leftward.run is neither "onType" nor "onSave"; "onType" holds');
  if (typeof value['audit'] === 'boolean') audit = value['audit'];
  else if (value['audit'] !== undefined && value['audit'] !== null) problems.push('leftward.audit is neither true nor false; false holds');
  const rules: Record<string, RuleLevel> = {};
  const given = value['rules'];
  if (isRecord(given)) {
    for (const id of Object.keys(given).sort()) {
      const level = ruleLevels.find((candidate) => candidate === given[id]);
      if (level === undefined)
        problems.push(`leftward.rules: the value of "${id.slice(0, 80)}" is none of ${ruleLevels.join(', ')}; it is left out`);
      else rules[id] = level;
    }
  } else if (given !== undefined && given !== null) problems.push('leftward.rules is no object; every rule keeps its own severity');
  return { settings: { enable, run, audit, rules }, problems };
}
