import { fieldFix, setField } from '../../fix/yaml.ts';
import { workloadRule } from '../../manifests/kubernetes/rule.ts';
import { effectiveSettings } from '../../manifests/kubernetes/workload.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = workloadRule({
  id: 'kubernetes/unconfined-seccomp',
  title: 'System calls not filtered',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [693],
  controls: ['PSS-baseline: Seccomp'],
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://kubernetes.io/docs/tutorials/security/seccomp/',
  ],
  message: 'The container may make every system call, among them those that kernel exploits need. Use RuntimeDefault.',
  why: 'A seccomp profile blocks system calls that ordinary programs never make. `Unconfined` switches it off even where the node has a default, so that each flaw of the kernel is in reach of the container.',
  remedy:
    'Set `seccompProfile.type: RuntimeDefault`, or `Localhost` with a profile of its own for a program that needs an unusual system call.',
  fix: 'review',
  check(workload, report) {
    if (workload.isWindows) return;
    for (const { field } of effectiveSettings(workload, 'seccompProfile')) {
      const type = field.get('type');
      if (type.text() === 'Unconfined')
        report(type, {
          fixes: [
            fieldFix('review', 'Use the default profile of the runtime (it blocks rare system calls)', setField(type, 'RuntimeDefault')),
          ],
        });
    }
  },
});

export const examples = {
  bad: [
    {
      code: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    seccompProfile:
      type: ⟦Unconfined⟧
  containers:
    - name: web
      image: shop/web:1.4.2
`,
      fixed: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    },
    {
      code: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      securityContext:
        seccompProfile:
          type: RuntimeDefault
      containers:
        - name: web
          image: shop/web:1.4.2
          securityContext:
            seccompProfile: {type: ⟦'Unconfined'⟧}
`,
      fixed: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      securityContext:
        seccompProfile:
          type: RuntimeDefault
      containers:
        - name: web
          image: shop/web:1.4.2
          securityContext:
            seccompProfile: {type: 'RuntimeDefault'}
`,
    },
  ],
  good: [
    `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    seccompProfile:
      type: Unconfined
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext:
        seccompProfile:
          type: RuntimeDefault
`,
  ],
} satisfies Examples;
