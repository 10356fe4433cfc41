import { fieldFix, renameKey } from '../../fix/yaml.ts';
import type { Field } from '../../parse/yaml-fields.ts';
import { containerOnlyFields, inheritedFields, podOnlyFields } from '../../manifests/kubernetes/model.ts';
import { workloadRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

const known: readonly string[] = [...inheritedFields, ...containerOnlyFields, ...podOnlyFields];

/** How many single letters have to be inserted, removed or replaced to turn one text into the other, up to `limit`. */
function distance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? limit + 1;
}

/** The setting that a misspelt key means, or undefined when it is right or unlike all of them. */
function meantBy(key: string): string | undefined {
  if (known.includes(key) || key.length > 40) return undefined;
  const folded = key.toLowerCase().replace(/[_-]/g, '');
  return known.find((name) => distance(folded, name.toLowerCase(), 2) <= (name.length > 9 ? 2 : 1));
}

export const rule = workloadRule({
  id: 'kubernetes/misspelled-security-field',
  title: 'Misspelt security setting',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [16, 693],
  references: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#security-context-1'],
  message: 'Kubernetes does not know this setting, so the protection is not there. Correct its name.',
  why: 'Names of fields are case-sensitive: `readOnlyRootFileSystem` is not `readOnlyRootFilesystem`. Unknown fields are dropped, with no more than a warning, and the manifest looks safer than the pod is.',
  remedy: 'Write the name as the API reference does.',
  fix: 'review',
  check(workload, report) {
    const contexts: readonly Field[] = [workload.securityContext, ...workload.containers.map((container) => container.securityContext)];
    for (const context of contexts) {
      for (const entry of context.entries()) {
        const meant = entry.key === null || entry.key.templated ? undefined : meantBy(entry.key.text);
        if (meant === undefined || entry.key === null) continue;
        const isTaken = context.get(meant).state !== 'absent';
        report(entry.key.span, {
          message: `Kubernetes does not know \`${entry.key.text}\`, so the setting has no effect. It is \`${meant}\`.`,
          fixes: [isTaken ? null : fieldFix('review', `Correct the name to ${meant}, which then takes effect`, renameKey(entry, meant))],
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
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext:
        ⟦readOnlyRootFileSystem⟧: true
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
      code: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      securityContext:
        ⟦runAsNonroot⟧: true
      containers:
        - name: web
          image: shop/web:1.4.2
          securityContext:
            ⟦"allowPriviledgeEscalation"⟧: false
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
            "allowPrivilegeEscalation": false
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
        runAsNonRoot: true
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
        someNewSetting: true
`,
  ],
} satisfies Examples;
