import { fieldFix, removeField } from '../../fix/yaml.ts';
import { workloadRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = workloadRule({
  id: 'kubernetes/host-ipc',
  title: 'Pod shares the memory of its node',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [653],
  controls: ['PSS-baseline: Host Namespaces', 'CIS Kubernetes 5.2.4'],
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  message: 'The pod shares inter-process memory with its node and can read what others keep there. Remove `hostIPC: true`.',
  why: 'The pod can read and change shared memory, semaphores and message queues of every process of the node, such as the caches of a database.',
  remedy: 'Remove `hostIPC: true`. Only agents that manage the node itself need it.',
  fix: 'review',
  check(workload, report) {
    const field = workload.pod.get('hostIPC');
    if (field.boolean() === true)
      report(field, { fixes: [fieldFix('review', 'Remove hostIPC (the program no longer sees the node)', removeField(field))] });
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
      hostIPC: ⟦true⟧
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
          hostIPC: ⟦true⟧
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
  hostIPC: false
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
