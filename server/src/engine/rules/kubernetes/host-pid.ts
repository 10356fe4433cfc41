import { fieldFix, removeField } from '../../fix/yaml.ts';
import { workloadRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = workloadRule({
  id: 'kubernetes/host-pid',
  title: 'Pod sees all processes of its node',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [653],
  controls: ['PSS-baseline: Host Namespaces', 'CIS Kubernetes 5.2.3'],
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  message: 'The pod sees all processes of its node and can read their environment variables. Remove `hostPID: true`.',
  why: 'The pod sees every process of the node. As root it reads their memory and environment, secrets included, and enters their namespaces through `/proc/1/root`.',
  remedy: 'Remove `hostPID: true`. Only agents that manage the node itself need it.',
  fix: 'review',
  check(workload, report) {
    const field = workload.pod.get('hostPID');
    if (field.boolean() === true)
      report(field, { fixes: [fieldFix('review', 'Remove hostPID (the program no longer sees the node)', removeField(field))] });
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
    spec:
      hostPID: ⟦true⟧
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
`,
    },
    {
      code: `apiVersion: batch/v1
kind: CronJob
metadata:
  name: report
spec:
  schedule: '0 3 * * *'
  jobTemplate:
    spec:
      template:
        spec:
          containers:
            - name: report
              image: shop/report:3.1.0
          hostPID: ⟦true⟧
          restartPolicy: Never
`,
      fixed: `apiVersion: batch/v1
kind: CronJob
metadata:
  name: report
spec:
  schedule: '0 3 * * *'
  jobTemplate:
    spec:
      template:
        spec:
          containers:
            - name: report
              image: shop/report:3.1.0
          restartPolicy: Never
`,
    },
  ],
  good: [
    `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostPID: false
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
`,
  ],
} satisfies Examples;
