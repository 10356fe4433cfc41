import { roleBinding } from '../../manifests/kubernetes/roles.ts';
import { kubernetesRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** Roles that Kubernetes itself binds to everyone; they show versions and keys that are public. */
const publicRoles =
  /^(?:system:(?:public-info-viewer|discovery|basic-user|service-account-issuer-discovery)|kubeadm:bootstrap-signer-clusterinfo)$/;

const powerfulRoles = new Set(['cluster-admin', 'admin', 'edit']);

export const rule = kubernetesRule({
  id: 'kubernetes/anonymous-access',
  title: 'Rights for everyone',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [284, 306],
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/',
    'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests',
  ],
  message: 'Anyone who reaches the API server gets these rights without logging in. Bind a named user or service account.',
  why: '`system:anonymous` and `system:unauthenticated` stand for every request without valid credentials. Scanners look for API servers on the internet that answer them.',
  remedy:
    'Bind the role to the users or service accounts that need it. For `system:authenticated` think of every service account in the cluster.',
  fix: null,
  check(object, report) {
    const binding = roleBinding(object);
    const role = binding?.roleName.text() ?? '';
    if (binding === null || publicRoles.test(role)) return;
    for (const subject of binding.subjects) {
      const name = subject.get('name');
      const text = name.text() ?? '';
      if (text === 'system:anonymous' || text === 'system:unauthenticated') report(name);
      else if (text === 'system:authenticated' && powerfulRoles.has(role)) {
        report(name, { message: `Every user and every service account of the cluster gets the role ${role}. Bind a named one.` });
      }
    }
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
  name: view
subjects:
  - kind: User
    name: ⟦system:anonymous⟧
  - kind: Group
    name: ⟦system:unauthenticated⟧
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
  name: edit
subjects:
  - kind: Group
    name: ⟦system:authenticated⟧
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
  name: system:public-info-viewer
subjects:
  - kind: Group
    name: system:unauthenticated
`,
    `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: shop
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: edit
subjects:
  - kind: ServiceAccount
    name: shop
    namespace: shop
`,
  ],
} satisfies Examples;
