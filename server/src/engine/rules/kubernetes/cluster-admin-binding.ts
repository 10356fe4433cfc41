import { roleBinding } from '../../manifests/kubernetes/roles.ts';
import { kubernetesRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = kubernetesRule({
  id: 'kubernetes/cluster-admin-binding',
  title: 'Bound to cluster-admin',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [250, 269],
  controls: ['CIS Kubernetes 5.1.1'],
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/',
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles',
  ],
  message: 'These subjects may do everything in the cluster. Bind a role with only the rights that they need.',
  why: '`cluster-admin` has no limits: its holder reads all secrets, changes all roles and starts privileged pods on every node. One leaked token of a service account that has it is the loss of the cluster.',
  remedy: 'Write a Role with the rights that the program uses, and bind that. In a RoleBinding use `admin` or `edit` for people.',
  fix: null,
  check(object, report) {
    const binding = roleBinding(object);
    if (binding?.roleName.text() !== 'cluster-admin') return;
    // Kubernetes itself makes this binding in every cluster.
    if (binding.subjects.length > 0 && binding.subjects.every((subject) => subject.get('name').text() === 'system:masters')) return;
    if (object.kind === 'ClusterRoleBinding') report(binding.roleName);
    else
      report(binding.roleName, {
        severity: 'warning',
        message: 'These subjects may do everything in the namespace. Bind a role with only the rights that they need.',
      });
  },
});

export const examples = {
  bad: [
    {
      code: `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: shop
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: ⟦cluster-admin⟧
subjects:
  - kind: ServiceAccount
    name: shop
    namespace: shop
`,
    },
    {
      code: `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: shop
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: ⟦cluster-admin⟧
subjects:
  - kind: ServiceAccount
    name: shop
    namespace: shop
`,
    },
  ],
  good: [
    `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: shop
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: view
subjects:
  - kind: ServiceAccount
    name: shop
    namespace: shop
`,
    `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: shop
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: cluster-admin
subjects:
  - kind: Group
    name: system:masters
`,
  ],
} satisfies Examples;
