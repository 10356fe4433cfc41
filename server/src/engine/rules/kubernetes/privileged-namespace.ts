import { fieldFix, setField } from '../../fix/yaml.ts';
import { kubernetesRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = kubernetesRule({
  id: 'kubernetes/privileged-namespace',
  title: 'Namespace allows privileged pods',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [250, 693],
  controls: ['Pod Security Admission: privileged'],
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-admission/',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  ],
  message: 'Pods of this namespace may take over their node: nothing is refused. Enforce `baseline` or `restricted`.',
  why: 'The level `privileged` switches Pod Security Admission off for the namespace. Whoever may create a pod there can start a privileged one and own the node.',
  remedy:
    'Set the label to `baseline`, or better `restricted`. Try it first with the labels `warn` and `audit`. Only namespaces of node agents need `privileged`.',
  fix: 'review',
  check(object, report) {
    if (object.kind !== 'Namespace') return;
    const enforced = object.metadata.get('labels', 'pod-security.kubernetes.io/enforce');
    if (enforced.text() !== 'privileged') return;
    report(enforced, {
      fixes: [
        fieldFix('review', 'Enforce baseline (privileged pods of the namespace are refused from now on)', setField(enforced, 'baseline')),
      ],
    });
  },
});

export const examples = {
  bad: [
    {
      code: `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: ⟦privileged⟧
`,
      fixed: `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: baseline
`,
    },
    {
      code: `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: ⟦"privileged"⟧ # node agents
    pod-security.kubernetes.io/warn: baseline
`,
      fixed: `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: "baseline" # node agents
    pod-security.kubernetes.io/warn: baseline
`,
    },
  ],
  good: [
    `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: restricted
`,
    `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/warn: privileged
`,
  ],
} satisfies Examples;
