import { fieldFix, removeField } from '../../fix/yaml.ts';
import { workloadRule } from '../../manifests/kubernetes/rule.ts';
import { effectiveSettings } from '../../manifests/kubernetes/workload.ts';
import type { Examples } from '../../model/rule.ts';

/** SELinux types that the baseline profile allows. Source: Pod Security Standards. */
const containerTypes = new Set(['', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t']);

export const rule = workloadRule({
  id: 'kubernetes/custom-selinux-options',
  title: 'SELinux confinement weakened',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [693],
  controls: ['PSS-baseline: SELinux'],
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  message: 'This SELinux label lets the container reach more of the node than a container should. Remove it.',
  why: 'SELinux keeps a container off files and processes of the node by its type, `container_t`. Another type, such as `spc_t`, or a user or role of its own, lifts that border.',
  remedy: 'Remove `type`, `user` and `role` from `seLinuxOptions`; `level` alone is fine.',
  fix: 'review',
  check(workload, report) {
    if (workload.isWindows) return;
    for (const { field } of effectiveSettings(workload, 'seLinuxOptions')) {
      const wrong = [field.get('user'), field.get('role')].filter((option) => (option.text() ?? '') !== '');
      const type = field.get('type');
      if (!containerTypes.has(type.text() ?? '')) wrong.push(type);
      for (const option of wrong) {
        report(option, {
          fixes: [fieldFix('review', `Remove the SELinux ${String(option.name)} (the container is confined again)`, removeField(option))],
        });
      }
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
    seLinuxOptions:
      type: ⟦spc_t⟧
      level: s0:c123,c456
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
    seLinuxOptions:
      level: s0:c123,c456
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
        seLinuxOptions: {user: ⟦system_u⟧, role: ⟦system_r⟧}
        runAsUser: 1000
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
        runAsUser: 1000
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
        seLinuxOptions:
          level: s0:c1,c2
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
        seLinuxOptions:
          type: container_t
`,
  ],
} satisfies Examples;
