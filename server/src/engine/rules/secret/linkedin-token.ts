import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/linkedin-token',
  title: 'Hard-coded LinkedIn access token or cookie',
  severity: 'error',
  confidence: 'high',
  references: ['https://learn.microsoft.com/en-us/linkedin/shared/authentication/authorization-code-flow'],

  noun: 'LinkedIn access token or cookie',
  environmentVariable: 'LINKEDIN_ACCESS_TOKEN',
  why: 'The token reads the member’s profile and posts for the member; the cookie `li_at` is the whole login.',
  remedy: 'Revoke the app, or sign out of the session, in the account settings, and read a new token from the environment.',
  keywords: ['linkedin', 'li_at', 'liat'],
  pattern: /AQ[A-Z][0-9A-Za-z_-]{140,500}/,
  around: { before: 40, after: 620 },
  continuation: 'base64',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const linkedinAccessToken = '⟦AQV¦m725cqhecGtOFbDrmOue7dfijfBZxNfiH-2PaBpMWtfmYY_8kkNeYEDqb-qec0otgLcT1ruYncVrzo3jWGGCN5eWQGAhZ1yD1oseoJB8HuPWyP4FHJM7TEvUF2bjhbYjqXjW0qrV-1yjRHNXXNl5ZFNzO6AStkdH01K2_RlRiCY867hoqsae7sbmM9S-xs8B4ZiLyxRPTQXtNdSL4xGFAFOcN6vKQ-nyQGtdrQZDw1drM3SEWFSuwKoCmme5u85xrv_lzx_dm0SrigSaFPVVc_bSoL671EndhulmTYBuyT4DKl3PGXpUpzhp5dYtwC3ZnnbMBGd9o3E-YUARv840a⟧';\n",
      fixed: 'const linkedinAccessToken = process.env.LINKEDIN_ACCESS_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'LINKEDIN_ACCESS_TOKEN=⟦AQV¦FhVkRAOkZUHEHzkKZIf1UdxTFb5bBkma79zW4ceqk2TPrCCPp9GpcdGl01UxSlEwY7bbfJe-QiOqhcPczdAFa11rsbmkkGb3WQgWe-LeYYhE8Sk6aFgg2ahq_jtrAQo9cOdjui-LMnW1B1QeSIeb5U0HZZqDROkaHJh946OVxU3S-ytKA7Gv2WE4tk4IkfUuBXlKK9Y04hkJpeQqDUPCZW_CecH5JPIUQ2BIv0fIUgylDPno1IooeHWUk6vwR59qQt8EJey9w540rU-ebytA6Gh3GCzqtpcD8oQ-Ib3tL5p8PBWfGpjGZ-T0HCeh1wpgrxpFdEsmMWqQnCFFgNKza⟧\n',
    },
  ],
  good: ['const linkedinAccessToken = process.env.LINKEDIN_ACCESS_TOKEN;\n', "const linkedinHint = 'AQED…';\n"],
} satisfies Examples;
