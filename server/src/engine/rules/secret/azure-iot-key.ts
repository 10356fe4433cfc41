import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/azure-iot-key',
  title: 'Hard-coded Azure IoT Hub key',
  severity: 'error',
  confidence: 'high',
  references: ['https://learn.microsoft.com/azure/iot-hub/authenticate-authorize-sas'],

  noun: 'Azure IoT Hub key',
  environmentVariable: 'IOTHUB_CONNECTION_STRING',
  why: 'The key acts with the rights of its shared access policy or device: it reads telemetry, commands devices or registers new ones.',
  remedy: 'Regenerate the key under the hub’s Shared access policies or on the device, and read the new one from the environment.',
  keywords: ['aiot'],
  pattern: /[0-9A-Za-z+/]{33}AIoT[A-P][0-9A-Za-z+/]{5}=/,
  around: { before: 33, after: 7 },
  continuation: 'base64',
  alphabetSize: 64,
  priority: -1,
});

export const examples = {
  bad: [
    {
      code: "const iothubConnectionString = '⟦/meCcmiqhCjCRMF4ozTj4IgJECgblqsvdA¦IoTCGdHGy=⟧';\n",
      fixed: 'const iothubConnectionString = process.env.IOTHUB_CONNECTION_STRING!;\n',
    },
    { path: '.env', code: 'IOTHUB_CONNECTION_STRING=⟦FgiSHHOHyf3Bl0iJL5R7zOjVVEG1qGZI+A¦IoTL2qJbT=⟧\n' },
  ],
  good: ['const key = process.env.IOTHUB_CONNECTION_STRING;\n', "const signature = 'AIoT';\n"],
} satisfies Examples;
