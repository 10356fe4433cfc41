import type { Field } from '../../parse/yaml-fields.ts';
import { kubernetesRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

function isEmptyMap(field: Field): boolean {
  return field.node?.kind === 'map' && field.node.entries.length === 0 && !field.node.open;
}

export const rule = kubernetesRule({
  id: 'kubernetes/open-network-policy',
  title: 'Network policy lets everyone in',
  severity: 'info',
  confidence: 'medium',
  recommended: true,
  cwe: [284, 668],
  references: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/'],
  message: 'The policy lets everyone in, so it protects nothing. Name the pods and ports that may connect.',
  why: 'Network policies add up: one rule that allows every source cancels what all other policies forbid for these pods. An attacker in any pod of the cluster then reaches them.',
  remedy: 'List the sources under `from` by `podSelector` and `namespaceSelector`, and the `ports` that are needed.',
  fix: null,
  check(object, report) {
    if (object.kind !== 'NetworkPolicy' || object.apiVersion?.startsWith('networking.k8s.io/') === false) return;
    for (const ingress of object.root.get('spec', 'ingress').items()) {
      if (isEmptyMap(ingress)) report(ingress);
      for (const source of ingress.get('from').items()) {
        if (isEmptyMap(source)) report(source);
        const block = source.get('ipBlock', 'cidr');
        if (/^(?:0\.0\.0\.0|::)\/0$/.test(block.text() ?? '') && ingress.get('ports').state === 'absent') {
          report(block, {
            message: 'The whole internet may connect to every port of these pods. Name the networks and ports that are needed.',
          });
        }
      }
    }
  },
});

export const examples = {
  bad: [
    {
      code: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: shop
spec:
  podSelector: {}
  ingress:
    - ⟦{}⟧
`,
    },
    {
      code: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: shop
spec:
  podSelector: {}
  ingress:
    - from:
        - ipBlock:
            cidr: ⟦0.0.0.0/0⟧
`,
    },
  ],
  good: [
    `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: shop
spec:
  podSelector: {}
  ingress:
    - from:
        - podSelector:
            matchLabels:
              app: web
`,
    `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: shop
spec:
  podSelector: {}
  ingress: []
  policyTypes: [Ingress]
`,
  ],
} satisfies Examples;
