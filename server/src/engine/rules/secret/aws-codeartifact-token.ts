import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/aws-codeartifact-token',
  title: 'Hard-coded AWS CodeArtifact token',
  severity: 'warning',
  confidence: 'high',
  references: ['https://docs.aws.amazon.com/codeartifact/latest/ug/tokens-authentication.html'],
  rotation: 'https://docs.aws.amazon.com/codeartifact/latest/ug/tokens-authentication.html',
  noun: 'AWS CodeArtifact token',
  environmentVariable: 'CODEARTIFACT_AUTH_TOKEN',
  why: 'The token reads, and mostly also publishes, packages of the repositories for up to twelve hours.',
  remedy: 'Let it expire or revoke the role’s sessions, and fetch a token with `aws codeartifact get-authorization-token` in each build.',
  keywords: ['eyj2zxiioj'],
  pattern: /eyJ2ZXIiOjEsImlzdSI6[\w-]{60,400}\.[\w.-]{60,1500}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
  priority: 1,
});

export const examples = {
  bad: [
    {
      code: "const codeartifactAuthToken = '⟦eyJ¦2ZXIiOjEsImlzdSI6MTc5MDAwMDAwMCwiZW5jIjoiQTEyOEdDTSIsInRhZyI6ImlIM2JQWDQ0R1dUSGg4MDlOdkNYd1YiLCJleHAiOjE3OTAwNDMyMDAsImFsZyI6IkExMjhHQ01LVyIsIml2IjoiM21JWm54U2c2VUNyQ2JwRyJ9.BKkyn49ecSwH2iVu0V3gMp.7b7aIu4dlsQsoI9r.uGJTmK2LS1GuPliiagbYSoa0Kk0aoM-dtCYOM1YoBdVPtQecIlxvMpSUDnfmK0lc6P2ZZ9czAiiCxzWSCg543UBk7lOqJn-hi22P1vKoc3dpwpRY0mQu2XC6YfXaSdzsgCMOIUCQ6H6OBFKUtHBWSynBehRZrNYcqKoauocH1h5qVREDC0MX.sEDQJ5xbyl_5Du9vWmh_Sg⟧';\n",
      fixed: 'const codeartifactAuthToken = process.env.CODEARTIFACT_AUTH_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'CODEARTIFACT_AUTH_TOKEN=⟦eyJ¦2ZXIiOjEsImlzdSI6MTc5MDAwMDAwMCwiZW5jIjoiQTEyOEdDTSIsInRhZyI6ImJua1dkNzQzU0xfYkR2M2VTMl9Jc3MiLCJleHAiOjE3OTAwNDMyMDAsImFsZyI6IkExMjhHQ01LVyIsIml2IjoiYXpaMEZUOGYzYjVCeFhfZyJ9.Dgu-wmJtRvktBXHjQUrsii.J04G0xqjsouYyE8l.1biEalv8ybWxuRO0t-atKItayfzVkfv9eFKBPgkZj5SuBymywiqukTgEsTtyQOYAx-teGBVOZYZYRtpww1DVDNdPPn1fRGvScR_dfuV3wpY23P_sOOQs-8QuHzshtQXNol1Gbov8hFCCig1L-pPSQWeudGCUlIbQzWr6eRO4KaHyvPDFvnDE.rkcYH5R2rHCu65_koE1bsF⟧\n',
    },
  ],
  good: ['const codeartifactAuthToken = process.env.CODEARTIFACT_AUTH_TOKEN;\n', "const prefix = 'eyJ2ZXIiOjEs';\n"],
} satisfies Examples;
