import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/openshift-token',
  title: 'Hard-coded OpenShift token',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://docs.redhat.com/en/documentation/openshift_container_platform/4.16/html/authentication_and_authorization/managing-oauth-access-tokens',
  ],

  noun: 'OpenShift token',
  environmentVariable: 'OPENSHIFT_TOKEN',
  why: 'The token signs in to the cluster’s API as its user until it expires, mostly after a day.',
  remedy: 'Delete it with `oc delete useroauthaccesstoken` or `oc logout`, and use a service account with few rights.',
  keywords: ['sha256~'],
  pattern: /sha256~[\w-]{43}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const openshiftToken = '⟦sha¦256~eg34w-u1DyuugnD_aCvvcdGe74B7YW7B8lSWNpaiFYN⟧';\n",
      fixed: 'const openshiftToken = process.env.OPENSHIFT_TOKEN!;\n',
    },
    { path: '.env', code: 'OPENSHIFT_TOKEN=⟦sha¦256~IbYbThqEcdaBZNd_qP7oLxLp_mLghEA7hnOEIEWbQyd⟧\n' },
  ],
  good: ['const openshiftToken = process.env.OPENSHIFT_TOKEN;\n', "const prefix = 'sha256~';\n"],
} satisfies Examples;
