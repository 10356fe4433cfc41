// What holds for the whole project and for no part alone: registry, names, purity, directions, no secret-shaped text.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { createEngine } from '../server/src/engine/index.ts';
import { rules } from '../server/src/engine/rules/index.ts';
import { nodeHost } from '../server/src/host/node.ts';
import { listRuleIds, loadRuleModules, parseExample, projectFolder } from '../tools/rule-modules.ts';

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: projectFolder, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(projectFolder, path)));
const read = (path: string): string => readFileSync(join(projectFolder, path), 'utf8');
const sources = tracked.filter((path) => path.endsWith('.ts') && !path.startsWith('examples/') && !path.includes('/fixtures/'));
const modules = await loadRuleModules();

describe('the registry', () => {
  it('holds each rule file once, under its path as its id', () => {
    assert.deepEqual(
      rules.map((rule) => rule.id),
      listRuleIds(),
    );
  });
  it('names bad patterns, not fixes', () => {
    const wrong = rules.filter(
      (rule) => !/^[a-z]+\/[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(rule.id) || /\/(?:no|check|avoid|use|require|prefer|ensure)-/.test(rule.id),
    );
    assert.deepEqual(
      wrong.map((rule) => rule.id),
      [],
    );
  });
  for (const { rule, examples } of modules) {
    it(`${rule.id} says what a person needs`, () => {
      assert.match(rule.title, /^[A-Z`.].*[^.]$/s, 'a title is a heading');
      assert.match(rule.message, /[.!)]$/, 'a message is a sentence');
      assert.ok(rule.message.length <= 240, `a message is for ten seconds: ${String(rule.message.length)} characters`);
      assert.ok(rule.why.length >= 60, 'why it matters, in two sentences at least');
      assert.ok(rule.remedy.length >= 20, 'what to do');
      assert.ok(rule.cwe.length > 0 && rule.cwe.every((number) => Number.isInteger(number) && number > 0), 'a weakness');
      for (const reference of rule.references) assert.match(reference, /^https:\/\/\S+$/);
      // One text may stand under two paths: what a Kustomize overlay may leave out, a manifest may not.
      const files = [...examples.bad, ...examples.good].map((example) =>
        typeof example === 'string' ? ['', parseExample(example).text] : [example.path ?? '', parseExample(example.code).text],
      );
      assert.equal(new Set(files.map((file) => JSON.stringify(file))).size, files.length, 'no example stands twice');
    });
  }
  it('offers a fix for at least half of its rules', () => {
    const fixable = rules.filter((rule) => rule.fix !== null).length;
    assert.ok(fixable * 2 >= rules.length, `${String(fixable)} of ${String(rules.length)}`);
  });
});

const importPattern =
  /^\s*(?:import|export)\b[^'"`;]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

function importsOf(path: string): string[] {
  const withoutExamples = read(path).replace(/^export const examples = [\s\S]*/m, '');
  return [...withoutExamples.matchAll(importPattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function importedPath(path: string, specifier: string): string {
  return relative(projectFolder, resolve(projectFolder, dirname(path), specifier)).replaceAll('\\', '/');
}

describe('the architecture', () => {
  it('keeps the engine pure: pure libraries only, and no type of a platform', () => {
    const allowed = new Set([
      'web-tree-sitter',
      'yaml',
      'jsonc-parser',
      '@noble/hashes/sha2.js',
      '@noble/hashes/utils.js',
      // Encodings of bytes as text, by the author of the hashes: no input, no output, no dependency.
      '@scure/base',
      'vscode-languageserver-types',
      // A tokenizer of HTML: no input, no output; `entities`, its one dependency in use, is the same.
      'htmlparser2',
    ]);
    const foreign = sources
      .filter((path) => path.startsWith('server/src/engine/'))
      .flatMap((path) =>
        importsOf(path)
          .filter((name) => !name.startsWith('.') && !allowed.has(name))
          .map((name) => `${path}: ${name}`),
      );
    assert.deepEqual(foreign, []);
    const options = JSON.parse(read('server/src/engine/tsconfig.json')) as { compilerOptions: { lib: string[]; types: string[] } };
    assert.deepEqual([options.compilerOptions.lib, options.compilerOptions.types], [['ES2022'], []]);
  });
  const directions: readonly (readonly [string, RegExp])[] = [
    ['server/src/engine/model/', /^server\/src\/engine\/model\//],
    ['server/src/engine/document/', /^server\/src\/engine\/(?:model|document)\//],
    ['server/src/engine/parse/', /^server\/src\/engine\/(?:model|document|parse)\//],
    ['server/src/engine/fix/', /^server\/src\/engine\/(?:model|document|parse|fix)\/|^server\/src\/engine\/index\.ts$/],
    ['server/src/engine/code/', /^server\/src\/engine\/(?:model|document|parse|fix|code)\/|^server\/src\/engine\/limits\.ts$/],
    ['server/src/engine/secrets/', /^server\/src\/engine\/(?:model|document|parse|fix|secrets)\//],
    ['server/src/engine/markup/', /^server\/src\/engine\/(?:model|document|parse|fix|markup)\//],
    ['server/src/engine/manifests/', /^server\/src\/engine\/(?:model|document|parse|fix|manifests)\//],
    ['server/src/engine/rules/', /^server\/src\/engine\/(?!rules\/|index\.ts|analysis\.ts)/],
    ['server/src/engine/', /^server\/src\/engine\//],
    ['server/src/host/', /^server\/src\/(?:host\/|engine\/index\.ts$)/],
    ['server/src/lsp/', /^server\/src\/(?:lsp\/|host\/|engine\/index\.ts$)/],
    ['server/src/cli/', /^server\/src\/(?:cli\/|host\/|engine\/index\.ts$)/],
    ['client/src/', /^client\/src\/|^server\/src\/lsp\/protocol\.ts$/],
  ];
  for (const [folder, allowed] of directions) {
    it(`${folder} imports only what it may`, () => {
      const wrong = sources
        .filter(
          (path) =>
            path.startsWith(folder) &&
            path !== 'server/src/engine/rules/index.ts' &&
            directions.find(([prefix]) => path.startsWith(prefix))?.[0] === folder,
        )
        .flatMap((path) =>
          importsOf(path)
            .filter((name) => name.startsWith('.'))
            .map((name) => [path, importedPath(path, name)] as const),
        )
        .filter(([, target]) => !allowed.test(target) && target !== 'package.json');
      assert.deepEqual(
        wrong.map(([path, target]) => `${path} -> ${target}`),
        [],
      );
    });
  }
  it('keeps positions of the Language Server Protocol in convert.ts', () => {
    const wrong = sources.filter(
      (path) =>
        path.startsWith('server/src/lsp/') && !path.endsWith('convert.ts') && /\b(?:Position|Range)\.create\(|character:/.test(read(path)),
    );
    assert.deepEqual(wrong, []);
  });
});

describe('the repository', () => {
  it('names no machine path and no registry host', () => {
    const hosts = new RegExp(['registry.npm' + 'js.org', 'deb.deb' + 'ian.org', '/(?:wo' + 'rk|ro' + 'ot)/(?:main|shared|tmp)'].join('|'));
    const wrong = tracked.filter((path) => !/\.(?:png|wasm|vsix)$/.test(path) && hosts.test(read(path)));
    assert.deepEqual(wrong, []);
  });
  it('holds no token-shaped text, and neither do the bundles', async () => {
    const engine = await createEngine({ host: nodeHost, rules: rules.filter((rule) => rule.kind === 'secret'), config: { rules: 'all' } });
    const bundles = ['dist/client.node.js', 'dist/engine.js', 'dist/server.node.js', 'dist/cli.js'].filter((path) =>
      existsSync(join(projectFolder, path)),
    );
    const found: string[] = [];
    for (const path of [...tracked, ...bundles]) {
      if (/\.(?:png|wasm|vsix)$/.test(path)) continue;
      for (const finding of (await engine.scan({ path, text: read(path) })).findings) {
        // Passwords in addresses of the demo and of examples are no tokens that a push protection knows.
        if (finding.ruleId !== 'secret/database-uri' && finding.severity !== 'hint') found.push(`${path}: ${finding.ruleId}`);
      }
    }
    assert.deepEqual(found, []);
  }).timeout(60_000);
});
