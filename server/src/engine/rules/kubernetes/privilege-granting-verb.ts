import { roleRules } from '../../manifests/kubernetes/roles.ts';
import { kubernetesRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** What each verb gives, and the resources on which it does. Source: the page on RBAC good practices. */
const verbsThatGrant: Readonly<Record<string, { resources: RegExp; effect: string }>> = {
  escalate: { resources: /^(?:\*|(?:cluster)?roles)$/, effect: 'may write any rights into roles, also ones that it does not have' },
  bind: { resources: /^(?:\*|(?:cluster)?roles)$/, effect: 'may give any role to anyone, itself included' },
  impersonate: { resources: /^(?:\*|users|groups|serviceaccounts|uids)$/, effect: 'may act as any other user' },
};

export const rule = kubernetesRule({
  id: 'kubernetes/privilege-granting-verb',
  title: 'Role can grant itself more rights',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [269],
  controls: ['CIS Kubernetes 5.1.8'],
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/'],
  message: 'With this verb the holder can give itself any right. Remove it, or limit it by `resourceNames`.',
  why: 'Kubernetes stops users from granting rights that they do not have, except to holders of `escalate` and `bind`; `impersonate` takes the rights of another user outright. A token with one of them is a step away from cluster-admin.',
  remedy: 'Remove the verb. An operator that must bind one role may `bind` that role alone, named in `resourceNames`.',
  fix: null,
  check(object, report) {
    for (const { field, verbs, resources } of roleRules(object)) {
      if (field.get('resourceNames').state !== 'absent') continue;
      for (const verb of verbs) {
        const name = verb.text() ?? '';
        const grant = Object.hasOwn(verbsThatGrant, name) ? verbsThatGrant[name] : undefined;
        if (grant === undefined || !resources.some((resource) => grant.resources.test(resource.text() ?? ''))) continue;
        report(verb, { message: `The holder of this role ${grant.effect}. Remove \`${name}\`, or limit it by \`resourceNames\`.` });
      }
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
  - apiGroups: [rbac.authorization.k8s.io]
    resources: [clusterroles]
    verbs: [get, ⟦bind⟧, ⟦escalate⟧]
`,
    },
    {
      code: `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: shop
rules:
  - apiGroups: ['']
    resources:
      - users
      - groups
    verbs:
      - ⟦impersonate⟧
`,
    },
  ],
  good: [
    `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: shop
rules:
  - apiGroups: [rbac.authorization.k8s.io]
    resources: [clusterroles]
    resourceNames: [view]
    verbs: [bind]
`,
    `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: shop
rules:
  - apiGroups: [storage.shop.example]
    resources: [volumes]
    verbs: [bind]
`,
  ],
} satisfies Examples;
