import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/kubernetes-bootstrap-token',
  title: 'Hard-coded Kubernetes bootstrap token',
  severity: 'error',
  confidence: 'high',
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/'],
  rotation: 'https://kubernetes.io/docs/reference/setup-tools/kubeadm/kubeadm-token/',
  noun: 'Kubernetes bootstrap token',
  environmentVariable: 'KUBEADM_TOKEN',
  why: 'The token joins machines to the cluster as nodes, and nodes see the secrets of the workloads that they run.',
  remedy: 'Delete it with `kubeadm token delete`, and make short-lived tokens when a node joins.',
  keywords: ['--token', 'bootstraptokens', 'bootstraptoken:'],
  pattern: /(?:--token|token:)[\s=]{1,2}["']?(?<secret>[0-9a-z]{6}\.[0-9a-z]{16})/,
  around: { before: 0, after: 200 },
  continuation: 'word',
  alphabetSize: 36,

  judge({ value }) {
    return value.startsWith('abcdef.0123') || !/[0-9]/.test(value) || !/[a-z]/.test(value) ? null : {};
  },
});

export const examples = {
  bad: [
    { path: 'join.sh', code: 'kubeadm join 10.0.0.5:6443 --token ⟦yqh¦7gr.e8v1xbsqn1q8ze7x⟧ --discovery-token-ca-cert-hash "$HASH"\n' },
    { code: "const kubeadmToken = '--token ⟦l0z¦zl8.kjil02mv216rcs7x⟧';\n", fixed: 'const kubeadmToken = process.env.KUBEADM_TOKEN!;\n' },
  ],
  good: [
    { path: 'join.sh', code: 'kubeadm join 10.0.0.5:6443 --token abcdef.0123456789abcdef\n' },
    { path: 'join.sh', code: 'kubeadm join 10.0.0.5:6443 --token "$TOKEN"\n' },
  ],
} satisfies Examples;
