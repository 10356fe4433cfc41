import { findNamed, roleRules } from '../../manifests/kubernetes/roles.ts';
import { kubernetesRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

const readVerbs = new Set(['get', 'list', 'watch']);
const coreGroups = ['', '*', 'apps', 'batch', 'rbac.authorization.k8s.io'];

export const rule = kubernetesRule({
  id: 'kubernetes/wildcard-rbac',
  title: 'Role grants everything by a wildcard',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [269, 732],
  controls: ['CIS Kubernetes 5.1.3'],
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/'],
  message: 'The wildcard grants rights that nobody listed, also to what is installed later. Name what is needed.',
  why: 'A `*` covers secrets, pods and the roles themselves, and everything that later versions and extensions add. Whoever gets hold of one token with this role can read all secrets or start a privileged pod.',
  remedy: 'List the resources and verbs that the program uses.',
  fix: null,
  check(object, report) {
    if (object.metadata.get('name').text()?.startsWith('system:') === true) return;
    for (const { verbs, resources, apiGroups } of roleRules(object)) {
      const anyVerb = findNamed(verbs, '*');
      const anyResource = findNamed(resources, '*');
      const inCore = findNamed(apiGroups, ...coreGroups) !== undefined;
      if (anyVerb !== undefined && anyResource !== undefined) {
        report(anyResource, {
          severity: findNamed(apiGroups, '*', '') === undefined ? 'info' : 'error',
          message: 'The role may do everything with every resource, like an administrator. List the resources and verbs that are needed.',
        });
      } else if (anyResource !== undefined) {
        const readsOnly = verbs.every((verb) => readVerbs.has(verb.text() ?? ''));
        report(anyResource, {
          severity: inCore && !readsOnly ? 'warning' : 'info',
          message: 'The role covers every resource, secrets and roles among them. List the resources that are needed.',
        });
      } else if (anyVerb !== undefined && resources.length > 0) {
        report(anyVerb, {
          severity: inCore ? 'warning' : 'hint',
          message: 'The role may do everything with these resources, also delete them all. List the verbs that are needed.',
        });
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
  - apiGroups: ['*']
    resources: [⟦'*'⟧]
    verbs: ['*']
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
      - pods
    verbs:
      - ⟦"*"⟧
  - apiGroups: ['apps']
    resources: [⟦'*'⟧]
    verbs: [get]
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
    resources: [pods]
    verbs: [get, list]
`,
    `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: system:controller:generic-garbage-collector
rules:
  - apiGroups: ['*']
    resources: ['*']
    verbs: ['*']
`,
  ],
} satisfies Examples;
