import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/wix-api-key',
  title: 'Hard-coded Wix API key',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://dev.wix.com/docs/go-headless/getting-started/setup/manage-api-keys/about-api-keys',
    'https://dev.wix.com/docs/rest',
  ],

  noun: 'Wix API key',
  environmentVariable: 'WIX_API_KEY',
  why: 'The key acts for the account with the permissions that it was given, on all of its sites: members, orders, content.',
  remedy: 'Delete the key in the API Keys Manager of Wix, and read a new one from the environment.',
  keywords: ['ist.eyj'],
  pattern: /IST\.eyJ[\w-]{20,200}\.[\w-]{100,1500}\.[\w-]{200,800}/,

  continuation: 'word-or-dash',

  priority: 1,
});

export const examples = {
  bad: [
    {
      code: "const wixApiKey = '⟦IST.e¦yJraWQiOiJVelBCTHpIYiIsImFsZyI6IlJTMjU2In0.eyJkYXRhIjoie1wiaWRcIjpcIjY2OGNmZWEzLWU2ZWQtNGVjYy1hMzc3LTNmZDM1ZDNiZjg4OFwiLFwiaWRlbnRpdHlcIjp7XCJ0eXBlXCI6XCJhcHBsaWNhdGlvblwiLFwiaWRcIjpcIjM2YjM3NjVlLTNkMWMtNGUzYy1hMDYyLTliMGU4YmMwYjM2MlwifSxcInRlbmFudFwiOntcInR5cGVcIjpcImFjY291bnRcIixcImlkXCI6XCI0YTQ3Yjg4OS0yZmY1LTRlNmUtYTA1My1kMDRjNjQxYjk1OWRcIn19IiwiaWF0IjoxNzAwMDAwMDAwfQ.9D3DHRZx-NkC1OIt0nz2_GSu8vCUIV2k-_4_v8X_qcVb4830p7i-IiC86bP4ctAntXKKfu5MACTfF0UXgqVkYsM6M7varlhlO3So3mdxuns_5yDMpZtLBwcpyjC4OoKAEI-yXrEkF2n-M06R870swPhMtKszXh7F0dE0JD2neh1SMDQpdkle_mC5IcAbHatle1dzu9kFaSURuuRXvGGTNoTn5-8bXs6yWp6vZ-eW6IdD-hOlgCpa2-aHcIjshZLOpd7fi5a6j3WgMUAgp02SRBaqSZha2JwKU-rwznaJIqgC4jRI9kLEkPvNkPKQQwe2g69CcGXNvBy4o55efKp6CA⟧';\n",
      fixed: 'const wixApiKey = process.env.WIX_API_KEY!;\n',
    },
    {
      path: '.env',
      code: 'WIX_API_KEY=⟦IST.e¦yJraWQiOiJFWE9UejdneCIsImFsZyI6IlJTMjU2In0.eyJkYXRhIjoie1wiaWRcIjpcIjRmMjVmZDQ5LTY0N2QtNGExMy1hZGRmLWVmZTQ4ZGZhOTAyOVwiLFwiaWRlbnRpdHlcIjp7XCJ0eXBlXCI6XCJhcHBsaWNhdGlvblwiLFwiaWRcIjpcImU0YmNkMTFmLWIzMzctNGI2My1hZmMyLTVmZjE4MThmNDM5NlwifSxcInRlbmFudFwiOntcInR5cGVcIjpcImFjY291bnRcIixcImlkXCI6XCJlNWFiMzE2Yy0wNjRkLTRlY2ItYTg2OC02ZDk4ZGE4Zjc5ZWJcIn19IiwiaWF0IjoxNzAwMDAwMDAwfQ.RBVIVlQUuduuiJAn07s_jQ3TZmp6DqSquwGObxp1Xi9DxGSF8MIOnFDVCcXbL3HwazhRmrRx79lgsh5bdVNlEPjQwTe2qcjKm2Pj_oKBkKVP6PcnXy3DrzFnS6q7JFHxMbzkvP7YA-lbFlU910e1ZlMwqznrjm5EoOvZX_XIAzy2dGTDnhH-D1K8SiCQ1W9Q7RFS8XVbSPxriM__vkudoh210H6EZhb2TDp7fO2OY4CDmzuYUXLA58DlJR9NZgdsGNGfYsFJoHrtvuIoTgbpsQ9FgDSFbskvFJ55VVkgax1zcKyl92s87r_yuqWnSgevpctz5fJHtTTPoStCrh8b2Q⟧\n',
    },
  ],
  good: ['const wixApiKey = process.env.WIX_API_KEY;\n', "const prefix = 'ist.eyj';\n"],
} satisfies Examples;
