import { fieldFix, removeField } from '../../fix/yaml.ts';
import { addedCapabilities } from '../../manifests/kubernetes/capabilities.ts';
import { containerRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** What the baseline profile lets a container add. Source: Pod Security Standards. */
const baseline = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
]);

/** Reported by kubernetes/dangerous-capability. */
const dangerous = /^(?:ALL|SYS_(?:ADMIN|MODULE|PTRACE|RAWIO|BOOT|TIME)|NET_ADMIN|DAC_READ_SEARCH|BPF|PERFMON|MAC_(?:ADMIN|OVERRIDE))$/;

export const rule = containerRule({
  id: 'kubernetes/unusual-capability',
  title: 'Capability outside the baseline profile',
  severity: 'info',
  confidence: 'high',
  recommended: false,
  cwe: [250],
  controls: ['PSS-baseline: Capabilities'],
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  message: 'The baseline profile does not allow this capability. Remove it unless the program cannot do without.',
  why: 'Each capability is a right of root that the program keeps when an attacker takes it over. Namespaces that enforce the baseline profile refuse pods that add one outside its list.',
  remedy: 'Remove the capability from `capabilities.add`.',
  fix: 'review',
  check(container, report) {
    if (container.workload.isWindows) return;
    for (const { name, field } of addedCapabilities(container)) {
      if (baseline.has(name) || dangerous.test(name)) continue;
      report(field, { fixes: [fieldFix('review', `Remove the capability ${name}`, removeField(field))] });
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
      securityContext:
        capabilities:
          add:
          - ⟦NET_RAW⟧
          - CHOWN
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
        capabilities:
          add:
          - CHOWN
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
        capabilities:
          add: [CHOWN, ⟦IPC_LOCK⟧]
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
        capabilities:
          add: [CHOWN]
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
        capabilities:
          add: [CHOWN, SETUID, NET_BIND_SERVICE]
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
        capabilities:
          drop: [NET_RAW]
`,
  ],
} satisfies Examples;
