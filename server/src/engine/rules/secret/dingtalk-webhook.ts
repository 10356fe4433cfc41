import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/dingtalk-webhook',
  title: 'Hard-coded DingTalk robot webhook',
  severity: 'error',
  confidence: 'high',
  references: ['https://open.dingtalk.com/document/orgapp/custom-robot-access'],

  noun: 'DingTalk robot webhook',
  environmentVariable: 'DINGTALK_WEBHOOK_URL',
  why: 'Unless the robot checks signatures or addresses, anyone with the token posts into the group.',
  remedy: 'Remove the robot from the group, add another with a signature, and read its address from the environment.',
  keywords: ['oapi.dingtalk.com/robot/send?access_token='],
  pattern: /https:\/\/oapi\.dingtalk\.com\/robot\/send\?access_token=[0-9a-f]{64}/,
  around: { before: 8, after: 64 },
  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const dingtalkWebhookUrl = '⟦https://oapi¦.dingtalk.com/robot/send?access_token=a05850b2e09fef8aa6b10fdc3dbd5a6491fb0607451611b3aa73a4bba3a66f55⟧';\n",
      fixed: 'const dingtalkWebhookUrl = process.env.DINGTALK_WEBHOOK_URL!;\n',
    },
    {
      path: '.env',
      code: 'DINGTALK_WEBHOOK_URL=⟦https://oapi¦.dingtalk.com/robot/send?access_token=fbbdff8c73b3a671f4228bb8f3f48759177a5c627496965170748a1ad849ac45⟧\n',
    },
  ],
  good: [
    'const url = `https://oapi.dingtalk.com/robot/send?access_token=${token}`;\n',
    "const url = 'https://oapi.dingtalk.com/robot/send?access_token=xxx';\n",
  ],
} satisfies Examples;
