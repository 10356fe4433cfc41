import assert from 'node:assert/strict';
import { createEngine, type Engine } from '../../server/src/engine/index.ts';
import { nodeHost } from '../../server/src/host/node.ts';
import { loadRuleModules } from '../../tools/rule-modules.ts';

let engine: Engine;

before(async () => {
  const modules = await loadRuleModules('kubernetes/');
  engine = await createEngine({ host: nodeHost, rules: modules.map((module) => module.rule), config: { rules: 'all' } });
});

const head = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n';
const privileged = '      securityContext:\n        privileged: true\n';

describe('Kubernetes findings in files as they are', () => {
  const rows: {
    name: string;
    text: string;
    rule: string;
    expected: [shown: string, severity: string, related?: string][];
    path?: string;
  }[] = [
    {
      name: 'shows the anchor, with the alias as related place',
      text: `x: &sc {privileged: true}\n${head}  containers:\n    - name: a\n      image: a:1\n      securityContext: *sc\n`,
      rule: 'kubernetes/privileged-container',
      expected: [['true', 'error', '*sc']],
    },
    {
      name: 'shows one anchor that two containers use once',
      text: `x: &sc {privileged: true}\n${head}  containers:\n    - image: a:1\n      securityContext: *sc\n    - image: b:1\n      securityContext:\n        <<: *sc\n`,
      rule: 'kubernetes/privileged-container',
      expected: [['true', 'error', '*sc']],
    },
    {
      name: 'is one step milder about kinds that it only guesses',
      text: `apiVersion: example.com/v1\nkind: Shop\nspec:\n  template:\n    spec:\n      containers:\n        - image: a:1\n          securityContext:\n            privileged: true\n`,
      rule: 'kubernetes/privileged-container',
      expected: [['true', 'warning']],
    },
    {
      name: 'reads CRLF',
      text: `${head}  containers:\n    - image: a:1\n${privileged}`.replaceAll('\n', '\r\n'),
      rule: 'kubernetes/privileged-container',
      expected: [['true', 'error']],
    },
    {
      name: 'reads yes as true, as the API server does',
      text: `${head}  hostNetwork: yes\n  containers:\n    - image: a:1\n`,
      rule: 'kubernetes/host-network',
      expected: [['yes', 'warning']],
    },
    {
      name: 'checks the document after a broken one',
      text: `${head}  containers: [\n---\n${head}  containers:\n    - image: a:1\n${privileged}`,
      rule: 'kubernetes/privileged-container',
      expected: [['true', 'error']],
    },
    {
      name: 'reports values in a patch',
      text: `${head}  containers:\n    - name: a\n${privileged}`,
      rule: 'kubernetes/privileged-container',
      expected: [['true', 'error']],
      path: 'overlays/dev/patch.yaml',
    },
    {
      name: 'takes user namespaces into account',
      text: `${head}  hostUsers: false\n  containers:\n    - image: a:1\n      securityContext:\n        runAsUser: 0\n`,
      rule: 'kubernetes/root-user',
      expected: [['0', 'info']],
    },
    {
      name: 'reports a user of the pod once, however many containers inherit it',
      text: `${head}  securityContext:\n    runAsUser: 0\n  containers:\n    - image: a:1\n    - image: b:1\n`,
      rule: 'kubernetes/root-user',
      expected: [['0', 'warning']],
    },
    {
      name: 'leaves the secret out of the message',
      text: `${head}  containers:\n    - image: a:1\n      env:\n        - name: DB_PASSWORD\n          value: wint¦er-7-blue\n`.replace(
        '¦',
        '',
      ),
      rule: 'kubernetes/secret-in-environment',
      expected: [['winter-7-blue', 'error']],
    },
  ];
  for (const { name, text, rule, expected, path = 'pod.yaml' } of rows) {
    it(name, async () => {
      const { findings, ruleErrors } = await engine.scan({ path, text });
      assert.deepEqual(ruleErrors, []);
      const own = findings.filter((finding) => finding.ruleId === rule);
      assert.deepEqual(
        own.map(({ span, severity, related }) => [
          text.slice(span.start, span.end),
          severity,
          ...related.map((place) => text.slice(place.span.start, place.span.end)),
        ]),
        expected,
      );
      for (const finding of own) assert.ok(!JSON.stringify([finding.message, finding.fixes]).includes('winter'));
    });
  }

  it('says which documents it could not read', async () => {
    const { skipped } = await engine.scan({ path: 'pod.yaml', text: `${head}  containers: ${'['.repeat(5000)}\n` });
    assert.deepEqual(
      skipped.map(({ part, reason }) => [part, reason]),
      [['manifest', 'too-deep']],
    );
  });

  it('answers after edits as a new analysis does', async () => {
    const text = `${head}  containers:\n    - name: a\n      image: a:1\n${privileged}---\n${head}  hostPID: true\n  containers:\n    - name: b\n      image: b\n`;
    const analysis = await engine.open({ path: 'pod.yaml', text });
    const edits: [string, string][] = [
      ['privileged: true', 'privileged: false'],
      ['---\n', ''],
      ['name: a\n', 'name: a\n---\n'],
      ['hostPID', '  hostPID'],
      ['image: b', 'image: "b'],
    ];
    for (const [from, to] of edits) {
      const start = analysis.document.source.text.indexOf(from);
      analysis.edit([{ start, end: start + from.length, text: to }]);
      const fresh = await engine.scan({ path: 'pod.yaml', text: analysis.document.source.text });
      assert.deepEqual(analysis.result(), fresh);
    }
    analysis.dispose();
  });
});
