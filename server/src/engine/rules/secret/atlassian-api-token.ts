import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/atlassian-api-token',
  title: 'Hard-coded Atlassian API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/'],
  rotation: 'https://id.atlassian.com/manage-profile/security/api-tokens',
  noun: 'Atlassian API token',
  environmentVariable: 'ATLASSIAN_API_TOKEN',
  why: 'Together with the e-mail address of its owner the token reads and changes whatever that person sees in Jira, Confluence and Bitbucket.',
  remedy: 'Revoke the token on the security page of the Atlassian account, and read a new one from the environment.',
  keywords: ['atatt3xffgf0', 'atstt3xffgf0', 'atctt3xffgn0'],
  pattern: /AT(?:[AS]TT3xFfGF|CTT3xFfGN)0[\w-]{140,230}=[0-9A-F]{8}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const atlassianApiToken = '⟦ATS¦TT3xFfGF0-LPkxSwTzWhYFrYRQa5HcyfhdH2TK_mlmWxLXIKQ6-mfGWu7UKTPwinkOrpx1lyD0cO-lX3pXZoo802FmEddVRo5q2c5A7Y2MUCaYDi1IKI_FGb62f2Tv4Lk9gNQXd3E1vEAwpUV453pyTmu2eVFa0AOnpVT_5dMHQmEOQiq1Rt3l5c48aIXiePj5qafQPR9F440MGuDBZbmYSa_IdcijfYw=DD2624FF⟧';\n",
      fixed: 'const atlassianApiToken = process.env.ATLASSIAN_API_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'ATLASSIAN_API_TOKEN=⟦ATC¦TT3xFfGN0Mp8uBH8UriEsfHDBP26N-hTLa-BX8CAhRvaTthO4aeWVsZyyTDx9p7Xa_SYQ3LotIgVlM32nyDJfnfCwnomNCjB1fWSKU5QLVMMQoM7mbio-qo8tb6LpGOWfZYNVAFmwER4ycX3mOD2hqxcs-HeV5MvKxoFszC9kQmFrQaESd8wIHMq5eOa9GdNIwgLESskrpPMJDLTwmayO_V3RtYmmr=B11BE012⟧\n',
    },
  ],
  good: ['const atlassianApiToken = process.env.ATLASSIAN_API_TOKEN;\n', "const prefix = 'atatt3xffgf0';\n"],
} satisfies Examples;
