import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/apollo-key',
  title: 'Hard-coded Apollo GraphOS key',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.apollographql.com/docs/graphos/platform/access-management/api-keys'],
  rotation: 'https://www.apollographql.com/docs/graphos/platform/access-management/api-keys',
  noun: 'Apollo GraphOS key',
  environmentVariable: 'APOLLO_KEY',
  why: 'A graph key publishes schemas, which changes what the router serves; a personal key acts as its owner in all graphs.',
  remedy: 'Delete the key in the settings of Apollo GraphOS Studio, and read a new one from the environment.',
  keywords: ['service:', 'user:gh.'],
  pattern: /(?:service:[\w-]{2,64}|user:gh\.[\w-]{1,64}):[\w-]{22}/,

  continuation: 'word-or-dash',

  judge({ value }) {
    const random = value.slice(value.lastIndexOf(':') + 1);
    return /\d/.test(random) && /[A-Z]/.test(random) && /[a-z]/.test(random) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const apolloKey = '⟦ser¦vice:graph-lakoqn:Brk6qOdc3KtyfD5KloDQ7x⟧';\n",
      fixed: 'const apolloKey = process.env.APOLLO_KEY!;\n',
    },
    { path: '.env', code: 'APOLLO_KEY=⟦ser¦vice:graph-m9451a:u71Cqy7CdqVglwRZbDwQ7x⟧\n' },
  ],
  good: ['const apolloKey = process.env.APOLLO_KEY;\n', "const name = 'service:frontend:reads-all-users-of-us';\n"],
} satisfies Examples;
