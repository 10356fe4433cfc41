import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EngineHost } from '../engine/index.ts';

/** Names of assets that the build copies beside the bundle, and the package that each comes from when run from source. */
const sourcePackages: readonly [RegExp, string][] = [
  [/^web-tree-sitter\.wasm$/, 'web-tree-sitter/'],
  [/^tree-sitter-[\w-]+\.wasm$/, '@vscode/tree-sitter-wasm/wasm/'],
];

async function readAsset(name: string): Promise<Uint8Array> {
  const folder = dirname(fileURLToPath(import.meta.url));
  try {
    return await readFile(join(folder, name));
  } catch (error) {
    const source = sourcePackages.find(([pattern]) => pattern.test(name));
    if (source === undefined) throw error;
    return await readFile(createRequire(import.meta.url).resolve(source[1] + name));
  }
}

/** The engine's host under Node: assets from the bundle's folder, or from the packages when run from source. */
export const nodeHost: EngineHost = { readAsset, now: () => performance.now() };
