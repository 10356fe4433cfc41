import { appendItem, fieldFix, setField } from '../../fix/yaml.ts';
import { capabilityName } from '../../manifests/kubernetes/capabilities.ts';
import { containerRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = containerRule({
  id: 'kubernetes/undropped-capabilities',
  title: 'Default capabilities not dropped',
  severity: 'hint',
  confidence: 'high',
  recommended: false,
  cwe: [250],
  controls: ['PSS-restricted: Capabilities'],
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  ],
  message: 'The container keeps rights of root that most programs never use. Drop ALL and add back what it needs.',
  why: 'Container runtimes give a container some fourteen capabilities by default, among them those to change owners of files, to send raw packets and to switch users. An attacker who takes over the program has them as well.',
  remedy: 'Set `capabilities.drop: [ALL]`, and add back single ones, such as `NET_BIND_SERVICE`, only where the program fails without.',
  fix: 'review',
  check(container, report) {
    if (container.workload.isWindows || container.workload.object.isPatch) return;
    const drop = container.securityContext.get('capabilities', 'drop');
    if (drop.state === 'unknown' || (drop.node?.kind === 'sequence' && drop.node.open)) return;
    const items = drop.items();
    if (items.some((item) => item.state === 'unknown' || capabilityName(item.text() ?? '') === 'ALL')) return;
    const change = drop.state === 'absent' ? setField(drop, ['ALL']) : appendItem(drop, 'ALL');
    report(drop.state === 'absent' ? container.span : drop, {
      fixes: [fieldFix('review', 'Drop all capabilities (add back what the program needs)', change)],
    });
  },
});

export const examples = {
  bad: [
    {
      code: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
        - name: ⟦web⟧
          image: shop/web:1.4.2
`,
      fixed: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
        - name: web
          image: shop/web:1.4.2
          securityContext:
            capabilities:
              drop:
                - ALL
`,
    },
    {
      code: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext:
        capabilities:
          drop: ⟦[NET_RAW]⟧
`,
      fixed: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext:
        capabilities:
          drop: [NET_RAW, ALL]
`,
    },
  ],
  good: [
    `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext:
        capabilities:
          drop: ["all"]
          add: [NET_BIND_SERVICE]
`,
    `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
        - name: web
          env: []
`,
  ],
} satisfies Examples;
