// `npm run new-rule family/bad-pattern` writes the skeleton of a rule. It does not compile until its blanks are filled.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesFolder } from './rule-modules.ts';

interface Kind {
  readonly imports: string;
  readonly maker: string;
  readonly check: string;
}

const codeKind = (maker: string): Kind => ({
  imports: `import { ${maker}, onCall } from '../../code/rule.ts';\nimport { spanOf } from '../../code/expression.ts';`,
  maker,
  check: `listeners: [\n    onCall(['module.member'], (call, context, report) => {\n      const argument = call.args[0]?.node;\n      if (argument === undefined || context.isConstant(argument)) return;\n      report(spanOf(argument));\n    }),\n  ],`,
});

const kinds: Readonly<Record<string, Kind>> = {
  javascript: codeKind('javascriptRule'),
  python: codeKind('pythonRule'),
  kubernetes: {
    imports: `import { kubernetesRule } from '../../manifests/kubernetes/rule.ts';`,
    maker: 'kubernetesRule',
    check: 'check(object, report) {},',
  },
  dockerfile: {
    imports: `import { dockerfileRule } from '../../manifests/dockerfile/rule.ts';`,
    maker: 'dockerfileRule',
    check: 'check(dockerfile, report) {},',
  },
  markup: {
    imports: `import { markupRule } from '../../markup/rule.ts';`,
    maker: 'markupRule',
    check: 'check(markup, report) {},',
  },
  secret: {
    imports: `import { secretRule } from '../../secrets/rule.ts';`,
    maker: 'secretRule',
    check: `keywords: ['prefix_'],\n  pattern: /prefix_[0-9a-z]{32}/,`,
  },
};

const id = process.argv[2] ?? '';
const family = id.split('/')[0] ?? '';
const kind = kinds[family];
if (kind === undefined || !/^[a-z]+\/[a-z][a-z0-9-]+$/.test(id)) {
  console.error(`usage: npm run new-rule <family>/<bad-pattern>\nfamilies: ${Object.keys(kinds).join(', ')}`);
  process.exit(2);
}
const path = join(rulesFolder, `${id}.ts`);
if (existsSync(path)) {
  console.error(`${id} exists already`);
  process.exit(2);
}
writeFileSync(
  path,
  `${kind.imports}
import type { Examples } from '../../model/rule.ts';

export const rule = ${kind.maker}({
  id: '${id}',
  title: '',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [],
  references: [],
  message: '',
  why: '',
  remedy: '',
  fix: null,
  ${kind.check}
});

export const examples = {
  bad: [],
  good: [],
} satisfies Examples;
`,
);
console.log(
  `Wrote server/src/engine/rules/${id}.ts. Fill it in, then:\n  RULES=${id} npx mocha --import=tsx test/rules.test.ts\n  npm run generate`,
);
