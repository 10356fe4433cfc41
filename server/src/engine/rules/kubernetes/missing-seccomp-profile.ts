import { fieldFix, setField } from '../../fix/yaml.ts';
import { workloadRule } from '../../manifests/kubernetes/rule.ts';
import { inheritedGaps } from '../../manifests/kubernetes/workload.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = workloadRule({
  id: 'kubernetes/missing-seccomp-profile',
  title: 'No seccomp profile',
  severity: 'hint',
  confidence: 'high',
  recommended: false,
  cwe: [693],
  controls: ['PSS-restricted: Seccomp'],
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://kubernetes.io/docs/tutorials/security/seccomp/',
  ],
  message: 'Unless the node has a default, every system call is allowed. Set `seccompProfile.type: RuntimeDefault`.',
  why: 'Without a profile Kubernetes runs containers unconfined unless the kubelet was started with a default. The profile of the runtime blocks system calls that ordinary programs never make and kernel exploits need.',
  remedy: 'Set `seccompProfile: {type: RuntimeDefault}` in the `securityContext` of the pod; it covers all its containers.',
  fix: 'safe',
  check(workload, report) {
    if (workload.isWindows) return;
    for (const gap of inheritedGaps(workload, 'seccompProfile', (container) => container.effective('seccompProfile').state === 'absent')) {
      report(gap.span, {
        fixes: [fieldFix('safe', 'Use the default seccomp profile of the runtime', setField(gap.target, { type: 'RuntimeDefault' }))],
      });
    }
  },
});

export const examples = {
  bad: [
    {
      code: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    ⟦spec⟧:
      containers:
        - name: web
          image: shop/web:1.4.2
`,
      fixed: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
        - name: web
          image: shop/web:1.4.2
      securityContext:
        seccompProfile:
          type: RuntimeDefault
`,
    },
    {
      code: `apiVersion: v1
kind: Pod
metadata:
  name: web
⟦spec⟧:
  securityContext: {fsGroup: 2000}
  containers:
    - name: web
      image: shop/web:1.4.2
`,
      fixed: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext: {fsGroup: 2000, seccompProfile: {type: RuntimeDefault}}
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    },
    {
      code: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext:
        seccompProfile:
          type: RuntimeDefault
    - image: ⟦shop/log:2.0.1⟧
`,
      fixed: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext:
        seccompProfile:
          type: RuntimeDefault
    - image: shop/log:2.0.1
      securityContext:
        seccompProfile:
          type: RuntimeDefault
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
  nodeSelector:
    kubernetes.io/os: windows
  containers:
    - name: web
      image: shop/web:1.4.2
`,
  ],
} satisfies Examples;
