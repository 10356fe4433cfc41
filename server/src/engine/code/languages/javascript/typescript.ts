import type { LanguageAdapter } from '../../adapter.ts';
import { javascriptAdapter } from './adapter.ts';
import { tsxQuery, typescriptQuery } from './query.ts';

/** TypeScript: the JavaScript adapter over another grammar. */
export const typescriptAdapter: LanguageAdapter = { ...javascriptAdapter, factsQuery: typescriptQuery };

/** TypeScript with JSX. */
export const tsxAdapter: LanguageAdapter = { ...javascriptAdapter, factsQuery: tsxQuery };
