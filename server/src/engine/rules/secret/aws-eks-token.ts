import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/aws-eks-token',
  title: 'Hard-coded Amazon EKS token',
  severity: 'warning',
  confidence: 'high',
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/create-kubeconfig.html'],

  noun: 'Amazon EKS token',
  environmentVariable: 'EKS_TOKEN',
  why: 'The token is a request signed in advance that signs in to the Kubernetes cluster as its IAM identity, for fifteen minutes.',
  remedy: 'Use the exec plugin `aws eks get-token` in the kubeconfig in place of a pasted token.',
  keywords: ['k8s-aws-v1.ahr0chm6'],
  pattern: /k8s-aws-v1\.aHR0cHM6[\w-]{200,2000}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const eksToken = '⟦k8s¦-aws-v1.aHR0cHM6Ly9zdHMuEhgEAMnBzdWcrWLVkXmOg4Fkp9f1sTGZ_yEo2-vt7IayJynL2qRkI2fDhGwiQ1TC1c7zesxMFd5fs0_qTW5I6jE5xPt3r0uDjYqXoKK5jnjlu5AKQPxVuHcqNoEgz3SRRJuy6WyV6K_ZNWjHr02EqOiSybZo746KBndKGwofoeKHjt00TCAtszPUSLGA5D64fAifovXGtjBsinHQdrtDo5JlbYHj-ZtHj2QWcFhz7fSJ41OQQy53aoTqkmEtPGccY5Sy1qSO27XZ-RgNCgnAtBX6Se9J3nVBif4WscZiXSx3jmzcX1vN5EGInSurX0yzNLxQBSHAF4G90sU9XPyP2BfQA95yeEPXWj7-Iz5SWuuNj7ZL02K5B4ai4d0miNHvyMRk69raw0g76WUB⟧';\n",
      fixed: 'const eksToken = process.env.EKS_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'EKS_TOKEN=⟦k8s¦-aws-v1.aHR0cHM6Ly9zdHMupsUvWgoo521dpfiLckJp00Yaljc5GTwZapk6N-JiKd4887yelJrPv8u9h-IiRrQKGtc9r6BpdRA6NOnyx00pmFU1p3_X5Pdotaxutu_41am1mrc30NLlVOBE5sBI5Z9YJmEE1kj0th-QqpZhVnqYfWQrAKXWIhn4jimQX8xMsh9JhcCiLjPTUI7NdrJFYoc294nTg7CQohDzrbusmfe0_z7kKwtRauoa5znMGpwUuy5ozrHMn9yflCVIdzlNi3C_NXixI8F74JOqDvumMQVQ1jynwEia4AveOr0zzPQxcq4lS39tds4xJleWGXIDc87aY5DG6VJ32XTUtBM0v6QGaeCbtz59Mrcf-F204FwAe2YdQLNWRCKN31AgbIsmSFv8jCo_vZYuoNZR3x82⟧\n',
    },
  ],
  good: ['const eksToken = process.env.EKS_TOKEN;\n', "const prefix = 'k8s-aws-v1.ahr0chm6';\n"],
} satisfies Examples;
