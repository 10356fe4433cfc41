import { Language as Grammar, Parser } from 'web-tree-sitter';
import type { CodeLanguage } from '../document/language.ts';
import type { EngineHost } from '../model/host.ts';

/** Grammars that are loaded, each on first use. */
export interface Grammars {
  /** Loads the grammar of a language; null when it is not there, which is then said in the analysis. */
  load(language: CodeLanguage): Promise<Grammar | null>;
}

// The WebAssembly runtime of the parser is one per process, and a grammar takes megabytes: all engines of a host share them.
let runtime: Promise<void> | undefined;
const grammarsOf = new WeakMap<EngineHost, Grammars>();

async function startRuntime(host: EngineHost): Promise<void> {
  const wasmBinary = await host.readAsset('web-tree-sitter.wasm');
  await Parser.init({ wasmBinary });
}

async function load(host: EngineHost, language: CodeLanguage): Promise<Grammar | null> {
  try {
    runtime ??= startRuntime(host);
    await runtime;
  } catch {
    runtime = undefined;
    return null;
  }
  try {
    return await Grammar.load(await host.readAsset(`tree-sitter-${language}.wasm`));
  } catch {
    return null;
  }
}

export function grammarsFor(host: EngineHost): Grammars {
  const known = grammarsOf.get(host);
  if (known !== undefined) return known;
  const loading = new Map<CodeLanguage, Promise<Grammar | null>>();
  const grammars: Grammars = {
    load(language) {
      let grammar = loading.get(language);
      if (grammar === undefined) {
        grammar = load(host, language);
        loading.set(language, grammar);
      }
      return grammar;
    },
  };
  grammarsOf.set(host, grammars);
  return grammars;
}
