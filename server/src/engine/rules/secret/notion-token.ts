import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/notion-token',
  title: 'Hard-coded Notion token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.notion.com/reference/authentication'],
  noun: 'Notion token',
  environmentVariable: 'NOTION_TOKEN',
  why: 'The token reads and changes every page that the integration was given.',
  remedy: 'Rotate the token on the integration’s page, and read the new one from the environment.',
  keywords: ['ntn_'],
  pattern: /ntn_[0-9A-Za-z]{46}/,
  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const notionToken = '⟦ntn_sqH5¦iorOQ7ItqGTNjhxhYqPTUKEuT9Gu5jMorLH72mtjwf⟧';\n",
      fixed: 'const notionToken = process.env.NOTION_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'NOTION_TOKEN=⟦ntn_rJsi¦b8En3bc2fs2D6YBXJb0o0eROZ3g6j1arRO8wcXSaKJ⟧\n',
    },
  ],
  good: ["const prefix = 'ntn_';\n", "const sample = 'ntn_oM¦Igxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx';\n"],
} satisfies Examples;
