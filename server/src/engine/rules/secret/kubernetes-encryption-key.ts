import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/kubernetes-encryption-key',
  title: 'Hard-coded Kubernetes encryption key',
  severity: 'error',
  confidence: 'high',
  references: ['https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/'],
  rotation: 'https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/#rotating-a-decryption-key',
  noun: 'Kubernetes encryption key',
  environmentVariable: 'KUBERNETES_ENCRYPTION_KEY',
  why: 'The key decrypts the secrets of the cluster in etcd and in its backups.',
  remedy: 'Add a new key in first place, rewrite all secrets, remove the old one, and keep the file on the control plane only.',
  keywords: ['aescbc:', 'aesgcm:', 'secretbox:'],
  pattern:
    /(?:aescbc|aesgcm|secretbox):\s{1,20}keys:\s{1,20}- name: {1,4}[\w-]{1,40}\s{1,20}secret: {1,4}["']?(?<secret>[0-9A-Za-z+/]{22,43}={1,2})/,

  continuation: 'base64',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      path: 'encryption.yaml',
      code: 'apiVersion: apiserver.config.k8s.io/v1\nkind: EncryptionConfiguration\nresources:\n  - resources: [secrets]\n    providers:\n      - aescbc:\n          keys:\n            - name: key1\n              secret: ⟦Zu9ATufB¦ryn0beAM7uduel9ZvJAINejPSW0+FOTsHd8=⟧\n',
    },
    {
      code: 'const kubernetesEncryptionKey = `aescbc:\n  keys:\n    - name: key1\n      secret: ⟦hPmIGHgB¦1WtN+d7XKwHLTCdsV/THIDH7y6CkVfDGiGo=⟧`;\n',
      fixed: 'const kubernetesEncryptionKey = process.env.KUBERNETES_ENCRYPTION_KEY!;\n',
    },
  ],
  good: [
    {
      path: 'encryption.yaml',
      code: 'providers:\n  - aescbc:\n      keys:\n        - name: key1\n          secret: <BASE64 OF 32 BYTES>\n',
    },
    "const name = 'KUBERNETES_ENCRYPTION_KEY';\n",
  ],
} satisfies Examples;
