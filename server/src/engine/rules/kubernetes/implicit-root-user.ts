import { fieldFix, setField } from '../../fix/yaml.ts';
import { workloadRule } from '../../manifests/kubernetes/rule.ts';
import { inheritedGaps } from '../../manifests/kubernetes/workload.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = workloadRule({
  id: 'kubernetes/implicit-root-user',
  title: 'Container may run as root',
  severity: 'info',
  confidence: 'medium',
  recommended: true,
  cwe: [250],
  controls: ['PSS-restricted: Running as Non-root', 'CIS Kubernetes 5.2.7'],
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  ],
  message: 'The image alone decides whether this runs as root. Set `runAsNonRoot: true`, so that Kubernetes refuses root.',
  why: 'Most images run as root unless their Dockerfile says otherwise. User 0 in a container is user 0 of the node, so an escape through the kernel, the runtime or a mounted volume gives an attacker the node.',
  remedy:
    'Set `runAsNonRoot: true` in the `securityContext` of the pod. Kubernetes then starts the container only if the image has a numeric `USER` above 0 or `runAsUser` names one.',
  fix: 'review',
  check(workload, report) {
    if (workload.isWindows || workload.pod.get('hostUsers').boolean() === false) return;
    const gaps = inheritedGaps(
      workload,
      'runAsNonRoot',
      (container) => container.effective('runAsNonRoot').state === 'absent' && container.effective('runAsUser').state === 'absent',
    );
    for (const gap of gaps) {
      report(gap.span, {
        fixes: [fieldFix('review', 'Set runAsNonRoot to true (the image must name a user above 0)', setField(gap.target, true))],
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
        runAsNonRoot: true
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
        runAsUser: 1000
    - name: ⟦log⟧
      image: shop/log:2.0.1
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
        runAsUser: 1000
    - name: log
      image: shop/log:2.0.1
      securityContext:
        runAsNonRoot: true
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
    runAsNonRoot: true
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext:
        runAsUser: 1000
`,
    `apiVersion: apps/v1
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
        {{- toYaml .Values.podSecurityContext | nindent 8 }}
`,
    {
      path: 'overlays/production/web.yaml',
      code: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
        - name: web
          image: shop/web:1.4.2
`,
    },
  ],
} satisfies Examples;
