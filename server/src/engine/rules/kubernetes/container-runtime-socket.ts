import { workloadRule } from '../../manifests/kubernetes/rule.ts';
import { hostPathVolumes, isRuntimeSocket } from '../../manifests/kubernetes/volumes.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = workloadRule({
  id: 'kubernetes/container-runtime-socket',
  title: 'Socket of the container runtime mounted',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [250, 668],
  controls: ['PSS-baseline: HostPath Volumes'],
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://docs.docker.com/engine/security/#docker-daemon-attack-surface',
  ],
  message: 'Through this socket the pod controls all containers of its node, and so the node. Do not mount it.',
  why: 'The socket takes orders from anyone who can open it, without asking who they are. One request starts a privileged container with the disk of the node mounted. Mounting it `readOnly` does not help: that protects the file, not what is sent through it.',
  remedy: 'Build images with a tool that needs no daemon (BuildKit rootless, Buildah), and read metrics and logs from the kubelet.',
  fix: null,
  check(workload, report) {
    for (const volume of hostPathVolumes(workload)) if (isRuntimeSocket(volume.text)) report(volume.path);
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
  volumes:
    - name: docker
      hostPath:
        path: ⟦/var/run/docker.sock⟧
        type: Socket
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
        - name: containerd
          hostPath:
            path: ⟦"/run/containerd/containerd.sock"⟧
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
    - name: socket
      hostPath:
        path: /run/shop/shop.sock
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
    - name: socket
      emptyDir: {}
`,
  ],
} satisfies Examples;
