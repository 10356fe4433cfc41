import { workloadRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** Kernel parameters that are separate for each pod and cannot harm others. Source: Pod Security Standards and the page on sysctls. */
const safe = new Set([
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.ping_group_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_wmem',
]);

export const rule = workloadRule({
  id: 'kubernetes/unsafe-sysctl',
  title: 'Unsafe kernel parameter set',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [668],
  controls: ['PSS-baseline: Sysctls'],
  references: [
    'https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  ],
  message: 'This kernel parameter is not on the list of those that are safe for other pods of the node. Remove it.',
  why: 'Some kernel parameters hold for the whole node or take memory from it, so one pod can slow down or stop the others. The kubelet refuses such pods unless it was started to allow the parameter.',
  remedy: 'Remove the entry, or set the parameter when the node is made.',
  fix: null,
  check(workload, report) {
    if (workload.isWindows) return;
    for (const sysctl of workload.securityContext.get('sysctls').items()) {
      const name = sysctl.get('name');
      if (name.text() !== null && !safe.has((name.text() ?? '').replaceAll('/', '.'))) report(name);
    }
  },
});

export const examples = {
  bad: [
    {
      code: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    sysctls:
      - name: ⟦kernel.msgmax⟧
        value: "65536"
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    },
    {
      code: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    sysctls:
      - name: net.ipv4.tcp_syncookies
        value: "1"
      - {name: ⟦net.core.somaxconn⟧, value: "1024"}
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    },
  ],
  good: [
    `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    sysctls:
      - name: net.ipv4.ip_unprivileged_port_start
        value: "0"
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
`,
  ],
} satisfies Examples;
