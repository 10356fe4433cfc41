import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { endOf } from '../../parse/text-end.ts';
export const rule = secretRule({
  id: 'secret/azure-shared-access-signature',
  title: 'Hard-coded Azure shared access signature',
  severity: 'warning',
  confidence: 'high',
  references: [
    'https://learn.microsoft.com/azure/storage/common/storage-sas-overview',
    'https://learn.microsoft.com/rest/api/eventhub/generate-sas-token',
  ],

  noun: 'Azure shared access signature',
  environmentVariable: 'AZURE_SAS_TOKEN',
  why: 'Whoever has the signed URL or token reads, writes or lists what it names, without signing in, until the end date that it states.',
  remedy: 'Rotate the key or the stored access policy that signed it, and make short-lived signatures at run time.',
  keywords: ['sig='],
  pattern: /sig=(?<secret>(?:[0-9A-Za-z]|%2[BbFf]|[+/]){43}(?:%3[Dd]|=))/,

  continuation: 'word',
  alphabetSize: 64,

  judge({ text, span }) {
    const around = text.slice(Math.max(0, span.start - 400), span.end + 200);
    if (!/[?&; ]s[evrp]=|[?&;]skn=/.test(around)) return null;
    const before = endOf(text.slice(Math.max(0, span.start - 400), span.start), /[^"'`\r\n]/);
    const after = /^[^"'`\r\n]*/.exec(text.slice(span.end, span.end + 400))?.[0] ?? '';
    return { whole: { start: span.start - before.length, end: span.end + after.length } };
  },
});

export const examples = {
  bad: [
    {
      code: "const url = 'https://acme.blob.core.windows.net/exports?sv=2024-11-04&ss=b&srt=sco&sp=rl&se=2027-01-01T00:00:00Z&spr=https&sig=⟦vedNZwlFkiSK¦VfsfQJkc%2BBvcux1xXWZzzRDtV6oyEbm%3D⟧';\n",
      fixed: 'const url = process.env.AZURE_SAS_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'EVENTHUB_SAS=SharedAccessSignature sr=sb%3A%2F%2Facme.servicebus.windows.net%2Forders&sig=⟦NfgbIQch8COl¦CKdGf4Y4eAT37BazFELkdKlZmyUlSEl%3D⟧&se=1790000000&skn=send\n',
    },
  ],
  good: [
    'const url = `https://acme.blob.core.windows.net/exports?sv=2024-11-04&sig=${signature}`;\n',
    "const sig = 'abc'; const path = '/download?sig=short';\n",
  ],
} satisfies Examples;
