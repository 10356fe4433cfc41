import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/instagram-token',
  title: 'Hard-coded Instagram access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.facebook.com/docs/instagram-platform/'],

  noun: 'Instagram access token',
  environmentVariable: 'INSTAGRAM_ACCESS_TOKEN',
  why: 'The token reads the account’s media, messages and comments, and may publish for it.',
  remedy: 'Remove the app under Apps and websites of the account, and read a new token from the environment.',
  keywords: ['igqv', 'igqw', 'igaa'],
  pattern: /IG(?:QV|QW|AA)[0-9A-Za-z_-]{90,300}/,

  continuation: 'base64',
  alphabetSize: 64,

  judge({ value }) {
    // The encoding writes a letter from A to D after each Z.
    return /Z[^A-D]/.test(value) || value.endsWith('Z') ? null : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const instagramAccessToken = '⟦IGQ¦VJoFLoRPcKLXQx_YsUZAPXl7eHYVSasLhWvITHb_FJSYQ1e4hGgSSfXh4zL-9XK_tw6NcJvqV0-bItkeZBFRdNIyS6X7al0NPCj7qdztLwb7osGs4cdVLdjaq4SozMWLzlqRqO5kul4pJWvMUglrRlkMp8jEfhhXVGkzdV5ZD⟧';\n",
      fixed: 'const instagramAccessToken = process.env.INSTAGRAM_ACCESS_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'INSTAGRAM_ACCESS_TOKEN=⟦IGQ¦VJjtYCxtGdcsbILbZBlsmnOF4p4RFBUlmA5doqP5ONih_uySitBHZBJtkQDeg9KiB9z5fUrWcsPLPfZBVHBK9uSUQCCyA7SLX9BheUFbPr9HwMJzafkqqm3B84KnHUKjSrUMYH4E70mIV1fd7zjmA8plCGlFwQAPj541yBfZD⟧\n',
    },
  ],
  good: ['const instagramAccessToken = process.env.INSTAGRAM_ACCESS_TOKEN;\n', "const prefix = 'igqv';\n"],
} satisfies Examples;
