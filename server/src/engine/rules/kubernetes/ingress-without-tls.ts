import { kubernetesRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = kubernetesRule({
  id: 'kubernetes/ingress-without-tls',
  title: 'Ingress without TLS',
  severity: 'info',
  confidence: 'medium',
  recommended: false,
  cwe: [319],
  references: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#tls'],
  message: 'The ingress serves plain HTTP: passwords and sessions can be read on the way. Add `spec.tls`.',
  why: 'Without TLS everyone on the path between a user and the cluster can read and change what is sent, session cookies and passwords included.',
  remedy:
    'Add `spec.tls` with a certificate, for example one that cert-manager renews. Leave it out only where a load balancer in front ends TLS.',
  fix: null,
  check(object, report) {
    if (object.kind !== 'Ingress' || object.isPatch || object.apiVersion?.includes('k8s.io/') === false) return;
    const spec = object.root.get('spec');
    if (spec.key === null || spec.get('tls').state !== 'absent' || spec.get('rules').items().length === 0) return;
    report(spec.key.span);
  },
});

export const examples = {
  bad: [
    {
      code: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
⟦spec⟧:
  rules:
    - host: shop.example.com
`,
    },
    {
      code: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
  annotations:
    app: shop
⟦spec⟧:
  rules:
    - host: shop.example.com
`,
    },
  ],
  good: [
    `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
spec:
  tls:
    - hosts: [shop.example.com]
      secretName: shop-tls
  rules:
    - host: shop.example.com
`,
    `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
spec:
  {{- with .Values.tls }}
  tls: {{ toYaml . | nindent 4 }}
  {{- end }}
  rules:
    - host: shop.example.com
`,
  ],
} satisfies Examples;
