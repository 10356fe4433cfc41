import { spanOf } from '../../code/expression.ts';
import { literalText, textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import type { SyntaxNode } from '../../code/expression.ts';
import type { Examples, Report } from '../../model/rule.ts';

const hostSource =
  /^(?:_?req|_?request|ctx|ctx\.req|ctx\.request|c\.req)\.(?:headers?\.(?:host|x-forwarded-host|origin|referer)|hostname|host|get\(\)|header\(\))$/;

function check(context: CodeContext, value: SyntaxNode, report: Report): void {
  const expression = context.expression(value);
  if (expression.kind !== 'build') return;
  const pieces = textPieces(context, value);
  if (!/https?:\/\/|:\/\/|<a\b|href/i.test(literalText(pieces, ''))) return;
  if (!/reset|password|verif|confirm|activat|invite|token|unsubscribe|magic|login|callback/i.test(context.textOf(value))) return;
  const host = pieces.find(
    (piece) =>
      typeof piece !== 'string' &&
      hostSource.test(context.resolve(context.valueNode(piece))?.path ?? '') &&
      (!/get|header\(/.test(context.textOf(piece)) || /host|origin|referer/i.test(context.textOf(piece))),
  );
  if (host !== undefined && typeof host !== 'string') report(spanOf(value));
}

export const rule = javascriptRule({
  id: 'javascript/host-header-link',
  title: 'Link in a message is made from the Host header',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [640, 20],
  controls: ['OWASP A07:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Forgot_Password_Cheat_Sheet.html',
    'https://cwe.mitre.org/data/definitions/640.html',
  ],
  message: 'The sender chooses the host of this link, so a reset token goes to a site of theirs. Take the host from the settings.',
  why: 'An attacker asks for a new password of a victim and writes their own host into the header. The victim gets a genuine mail whose link leads there, and one click hands over the token.',
  remedy: 'Build links from a fixed address: `` `${process.env.BASE_URL}/reset/${token}` ``.',
  fix: null,
  listeners: [
    onBinding(
      [
        'text',
        'html',
        'link',
        'url',
        'resetLink',
        'resetUrl',
        'resetURL',
        'verifyUrl',
        'verificationLink',
        'verificationUrl',
        'confirmUrl',
        'confirmationUrl',
        'activationLink',
        'message',
        'body',
        'content',
        'href',
        'inviteLink',
        'magicLink',
        'callbackURL',
      ],
      ({ value }, context, report) => {
        check(context, value, report);
      },
      ['pair', 'assignment'],
    ),
    onCall(['*.sendMail', '*.sendEmail', '*.send'], (call, context, report) => {
      for (const argument of call.args) check(context, argument.node, report);
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `app.post('/forgot', (req, res) => {\n  mailer.sendMail({ to, text: ⟦'Reset: http://' + req.headers.host + '/reset/' + token⟧ });\n});\n`,
    },
    {
      code: `app.post('/forgot', async (req, res) => {\n  const link = ⟦\`\${req.protocol}://\${req.get('host')}/reset/\${token}\`⟧;\n  await mail(link);\n});\n`,
    },
  ],
  good: [
    `app.post('/forgot', (req, res) => {\n  mailer.sendMail({ to, text: 'Reset: ' + process.env.BASE_URL + '/reset/' + token });\n});\n`,
    `const url = 'http://' + req.headers.host + req.url;\n`,
  ],
} satisfies Examples;
