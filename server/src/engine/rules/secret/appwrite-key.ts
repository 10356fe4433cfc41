import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/appwrite-key',
  title: 'Hard-coded Appwrite API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://appwrite.io/docs/advanced/platform/api-keys'],

  noun: 'Appwrite API key',
  environmentVariable: 'APPWRITE_API_KEY',
  why: 'The key reads and changes users, databases and files of the project within its scopes, past all user permissions.',
  remedy: 'Delete the key in the project’s settings, and read a new one from the environment.',
  keywords: ['standard_'],
  pattern: /standard_[0-9a-f]{256}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const appwriteApiKey = '⟦sta¦ndard_95ef03d6583195c3e34e775366dc7522e1b3d7a2d36b35f953588671b0b70a90d32c4576c26121375f87f72fabc343c1982e88306e5637f6f0a786e14bfb68a8bd36c7c284a7b7131fbf4eb740d72abba1ce1da47e4e72b106da1e39f618073c90172f1db57010f1caaa84fb9d9dd8a5f6022c742f7e45ed7d503349250eebf2⟧';\n",
      fixed: 'const appwriteApiKey = process.env.APPWRITE_API_KEY!;\n',
    },
    {
      path: '.env',
      code: 'APPWRITE_API_KEY=⟦sta¦ndard_d0bb1259a3f33fd0ea3be208491bccce674b0784a23a8ecfc104aebe1d41e7f391dbd8dece0d5795cd84548c444d1b69d3efd4b3c9a0fdf55328d925ac6efc78d9acbd347b57c6edab031cfb49652647663cd48f63f5903975f24cf63e93acafdf77df2208094f1baadc8f782bbbfbdd90a78d61933fe98bdc08e93d06077993⟧\n',
    },
  ],
  good: ['const appwriteApiKey = process.env.APPWRITE_API_KEY;\n', "const prefix = 'standard_';\n"],
} satisfies Examples;
