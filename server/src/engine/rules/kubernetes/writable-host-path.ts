import { fieldFix, setField } from '../../fix/yaml.ts';
import { workloadRule } from '../../manifests/kubernetes/rule.ts';
import { hostPathVolumes } from '../../manifests/kubernetes/volumes.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = workloadRule({
  id: 'kubernetes/writable-host-path',
  title: 'Folder of the node mounted writable',
  severity: 'hint',
  confidence: 'high',
  recommended: false,
  cwe: [668],
  controls: ['PSS-baseline: HostPath Volumes'],
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
  ],
  message: 'The pod can write to the disk of its node. Mount it with `readOnly: true`, or use a PersistentVolumeClaim.',
  why: 'Data on the node outlives the pod and is shared with every pod that mounts the same path. Who can write there can plant files for others, or fill the disk of the node.',
  remedy: 'Set `readOnly: true` on the mount, or replace `hostPath` by a PersistentVolumeClaim or `emptyDir`.',
  fix: 'review',
  check(workload, report) {
    for (const volume of hostPathVolumes(workload)) {
      if (volume.readOnly || volume.mounts.length === 0 || workload.object.isPatch) continue;
      const writable = volume.mounts.map((mount) => mount.get('readOnly')).filter((readOnly) => readOnly.boolean() !== true);
      if (writable.some((readOnly) => readOnly.state === 'unknown')) continue;
      const changes = writable.map((readOnly) => setField(readOnly, true));
      report(volume.path, { fixes: [fieldFix('review', 'Mount the path read-only (the program can no longer write there)', ...changes)] });
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
        - name: data
          mountPath: /data
  volumes:
    - name: data
      hostPath:
        path: ⟦/srv/data⟧
`,
      fixed: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      volumeMounts:
        - name: data
          mountPath: /data
          readOnly: true
  volumes:
    - name: data
      hostPath:
        path: /srv/data
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
      volumeMounts:
        - {name: data, mountPath: /data, readOnly: false}
  volumes:
    - {name: data, hostPath: {path: ⟦/srv/data⟧}}
`,
      fixed: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      volumeMounts:
        - {name: data, mountPath: /data, readOnly: true}
  volumes:
    - {name: data, hostPath: {path: /srv/data}}
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
      volumeMounts:
        - name: data
          mountPath: /data
          readOnly: true
  volumes:
    - name: data
      hostPath:
        path: /srv/data
`,
    `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      volumeMounts:
        - name: data
          mountPath: /data
  volumes:
    - name: data
      emptyDir: {}
`,
  ],
} satisfies Examples;
