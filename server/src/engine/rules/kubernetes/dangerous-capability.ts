import { fieldFix, removeField } from '../../fix/yaml.ts';
import { addedCapabilities, takeoverCapabilities } from '../../manifests/kubernetes/capabilities.ts';
import { containerRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** Capabilities beyond the default set that reach out of the container. Source: capabilities(7) of the Linux manual. */
const dangerous = new Set([
  'ALL',
  'SYS_ADMIN',
  'SYS_MODULE',
  'SYS_PTRACE',
  'SYS_RAWIO',
  'SYS_BOOT',
  'SYS_TIME',
  'NET_ADMIN',
  'DAC_READ_SEARCH',
  'BPF',
  'PERFMON',
  'MAC_ADMIN',
  'MAC_OVERRIDE',
]);

export const rule = containerRule({
  id: 'kubernetes/dangerous-capability',
  title: 'Dangerous Linux capability added',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [250],
  controls: ['PSS-baseline: Capabilities'],
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://man7.org/linux/man-pages/man7/capabilities.7.html',
  ],
  message: 'This capability reaches out of the container. Remove it, or replace it by a narrower one.',
  why: 'Capabilities are the single rights that make up root. `SYS_ADMIN` can mount file systems and `SYS_MODULE` loads code into the kernel; `SYS_PTRACE`, `NET_ADMIN`, `BPF` and their like read or change what belongs to other processes. An attacker in the container needs no further flaw.',
  remedy: 'Remove the capability from `capabilities.add`. Programs seldom need more than `NET_BIND_SERVICE`.',
  fix: 'review',
  check(container, report) {
    if (container.workload.isWindows) return;
    for (const { name, field } of addedCapabilities(container)) {
      if (!dangerous.has(name)) continue;
      const takesOver = takeoverCapabilities.has(name);
      report(field, {
        severity: takesOver ? 'error' : 'warning',
        message: takesOver
          ? `With ${name === 'ALL' ? 'all capabilities' : name} the container can take over its node. Remove it, or add a narrower capability.`
          : `The capability ${name} reaches out of the container. Remove it, or replace it by a narrower one.`,
        fixes: [fieldFix('review', `Remove the capability ${name}`, removeField(field))],
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
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext:
        capabilities:
          add:
            - NET_BIND_SERVICE
            - ⟦SYS_ADMIN⟧ # for mount
          drop:
            - ALL
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
            - NET_BIND_SERVICE
          drop:
            - ALL
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
            capabilities:
              add: [⟦"CAP_NET_ADMIN"⟧, ⟦sys_time⟧]
              drop: [ALL]
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
            capabilities:
              drop: [ALL]
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
          add: [NET_BIND_SERVICE]
          drop: [ALL]
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
          drop: [SYS_ADMIN]
`,
  ],
} satisfies Examples;
