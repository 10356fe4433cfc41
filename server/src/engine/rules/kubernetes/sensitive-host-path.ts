import { workloadRule } from '../../manifests/kubernetes/rule.ts';
import { hostPathVolumes, isRuntimeSocket } from '../../manifests/kubernetes/volumes.ts';
import type { Examples } from '../../model/rule.ts';

/** Folders of the node whose owner owns the node. */
const critical = new Set([
  '/',
  '/boot',
  '/dev',
  '/etc',
  '/etc/kubernetes',
  '/home',
  '/proc',
  '/root',
  '/run',
  '/sys',
  '/usr',
  '/var',
  '/var/lib',
  '/var/lib/containerd',
  '/var/lib/docker',
  '/var/lib/etcd',
  '/var/lib/kubelet',
  '/var/run',
]);

const withinSensitive = /^\/(?:etc|root|boot|proc|sys|home|var\/lib\/(?:docker|containerd|etcd)|usr\/(?:s?bin|lib))\//;

/** Parts of the folders above that tell nothing and that many pods mount to know the time zone or the certificates of the node. */
const harmless =
  /^\/etc\/(?:localtime|timezone|machine-id|os-release|ssl\/certs|openssl|pki|ca-certificates)(?:\/|$)|^\/usr\/lib\/ssl(?:\/|$)|^\/sys\/fs\/cgroup(?:\/|$)/;

export const rule = workloadRule({
  id: 'kubernetes/sensitive-host-path',
  title: 'Sensitive folder of the node mounted',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [668],
  controls: ['PSS-baseline: HostPath Volumes'],
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
  ],
  message: 'The pod sees a folder of the node from which the node can be taken over. Mount a narrower path, or none.',
  why: 'Files below `/etc`, `/proc`, `/var/lib/kubelet` and their like hold the credentials and the configuration of the node. Who can write them runs programs as root on the node; who can read them takes the tokens of all its pods.',
  remedy:
    'Use a ConfigMap, a Secret, a PersistentVolumeClaim or the projected API of the kubelet. If an agent really needs the folder, mount the narrowest path with `readOnly: true`.',
  fix: null,
  check(workload, report) {
    for (const volume of hostPathVolumes(workload)) {
      if (isRuntimeSocket(volume.text) || harmless.test(volume.text)) continue;
      const isCritical = critical.has(volume.text);
      if (!isCritical && !withinSensitive.test(volume.text)) continue;
      report(volume.path, { severity: isCritical && !volume.readOnly ? 'error' : isCritical || !volume.readOnly ? 'warning' : 'info' });
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
  containers:
    - name: web
      image: shop/web:1.4.2
      volumeMounts:
        - name: root
          mountPath: /host
  volumes:
    - name: root
      hostPath:
        path: ⟦/⟧
`,
    },
    {
      code: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
        - name: web
          image: shop/web:1.4.2
      volumes:
        - name: kubelet
          hostPath: { path: ⟦/var/lib/kubelet/⟧ }
        - name: kubernetes
          hostPath: { path: ⟦"/etc/kubernetes/pki"⟧ }
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
  volumes:
    - name: time
      hostPath:
        path: /etc/localtime
`,
    `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
  volumes:
    - name: data
      hostPath:
        path: /srv/data
    - name: cache
      emptyDir: {}
`,
  ],
} satisfies Examples;
