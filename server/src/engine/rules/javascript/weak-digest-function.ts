import { digestPurpose, namedDigests, placeSpan, weakDigest, weakFunctions } from '../../code/languages/javascript/weak-digest.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

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
      if (digest !== null && digestPurpose(digest, call, context) === 'other') report(placeSpan(digest), { fixes: [digest.fix] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const crypto = require('crypto');\nconst etag = crypto.createHash(⟦'md5'⟧).update(body).digest('base64');\n`,
      fixed: `const crypto = require('crypto');\nconst etag = crypto.createHash('sha256').update(body).digest('base64');\n`,
    },
    { code: `import md5 from 'md5';\nconst key = ⟦md5⟧(url);\n` },
  ],
  good: [
    `const crypto = require('crypto');\nconst etag = crypto.createHash('sha256').update(body).digest('base64');\n`,
    `const md5 = (text) => table[text];\nmd5('a');\n`,
  ],
} satisfies Examples;
