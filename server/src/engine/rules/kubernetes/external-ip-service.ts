import { kubernetesRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = kubernetesRule({
  id: 'kubernetes/external-ip-service',
  title: 'Service takes over external addresses',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [283, 290],
  references: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#external-ips',
    'https://github.com/kubernetes/kubernetes/issues/97076',
  ],
  message: 'With `externalIPs` a Service can draw in traffic to any address. Use a LoadBalancer or an Ingress.',
  why: 'Nodes send everything for a listed address to this Service, whoever owns the address, so one who may write a Service can read traffic of other programs (CVE-2020-8554). Many clusters refuse the field for that reason.',
  remedy:
    'Use `type: LoadBalancer`, an Ingress or a Gateway. If addresses of your own must be listed, restrict the field by an admission policy.',
  fix: null,
  check(object, report) {
    if (object.kind !== 'Service' || object.apiVersion !== 'v1') return;
    const addresses = object.root.get('spec', 'externalIPs');
    if (addresses.items().length > 0 && addresses.key !== null) report(addresses.key.span);
  },
});

export const examples = {
  bad: [
    {
      code: `apiVersion: v1
kind: Service
metadata:
  name: shop
spec:
  ports:
    - port: 80
  ⟦externalIPs⟧:
    - 203.0.113.7
`,
    },
    {
      code: `apiVersion: v1
kind: Service
metadata:
  name: shop
spec:
  ports:
    - port: 80
  ⟦externalIPs⟧: [203.0.113.7, 203.0.113.8]
`,
    },
  ],
  good: [
    `apiVersion: v1
kind: Service
metadata:
  name: shop
spec:
  ports:
    - port: 80
  type: LoadBalancer
`,
    `apiVersion: v1
kind: Service
metadata:
  name: shop
spec:
  ports:
    - port: 80
  externalIPs: []
`,
  ],
} satisfies Examples;
