import { digestPurpose, namedDigests, placeSpan, weakDigest, weakFunctions } from '../../code/languages/javascript/weak-digest.ts';
import type { CodeContext } from '../../code/context.ts';
import type { SyntaxNode } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

function isSameLine(context: CodeContext, one: SyntaxNode, other: SyntaxNode): boolean {
  return !context.facts.text.slice(one.endIndex, other.startIndex).includes('\n');
}

export const rule = javascriptRule({
  id: 'javascript/weak-digest-function',
  title: 'MD5 or SHA-1 is used',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [328],
  controls: ['OWASP A02:2021'],
  references: ['https://csrc.nist.gov/news/2022/nist-transitioning-away-from-sha-1-for-all-apps'],
  message: 'MD5 and SHA-1 withstand no attacker: others can make data with the same digest. SHA-256 costs little more.',
  why: 'For cache keys and change detection these digests still serve. Once somebody gains from two inputs with one digest, as with downloads, deduplication or access checks, they can be made to collide.',
  remedy: "Use `crypto.createHash('sha256')` where the data can come from outside.",
  fix: 'review',
  listeners: [
    onCall([...namedDigests, ...weakFunctions], (call, context, report) => {
      const digest = weakDigest(call, context);
      if (digest === null) return;
      const purpose = digestPurpose(digest, call, context);
      if (purpose === 'secret') return;
      // The rule for passwords reports what is hashed; here it is said once more only where that stands on another line.
      if (purpose === 'password' && digest.data.every((data) => isSameLine(context, digest.place, data))) return;
      report(placeSpan(digest), { fixes: [digest.fix] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const crypto = require('crypto');\nconst etag = crypto.createHash(⟦'md5'⟧).update(body).digest('base64');\n`,
      fixed: `const crypto = require('crypto');\nconst etag = crypto.createHash('sha256').update(body).digest('base64');\n`,
    },
    {
      code: `import { webcrypto } from 'node:crypto';\nexport const digest = (data) => webcrypto.subtle.digest(⟦'SHA-1'⟧, data);\n`,
      fixed: `import { webcrypto } from 'node:crypto';\nexport const digest = (data) => webcrypto.subtle.digest('SHA-256', data);\n`,
    },
    { code: `import md5 from 'md5';\nconst key = ⟦md5⟧(url);\n` },
  ],
  good: [
    `const crypto = require('crypto');\nconst etag = crypto.createHash('sha256').update(body).digest('base64');\n`,
    `const md5 = (text) => table[text];\nmd5('a');\n`,
  ],
} satisfies Examples;
