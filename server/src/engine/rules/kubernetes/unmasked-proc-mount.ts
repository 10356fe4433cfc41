import { fieldFix, removeField } from '../../fix/yaml.ts';
import { containerRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = containerRule({
  id: 'kubernetes/unmasked-proc-mount',
  title: 'Kernel files in /proc unmasked',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [668],
  controls: ['PSS-baseline: /proc Mount Type'],
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  message: 'The container sees files of `/proc` through which the kernel is controlled. Remove `procMount: Unmasked`.',
  why: 'Runtimes hide files such as `/proc/kcore` and make `/proc/sys` read-only. Unmasked, a root process in the container reads the memory of the kernel and changes settings of the node.',
  remedy: 'Remove `procMount`. Only containers that start containers of their own need it, and then together with `hostUsers: false`.',
  fix: 'review',
  check(container, report) {
    const procMount = container.securityContext.get('procMount');
    if (container.workload.isWindows || procMount.text() !== 'Unmasked' || container.workload.pod.get('hostUsers').boolean() === false)
      return;
    report(procMount, { fixes: [fieldFix('review', 'Remove procMount (kernel files of /proc are hidden again)', removeField(procMount))] });
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
        procMount: ⟦Unmasked⟧
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
        procMount: ⟦"Unmasked"⟧ # nested containers
`,
      fixed: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
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
        procMount: Default
`,
    `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostUsers: false
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext:
        procMount: Unmasked
`,
  ],
} satisfies Examples;
