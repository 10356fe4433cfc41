import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { looksRandom } from '../../secrets/randomness.ts';
export const rule = secretRule({
  id: 'secret/mandrill-key',
  title: 'Hard-coded Mailchimp Transactional (Mandrill) key',
  severity: 'error',
  confidence: 'high',
  references: ['https://mailchimp.com/developer/transactional/docs/fundamentals/'],

  noun: 'Mailchimp Transactional (Mandrill) key',
  environmentVariable: 'MANDRILL_API_KEY',
  why: 'The key sends mail in your name from verified domains and reads what was sent.',
  remedy: 'Disable the key in the settings of Mailchimp Transactional and read a new one from the environment.',
  keywords: ['md-'],
  pattern: /md-[0-9A-Za-z_-]{22}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value, text, span }) {
    // Class names of Angular Material and Bootstrap start with the same letters.
    if (text[span.start - 1] === '-') return null;
    const body = value.slice(3);
    return /[0-9]/.test(body) && /[A-Z]/.test(body) && /[a-z]/.test(body) && looksRandom(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    { code: "const mandrillApiKey = '⟦md-¦Q7xnjaN4Ry3uAxYa6464p8⟧';\n", fixed: 'const mandrillApiKey = process.env.MANDRILL_API_KEY!;\n' },
    { path: '.env', code: 'MANDRILL_API_KEY=⟦md-¦Q7xekD0J9FbIXODsMIugxz⟧\n' },
  ],
  good: [
    'const mandrillApiKey = process.env.MANDRILL_API_KEY;\n',
    "const cls = 'md-autocomplete-suggestion';\n",
    "const cls = 'md-button-toggle-Group-12';\n",
    'const row = \'<div class="col-md-12 col-lg-6 offset-md-3"></div>\';\n',
  ],
} satisfies Examples;
