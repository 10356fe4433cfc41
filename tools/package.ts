import { readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { readManifest, REPOSITORY } from './workbench/places.ts';

/** The contract of DESIGN section 12: the .vsix is at most 6 MB, every grammar included. */
const LARGEST_BYTES = 6_000_000;

/** What we mean to ship; `.vscodeignore` lets the same files in. */
const SHIPPED: readonly RegExp[] = [
  /^package(?:\.nls(?:\.[\w-]+)?)?\.json$/,
  /^(?:README|CHANGELOG)\.md$/,
  /^LICENSE$/,
  /^dist\/[\w.-]+\.(?:js|wasm)$/,
  /^images\/icon\.png$/,
  /^syntaxes\/[\w.-]+\.json$/,
  /^schemas\/[\w.-]+\.json$/,
  /^language-configuration[\w.-]*\.json$/,
  /^docs\/rules\/(?:[\w-]+\/)?[\w.-]+\.md$/,
];

/** Without these the extension would install and not work, or the marketplace's page would be empty. */
const REQUIRED = [
  'package.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'images/icon.png',
  'dist/client.node.js',
  'dist/engine.js',
  'dist/server.node.js',
  'dist/engine.js',
  'dist/cli.js',
] as const;

const TEXT_FILE = /\.(?:js|json|md)$|^LICENSE$/;

/**
 * Packages the extension, which must have been built, and checks what went in.
 *
 * Returns the path of the .vsix. Throws an Error that names every fault when a file is missing, was not meant to be shipped, holds a path
 * of this machine, or when the whole is too large. vsce itself refuses text that looks like a secret, and is never told to let it pass.
 */
export async function packageExtension(packagePath = vsixPath()): Promise<string> {
  const files = await listFiles({ cwd: REPOSITORY, packageManager: PackageManager.None });
  const faults = [...findWrongFiles(files), ...findMachinePaths(files), ...findSourceMaps(files)];
  if (faults.length > 0) throw new Error(`The extension was not packaged:\n  ${faults.join('\n  ')}`);
  await createVSIX({ cwd: REPOSITORY, packagePath, dependencies: false });
  const bytes = statSync(packagePath).size;
  if (bytes > LARGEST_BYTES) throw new Error(`${packagePath} has ${String(bytes)} bytes; at most ${String(LARGEST_BYTES)} are allowed.`);
  return packagePath;
}

/** Where `npm run package` puts the .vsix. */
export function vsixPath(): string {
  const { name, version } = readManifest();
  return join(REPOSITORY, `${name}-${version}.vsix`);
}

function findWrongFiles(files: readonly string[]): string[] {
  const unwanted = files.filter((file) => !SHIPPED.some((pattern) => pattern.test(file)));
  const missing = REQUIRED.filter((file) => !files.includes(file));
  return [
    ...unwanted.map((file) => `${file} was not meant to be shipped (tools/package.ts names what is)`),
    ...missing.map((file) => `${file} is missing${file.startsWith('dist/') ? ' (npm run build makes it)' : ''}`),
  ];
}

/** A bundler may leave absolute paths of its sources in its output: they tell about the machine and differ on each. */
function findMachinePaths(files: readonly string[]): string[] {
  // With a folder after it, so that a checkout in a short path such as /app is not found in the prose of a rule.
  const places = ['node_modules', 'server', 'client', 'dist', 'tools', 'test'].flatMap((folder) => {
    const path = join(REPOSITORY, folder);
    return [path, path.replaceAll('\\', '\\\\'), pathToFileURL(path).href];
  });
  return files
    .filter((file) => TEXT_FILE.test(file))
    .filter((file) => {
      const text = readFileSync(join(REPOSITORY, file), 'utf8');
      return places.some((place) => text.includes(place));
    })
    .map((file) => `${file} holds a path of this machine`);
}

/** Source maps would more than double the size; a `.map` file is already refused by its name. */
function findSourceMaps(files: readonly string[]): string[] {
  return files
    .filter((file) => file.endsWith('.js'))
    .filter((file) => readFileSync(join(REPOSITORY, file), 'utf8').includes('sourceMappingURL=data:'))
    .map((file) => `${file} carries its source map inside`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const vsix = await packageExtension();
    console.log(`${relative(process.cwd(), vsix)}: ${(statSync(vsix).size / 1_000_000).toFixed(2)} MB`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
