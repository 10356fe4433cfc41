import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/roblox-cookie',
  title: 'Hard-coded Roblox session cookie',
  severity: 'error',
  confidence: 'high',
  references: ['https://en.help.roblox.com/hc/en-us/articles/203313380-Account-Security-Theft-Keeping-your-Account-Safe'],

  noun: 'Roblox session cookie',
  environmentVariable: 'ROBLOX_COOKIE',
  why: 'The cookie is the whole login of a person, with Robux and items.',
  remedy: 'Log out of all other sessions in the security settings and read the new cookie from the environment.',
  keywords: ['_|warning:-do-not-share'],
  pattern: /_\|WARNING:-DO-NOT-SHARE-THIS\.--[0-9A-Za-z.-]{20,160}\|_(?<secret>(?:[0-9A-Za-z_-]{4,20}\.)?[0-9A-F]{100,1600})/,

  continuation: 'word',
  alphabetSize: 16,

  judge({ match }) {
    // The warning is a part of the cookie.
    return { span: match };
  },
});

export const examples = {
  bad: [
    {
      code: "const robloxCookie = '⟦_|WA¦RNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone-to-log-in-as-you-and-to-steal-your-ROBUX-and-items.|_59B6C240D83D1D7301533DD768E91308C3FE33BEEBF69A030E9D87CF206F431001D6A569D1848B29F9AE6807AB9B3B6AE6A5175EBF952D14A4C31A0C8CEB8B1F95899F1D4C5B44341FDEAB5685189F6D373B12368C370DA702679BB02C2DAC481CDCABC4275EB27A90F3831A04F06DF3075BF40119E415D34D1C709F90BD61172924F9DA8C2AE501070536BAFD0E9F67C7A34A9E80C2E97FC861B6C5C50B3BACDA7A697C24EBB5CDAD468671602CDD7373AB02FB1F23FC40DE45BEDF83FFCCFE5161F387BD891184⟧';\n",
      fixed: 'const robloxCookie = process.env.ROBLOX_COOKIE!;\n',
    },
    {
      path: '.env',
      code: 'ROBLOX_COOKIE="⟦_|WA¦RNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone-to-log-in-as-you-and-to-steal-your-ROBUX-and-items.|_BF427DBC93CEDF4BCB0C10126112907F5CC682B6F46CF4FA308D6828229AA115FDD1EFB00090E1A84E0185C94368769F511ECAB18E08F9FB2479567ECDECD222A1A510C317DB96DDF57146093361DA707C16C2DD1812E4C28760D9AF978858E2FE30EB6D3CAB0934866326ED85BF06BF6A2B25F4175994D776CEFEFF79A0B05422AA455ED554FF3990BCDB76697952D43DCA9C46AB2497550378320829D135C47CC789262382F23ABBCEEAA150E3A38E1A11730EA9A28A1501BED7ABE78B9317DFBBDA29ADFC40E7⟧"\n',
    },
  ],
  good: [
    'const robloxCookie = process.env.ROBLOX_COOKIE;\n',
    "const prefix = '_|WARNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone-to-log-in-as-you-and-to-steal-your-ROBUX-and-items.|_';\n",
  ],
} satisfies Examples;
