// Builds dist/: the extension's client, the language server and the command line program, each one file, with the parser's
// runtime and grammars beside them. Fails when a bundle grows past its budget or reaches the network.
import { build } from 'esbuild';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectFolder = fileURLToPath(new URL('.', import.meta.url));
const output = join(projectFolder, 'dist');
const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));

const megabyte = 1_000_000;
const totalBudget = 6 * megabyte;
const bundles = [
  { name: 'client.node.js', entry: 'client/src/extension.node.ts', budget: 0.7 * megabyte, external: ['vscode'] },
  { name: 'server.node.js', entry: 'server/src/lsp/main.node.ts', budget: 1.5 * megabyte, external: [] },
  { name: 'cli.js', entry: 'server/src/cli/main.ts', budget: 1.5 * megabyte, external: [] },
];
const grammars = ['javascript', 'typescript', 'tsx', 'python'];

const networkModules = new Set(['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'inspector', 'undici']);

/**
 * Leftward talks to nobody. The protocol library can also listen on sockets and pipes, for which it imports `net`; nothing
 * here asks for that, so what it gets instead only says no.
 */
const withoutNetwork = {
  name: 'without-network',
  setup(context) {
    context.onResolve({ filter: /^(?:node:)?\w+(?:\/promises)?$/ }, ({ path }) => {
      const name = path.replace(/^node:/, '').replace(/\/promises$/, '');
      return networkModules.has(name) ? { path: name, namespace: 'without-network' } : undefined;
    });
    context.onLoad({ filter: /.*/, namespace: 'without-network' }, ({ path }) => ({
      contents: `const refuse = () => { throw new Error('Leftward is built without ${path}: it never uses the network'); };
        module.exports = { createServer: refuse, createConnection: refuse };`,
    }));
  },
};

// Some modules find files beside themselves by import.meta.url, which a CommonJS bundle does not have.
const importMetaUrl = `const bundleUrl = require('node:url').pathToFileURL(__filename).href;`;

async function buildBundle({ name, entry, external }) {
  const { metafile } = await build({
    absWorkingDir: projectFolder,
    entryPoints: [entry],
    outfile: join('dist', name),
    bundle: true,
    platform: 'node',
    // The UMD builds of some packages hide their parts from a bundler; their module builds do not.
    mainFields: ['module', 'main'],
    format: 'cjs',
    target: 'node20',
    minify: true,
    keepNames: false,
    legalComments: 'none',
    external,
    define: { 'import.meta.url': 'bundleUrl', LEFTWARD_VERSION: JSON.stringify(version) },
    banner: { js: name === 'cli.js' ? `#!/usr/bin/env node\n${importMetaUrl}` : importMetaUrl },
    plugins: [withoutNetwork],
    metafile: true,
    logLevel: 'warning',
  });
  return Object.values(metafile.outputs)[0];
}

/** What is wrong with a bundle, as lines for the person who made it so. */
function problemsOf({ name, budget, external }, { bytes, imports }) {
  const problems = [];
  if (bytes > budget) problems.push(`dist/${name} has ${bytes.toLocaleString('en')} bytes; its budget is ${budget.toLocaleString('en')}`);
  for (const { path, external: isExternal } of imports) {
    const module = path.replace(/^node:/, '').split('/')[0];
    if (networkModules.has(module)) problems.push(`dist/${name} reaches the network module ${path}`);
    if (isExternal && !external.includes(path) && !builtinModules.includes(path.replace(/^node:/, ''))) {
      problems.push(`dist/${name} needs the package ${path}, which is not shipped`);
    }
  }
  return problems;
}

function copyAssets() {
  const require = createRequire(import.meta.url);
  copyFileSync(require.resolve('web-tree-sitter/web-tree-sitter.wasm'), join(output, 'web-tree-sitter.wasm'));
  for (const language of grammars) {
    const name = `tree-sitter-${language}.wasm`;
    copyFileSync(require.resolve(`@vscode/tree-sitter-wasm/wasm/${name}`), join(output, name));
  }
}

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
const built = await Promise.all(bundles.map(buildBundle));
copyAssets();
const problems = bundles.flatMap((bundle, index) => problemsOf(bundle, built[index]));
const total = readdirSync(output).reduce((sum, name) => sum + statSync(join(output, name)).size, 0);
if (total > totalBudget) problems.push(`dist/ has ${total.toLocaleString('en')} bytes; its budget is ${totalBudget.toLocaleString('en')}`);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
const sizes = bundles.map(({ name }, index) => `${name} ${(built[index].bytes / 1000).toFixed(0)} kB`);
console.log(`dist/: ${sizes.join(', ')}; ${(total / megabyte).toFixed(2)} MB with grammars`);
