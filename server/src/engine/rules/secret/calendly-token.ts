import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/calendly-token',
  title: 'Hard-coded Calendly personal access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.calendly.com/how-to-authenticate-with-personal-access-tokens'],

  noun: 'Calendly personal access token',
  environmentVariable: 'CALENDLY_TOKEN',
  why: 'The token reads the calendar and the people who booked, and changes webhooks and events.',
  remedy: 'Revoke the token under Integrations > API & webhooks and read a new one from the environment.',
  keywords: ['eyjrawqioiixy2uxzteznje3zgnmnzy2yjnjzwjjy2y4zgm1ymfmythhnjvlnjg0mdizzjdjmzjizt'],
  pattern:
    /eyJraWQiOiIxY2UxZTEzNjE3ZGNmNzY2YjNjZWJjY2Y4ZGM1YmFmYThhNjVlNjg0MDIzZjdjMzJiZTgz[0-9A-Za-z_-]{40,90}\.eyJ[0-9A-Za-z_-]{80,900}\.[0-9A-Za-z_-]{80,100}/,

  continuation: 'word-or-dash',

  priority: 1,
});

export const examples = {
  bad: [
    {
      code: "const calendlyToken = '⟦eyJ¦raWQiOiIxY2UxZTEzNjE3ZGNmNzY2YjNjZWJjY2Y4ZGM1YmFmYThhNjVlNjg0MDIzZjdjMzJiZTgzNDliMjM4MDEzNWI0IiwidHlwIjoiUEFUIiwiYWxnIjoiRVMyNTYifQ.eyJpc3MiOiJodHRwczovL2F1dGguY2FsZW5kbHkuY29tIiwiaWF0IjoxNzAwMjM2MDE1LCJqdGkiOiI1OTQzOGJlNy05ODllLTQ2YjUtYThiMS04OWFkYjMxZTBhMjEiLCJ1c2VyX3V1aWQiOiI4ODQxNDRiZi05ZGQ5LTQ0YmEtYTgzNC0wZTU0OTZiY2Y2ZjUifQ.0AIZwvV6K7m0lg_R1gPzmtgIXj9dMcNJXeYDF-Yf9shkN45Bil14102llpFMrgNPlhamvygePW9FnMDqY2XOZa⟧';\n",
      fixed: 'const calendlyToken = process.env.CALENDLY_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'CALENDLY_TOKEN=⟦eyJ¦raWQiOiIxY2UxZTEzNjE3ZGNmNzY2YjNjZWJjY2Y4ZGM1YmFmYThhNjVlNjg0MDIzZjdjMzJiZTgzNDliMjM4MDEzNWI0IiwidHlwIjoiUEFUIiwiYWxnIjoiRVMyNTYifQ.eyJpc3MiOiJodHRwczovL2F1dGguY2FsZW5kbHkuY29tIiwiaWF0IjoxNzUzNTYzNzQ1LCJqdGkiOiJkNmJkODc1NC01MmJjLTRjYzQtYWFjYS04N2ZmNzE2NDE0Y2YiLCJ1c2VyX3V1aWQiOiIyODY4MGUyNC0xNTA2LTQ2ZDEtYTRjZC01OGUwYzU1ZGNhZWIifQ.y4xdh4qudJUDYWNAeU7_gYd67gXbJAIB7Cuy4WckwENE5x_5KJCgbBCPn0jutvgEhgyUMqe5bVgqpGfmFFKm2a⟧\n',
    },
  ],
  good: ['const calendlyToken = process.env.CALENDLY_TOKEN;\n', "const name = 'CALENDLY_TOKEN';\n"],
} satisfies Examples;
