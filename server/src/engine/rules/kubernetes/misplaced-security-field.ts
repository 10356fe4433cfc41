import { fieldFix, removeField, setField } from '../../fix/yaml.ts';
import type { Field } from '../../parse/yaml-fields.ts';
import { containerOnlyFields, inheritedFields, podOnlyFields, type Workload } from '../../manifests/kubernetes/model.ts';
import { workloadRule, type KubernetesReport } from '../../manifests/kubernetes/rule.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';

/** Moves a scalar to where it counts, when nothing is written there yet. */
function moveTo(target: Field, misplaced: Field, where: string): Fix | null {
  const value = misplaced.boolean() ?? misplaced.number() ?? misplaced.text();
  if (value === null || target.state !== 'absent') return null;
  return fieldFix(
    'review',
    `Move ${String(misplaced.name)} to the securityContext of ${where}, where it takes effect`,
    removeField(misplaced),
    setField(target, value),
  );
}

function checkPodLevel(workload: Workload, report: KubernetesReport): void {
  const [only, ...others] = workload.containers;
  for (const name of containerOnlyFields) {
    const misplaced = workload.securityContext.get(name);
    if (misplaced.key === null) continue;
    report(misplaced.key.span, {
      message: `\`${name}\` has no effect here: it exists for containers only. Move it to the securityContext of each container.`,
      fixes: [only !== undefined && others.length === 0 ? moveTo(only.securityContext.get(name), misplaced, 'the container') : null],
    });
  }
}

function checkContainerLevel(workload: Workload, report: KubernetesReport): void {
  for (const container of workload.containers) {
    for (const name of podOnlyFields) {
      const misplaced = container.securityContext.get(name);
      if (misplaced.key === null) continue;
      report(misplaced.key.span, {
        message: `\`${name}\` has no effect here: it exists for the pod only. Move it to the securityContext of the pod.`,
        fixes: [moveTo(workload.securityContext.get(name), misplaced, 'the pod')],
      });
    }
    for (const name of [...containerOnlyFields, ...inheritedFields]) {
      const misplaced = container.field.get(name);
      if (misplaced.key === null) continue;
      report(misplaced.key.span, {
        message: `\`${name}\` has no effect directly in the container. Move it into \`securityContext\`.`,
        fixes: [moveTo(container.securityContext.get(name), misplaced, 'the container')],
      });
    }
  }
}

export const rule = workloadRule({
  id: 'kubernetes/misplaced-security-field',
  title: 'Security setting in the wrong place',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [16, 693],
  references: [
    'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#security-context',
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  ],
  message: 'The security setting has no effect in this place. Move it to where Kubernetes reads it.',
  why: 'Kubernetes knows some settings for containers only and others for pods only. In the wrong place they are dropped, with no more than a warning, and the protection that the manifest seems to have is not there.',
  remedy:
    'Put `privileged`, `allowPrivilegeEscalation`, `capabilities`, `readOnlyRootFilesystem` and `procMount` into the `securityContext` of each container; `fsGroup`, `sysctls` and `supplementalGroups` into that of the pod.',
  fix: 'review',
  check(workload, report) {
    if (workload.isCustomKind) return;
    checkPodLevel(workload, report);
    checkContainerLevel(workload, report);
    for (let above = workload.pod.parent; above !== null; above = above.parent) {
      const misplaced = above.get('securityContext');
      if (misplaced.key !== null)
        report(misplaced.key.span, {
          message: 'This `securityContext` has no effect: it stands outside the pod specification. Move it below the `spec` of the pod.',
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
        runAsNonRoot: true
        ⟦readOnlyRootFilesystem⟧: true
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
        runAsUser: 1000
        ⟦fsGroup⟧: 2000
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
  securityContext:
    fsGroup: 2000
`,
    },
    {
      code: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  ⟦securityContext⟧:
    runAsNonRoot: true
  template:
    spec:
      containers:
        - name: web
          image: shop/web:1.4.2
          ⟦allowPrivilegeEscalation⟧: false
`,
      fixed: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
  template:
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
    fsGroup: 2000
    runAsNonRoot: true
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext:
        readOnlyRootFilesystem: true
`,
    `apiVersion: example.com/v1
kind: Shop
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
  template:
    spec:
      containers:
        - name: web
          image: shop/web:1.4.2
`,
  ],
} satisfies Examples;
