import { fieldFix, removeField } from '../../fix/yaml.ts';
import { workloadRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = workloadRule({
  id: 'kubernetes/host-network',
  title: 'Pod shares the network of its node',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [653],
  controls: ['PSS-baseline: Host Namespaces', 'CIS Kubernetes 5.2.5'],
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  message: 'The pod uses the network of its node: it reaches what listens on localhost there. Remove `hostNetwork: true`.',
  why: 'The pod sees all traffic of the node, reaches services that listen on its loopback address (kubelet, cloud metadata, local agents), and no NetworkPolicy applies to it.',
  remedy: 'Remove `hostNetwork: true`. Only agents that manage the node itself need it.',
  fix: 'review',
  check(workload, report) {
    const field = workload.pod.get('hostNetwork');
    if (field.boolean() !== true) return;
    // Kubernetes fills in hostPort beside hostNetwork; left behind it would open the port on the node again.
    const hostPorts = workload.containers.flatMap((container) =>
      container.field
        .get('ports')
        .items()
        .map((port) => port.get('hostPort'))
        .filter((port) => (port.number() ?? 0) > 0),
    );
    const title = `Remove hostNetwork${hostPorts.length > 0 ? ' and hostPort' : ''} (the program no longer sees the network of the node)`;
    report(field, { fixes: [fieldFix('review', title, removeField(field), ...hostPorts.map(removeField))] });
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
      hostNetwork: ⟦true⟧
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
          hostNetwork: ⟦true⟧
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
    {
      code: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostNetwork: ⟦true⟧
  containers:
    - name: web
      image: shop/web:1.4.2
      ports:
        - containerPort: 8080
          hostPort: 8080
`,
      fixed: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      ports:
        - containerPort: 8080
`,
    },
  ],
  good: [
    `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostNetwork: false
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
