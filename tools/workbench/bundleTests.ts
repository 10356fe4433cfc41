import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { OUTPUT } from './places.ts';

/**
 * Bundles the suites that run inside the extension host, one CommonJS file for each, with the index that runs them. The files lie below
 * the repository so that `mocha` is found from there; `vscode` is given by the host.
 *
 * Returns the path of the index.
 */
export async function bundleHostTests(sourceFolder: string): Promise<string> {
  const outdir = join(OUTPUT, basename(sourceFolder));
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  const tests = readdirSync(sourceFolder).filter((name) => name.endsWith('.test.ts'));
  await build({
    entryPoints: [fileURLToPath(new URL('hostIndex.ts', import.meta.url)), ...tests.map((name) => join(sourceFolder, name))],
    outdir,
    entryNames: '[name]',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return join(outdir, 'hostIndex.cjs');
}
