import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/kubernetes-service-account-token',
  title: 'Hard-coded Kubernetes service account token',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://kubernetes.io/docs/concepts/security/service-accounts/',
    'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/',
  ],

  noun: 'Kubernetes service account token',
  environmentVariable: 'KUBERNETES_TOKEN',
  why: 'The token signs in to the cluster’s API as its service account, and tokens of this old form never expire.',
  remedy: 'Delete the secret that holds it, and use short-lived tokens from `kubectl create token` or a projected volume.',
  keywords: ['eyjpc3mioijrdwjlcm5ldgvzl3nlcnzpy2vhy2nvdw50i'],
  pattern: /eyJ[\w-]{20,300}\.eyJpc3MiOiJrdWJlcm5ldGVzL3NlcnZpY2VhY2NvdW50I[\w-]{100,1200}\.[\w-]{80,700}/,
  around: { before: 320, after: 2000 },
  continuation: 'word-or-dash',
  alphabetSize: 64,
  priority: 2,
});

export const examples = {
  bad: [
    {
      code: "const kubernetesToken = '⟦eyJhbGciOiJSUzI1NiIsImtpZCI6InViTkFaellXVVdXdzNENmhBRTQ5MlBo¦UkNsYkNHTFhoTlo3QkVzWVg5UDUifQ.eyJpc3MiOiJrdWJlcm5ldGVzL3NlcnZpY2VhY2NvdW50Iiwia3ViZXJuZXRlcy5pby9zZXJ2aWNlYWNjb3VudC9uYW1lc3BhY2UiOiJkZWZhdWx0Iiwia3ViZXJuZXRlcy5pby9zZXJ2aWNlYWNjb3VudC9zZWNyZXQubmFtZSI6ImRlcGxveWVyLXRva2VuLWhiZG11Iiwic3ViIjoic3lzdGVtOnNlcnZpY2VhY2NvdW50OmRlZmF1bHQ6ZGVwbG95ZXIifQ.EPx-cNhRiMwK5O0GR9QE8hABL6TVI0XhKdLW_nt_q7dp0_X9z0d-u21SiJALFru2CumBuIGvIMhaQYnBRaNfn75XZaUJJfpRSDl_2vo6A6ZbRscS05OL03mMDXdqLL_kSn_EKMgFZijOCwOgBLdGrB0VXCpBM_nV47PVYDQaN9RVsp3S36_DMoKo5YcYXHyM5DWkyhASN2kNSuiXFRlCoxOrKI0ntTA-_CSZylx82V_1fhYfvtDaFYcA-NrWdm07LtBzy7E09AXeHtX0VgGcIZRR5v2_3-CqApInA845ovchvUrZDM-uLmv4sPsHzaPaEdomCucU5lSb6zEIe5oqWG⟧';\n",
      fixed: 'const kubernetesToken = process.env.KUBERNETES_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'KUBERNETES_TOKEN=⟦eyJhbGciOiJSUzI1NiIsImtpZCI6InZ2M1BtM2VUeGpQNGphMW9KaVZTX2lU¦b05EbzVGM0xsQkk4ZTR2WUs3MUQifQ.eyJpc3MiOiJrdWJlcm5ldGVzL3NlcnZpY2VhY2NvdW50Iiwia3ViZXJuZXRlcy5pby9zZXJ2aWNlYWNjb3VudC9uYW1lc3BhY2UiOiJkZWZhdWx0Iiwia3ViZXJuZXRlcy5pby9zZXJ2aWNlYWNjb3VudC9zZWNyZXQubmFtZSI6ImRlcGxveWVyLXRva2VuLW1pdWdpIiwic3ViIjoic3lzdGVtOnNlcnZpY2VhY2NvdW50OmRlZmF1bHQ6ZGVwbG95ZXIifQ.6n250G5na9lflA8lkQCHfLDlW0L1uC0Hz1-mkTsKz9jAYEjfagt76IDzHZ8zj6x9zK1lXrQXVev-kiTHRHQ8FWf68xge66igBQGGZVZntCsN6zEqPYvJLntMnqcqmyipPcTk3yno0iVXbGPHDxNBi3sJ2v3Av4h8PfYw8H1LLDWKkYL6AUqgPQblSk_YWVs21oapFneVJNlfxLVS0ZjrvYhCq9ybpSDaNIJiHucsQ_C87JQqb6I_FSD8YHNYII_HT4aOZVCrxqFhoeHI5gk8HqLh2l8slBZ8QocO5UI_l0xbeqOm1c86ha_9Qf3qTVoWkapoXpAANgNo2EN-yxkrEZ⟧\n',
    },
  ],
  good: ['const kubernetesToken = process.env.KUBERNETES_TOKEN;\n', "const prefix = 'eyJhbGciOiJSUzI1NiIs';\n"],
} satisfies Examples;
