import { fieldFix, setField } from '../../fix/yaml.ts';
import { workloadRule } from '../../manifests/kubernetes/rule.ts';
import { effectiveSettings } from '../../manifests/kubernetes/workload.ts';
import type { Examples } from '../../model/rule.ts';

const annotationPrefix = 'container.apparmor.security.beta.kubernetes.io/';

export const rule = workloadRule({
  id: 'kubernetes/unconfined-apparmor',
  title: 'AppArmor switched off',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [693],
  controls: ['PSS-baseline: AppArmor'],
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://kubernetes.io/docs/tutorials/security/apparmor/',
  ],
  message: 'AppArmor no longer keeps the container off the files of the kernel. Use the default profile of the runtime.',
  why: 'The default AppArmor profile stops a container from mounting file systems and from writing to `/proc` and `/sys` even as root. Without it one missing check elsewhere is enough for an escape.',
  remedy: 'Set `appArmorProfile.type: RuntimeDefault` (Kubernetes 1.30 and later) or the annotation to `runtime/default`.',
  fix: 'review',
  check(workload, report) {
    if (workload.isWindows) return;
    const title = 'Use the default AppArmor profile of the runtime';
    for (const { field } of effectiveSettings(workload, 'appArmorProfile')) {
      const type = field.get('type');
      if (type.text() === 'Unconfined') report(type, { fixes: [fieldFix('review', title, setField(type, 'RuntimeDefault'))] });
    }
    for (const annotation of workload.podAnnotations.entries()) {
      if (!String(annotation.name).startsWith(annotationPrefix) || annotation.text() !== 'unconfined') continue;
      report(annotation, { fixes: [fieldFix('review', title, setField(annotation, 'runtime/default'))] });
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
        appArmorProfile:
          type: ⟦Unconfined⟧
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
        appArmorProfile:
          type: RuntimeDefault
`,
    },
    {
      code: `apiVersion: v1
kind: Pod
metadata:
  name: web
  annotations:
    container.apparmor.security.beta.kubernetes.io/web: ⟦unconfined⟧
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
`,
      fixed: `apiVersion: v1
kind: Pod
metadata:
  name: web
  annotations:
    container.apparmor.security.beta.kubernetes.io/web: runtime/default
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
        appArmorProfile:
          type: RuntimeDefault
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
  ],
} satisfies Examples;
