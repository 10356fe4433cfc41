import { namesPassword, namesSecret } from '../../code/languages/javascript/purpose.ts';
import { javascriptRule, onBinding } from '../../code/rule.ts';
import { spanOf } from '../../code/expression.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/credentials-in-query',
  title: 'Password is taken from the address',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [598],
  controls: ['OWASP A04:2021'],
  references: [
    'https://cwe.mitre.org/data/definitions/598.html',
    'https://owasp.org/www-community/vulnerabilities/Information_exposure_through_query_strings_in_url',
  ],
  message: 'Addresses stand in logs, histories and the Referer header, with the password in them. Send it in the body of a POST.',
  why: 'Every server and proxy on the way writes the address into its log, the browser keeps it, and other sites get it as the page that a user came from.',
  remedy: 'Take credentials from the body of a POST or from the `Authorization` header.',
  fix: null,
  listeners: [
    onBinding(
      [
        'password',
        'passwd',
        'pwd',
        'pass',
        'secret',
        'apiKey',
        'accessToken',
        'creditCard',
        'ssn',
        'passphrase',
        'userPassword',
        'currentPassword',
        'newPassword',
      ],
      ({ value, name }, context, report) => {
        const path = context.resolve(value)?.path ?? '';
        const last = path.slice(path.lastIndexOf('.') + 1);
        if (
          /^(?:_?req|_?request|ctx|ctx\.request|c\.req)\.query\./.test(path) &&
          (namesPassword(last) || namesPassword(name) || namesSecret(last))
        )
          report(spanOf(value));
      },
      ['pair', 'assignment'],
    ),
  ],
});

export const examples = {
  bad: [
    { code: `app.get('/login', (req, res) => {\n  const password = ⟦req.query.password⟧;\n  login(req.query.name, password, res);\n});\n` },
    { code: `app.get('/login', (req, res) => {\n  login({ name: req.query.name, password: ⟦req.query.pwd⟧ }, res);\n});\n` },
  ],
  good: [
    `app.post('/login', (req, res) => {\n  const password = req.body.password;\n  login(password, res);\n});\n`,
    `app.get('/', (req, res) => {\n  const secret = req.query.page;\n  show(secret, res);\n});\n`,
  ],
} satisfies Examples;
