import { forbidEscalation, forcesEscalation } from '../../manifests/kubernetes/capabilities.ts';
import { containerRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = containerRule({
  id: 'kubernetes/implicit-privilege-escalation',
  title: 'Privilege escalation not forbidden',
  severity: 'info',
  confidence: 'high',
  recommended: false,
  cwe: [250, 269],
  controls: ['PSS-restricted: Privilege Escalation', 'CIS Kubernetes 5.2.6'],
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  ],
  message: 'Programs in this container may gain rights: `allowPrivilegeEscalation` is true unless it is set to false.',
  why: 'Kubernetes allows privilege escalation when the manifest says nothing. A set-user-ID program in the image then turns a foothold as an ordinary user into root inside the container.',
  remedy:
    'Add `allowPrivilegeEscalation: false` to the `securityContext` of the container. The field does not exist in the `securityContext` of the pod.',
  fix: 'review',
  check(container, report) {
    if (container.workload.isWindows || container.workload.object.isPatch) return;
    if (container.securityContext.get('allowPrivilegeEscalation').state !== 'absent') return;
    report(container.span, { fixes: [forcesEscalation(container) ? null : forbidEscalation(container)] });
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
      fixed: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext:
        allowPrivilegeEscalation: false
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
      - name: ⟦web⟧
        image: shop/web:1.4.2
        securityContext:
          runAsUser: 1000
        ports:
        - containerPort: 80
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
          runAsUser: 1000
          allowPrivilegeEscalation: false
        ports:
        - containerPort: 80
`,
    },
    {
      path: 'pod.json',
      code: `{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"}, "spec": {"containers": [{"name": ⟦"web"⟧, "image": "web:1.0"}]}}
`,
      fixed: `{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"}, "spec": {"containers": [{"name": "web", "image": "web:1.0", "securityContext": { "allowPrivilegeEscalation": false }}]}}
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
      securityContext:
        allowPrivilegeEscalation: false
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
          resources: {}
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
            {{- toYaml .Values.securityContext | nindent 12 }}
`,
  ],
} satisfies Examples;
