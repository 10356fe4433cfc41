import { Language as Grammar, Parser } from 'web-tree-sitter';
import type { CodeLanguage } from '../document/language.ts';
import type { EngineHost } from '../model/host.ts';

/** Grammars that are loaded, each on first use. One per engine. */
export interface Grammars {
  /** Loads the grammar of a language; null when it is not there, which is then said in the analysis. */
  load(language: CodeLanguage): Promise<Grammar | null>;
}

// The WebAssembly runtime of the parser is one per process; its start is shared by all engines.
let runtime: Promise<void> | undefined;

async function startRuntime(host: EngineHost): Promise<void> {
  const wasmBinary = await host.readAsset('web-tree-sitter.wasm');
  await Parser.init({ wasmBinary });
}

export function createGrammars(host: EngineHost): Grammars {
  const loading = new Map<CodeLanguage, Promise<Grammar | null>>();
  async function load(language: CodeLanguage): Promise<Grammar | null> {
    try {
      runtime ??= startRuntime(host);
      await runtime;
      return await Grammar.load(await host.readAsset(`tree-sitter-${language}.wasm`));
    } catch {
      runtime = undefined;
      return null;
    }
  }
  return {
    load(language) {
      let grammar = loading.get(language);
      if (grammar === undefined) {
        grammar = load(language);
        loading.set(language, grammar);
      }
      return grammar;
    },
  };
}
