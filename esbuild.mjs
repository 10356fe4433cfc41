// Builds dist/: the extension's client, the language server, the command line program, and the engine that the last two share,
// with the parser's runtime and grammars beside them. Fails when a bundle grows past its budget or reaches the network, and
// leaves the build before in place when the sources do not compile.
import { build } from 'esbuild';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectFolder = fileURLToPath(new URL('.', import.meta.url));
const output = join(projectFolder, 'dist');
const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));

const megabyte = 1_000_000;
const totalBudget = 7.5 * megabyte;
const bundles = [
  { name: 'client.node.js', entry: 'client/src/extension.node.ts', budget: 0.7 * megabyte, external: ['vscode'] },
  { name: 'engine.js', entry: 'server/src/engine/index.ts', budget: 2.4 * megabyte, external: [] },
  { name: 'server.node.js', entry: 'server/src/lsp/main.node.ts', budget: 0.4 * megabyte, external: ['./engine.js'] },
  { name: 'cli.js', entry: 'server/src/cli/main.ts', budget: 0.2 * megabyte, external: ['./engine.js'] },
];
const grammars = ['javascript', 'typescript', 'tsx', 'python'];

const forbiddenGlobals = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];
const networkModules = new Set(['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'inspector', 'undici']);

/** Only the client starts a process: the server. */
function isForbidden(module, bundle) {
  return networkModules.has(module) || (module === 'child_process' && bundle !== 'client.node.js');
}

/**
 * Leftward talks to nobody. The protocol library can also listen on sockets and pipes, for which it imports `net`; nothing
 * here asks for that, so what it gets instead only says no. The same goes for starting programs.
 */
const withoutNetwork = (bundle) => ({
  name: 'without-network',
  setup(context) {
    context.onResolve({ filter: /^(?:node:)?\w+(?:\/promises)?$/ }, ({ path }) => {
      const name = path.replace(/^node:/, '').replace(/\/promises$/, '');
      return isForbidden(name, bundle) ? { path: name, namespace: 'without-network' } : undefined;
    });
    context.onLoad({ filter: /.*/, namespace: 'without-network' }, ({ path }) => ({
      contents: `const refuse = () => { throw new Error('Leftward is built without ${path}'); };
        module.exports = { createServer: refuse, createConnection: refuse, spawnSync: refuse, fork: refuse };`,
    }));
  },
});

/** The server and the command line program take the engine, most of either, from one file beside them. */
const sharedEngine = {
  name: 'shared-engine',
  setup(context) {
    context.onResolve({ filter: /\/engine\/index\.ts$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: './engine.js', external: true },
    );
  },
};

// Some modules find files beside themselves by import.meta.url, which a CommonJS bundle does not have.
const importMetaUrl = `const bundleUrl = require('node:url').pathToFileURL(__filename).href;`;
// The parser's runtime can fetch its grammars in a browser; here they are files.
const noNetwork = `const withoutNetwork = () => { throw new Error('Leftward is built without network access'); };`;
const banner = [importMetaUrl, noNetwork].join('\n');

async function buildBundle({ name, entry, external }) {
  const { metafile, outputFiles } = await build({
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
    define: {
      'import.meta.url': 'bundleUrl',
      LEFTWARD_VERSION: JSON.stringify(version),
      ...Object.fromEntries(forbiddenGlobals.map((global) => [global, 'withoutNetwork'])),
    },
    banner: { js: name === 'cli.js' ? `#!/usr/bin/env node\n${banner}` : banner },
    plugins: [withoutNetwork(name), sharedEngine],
    write: false,
    metafile: true,
    logLevel: 'warning',
  });
  return { ...Object.values(metafile.outputs)[0], source: outputFiles[0].text };
}

/** What is wrong with a bundle, as lines for the person who made it so. */
function problemsOf({ name, budget, external }, { bytes, imports, source }) {
  const problems = [];
  if (bytes > budget) problems.push(`dist/${name} has ${bytes.toLocaleString('en')} bytes; its budget is ${budget.toLocaleString('en')}`);
  for (const { path, external: isExternal } of imports) {
    const module = path.replace(/^node:/, '').split('/')[0];
    if (isForbidden(module, name)) problems.push(`dist/${name} reaches the module ${path}, which it must not`);
    if (isExternal && !external.includes(path) && !builtinModules.includes(path.replace(/^node:/, ''))) {
      problems.push(`dist/${name} needs the package ${path}, which is not shipped`);
    }
  }
  // Packages in the universal module format hide `require` from the bundler, so it is looked for in the text too.
  for (const [, module = ''] of source.matchAll(/\brequire\(["'](?:node:)?([^"']+)["']\)/g)) {
    if (isForbidden(module, name) || (module.startsWith('.') && !external.includes(module)))
      problems.push(`dist/${name} requires ${module}, which it must not`);
  }
  for (const global of forbiddenGlobals) {
    if (new RegExp(`(?<![\\w$.])${global}\\(`).test(source)) problems.push(`dist/${name} calls ${global}`);
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

const built = await Promise.all(bundles.map(buildBundle));
rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
bundles.forEach(({ name }, index) => writeFileSync(join(output, name), built[index].source, { mode: name === 'cli.js' ? 0o755 : 0o644 }));
copyAssets();
const problems = bundles.flatMap((bundle, index) => problemsOf(bundle, built[index]));
const total = readdirSync(output).reduce((sum, name) => sum + statSync(join(output, name)).size, 0);
if (total > totalBudget) problems.push(`dist/ has ${total.toLocaleString('en')} bytes; its budget is ${totalBudget.toLocaleString('en')}`);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
const sizes = bundles.map(({ name }, index) => `${name} ${(built[index].bytes / 1000).toFixed(0)} kB`);
console.log(`dist/: ${sizes.join(', ')}; ${(total / megabyte).toFixed(2)} MB with grammars`);
