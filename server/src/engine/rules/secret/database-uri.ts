import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { judgeConnectionUri } from '../../secrets/connection-uri.ts';

export const rule = secretRule({
  id: 'secret/database-uri',
  title: 'Password in a connection URI',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
    'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS',
    'https://www.mongodb.com/docs/manual/reference/connection-string/',
  ],
  noun: 'password in a connection URI',
  environmentVariable: 'DATABASE_URL',
  why: 'The URI holds all that is needed to sign in: host, user and password. Connection strings also end up in logs and error messages.',
  remedy: 'Change the password, and read the whole URI from the environment.',
  keywords: ['://'],
  pattern: /:\/\/(?<user>[^\s:@/?#"'`<>\\|]{0,100}):(?<secret>[^\s/?#"'`<>\\|]{1,200})@(?<host>[\w.\-[\]%{}$*]{1,255})/,
  continuation: 'none',
  judge: judgeConnectionUri,
});

export const examples = {
  bad: [
    {
      code: "const databaseUrl = 'postgres://shop:⟦Gde5O¦HK9LMxKBy⟧@db.acme-shop.net:5432/orders';\n",
      fixed: 'const databaseUrl = process.env.DATABASE_URL!;\n',
    },
    {
      path: 'settings.py',
      code: 'BROKER = "amqps://worker:⟦k993w¦OGe5k0dWMZ⟧@mq.acme-shop.net/jobs"\n',
      fixed: 'import os\n\nBROKER = os.environ["DATABASE_URL"]\n',
    },
    {
      path: '.env',
      code: 'MONGO_URL=mongodb+srv://api:⟦Zx76a¦DozDIfiaF⟧@cluster0.ab1cd.mongodb.net/shop?retryWrites=true\n',
    },
    {
      path: 'config.yaml',
      code: 'redis: redis://:⟦q8LT9¦3PBtoyLuXFU61u⟧@cache.acme-shop.net:6379/0\n',
    },
  ],
  good: [
    "const url = 'postgres://user:password@localhost:5432/db';\n",
    'const url = `postgres://${user}:${password}@${host}/db`;\n',
    "const url = 'https://user:pass@example.com/';\n",
    "const url = 'mongodb://<user>:<password>@cluster0.mongodb.net';\n",
    { path: 'config.yaml', code: 'url: postgres://shop:$(DB_PASSWORD)@db.acme-shop.net/orders\n' },
    "const time = 'https://acme.test/at/10:30@noon';\n",
  ],
} satisfies Examples;
