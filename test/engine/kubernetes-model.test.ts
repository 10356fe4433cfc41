import assert from 'node:assert/strict';
import type { DocumentState } from '../../server/src/engine/document/document.ts';
import { createSourceText } from '../../server/src/engine/document/source-text.ts';
import {
  containerOnlyFields,
  inheritedFields,
  type Container,
  type KubernetesObject,
  type SecurityField,
} from '../../server/src/engine/manifests/kubernetes/model.ts';
import { kubernetesObjects } from '../../server/src/engine/manifests/kubernetes/objects.ts';
import { inheritedGaps } from '../../server/src/engine/manifests/kubernetes/workload.ts';
import { createYamlParser } from '../../server/src/engine/parse/yaml.ts';

function objectsOf(text: string, path = 'deployment.yaml'): KubernetesObject[] {
  const source = createSourceText(text);
  const document: DocumentState = { path, language: 'yaml', version: 0, source };
  return kubernetesObjects(document, createYamlParser().parse(source));
}

function firstContainer(text: string): Container {
  const container = objectsOf(text)[0]?.workload?.containers[0];
  if (container === undefined) throw new Error('the text holds no container');
  return container;
}

/** Each kind, with the path to its pod specification. */
const kinds: [string, string, string[]][] = [
  ['v1', 'Pod', ['spec']],
  ['apps/v1', 'Deployment', ['spec', 'template', 'spec']],
  ['apps/v1', 'StatefulSet', ['spec', 'template', 'spec']],
  ['apps/v1', 'DaemonSet', ['spec', 'template', 'spec']],
  ['apps/v1', 'ReplicaSet', ['spec', 'template', 'spec']],
  ['v1', 'ReplicationController', ['spec', 'template', 'spec']],
  ['batch/v1', 'Job', ['spec', 'template', 'spec']],
  ['batch/v1', 'CronJob', ['spec', 'jobTemplate', 'spec', 'template', 'spec']],
  ['v1', 'PodTemplate', ['template', 'spec']],
  ['apps.openshift.io/v1', 'DeploymentConfig', ['spec', 'template', 'spec']],
  ['argoproj.io/v1alpha1', 'Rollout', ['spec', 'template', 'spec']],
  ['serving.knative.dev/v1', 'Service', ['spec', 'template', 'spec']],
  ['example.com/v1', 'Shop', ['spec', 'template', 'spec']],
];

/** Nests a pod specification, as JSON, in an object of a kind. */
function manifest(apiVersion: string, kind: string, path: readonly string[], pod: unknown): string {
  const nested = [...path].reverse().reduce<unknown>((inner, key) => ({ [key]: inner }), pod);
  return JSON.stringify({ apiVersion, kind, metadata: { name: 'web' }, ...(nested as object) });
}

const sampleValues: Record<SecurityField, [unknown, unknown]> = {
  runAsUser: [0, 1000],
  runAsGroup: [0, 1000],
  runAsNonRoot: [false, true],
  seLinuxOptions: [{ level: 's0' }, { level: 's1' }],
  seccompProfile: [{ type: 'Unconfined' }, { type: 'RuntimeDefault' }],
  appArmorProfile: [{ type: 'Unconfined' }, { type: 'RuntimeDefault' }],
  windowsOptions: [{ hostProcess: true }, { hostProcess: false }],
  allowPrivilegeEscalation: [true, false],
  privileged: [true, false],
  capabilities: [{ add: ['CHOWN'] }, { drop: ['ALL'] }],
  procMount: ['Unmasked', 'Default'],
  readOnlyRootFilesystem: [false, true],
};

describe('where the pods of a kind stand', () => {
  for (const [apiVersion, kind, path] of kinds) {
    it(`finds the containers of ${kind}`, () => {
      const pod = {
        initContainers: [
          { name: 'a', image: 'a:1' },
          { name: 'b', image: 'b:1', restartPolicy: 'Always' },
        ],
        containers: [{ name: 'c', image: 'c:1' }],
        ephemeralContainers: [{ name: 'd', image: 'd:1' }],
      };
      const workload = objectsOf(manifest(apiVersion, kind, path, pod))[0]?.workload;
      const expected = [['a', 'init'], ['b', 'sidecar'], ['c', 'container'], ...(kind === 'Pod' ? [['d', 'ephemeral']] : [])];
      assert.deepEqual(
        workload?.containers.map((container) => [container.name, container.role]),
        expected,
      );
      assert.equal(workload.isCustomKind, kind === 'Shop');
    });
  }
  it('takes Lists apart', () => {
    const pod = { apiVersion: 'v1', kind: 'Pod', spec: { containers: [{ name: 'c', image: 'c:1' }] } };
    const text = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [pod, { apiVersion: 'v1', kind: 'PodList', items: [pod, pod] }] });
    assert.deepEqual(
      objectsOf(text).map((object) => object.workload?.containers.length),
      [1, 1, 1],
    );
  });
  const others: [string, string][] = [
    ['no apiVersion', 'kind: Pod\nspec:\n  containers: []\n'],
    ['no kind', 'apiVersion: v1\nspec:\n  containers: []\n'],
    ['a schema', 'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n  containers: []\n'],
    ['settings of the kubelet', 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\n'],
  ];
  for (const [name, text] of others) it(`finds no object in a file with ${name}`, () => assert.deepEqual(objectsOf(text), []));
  it('finds the objects beside a document that does not parse', () => {
    const pod = 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      image: a:1\n';
    const objects = objectsOf(`${pod}---\napiVersion: v1\nkind: Pod\nspec: [\n---\n${pod}`);
    assert.equal(objects.filter((object) => object.workload?.containers.length === 1).length, 2);
  });
});

