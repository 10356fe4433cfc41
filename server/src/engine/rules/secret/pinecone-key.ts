import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/pinecone-key',
  title: 'Hard-coded Pinecone API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.pinecone.io/guides/projects/manage-api-keys'],
  rotation: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
  noun: 'Pinecone API key',
  environmentVariable: 'PINECONE_API_KEY',
  why: 'The key reads, overwrites and deletes the indexes of its project.',
  remedy: 'Delete the key in the Pinecone console, and read a new one from `PINECONE_API_KEY`.',
  keywords: ['pcsk_'],
  pattern: /pcsk_[0-9A-Za-z]{5,6}_[0-9A-Za-z]{60,64}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const pineconeApiKey = '⟦pcs¦k_qfzZl_mq3X9tMSAjTOR9d4n24sUMF87rPjXIUDU6UmhZH0Y1TfxUUDK1zYk6a0xx3UbaM⟧';\n",
      fixed: 'const pineconeApiKey = process.env.PINECONE_API_KEY!;\n',
    },
    { path: '.env', code: 'PINECONE_API_KEY=⟦pcs¦k_rlqKXZ_HM9Ro889Cq5OVfr3DpGyevmMNSGVaYRgawygrJmBCyCwRxWYX3HqOEC6FsjOt⟧\n' },
  ],
  good: ['const pineconeApiKey = process.env.PINECONE_API_KEY;\n', "const prefix = 'pcsk_';\n"],
} satisfies Examples;
