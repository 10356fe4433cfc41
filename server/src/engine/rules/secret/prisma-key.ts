import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/prisma-key',
  title: 'Hard-coded Prisma Accelerate or Postgres key',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.prisma.io/docs/accelerate/getting-started', 'https://www.prisma.io/docs/postgres'],

  noun: 'Prisma Accelerate or Postgres key',
  environmentVariable: 'DATABASE_URL',
  why: 'The key in the connection string runs any query on the database behind Prisma’s service.',
  remedy: 'Delete the key in the Prisma console, and read a new connection string from the environment.',
  keywords: ['prisma://', 'prisma+postgres://'],
  pattern: /prisma(?:\+postgres)?:\/\/[\w.-]{1,60}\.prisma-data\.(?:net|com)\/?\?api_key=(?<secret>eyJ[\w.-]{40,800})/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
  priority: 2,
});

export const examples = {
  bad: [
    {
      code: "const databaseUrl = 'prisma://accelerate.prisma-data.net/?api_key=⟦eyJ¦hbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhcGlfa2V5IjoiNTZlOTQ2OWItODA3Yy1kMDAyLWQ5YzItMmI3YmFkNDRlNzNjIiwidGVuYW50X2lkIjoiMWQ3NTE2OTI3OGY0YWQ4ZmFiMGIwZDEyODdmNmFhODc3NzNhMmYyMTFmNzBiMDVkM2VjMTI0MTJjZDlkNWVkMSJ9.SqDngVZfafgA3_cwN7tj482Qy_lHR6EWiB6_ySjjKcg⟧';\n",
      fixed: 'const databaseUrl = process.env.DATABASE_URL!;\n',
    },
    {
      path: '.env',
      code: 'DATABASE_URL=prisma://accelerate.prisma-data.net/?api_key=⟦eyJ¦hbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhcGlfa2V5IjoiM2VhOGZjZGItZjgxNC01NmU4LTc1ZGYtZjhhMDc4NjhhNzUwIiwidGVuYW50X2lkIjoiNzZkNDk5MWIyNGI1ODg3NzYwZmRiZWZiYTk0NzdhODIwM2MxNzcxMTQyNmE3YzFhMTg0NTk2YjYzMWFiMmIwNyJ9.zXkT0d9HPMTGEln7zw-YXnb_DFsYfkXrCu8ybzeahI6⟧\n',
    },
  ],
  good: ['const databaseUrl = process.env.DATABASE_URL;\n', "const prefix = 'prisma://';\n"],
} satisfies Examples;
