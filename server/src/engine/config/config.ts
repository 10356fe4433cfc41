import type { Severity } from '../model/finding.ts';
import type { RuleMetadata } from '../model/rule.ts';
import type { Limits } from '../limits.ts';

/** What a shell decides about a run. Plain data. */
export interface EngineConfig {
  /** Which rules run: those that are on by default, all, or the ones named by id or by `family/*`. */
  readonly rules?: 'recommended' | 'all' | readonly string[];
  /** Overrides by rule id, `family/*` or `*`; the most exact name wins. `off` silences, a severity also switches on. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  readonly limits?: Partial<Limits>;
}

/** Looks up the most exact entry for a rule: its id, then its family, then `*`. */
function mostExact<T>(entries: Readonly<Record<string, T>>, ruleId: string): T | undefined {
  const family = ruleId.slice(0, ruleId.indexOf('/'));
  for (const name of [ruleId, `${family}/*`, '*']) if (Object.hasOwn(entries, name)) return entries[name];
  return undefined;
}

/** True when `selection` (ids, `family/*` or `*`) names the rule. */
export function selects(selection: readonly string[], ruleId: string): boolean {
  return selection.some((name) => name === ruleId || name === '*' || (name.endsWith('/*') && ruleId.startsWith(name.slice(0, -1))));
}

/** The rule's severity under this configuration, or null when it does not run. */
export function configuredSeverity(rule: RuleMetadata, config: EngineConfig): Severity | 'default' | null {
  const override = config.severities === undefined ? undefined : mostExact(config.severities, rule.id);
  if (override === 'off') return null;
  if (override !== undefined) return override;
  const selection = config.rules ?? 'recommended';
  if (selection === 'all') return 'default';
  if (selection === 'recommended') return rule.recommended ? 'default' : null;
  return selects(selection, rule.id) ? 'default' : null;
}
