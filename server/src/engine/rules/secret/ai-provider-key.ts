import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { entropyShare, leastRandomShare } from '../../secrets/entropy.ts';
import { wordPairShare } from '../../secrets/randomness.ts';

/** Providers that give out keys of this format, with words that stand near their keys. */
const providers: readonly (readonly [string, readonly string[]])[] = [
  ['DeepSeek', ['deepseek']],
  ['Alibaba Cloud Model Studio', ['dashscope', 'qwen', 'bailian']],
  ['Moonshot AI', ['moonshot', 'kimi']],
  ['SiliconFlow', ['siliconflow']],
  ['Stability AI', ['stability']],
  ['Spider', ['spider']],
  ['Braintrust', ['braintrust']],
  ['Open WebUI', ['openwebui', 'open_webui', 'open-webui']],
];

export const rule = secretRule({
  id: 'secret/ai-provider-key',
  title: 'Hard-coded AI provider API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://api-docs.deepseek.com/', 'https://www.alibabacloud.com/help/en/model-studio/get-api-key'],

  noun: 'AI provider API key',
  environmentVariable: 'AI_API_KEY',
  why: 'DeepSeek, Alibaba Cloud, Moonshot, SiliconFlow, Stability and many gateways give out such keys: whoever has one runs models at its owner’s cost.',
  remedy: 'Delete the key in the provider’s console, and read a new one from the environment.',
  keywords: ['sk-'],
  pattern: /sk-(?:(?:sp-)?[0-9a-f]{32}|[0-9A-Za-z]{48}|[0-9A-Za-z]{64}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,

  continuation: 'word-or-dash',

  priority: -1,
  judge({ value, span, text }) {
    const body = value.replace(/^sk-(?:sp-)?/, '');
    if (body.includes('T3BlbkFJ') || /012345|123456|abcdef/i.test(body)) return null;
    const isHexadecimal = /^[0-9a-f-]{32,}$/.test(body);
    // Letters only: SiliconFlow draws its keys from a to z, and words of that length look like them.
    if (/^(?:[a-z]{40,}|[A-Z]{40,}|[A-Za-z]{40,})$/.test(body) && wordPairShare(body) > 0.5) return null;
    if (entropyShare(body.replaceAll('-', ''), isHexadecimal ? 16 : 26) < leastRandomShare) return null;
    const around = text.slice(Math.max(0, span.start - 300), span.end + 300).toLowerCase();
    const provider = providers.find(([, names]) => names.some((name) => around.includes(name)));
    return provider === undefined ? {} : { noun: `${provider[0]} API key` };
  },
});

export const examples = {
  bad: [
    {
      code: "const client = new OpenAI({ baseURL: 'https://api.deepseek.com', apiKey: '⟦sk¦-f6998faafec7f8cb358dcc9fabd2f160⟧' });\n",
      fixed: "const client = new OpenAI({ baseURL: 'https://api.deepseek.com', apiKey: process.env.AI_API_KEY! });\n",
    },
    { path: '.env', code: 'MOONSHOT_API_KEY=⟦sk¦-R95vHCsg1LhldNan4XIq4EZAwlIgLkRrga5pGqOCyhCZj3ZZ⟧\n' },
    { path: '.env', code: 'SILICONFLOW_API_KEY=⟦sk¦-nsjoibjlbqwoatxnvyconbtnmimbhtilppylmojbdsyadvfs⟧\n' },
  ],
  good: [
    'const key = process.env.DEEPSEEK_API_KEY;\n',
    "const key = 'sk-¦1234567890abcdef1234567890abcdef';\n",
    "const folder = 'task-¦9c4e1f7ab82d4c0e95b1f6d03a7c28e1';\n",
    "const key = 'sk-¦abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv';\n",
  ],
} satisfies Examples;
