import { fieldFix, setField } from '../../fix/yaml.ts';
import { kubernetesRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

const redirects = ['nginx.ingress.kubernetes.io/ssl-redirect', 'ingress.kubernetes.io/ssl-redirect'];

export const rule = kubernetesRule({
  id: 'kubernetes/disabled-tls-redirect',
  title: 'Redirect to HTTPS switched off',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [319],
  references: ['https://kubernetes.github.io/ingress-nginx/user-guide/tls/#server-side-https-enforcement-through-redirect'],
  message: 'The site stays open over plain HTTP although it has TLS. Leave the redirect to HTTPS on.',
  why: 'Users who type the address come in over HTTP. Without the redirect they stay there, and everyone on the path can read and change what is sent.',
  remedy: 'Set the annotation to `"true"` or remove it: the redirect is on by default for hosts with TLS.',
  fix: 'review',
  check(object, report) {
    if (object.kind !== 'Ingress' || object.root.get('spec', 'tls').state === 'absent') return;
    for (const name of redirects) {
      const redirect = object.annotations.get(name);
      if (redirect.text() !== 'false') continue;
      report(redirect, {
        fixes: [fieldFix('review', 'Redirect HTTP to HTTPS (clients that use plain HTTP must follow)', setField(redirect, 'true'))],
      });
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
    nginx.ingress.kubernetes.io/ssl-redirect: ⟦"false"⟧
spec:
  tls:
    - hosts: [shop.example.com]
      secretName: shop-tls
  rules:
    - host: shop.example.com
`,
      fixed: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
  annotations:
    nginx.ingress.kubernetes.io/ssl-redirect: "true"
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
    ingress.kubernetes.io/ssl-redirect: ⟦'false'⟧ # for the old clients
spec:
  tls:
    - hosts: [shop.example.com]
      secretName: shop-tls
  rules:
    - host: shop.example.com
`,
      fixed: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
  annotations:
    ingress.kubernetes.io/ssl-redirect: 'true' # for the old clients
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
    nginx.ingress.kubernetes.io/ssl-redirect: "true"
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
  annotations:
    nginx.ingress.kubernetes.io/ssl-redirect: "false"
spec:
  rules:
    - host: shop.example.com
`,
  ],
} satisfies Examples;
