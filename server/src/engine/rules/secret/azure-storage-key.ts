import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import type { Span } from '../../model/span.ts';
import { decodeBase64 } from '../../secrets/base64.ts';
import { endOf } from '../../parse/text-end.ts';

/** The connection string that a key is a part of: up to quotes or white space on both sides, within a bounded distance. */
function connectionStringAround(text: string, span: Span): Span {
  const before = endOf(text.slice(Math.max(0, span.start - 400), span.start), /[^\s"'`]/);
  const after = /^[^\s"'`]*/.exec(text.slice(span.end, span.end + 400))?.[0] ?? '';
  return { start: span.start - before.length, end: span.end + after.length };
}

export const rule = secretRule({
  id: 'secret/azure-storage-key',
  title: 'Hard-coded Azure storage key',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage',
    'https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string',
  ],
  noun: 'Azure storage account key',
  environmentVariable: 'AZURE_STORAGE_CONNECTION_STRING',
  why: 'An account key gives full access to all data of the storage account, or to the bus or hub that it belongs to, and it does not expire.',
  remedy: 'Rotate the key in the portal, and use a managed identity; else read the connection string from the environment.',
  keywords: ['accountkey=', 'sharedaccesskey='],
  pattern: /(?:AccountKey|SharedAccessKey)=(?<secret>[A-Za-z0-9+/]{86}==|[A-Za-z0-9+/]{43}=)/,
  continuation: 'none',
  alphabetSize: 64,
  judge({ text, span, value }) {
    const length = decodeBase64(value)?.length;
    return length === 64 || length === 32 ? { whole: connectionStringAround(text, span) } : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const connection = 'DefaultEndpointsProtocol=https;AccountName=acmeshop;AccountKey=⟦H13cTLim¦LXk5a7ytxhvpkSEG7YvkAHK4YOyGOmLdo26RV90r+v1JcQk1oj6hrPq3ceARLkpqBwO7YemKv4jjwQ==⟧;EndpointSuffix=core.windows.net';\n",
      fixed: 'const connection = process.env.AZURE_STORAGE_CONNECTION_STRING!;\n',
    },
    {
      path: '.env',
      code: 'AZURE_STORAGE=DefaultEndpointsProtocol=https;AccountName=acmeshop;AccountKey=⟦yvaDU3uT¦rDDG1buevjnfEP1vRT0HIGKHfSOK+WpWCDwRvFxzZ3x+mhXu97dxBhFuzAnW47OrYD/Kp61y5vChzQ==⟧;EndpointSuffix=core.windows.net\n',
    },
  ],
  good: [
    "const connection = 'AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUw¦JPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';\n",
    'const connection = `AccountName=a;AccountKey=${key}`;\n',
  ],
} satisfies Examples;
