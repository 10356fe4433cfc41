import { fieldFix, removeField } from '../../fix/yaml.ts';
import { containerRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = containerRule({
  id: 'kubernetes/contradictory-security-context',
  title: 'Security settings that contradict each other',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [16],
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  message: 'These settings exclude each other, so the pod does not start. Decide for one of them.',
  why: 'Kubernetes refuses `allowPrivilegeEscalation: false` beside `privileged: true`, and never starts a container that must not be root as user 0. Under pressure such a pod is usually mended by dropping the protection.',
  remedy: 'Keep the stricter setting: remove `runAsUser: 0`, or `privileged: true`.',
  fix: 'review',
  check(container, report) {
    if (container.workload.isWindows) return;
    const user = container.effective('runAsUser').field;
    if (user.number() === 0 && container.effective('runAsNonRoot').field.boolean() === true) {
      report(user, {
        message: 'User 0 is root, which `runAsNonRoot: true` forbids: the container never starts. Remove `runAsUser: 0`.',
        fixes: [fieldFix('review', 'Remove runAsUser: 0 (the user of the image counts then)', removeField(user))],
      });
    }
    const privileged = container.securityContext.get('privileged');
    if (privileged.boolean() === true && container.securityContext.get('allowPrivilegeEscalation').boolean() === false) {
      report(privileged, {
        message: 'Kubernetes refuses `privileged: true` beside `allowPrivilegeEscalation: false`. Remove one of them.',
        fixes: [fieldFix('review', 'Remove privileged mode (add the capabilities that the program needs)', removeField(privileged))],
      });
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
  securityContext:
    runAsNonRoot: true
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext:
        runAsUser: ⟦0⟧
`,
      fixed: `apiVersion: v1
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
        privileged: ⟦true⟧
        allowPrivilegeEscalation: false
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
  ],
  good: [
    `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    runAsUser: 1000
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
        privileged: true
        allowPrivilegeEscalation: true
`,
  ],
} satisfies Examples;
