import { findNamed, roleRules } from '../../manifests/kubernetes/roles.ts';
import { kubernetesRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = kubernetesRule({
  id: 'kubernetes/secret-reading-role',
  title: 'Role reads all secrets',
  severity: 'info',
  confidence: 'medium',
  recommended: false,
  cwe: [522, 732],
  controls: ['CIS Kubernetes 5.1.2'],
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/'],
  message: 'The role reads every Secret within its reach. Name the ones that are needed in `resourceNames`.',
  why: '`list` and `watch` show the content of secrets just as `get` does. A token with this role is enough to collect the passwords and the service account tokens of all programs around it.',
  remedy: 'Allow `get` alone and name the secrets in `resourceNames`, or mount the secret into the pod that needs it.',
  fix: null,
  check(object, report) {
    for (const { field, verbs, resources } of roleRules(object)) {
      const secrets = findNamed(resources, 'secrets');
      if (secrets === undefined || field.get('resourceNames').state !== 'absent') continue;
      if (findNamed(verbs, 'get', 'list', 'watch', '*') === undefined) continue;
      report(secrets, { severity: object.kind === 'ClusterRole' ? 'warning' : 'info' });
    }
  },
});

export const examples = {
  bad: [
    {
      code: `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: shop
rules:
  - apiGroups: ['']
    resources: [configmaps, ⟦secrets⟧]
    verbs: [get, list]
`,
    },
    {
      code: `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: shop
rules:
  - apiGroups: ['']
    resources:
      - ⟦secrets⟧
    verbs:
      - watch
`,
    },
  ],
  good: [
    `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: shop
rules:
  - apiGroups: ['']
    resources: [secrets]
    resourceNames: [shop]
    verbs: [get]
`,
    `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: shop
rules:
  - apiGroups: ['']
    resources: [secrets]
    verbs: [create]
`,
  ],
} satisfies Examples;
