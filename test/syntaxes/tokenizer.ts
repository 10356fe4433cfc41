// Tokenizes text with the TextMate grammars of the extension, by the same two libraries that VS Code uses.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';

export interface Token {
  text: string;
  /** The scopes from the outermost (the grammar's own) to the innermost. */
  scopes: readonly string[];
}

/** A grammar that a test writes itself, to see what an injection does inside it. */
export type HostGrammar = Omit<textmate.IRawGrammar, 'repository'>;

let onigLib: Promise<textmate.IOnigLib> | undefined;

async function loadOniguruma(): Promise<textmate.IOnigLib> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(new Uint8Array(wasm).buffer);
  return {
    createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
    createOnigString: (text) => new oniguruma.OnigString(text),
  };
}

/** Reads a grammar of the folder `syntaxes/` by its file name. */
export function readGrammar(fileName: string): textmate.IRawGrammar {
  const path = new URL(`../../syntaxes/${fileName}`, import.meta.url);
  return textmate.parseRawGrammar(readFileSync(path, 'utf8'), fileName);
}

/** Loads a grammar; the others are injected into it, as `injectTo` of the package manifest does. */
export async function loadGrammar(
  grammar: textmate.IRawGrammar | HostGrammar,
  injections: readonly textmate.IRawGrammar[] = [],
): Promise<textmate.IGrammar> {
  const raw = { repository: {}, ...grammar } as textmate.IRawGrammar;
  const known = new Map([raw, ...injections].map((one) => [one.scopeName, one]));
  const registry = new textmate.Registry({
    onigLib: (onigLib ??= loadOniguruma()),
    loadGrammar: (scopeName) => Promise.resolve(known.get(scopeName) ?? null),
    getInjections: (scopeName) => (scopeName === raw.scopeName ? injections.map((one) => one.scopeName) : undefined),
  });
  const loaded = await registry.loadGrammar(raw.scopeName);
  if (!loaded) throw new Error(`The grammar ${raw.scopeName} did not load.`);
  return loaded;
}

/** The tokens of each line of a text. */
export function tokenizeLines(grammar: textmate.IGrammar, text: string): { line: string; tokens: Token[]; depthAfter: number }[] {
  let state = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    const tokens = result.tokens.map((token) => ({ text: line.slice(token.startIndex, token.endIndex), scopes: token.scopes }));
    return { line, tokens, depthAfter: state.depth };
  });
}
