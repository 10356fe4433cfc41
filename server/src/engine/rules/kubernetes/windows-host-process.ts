import { fieldFix, removeField } from '../../fix/yaml.ts';
import { workloadRule } from '../../manifests/kubernetes/rule.ts';
import { effectiveSettings } from '../../manifests/kubernetes/workload.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = workloadRule({
  id: 'kubernetes/windows-host-process',
  title: 'Container runs as a process of the Windows node',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [250],
  controls: ['PSS-baseline: HostProcess'],
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/',
  ],
  message: 'A HostProcess container is an ordinary process of the Windows node: nothing confines it. Remove `hostProcess`.',
  why: 'HostProcess containers see the file system, the network and the devices of the node, with the rights of the account that they run as. Whoever takes over the program owns the node.',
  remedy: 'Remove `hostProcess: true`. Only agents that manage the node itself need it.',
  fix: 'review',
  check(workload, report) {
    for (const { field } of effectiveSettings(workload, 'windowsOptions')) {
      const hostProcess = field.get('hostProcess');
      if (hostProcess.boolean() === true)
        report(hostProcess, {
          fixes: [fieldFix('review', 'Remove hostProcess (the container is confined again)', removeField(hostProcess))],
        });
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
    windowsOptions:
      hostProcess: ⟦true⟧
      runAsUserName: 'NT AUTHORITY\\SYSTEM'
  containers:
    - name: web
      image: shop/web:1.4.2
`,
      fixed: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    windowsOptions:
      runAsUserName: 'NT AUTHORITY\\SYSTEM'
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
  os: {name: windows}
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext:
        windowsOptions: {hostProcess: ⟦true⟧}
`,
      fixed: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  os: {name: windows}
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
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext:
        windowsOptions:
          hostProcess: false
`,
    `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  os: {name: windows}
  containers:
    - name: web
      image: shop/web:1.4.2
`,
  ],
} satisfies Examples;
