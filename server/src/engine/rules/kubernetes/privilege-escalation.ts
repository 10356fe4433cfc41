import { forbidEscalation } from '../../manifests/kubernetes/capabilities.ts';
import { containerRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = containerRule({
  id: 'kubernetes/privilege-escalation',
  title: 'Privilege escalation allowed',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [250, 269],
  controls: ['PSS-restricted: Privilege Escalation', 'CIS Kubernetes 5.2.6'],
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  ],
  message: 'Programs in this container may gain more rights than it started with. Set `allowPrivilegeEscalation: false`.',
  why: 'With `allowPrivilegeEscalation: true` the kernel flag `no_new_privs` stays off, so a set-user-ID program such as `su`, or a file with capabilities, gives an attacker root inside the container. That is the first half of most escapes to the node.',
  remedy:
    'Set `allowPrivilegeEscalation: false`. Kubernetes rejects that beside `privileged: true` or the capability `SYS_ADMIN`, so these have to go too.',
  fix: 'review',
  check(container, report) {
    if (container.workload.isWindows) return;
    const escalation = container.securityContext.get('allowPrivilegeEscalation');
    if (escalation.boolean() === true) report(escalation, { fixes: [forbidEscalation(container)] });
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
      securityContext:
        allowPrivilegeEscalation: ⟦true⟧
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
        - name: web
          image: shop/web:1.4.2
          securityContext:
            privileged: true
            allowPrivilegeEscalation: ⟦true⟧
            capabilities:
              add: [NET_BIND_SERVICE, SYS_ADMIN]
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
            privileged: false
            allowPrivilegeEscalation: false
            capabilities:
              add: [NET_BIND_SERVICE]
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
    `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  os:
    name: windows
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext:
        allowPrivilegeEscalation: true
`,
  ],
} satisfies Examples;
