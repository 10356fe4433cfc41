import { fieldFix, setField } from '../../fix/yaml.ts';
import { containerRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = containerRule({
  id: 'kubernetes/writable-root-filesystem',
  title: 'Root file system writable',
  severity: 'hint',
  confidence: 'high',
  recommended: false,
  cwe: [732],
  controls: ['NSA/CISA Kubernetes Hardening Guidance: immutable container file systems'],
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
    'https://kubernetes.io/docs/concepts/security/security-checklist/',
  ],
  message: 'An attacker can change the program and leave tools behind. Set `readOnlyRootFilesystem: true`.',
  why: 'A container that can write its own root file system lets an attacker replace the program, add tools and keep them until the pod is deleted. Most programs write to a few known folders only.',
  remedy: 'Set `readOnlyRootFilesystem: true` and mount an `emptyDir` where the program writes, usually `/tmp`.',
  fix: 'review',
  check(container, report) {
    const { isWindows, object } = container.workload;
    const readOnly = container.securityContext.get('readOnlyRootFilesystem');
    const isMissing = readOnly.state === 'absent' && !object.isPatch;
    if (isWindows || (!isMissing && readOnly.boolean() !== false)) return;
    report(isMissing ? container.span : readOnly, {
      fixes: [
        fieldFix('review', 'Make the root file system read-only (mount an emptyDir where the program writes)', setField(readOnly, true)),
      ],
    });
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
        readOnlyRootFilesystem: true
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
        readOnlyRootFilesystem: ⟦false⟧
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
        readOnlyRootFilesystem: true
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
        readOnlyRootFilesystem: true
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
        readOnlyRootFilesystem: {{ .Values.readOnly }}
`,
  ],
} satisfies Examples;
