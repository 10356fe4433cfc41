import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/vk-token',
  title: 'Hard-coded VK access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://dev.vk.com/en/api/access-token/getting-started'],

  noun: 'VK access token',
  environmentVariable: 'VK_ACCESS_TOKEN',
  why: 'The token acts for the user or the community: reads messages, posts, and answers.',
  remedy:
    'End the session in the security settings, or delete the key in the community’s API settings, and read a new one from the environment.',
  keywords: ['vk1.a.'],
  pattern: /vk1\.a\.[0-9A-Za-z_-]{80,260}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const vkAccessToken = '⟦vk1¦.a.2JBSpXqQDr36FKu7I8upPsSVwvbS-Xf4PhhKrY_o1XY1JZTnhOUsHfpSg6xbQ4zfGU1lJ7-9hJoDaUWUXUBKZwLyrqAt6eSS9_o1QlrQGuLhoqmNwjNGTb5sR8C4hXs80UWV2bb703cJAb7RcVgyAGxnulnfbdcnTlaSUjt2qdI_9l_1fZV1Q7TjHcDjiuU9E0Nya⟧';\n",
      fixed: 'const vkAccessToken = process.env.VK_ACCESS_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'VK_ACCESS_TOKEN=⟦vk1¦.a.wX6ynKMJk7z9MXv2LvSuIh4_2DNZPLMcrFYdhkvzHJZCLBcM_RGM9UKqI-OIFpQ1Ka2pNdS6BJblbd3k9fhYLHmMpJJcm0jNSCjBmIZ0MLW0IpTztpcwPoKOJPum1nKj0XDOXgXxkm3EHr5DKYchvMOI-TpYfHt8lsw_2O-Z4QVWXfsqe6FpEQustA5h-HRsFV6ba⟧\n',
    },
  ],
  good: ['const vkAccessToken = process.env.VK_ACCESS_TOKEN;\n', "const prefix = 'vk1.a.';\n"],
} satisfies Examples;
