import { replace, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { hasSpread, lastName } from '../../code/languages/python/calls.ts';
import { onCall, pythonRule, type Call } from '../../code/rule.ts';

const unsafeLoaders =
  /^(?:ruamel[._])?yaml\.(?:loader\.|cyaml\.|main\.)?(?:Loader|CLoader|UnsafeLoader|CUnsafeLoader|FullLoader|CFullLoader)$/;
/** FullLoader makes no objects of any class since PyYAML 5.4, but its makers still say to use it for trusted input only. */
const fullLoader = /FullLoader$/;

const ruamelLoads = ['ruamel.yaml', 'ruamel_yaml', 'ruamel.yaml.main'].flatMap((module) => [`${module}.load`, `${module}.load_all`]);

/** `yaml.load(text)` becomes `yaml.safe_load(text)`; an alias imported by itself cannot be renamed in place. */
function saferCall(call: Call, context: CodeContext, loader: SyntaxNode | null): ReturnType<typeof safe> | null {
  const { callee } = call;
  const name = lastName(callee, context);
  const property = callee.type === 'attribute' ? callee.childForFieldName('attribute') : null;
  const safeName = {
    load: 'safe_load',
    load_all: 'safe_load_all',
    full_load: 'safe_load',
    full_load_all: 'safe_load_all',
    unsafe_load: 'safe_load',
    unsafe_load_all: 'safe_load_all',
  }[name];
  if (property === null || safeName === undefined) return null;
  const item = call.args.find((argument) => argument.node.id === loader?.id);
  return safe(`Use \`${safeName}\``, replace(spanOf(property), safeName), ...(item === undefined ? [] : [context.removeItem(item.span)]));
}

export const rule = pythonRule({
  id: 'python/unsafe-yaml-load',
  title: 'YAML loader that can run code',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [502],
  controls: ['OWASP A08:2021'],
  references: ['https://pyyaml.org/wiki/PyYAMLDocumentation', 'https://cwe.mitre.org/data/definitions/502.html'],
  message: 'This YAML loader makes any Python object, so a crafted document runs code. Use `yaml.safe_load`.',
  why: 'Tags such as `!!python/object/apply:os.system` make the full loader call whatever the document names. Whoever can change the document runs commands with the rights of the program.',
  remedy: 'Use `yaml.safe_load`, which makes plain data only:\n\n```python\nsettings = yaml.safe_load(text)\n```',
  fix: 'safe',
  listeners: [
    onCall(['yaml.load', 'yaml.load_all', ...ruamelLoads], (call, context, report) => {
      if (hasSpread(call)) return;
      const loader = argumentOf(call.args, 1, 'Loader');
      if (loader === null) {
        if (call.args.length !== 1) return;
        report(spanOf(call.callee), { fixes: [saferCall(call, context, null)] });
        return;
      }
      const name = context.resolve(loader.node)?.path ?? '';
      // In a piece of code without its imports, the plain name is that of PyYAML.
      const resolved = context.resolve(loader.node);
      const isFragment =
        resolved?.root === 'global' &&
        /^(?:Loader|CLoader|UnsafeLoader|FullLoader)$/.test(name) &&
        !context.facts.text.includes(`class ${name}`);
      if (!unsafeLoaders.test(name) && !isFragment) return;
      const fixes = [saferCall(call, context, loader.node)];
      report(loader.span, fullLoader.test(name) ? { severity: 'warning', confidence: 'medium', fixes } : { fixes });
    }),
    onCall(['yaml.unsafe_load', 'yaml.unsafe_load_all'], (call, context, report) => {
      report(spanOf(call.callee), { fixes: [saferCall(call, context, null)] });
    }),
    onCall(['yaml.full_load', 'yaml.full_load_all'], (call, context, report) => {
      report(spanOf(call.callee), { severity: 'warning', confidence: 'medium', fixes: [saferCall(call, context, null)] });
    }),
    // A loader made by hand does what `load` does with it.
    onCall(
      ['Loader', 'CLoader', 'UnsafeLoader', 'CUnsafeLoader', 'FullLoader'].map((name) => `yaml.${name}`),
      (call, _context, report) => {
        if (call.args.length > 0)
          report(spanOf(call.callee), fullLoader.test(call.name.path) ? { severity: 'warning', confidence: 'medium' } : {});
      },
    ),
    onCall(['ruamel.yaml.YAML', 'ruamel_yaml.YAML'], (call, context, report) => {
      const kind = argumentOf(call.args, 0, 'typ');
      if (kind === null || context.stringOf(kind.node) !== 'unsafe') return;
      report(kind.span, {
        fixes: [safe('Use the safe loader', replace(spanOf(kind.node), context.textOf(kind.node).replace('unsafe', 'safe')))],
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import yaml

settings = ⟦yaml.load⟧(text)
more = yaml.load(stream, ⟦Loader=yaml.Loader⟧)
`,
      fixed: `import yaml

settings = yaml.safe_load(text)
more = yaml.safe_load(stream)
`,
    },
    {
      code: `import yaml as y
from ruamel.yaml import YAML

for part in ⟦y.unsafe_load_all⟧(stream):
    use(part)
reader = YAML(⟦typ="unsafe"⟧)
`,
      fixed: `import yaml as y
from ruamel.yaml import YAML

for part in y.safe_load_all(stream):
    use(part)
reader = YAML(typ="safe")
`,
    },
    {
      code: `import yaml
from ruamel import yaml as ruamel

loader = ⟦yaml.Loader⟧(stream)
settings = ⟦ruamel.load⟧(text)
`,
      fixed: `import yaml
from ruamel import yaml as ruamel

loader = yaml.Loader(stream)
settings = ruamel.safe_load(text)
`,
    },
    {
      code: `from yaml import load

settings = ⟦load⟧(text)
`,
    },
  ],
  good: [
    `import yaml

settings = yaml.safe_load(text)
more = yaml.load(text, Loader=yaml.SafeLoader)
`,
    `import json as yaml

settings = yaml.load(stream)
`,
    `import yaml

class Loader(yaml.SafeLoader):
    pass

settings = yaml.load(text, Loader=Loader)
`,
  ],
} satisfies Examples;
