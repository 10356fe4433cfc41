import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/spotify-session-cookie',
  title: 'Hard-coded Spotify session cookie',
  severity: 'error',
  confidence: 'high',
  references: ['https://support.spotify.com/us/article/sign-out-everywhere/'],

  noun: 'Spotify session cookie',
  environmentVariable: 'SPOTIFY_SP_DC',
  why: 'The cookie `sp_dc` is the login of a person and lives for a year.',
  remedy: 'Sign out everywhere on the account page and keep cookies out of code.',
  keywords: ['sp_dc', 'spdc'],
  pattern: /AQ[A-D][0-9A-Za-z_-]{90,260}/,
  around: { before: 4, after: 300 },
  continuation: 'base64',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const cookie = 'sp_dc=⟦AQA¦K4Zu0KHvSb3OaiC19Fs5MNT0fCVEUnW3d8yrouHMpDH5J6VWI3IbQUE1oa4JMWfPxaP6hiT6MuoWWDz8QfqDlwWHJVefm1uFMLUIWStTvhvPv8UdeaaSLfttfXKxsdQJ-3MC0btDeCRB7kz-mq6GhYzGa⟧';\n",
    },
    {
      code: "const sp_dc = '⟦AQD¦K4bgwZH8FwizIbyqcXoizIP6wYgdkhtihxh6Z9gufdKLzToVHHBnBVPvBIF2r_lorg3yijXg4ZT8F0suhn3V9ff1vlm7OsfKt9g3Axrp5izrHMvcpORdvl0SyWHR5BP_kmGtxFmidE2wTJ14cC2gGJJia⟧';\n",
      fixed: 'const sp_dc = process.env.SPOTIFY_SP_DC!;\n',
    },
  ],
  good: ['const spotifySpDc = process.env.SPOTIFY_SP_DC;\n', "const cookie = 'sp_dc=AQBvalue';\n"],
} satisfies Examples;