describe('which setting counts for a container', () => {
  for (const [apiVersion, kind, path] of kinds.slice(0, 9)) {
    for (const setting of [...inheritedFields, ...containerOnlyFields]) {
      const isInherited = (inheritedFields as readonly string[]).includes(setting);
      const [podValue, ownValue] = sampleValues[setting];
      const rows: [string, unknown, unknown, 'set' | 'absent', 'pod' | 'container'][] = [
        ['neither', undefined, undefined, 'absent', 'container'],
        ['the pod', podValue, undefined, isInherited ? 'set' : 'absent', isInherited ? 'pod' : 'container'],
        ['the container', undefined, ownValue, 'set', 'container'],
        ['both', podValue, ownValue, 'set', 'container'],
      ];
      it(`${setting} of ${kind}`, () => {
        for (const group of ['containers', 'initContainers']) {
          for (const [, atPod, own, state, level] of rows) {
            const pod = {
              securityContext: { [setting]: atPod },
              [group]: [{ name: 'web', image: 'web:1', securityContext: { [setting]: own } }],
              ...(group === 'containers' ? {} : { containers: [] }),
            };
            const text = manifest(apiVersion, kind, path, pod);
            const effective = firstContainer(text).effective(setting);
            assert.deepEqual([effective.state, effective.level], [state, level]);
            if (state === 'set') {
              const shown = JSON.stringify(level === 'pod' ? podValue : ownValue);
              assert.equal(text.slice(effective.field.span.start, effective.field.span.end), shown);
            }
          }
        }
      });
    }
  }
  it('takes a whole profile of the container, not a mixture', () => {
    const container = firstContainer(
      'apiVersion: v1\nkind: Pod\nspec:\n  securityContext:\n    seccompProfile: {type: Localhost, localhostProfile: a}\n  containers:\n    - image: a:1\n      securityContext:\n        seccompProfile: {type: RuntimeDefault}\n',
    );
    assert.equal(container.effective('seccompProfile').field.get('localhostProfile').state, 'absent');
  });
  it('follows aliases and merge keys to the place that sets the value', () => {
    const text =
      'apiVersion: v1\nkind: Pod\nx: &hard\n  runAsNonRoot: true\nspec:\n  containers:\n    - image: a:1\n      securityContext:\n        <<: *hard\n        privileged: false\n';
    const { field } = firstContainer(text).effective('runAsNonRoot');
    assert.equal(field.span.start, text.indexOf('true'));
    assert.equal(text.slice(field.via?.start, field.via?.end), '*hard');
  });
});

describe('what is missing, and where', () => {
  const head = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n';
  const hard = '      securityContext:\n        runAsNonRoot: true\n';
  const rows: [string, string, string[], string?][] = [
    ['all containers: the pod', `${head}  containers:\n    - name: a\n      image: a:1\n    - name: b\n      image: b:1\n`, ['spec']],
    [
      'some containers: each',
      `${head}  containers:\n    - name: a\n      image: a:1\n    - name: b\n      image: b:1\n${hard}    - image: c:1\n`,
      ['a', 'c:1'],
    ],
    [
      'an init container',
      `${head}  initContainers:\n    - name: a\n      image: a:1\n  containers:\n    - name: b\n      image: b:1\n${hard}`,
      ['a'],
    ],
    [
      'nothing where the pod has it',
      `${head}  securityContext:\n    runAsNonRoot: true\n  containers:\n    - name: a\n      image: a:1\n`,
      [],
    ],
    ['nothing in a patch without image', `${head}  containers:\n    - name: a\n      env: []\n`, []],
    ['nothing in a file named as a patch', `${head}  containers:\n    - name: a\n      image: a:1\n`, [], 'patch-image.yaml'],
    ['nothing in an overlay', `${head}  containers:\n    - name: a\n      image: a:1\n`, [], 'app/overlays/dev/web.yaml'],
    ['nothing in a folder of patches', `${head}  containers:\n    - name: a\n      image: a:1\n`, [], 'patches/web.yaml'],
    [
      'nothing where a template fills the pod',
      `${head}  containers:\n    - name: a\n      image: a:1\n  {{- toYaml .Values.pod | nindent 2 }}\n`,
      [],
    ],
    [
      'nothing where a template fills the context',
      `${head}  securityContext:\n    {{- toYaml .Values.pod | nindent 4 }}\n  containers:\n    - name: a\n      image: a:1\n`,
      [],
    ],
    [
      'a container beside one that a template fills',
      `${head}  containers:\n    - name: a\n      image: a:1\n      {{- toYaml .Values.a | nindent 6 }}\n    - name: b\n      image: b:1\n`,
      ['b'],
    ],
    [
      'the pod when a template fills something else',
      `${head}  containers:\n    - name: a\n      image: a:1\n      env:\n        {{- toYaml .Values.env | nindent 8 }}\n`,
      ['spec'],
    ],
  ];
  for (const [name, text, expected, path] of rows) {
    it(name, () => {
      const workload = objectsOf(text, path)[0]?.workload;
      assert.ok(workload);
      const gaps = inheritedGaps(workload, 'runAsNonRoot', (container) => container.effective('runAsNonRoot').state === 'absent');
      assert.deepEqual(
        gaps.map((gap) => text.slice(gap.span.start, gap.span.end)),
        expected,
      );
    });
  }
});
