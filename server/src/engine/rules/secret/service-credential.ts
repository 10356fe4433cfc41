import type { Examples } from '../../model/rule.ts';
import { wordsOf } from '../../model/words.ts';
import { isProse, isTestPath } from '../../secrets/places.ts';
import { judgeVendorValue } from '../../secrets/vendor-credential.ts';
import { vendorValueRule } from '../../secrets/rule.ts';

export const rule = vendorValueRule({
  id: 'secret/service-credential',
  title: 'Hard-coded credential of a known service',
  severity: 'warning',
  confidence: 'medium',
  references: [
    'https://cwe.mitre.org/data/definitions/798.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  ],
  noun: 'service credential',
  environmentVariable: 'API_KEY',
  why: 'Many services hand out keys that are nothing but random digits and letters. Beside the name of the service such a text is most likely its key, and whoever reads it can use the account at your cost.',
  remedy: 'Revoke the key in the settings of the service, and read a new one from the environment.',
  judge(value, path) {
    const verdict = judgeVendorValue(value);
    if (verdict === null) return null;
    const noun = `${value.vendor.name} ${verdict.kind}`;
    const vendorWords = wordsOf(value.vendor.name);
    const environmentVariable = `${vendorWords.join('_').toUpperCase()}_${verdict.kind === 'token' ? 'TOKEN' : 'API_KEY'}`;
    const named = /^[A-Z]/.test(environmentVariable) ? { noun, environmentVariable } : { noun };
    if (verdict.likelihood === 'likely' && !isTestPath(path) && !isProse(path)) {
      return value.vendor.isPublic
        ? { ...named, severity: 'info', remark: 'keys of this kind are made to be seen in the browser. Restrict it to your domains.' }
        : named;
    }
    return { ...named, severity: 'hint', confidence: 'low', ...(verdict.remark === undefined ? {} : { remark: verdict.remark }) };
  },
});

export const examples = {
  bad: [
    {
      code: "const openWeatherApiKey = '⟦b3f0c2¦a9d47e16580e9c4b7fd1a26c38⟧';\n",
      fixed: 'const openWeatherApiKey = process.env.OPEN_WEATHER_API_KEY!;\n',
    },
    { path: '.env', code: 'ADAFRUIT_AIO_KEY=⟦7fd31c¦0b9a824e6f5d17c3e08b62a94f⟧\n' },
    { path: 'notes.txt', code: 'virustotal token: ⟦4be1a9¦07c3d2f68540b9e71ad3fc286590be17d4a3cf028695eb14d7ac30f2b8⟧\n' },
  ],
  good: [
    'const key = process.env.OPENWEATHER_API_KEY;\n',
    "const url = 'https://github.com/openweathermap/sdk/commit/8f14e4¦5fceea167a5a36dedd4bea2543';\n",
    { path: 'notes.txt', code: 'openweather: see https://openweathermap.org/appid\n' },
  ],
} satisfies Examples;
