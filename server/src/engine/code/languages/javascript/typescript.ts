import type { LanguageAdapter } from '../../adapter.ts';
import { javascriptAdapter } from './adapter.ts';
import { tsxFacts, typescriptFacts } from './syntax-facts.ts';

/** TypeScript: the JavaScript adapter over another grammar. */
export const typescriptAdapter: LanguageAdapter = { ...javascriptAdapter, syntaxFacts: typescriptFacts };

/** TypeScript with JSX. */
export const tsxAdapter: LanguageAdapter = { ...javascriptAdapter, syntaxFacts: tsxFacts };
