import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/vercel-blob-token',
  title: 'Hard-coded Vercel Blob token',
  severity: 'error',
  confidence: 'high',
  references: ['https://vercel.com/docs/vercel-blob/using-blob-sdk'],

  noun: 'Vercel Blob token',
  environmentVariable: 'BLOB_READ_WRITE_TOKEN',
  why: 'The token reads, writes and deletes all files of the blob store.',
  remedy: 'Rotate the token in the store’s settings, and read the new one from the environment.',
  keywords: ['vercel_blob_rw_'],
  pattern: /vercel_blob_rw_[0-9A-Za-z]{12,24}_[0-9A-Za-z]{24,40}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const blobReadWriteToken = '⟦ver¦cel_blob_rw_W9IFiHwnNlRMvSd7_UIcByI3N0Lq8qMNhjMRvbLb9ToielC⟧';\n",
      fixed: 'const blobReadWriteToken = process.env.BLOB_READ_WRITE_TOKEN!;\n',
    },
    { path: '.env', code: 'BLOB_READ_WRITE_TOKEN=⟦ver¦cel_blob_rw_QTPPU2gve4as8gbA_wByVFMDcjmYOHYBUHwSRBm72EDODuf⟧\n' },
  ],
  good: ['const blobReadWriteToken = process.env.BLOB_READ_WRITE_TOKEN;\n', "const prefix = 'vercel_blob_rw_';\n"],
} satisfies Examples;
