import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/adafruit-io-key',
  title: 'Hard-coded Adafruit IO key',
  severity: 'error',
  confidence: 'high',
  references: ['https://io.adafruit.com/api/docs/'],
  rotation: 'https://learn.adafruit.com/welcome-to-adafruit-io/securing-your-io-account',
  noun: 'Adafruit IO key',
  environmentVariable: 'ADAFRUIT_IO_KEY',
  why: 'The key reads all feeds of the account and writes to them, which moves whatever devices listen.',
  remedy: 'Regenerate the key on the Adafruit IO page and read it from the environment or a settings file outside the repository.',
  keywords: ['aio_'],
  pattern: /aio_[0-9A-Za-z]{28}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const adafruitIoKey = '⟦aio¦_4KNQAsOG44a963ktyiJsAcexWaF6⟧';\n",
      fixed: 'const adafruitIoKey = process.env.ADAFRUIT_IO_KEY!;\n',
    },
    { path: '.env', code: 'ADAFRUIT_IO_KEY=⟦aio¦_4KxjrMIIk0pgATkZFsQbEKPoLxz6⟧\n' },
  ],
  good: ['const adafruitIoKey = process.env.ADAFRUIT_IO_KEY;\n', "const name = 'aio_abcdefghijklmnopqrstuvwxyzab';\n"],
} satisfies Examples;
