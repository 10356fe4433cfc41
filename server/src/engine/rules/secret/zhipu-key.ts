import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/zhipu-key',
  title: 'Hard-coded Zhipu AI API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.bigmodel.cn/', 'https://docs.z.ai/'],
  rotation: 'https://open.bigmodel.cn/usercenter/apikeys',
  noun: 'Zhipu AI API key',
  environmentVariable: 'ZHIPUAI_API_KEY',
  why: 'Whoever has the key runs models at its owner’s cost. Programs that watch public repositories find such text within minutes.',
  remedy: 'Delete the key in the Zhipu console, and read a new one from `ZHIPUAI_API_KEY`.',
  keywords: ['zhipu', 'bigmodel', 'z.ai', 'zai_', 'chatglm', 'glm_'],
  pattern: /[0-9a-f]{32}\.[0-9A-Za-z]{16}/,
  around: { before: 200, after: 200 },
  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const zhipuaiApiKey = '⟦a72a4d¦452a12d8f8e5b8441d37d059e1.Sx7RvPmXT98bCPHB⟧';\n",
      fixed: 'const zhipuaiApiKey = process.env.ZHIPUAI_API_KEY!;\n',
    },
    { path: '.env', code: 'ZHIPUAI_API_KEY=⟦4fc7e9¦bba5eeae39959b9bb66a9aeb22.6mhBtndnN61u9GGg⟧\n' },
  ],
  good: [
    'const zhipuaiApiKey = process.env.ZHIPUAI_API_KEY;\n',
    { path: 'other.env', code: 'SOMETHING_ELSE=c38cfb¦e2a0ed5b52ab0da353e3954bd2.se5L7YWoEV51OQH0\n' },
  ],
} satisfies Examples;
