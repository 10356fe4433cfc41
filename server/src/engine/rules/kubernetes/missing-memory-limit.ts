import { containerRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = containerRule({
  id: 'kubernetes/missing-memory-limit',
  title: 'No memory limit',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [770],
  controls: ['NSA/CISA Kubernetes Hardening Guidance: resource policies'],
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
  message: 'A leak or an attack in this container can take all memory of the node. Set `resources.limits.memory`.',
  why: 'Without a limit one container can use up the memory of the node, and the kernel then kills processes of other pods as well. A crafted request is enough for many programs.',
  remedy:
    'Set `resources.limits.memory` to what the program needs at its peak, and `requests.memory` to the same. A LimitRange of the namespace can give a default.',
  fix: null,
  check(container, report) {
    const { object, pod } = container.workload;
    if (object.isPatch || container.role === 'init' || container.role === 'ephemeral') return;
    if (pod.get('resources', 'limits', 'memory').state !== 'absent') return;
    if (container.field.get('resources', 'limits', 'memory').state === 'absent') report(container.span);
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
  containers:
    - name: ⟦web⟧
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
      containers:
        - image: ⟦shop/web:1.4.2⟧
          resources:
            limits:
              cpu: 500m
            requests:
              memory: 128Mi
`,
    },
  ],
  good: [
    `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      resources:
        limits:
          memory: 256Mi
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
          resources:
            {{- toYaml .Values.resources | nindent 12 }}
`,
  ],
} satisfies Examples;
