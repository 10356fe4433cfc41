import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/thingsboard-device-token',
  title: 'Hard-coded ThingsBoard device token',
  severity: 'warning',
  confidence: 'medium',
  references: ['https://thingsboard.io/docs/reference/http-api/'],
  noun: 'ThingsBoard device token',
  environmentVariable: 'THINGSBOARD_TOKEN',
  why: 'Whoever has the token sends readings as the device and receives the commands meant for it. The address with the token in it also ends up in the logs of every proxy.',
  remedy: 'Give the device new credentials in ThingsBoard, and read the token from the environment.',
  keywords: ['/telemetry', '/attributes', '/rpc'],
  pattern: /\/api\/v1\/(?<secret>[0-9A-Za-z]{20})\/(?:telemetry|attributes|rpc)/,
  around: { before: 40, after: 16 },
  continuation: 'none',
  alphabetSize: 62,
  fix: null,
});

export const examples = {
  bad: [
    { path: 'send.sh', code: 'curl -d @reading.json https://iot.acme-shop.net/api/v1/⟦Zq7Lm2¦Kx9Tr4Vb8Nc3Wd⟧/telemetry\n' },
    { path: 'device.conf', code: 'url = coap://iot.acme-shop.net/api/v1/⟦p8Jq2V¦n5Lx7Tz3Rk9Wd4⟧/attributes\n' },
  ],
  good: [
    { path: 'send.sh', code: 'curl https://iot.acme-shop.net/api/v1/$ACCESS_TOKEN/telemetry\n' },
    "const url = 'https://shop.example.com/api/v1/internationalization/attributes';\n",
  ],
} satisfies Examples;
