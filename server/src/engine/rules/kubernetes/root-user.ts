import { fieldFix, removeField, replaceEntry, setField } from '../../fix/yaml.ts';
import type { Field } from '../../parse/yaml-fields.ts';
import { workloadRule } from '../../manifests/kubernetes/rule.ts';
import { effectiveSettings } from '../../manifests/kubernetes/workload.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';

/** Replaces user 0 by the demand for any other user, beside which it cannot stand. */
function demandOtherUser(user: Field): Fix | null {
  const demand = user.parent?.get('runAsNonRoot');
  const title = 'Require a non-root user (the image must name one)';
  if (demand === undefined || demand.state === 'unknown') return null;
  if (demand.state === 'absent') return fieldFix('review', title, replaceEntry(user, 'runAsNonRoot', true));
  return fieldFix('review', title, removeField(user), demand.boolean() === true ? [] : setField(demand, true));
}

export const rule = workloadRule({
  id: 'kubernetes/root-user',
  title: 'Container runs as root',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [250],
  controls: ['PSS-restricted: Running as Non-root', 'CIS Kubernetes 5.2.7'],
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  ],
  message: 'The container runs as root, so an escape from it is root on the node. Run it as another user.',
  why: 'User 0 in a container is user 0 of the node unless user namespaces are on. A flaw in the kernel, the container runtime or a mounted volume then gives an attacker the whole node; as another user most such flaws stop at the border.',
  remedy: 'Give the image a `USER`, set `runAsNonRoot: true`, and where the image cannot be changed set `runAsUser` to a number above 0.',
  fix: 'review',
  check(workload, report) {
    if (workload.isWindows) return;
    const severity = workload.pod.get('hostUsers').boolean() === false ? 'info' : 'warning';
    const lasting = workload.containers.filter((container) => container.effective('runAsNonRoot').field.boolean() !== true);
    const roots = new Set<number>();
    for (const { field, level } of effectiveSettings({ ...workload, containers: lasting }, 'runAsUser')) {
      if (field.number() !== 0) continue;
      roots.add(field.parent?.span.start ?? -1);
      const shadowed = level === 'container' && workload.securityContext.get('runAsUser').number() === 0;
      report(field, { severity, fixes: [shadowed ? null : demandOtherUser(field)] });
    }
    const undecided = workload.containers.filter((container) => container.effective('runAsUser').state === 'absent');
    for (const { field } of effectiveSettings({ ...workload, containers: undecided }, 'runAsNonRoot')) {
      if (field.boolean() !== false) continue;
      report(field, {
        severity,
        message: 'The container may run as root, so an escape from it is root on the node. Set `runAsNonRoot: true`.',
        fixes: [fieldFix('review', 'Require a non-root user (the image must name one)', setField(field, true))],
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
    spec:
      securityContext:
        runAsUser: ⟦0⟧
        fsGroup: 2000
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
      securityContext:
        runAsNonRoot: true
        fsGroup: 2000
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
  securityContext:
    runAsNonRoot: ⟦false⟧
  containers:
    - name: web
      image: shop/web:1.4.2
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
  securityContext:
    runAsUser: 1000
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext:
        runAsNonRoot: false
        runAsUser: ⟦0⟧
`,
      fixed: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsUser: 1000
  containers:
    - name: web
      image: shop/web:1.4.2
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
    runAsUser: 0
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext:
        runAsUser: 1000
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
  securityContext:
    runAsNonRoot: false
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext:
        runAsUser: 1000
`,
  ],
} satisfies Examples;
