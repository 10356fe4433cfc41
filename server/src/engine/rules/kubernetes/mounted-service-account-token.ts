import { fieldFix, setField } from '../../fix/yaml.ts';
import { workloadRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = workloadRule({
  id: 'kubernetes/mounted-service-account-token',
  title: 'Token of the default service account mounted',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [250],
  controls: ['CIS Kubernetes 5.1.6', 'CIS Kubernetes 5.1.5'],
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/'],
  message: 'Each container gets a token for the Kubernetes API. If the program does not use it, switch the mount off.',
  why: 'Kubernetes mounts a token of the `default` service account into every container unless told otherwise. An attacker who can read one file of the container can then talk to the API server as that account.',
  remedy: 'Set `automountServiceAccountToken: false`, or give a program that uses the API a service account of its own.',
  fix: 'review',
  check(workload, report) {
    const account = workload.pod.get('serviceAccountName');
    const isDefault = account.text() === 'default' || (account.state === 'absent' && workload.pod.get('serviceAccount').state === 'absent');
    const automount = workload.pod.get('automountServiceAccountToken');
    const isMissing = automount.state === 'absent' && !workload.object.isPatch;
    if (!isDefault || (!isMissing && automount.boolean() !== true)) return;
    report(isMissing ? workload.podSpan : automount, {
      fixes: [fieldFix('review', 'Do not mount the token (programs that use the Kubernetes API need it)', setField(automount, false))],
    });
  },
});

export const examples = {
  bad: [
    {
      code: `apiVersion: v1
kind: Pod
metadata:
  name: web
⟦spec⟧:
  containers:
    - name: web
      image: shop/web:1.4.2
`,
      fixed: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
  automountServiceAccountToken: false
`,
    },
    {
      code: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  serviceAccountName: default
  automountServiceAccountToken: ⟦true⟧
  containers:
    - name: web
      image: shop/web:1.4.2
`,
      fixed: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  serviceAccountName: default
  automountServiceAccountToken: false
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    },
  ],
  good: [
    `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  automountServiceAccountToken: false
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  serviceAccountName: shop
  containers:
    - name: web
      image: shop/web:1.4.2
`,
  ],
} satisfies Examples;
