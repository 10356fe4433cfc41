import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/facebook-token',
  title: 'Hard-coded Facebook (Meta) access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.facebook.com/docs/facebook-login/guides/access-tokens/'],
  rotation: 'https://developers.facebook.com/tools/debug/accesstoken/',
  noun: 'Facebook (Meta) access token',
  environmentVariable: 'FACEBOOK_ACCESS_TOKEN',
  why: 'The token acts for a person, page, WhatsApp number or ad account: reads messages, posts, and may spend advertising money.',
  remedy: 'Invalidate the token in the access token debugger or the business settings, and read a new one from the environment.',
  keywords: ['eaa'],
  pattern: /EAA[0-9A-Za-z]{93,400}/,

  continuation: 'base64',
  alphabetSize: 62,

  judge({ value }) {
    // The encoding writes a letter from A to D after each Z.
    return /Z[^A-D]/.test(value) || value.endsWith('Z') ? null : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const facebookAccessToken = '⟦EAA¦GuKh3xxiIAv5zU2nS10WKgUE1fxcpiaieXOyaLj5mwzaLSrFE9oN1PBQvzsR2o1VmjsxANsDCZBN4BPyVsASO9L7FJQfH52SXxjM4ZAuFDMyMTCNKhefnGkI6oVFPtCvPvMGkFy05ZBsvzXddyDefO6BBhZBZBbiHRs92YgRvzsssji21ZD⟧';\n",
      fixed: 'const facebookAccessToken = process.env.FACEBOOK_ACCESS_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'FACEBOOK_ACCESS_TOKEN=⟦EAA¦GYwbMj2glRNdrEQABciBmSfWd4l8RNoK7psYKkxhD9foR8SYe3lv271XvMfhpIgUb521VvjD8D9PAVZAPiJGRu39PJJVTYVN3cm9ZAmhPskJnwG8S5kseme1DvXN5WRw6dSdf6NJSWrqTPjeYLjMc2MPHmL8OjdqdkbRouHF1DmB0WGxTZD⟧\n',
    },
  ],
  good: [
    'const facebookAccessToken = process.env.FACEBOOK_ACCESS_TOKEN;\n',
    "const isMeta = token.startsWith('EAA');\n",
    "const blob = 'EAAA2je54ok2TCiKisyp1p0hpY70pTWj56wIETJzaIppZx0g4Mbhinwg2T9eWIMLvzzeAhDTDeB6lP9VGKp4gC7IwUq9NMk3XwUs5V4cTx1F6VFP71epceLN0Viz3d';\n",
  ],
} satisfies Examples;
