import { fieldFix, removeField } from '../../fix/yaml.ts';
import { containerRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = containerRule({
  id: 'kubernetes/host-port',
  title: 'Port of the node taken',
  severity: 'info',
  confidence: 'high',
  recommended: true,
  cwe: [668],
  controls: ['PSS-baseline: Host Ports'],
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://kubernetes.io/docs/concepts/configuration/overview/',
  ],
  message: 'The port opens on the node itself, past Services and network policies. Use a Service instead of hostPort.',
  why: 'A `hostPort` is reachable at the address of the node from wherever the node is, which network policies of many network plugins do not restrict. It also ties the pod to nodes where the port is free.',
  remedy: 'Remove `hostPort` and expose the container through a Service.',
  fix: 'review',
  check(container, report) {
    const { pod } = container.workload;
    if (pod.get('hostNetwork').boolean() === true) return;
    for (const port of container.field.get('ports').items()) {
      const hostPort = port.get('hostPort');
      if ((hostPort.number() ?? 0) <= 0) continue;
      report(hostPort, { fixes: [fieldFix('review', 'Remove hostPort (reach the container through a Service)', removeField(hostPort))] });
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
  containers:
    - name: web
      image: shop/web:1.4.2
      ports:
        - containerPort: 8080
          hostPort: ⟦8080⟧
          name: http
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
          name: http
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
      ports:
        - hostPort: ⟦80⟧
          containerPort: 8080
        - {containerPort: 9090, hostPort: ⟦9090⟧}
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
        - {containerPort: 9090}
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
      ports:
        - containerPort: 8080
          hostPort: 0
`,
    `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostNetwork: true
  containers:
    - name: web
      image: shop/web:1.4.2
      ports:
        - containerPort: 8080
          hostPort: 8080
`,
  ],
} satisfies Examples;
