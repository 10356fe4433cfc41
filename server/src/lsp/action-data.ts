/** What a listed code action carries so that it can be resolved without the server remembering it. */
export interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly action:
    | { readonly kind: 'fix'; readonly ruleId: string; readonly fingerprint: string; readonly index: number }
    | { readonly kind: 'suppress'; readonly ruleId: string; readonly fingerprint: string; readonly scope: 'line' | 'file' }
    | { readonly kind: 'ignore'; readonly ruleId: string; readonly fingerprint: string }
    | { readonly kind: 'fixAll' };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Reads the data back as the client returned it; null for what this server did not make. */
export function readActionData(value: unknown): ActionData | null {
  if (!isRecord(value) || typeof value['uri'] !== 'string' || typeof value['version'] !== 'number' || !isRecord(value['action']))
    return null;
  const { uri, version, action } = value;
  const { kind, ruleId, fingerprint, index, scope } = action;
  if (kind === 'fixAll') return { uri, version, action: { kind } };
  if (typeof ruleId !== 'string' || typeof fingerprint !== 'string') return null;
  if (kind === 'fix' && typeof index === 'number') return { uri, version, action: { kind, ruleId, fingerprint, index } };
  if (kind === 'ignore') return { uri, version, action: { kind, ruleId, fingerprint } };
  if (kind === 'suppress' && (scope === 'line' || scope === 'file')) return { uri, version, action: { kind, ruleId, fingerprint, scope } };
  return null;
}
