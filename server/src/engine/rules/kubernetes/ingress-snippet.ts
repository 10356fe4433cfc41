import { kubernetesRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = kubernetesRule({
  id: 'kubernetes/ingress-snippet',
  title: 'Raw nginx configuration in an annotation',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [94],
  references: ['https://github.com/kubernetes/ingress-nginx/issues/7837'],
  message: 'Snippets write raw configuration into the shared ingress controller. Use its own annotations instead.',
  why: 'Text of a snippet runs inside the ingress controller, which can read the secrets of all namespaces (CVE-2021-25742). A cluster that allows snippets lets everyone who may write an Ingress take them.',
  remedy: 'Replace the snippet by the annotations that ingress-nginx has for the purpose, and leave `allow-snippet-annotations` off.',
  fix: null,
  check(object, report) {
    if (object.kind !== 'Ingress') return;
    for (const annotation of object.annotations.entries()) {
      if (annotation.key !== null && /^nginx\.ingress\.kubernetes\.io\/(?:[a-z]+-)*snippet$/.test(annotation.key.text))
        report(annotation.key.span);
    }
  },
});

export const examples = {
  bad: [
    {
      code: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
  annotations:
    ⟦nginx.ingress.kubernetes.io/configuration-snippet⟧: |
      more_set_headers "X-Shop: 1";
spec:
  tls:
    - hosts: [shop.example.com]
      secretName: shop-tls
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
    ⟦nginx.ingress.kubernetes.io/server-snippet⟧: deny all;
    nginx.ingress.kubernetes.io/proxy-body-size: 8m
spec:
  tls:
    - hosts: [shop.example.com]
      secretName: shop-tls
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
  annotations:
    nginx.ingress.kubernetes.io/proxy-body-size: 8m
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
  tls:
    - hosts: [shop.example.com]
      secretName: shop-tls
  rules:
    - host: shop.example.com
`,
  ],
} satisfies Examples;
