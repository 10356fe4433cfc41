import { fieldFix, removeField } from '../../fix/yaml.ts';
import { containerRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = containerRule({
  id: 'kubernetes/privileged-container',
  title: 'Privileged container',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [250],
  controls: ['PSS-baseline: Privileged Containers', 'CIS Kubernetes 5.2.2'],
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  message:
    'This privileged container can take over its node. Remove `privileged: true` and add only the capability that the program needs.',
  why: 'A privileged container holds every Linux capability, sees all devices of the node, and runs without seccomp and AppArmor confinement. Whoever takes over the program mounts the disk of the node and owns every pod on it.',
  remedy:
    'Remove `privileged: true`. If the program needs one right of root, add that capability alone under `capabilities.add`; for a device use a device plugin.',
  fix: 'review',
  check(container, report) {
    const privileged = container.securityContext.get('privileged');
    if (privileged.boolean() !== true) return;
    report(privileged, {
      fixes: [fieldFix('review', 'Remove privileged mode (add the capabilities that the program needs)', removeField(privileged))],
    });
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
      containers:
        - name: web
          image: shop/web:1.4.2
          securityContext:
            privileged: ⟦true⟧
            readOnlyRootFilesystem: true
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
            readOnlyRootFilesystem: true
`,
    },
    {
      code: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  initContainers:
    - name: sysctl
      image: busybox:1.36
      securityContext:
        privileged: ⟦true⟧
  containers:
    - name: web
      image: shop/web:1.4.2
`,
      fixed: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  initContainers:
    - name: sysctl
      image: busybox:1.36
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
      securityContext: { privileged: ⟦true⟧, runAsUser: 1000 } # needs the GPU
`,
      fixed: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext: { runAsUser: 1000 } # needs the GPU
`,
    },
    {
      path: 'pod.json',
      code: `{
  "apiVersion": "v1",
  "kind": "Pod",
  "metadata": { "name": "web" },
  "spec": {
    "containers": [
      {
        "name": "web",
        "image": "shop/web:1.4.2",
        "securityContext": {
          "privileged": ⟦true⟧,
          "runAsUser": 1000
        }
      }
    ]
  }
}
`,
      fixed: `{
  "apiVersion": "v1",
  "kind": "Pod",
  "metadata": { "name": "web" },
  "spec": {
    "containers": [
      {
        "name": "web",
        "image": "shop/web:1.4.2",
        "securityContext": {
          "runAsUser": 1000
        }
      }
    ]
  }
}
`,
    },
  ],
  good: [
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
            privileged: false
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
        privileged: {{ .Values.privileged }}
`,
    `privileged: true
name: not a manifest
`,
  ],
} satisfies Examples;
