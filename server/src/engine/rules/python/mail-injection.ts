import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { traceWithLineBreaks } from '../../code/languages/python/line-breaks.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { textParts } from '../../code/languages/python/text-parts.ts';
import { placeOf } from '../../code/languages/python/unknown.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

/** A value from outside among the headers of a message that is written as one text. */
function valueInHeaders(message: SyntaxNode, context: CodeContext): SyntaxNode | null {
  let before = '';
  for (const part of textParts(message, context)) {
    if (part.kind === 'text') before += part.value;
    else if (/^(?:Subject|From|To|Cc|Reply-To|X-[\w-]{1,40}):/im.test(before) && !/\n\r?\n/.test(before)) {
      if (traceWithLineBreaks(part.node, context) !== null) return part.node;
      before += 'x';
    }
  }
  return null;
}

export const rule = pythonRule({
  id: 'python/mail-injection',
  title: 'Data from outside in a header or the HTML of a mail',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [93, 79, 80],
  controls: ['OWASP A03:2021'],
  references: [
    'https://docs.python.org/3/library/email.message.html#email.message.EmailMessage',
    'https://docs.djangoproject.com/en/stable/topics/email/#preventing-header-injection',
    'https://cwe.mitre.org/data/definitions/93.html',
  ],
  message: 'The sender of this value writes into your mail: headers by a line break, links by markup. Escape the value.',
  why: 'A line break in a header adds receivers, and your server sends spam. Markup in an HTML mail puts a link of the attacker under your name.',
  remedy:
    'Build mails with `EmailMessage`, which refuses line breaks in headers, and escape what goes into HTML:\n\n```python\nmessage = EmailMessage()\nmessage["Subject"] = subject\nmessage.set_content(text)\n```',
  fix: 'review',
  listeners: [
    onCall(['*.sendmail'], (call, context, report) => {
      const message = argumentOf(call.args, 2, 'msg');
      const value = message === null ? null : valueInHeaders(message.node, context);
      const trace = value === null ? null : context.trace(value);
      if (message === null || trace === null) return;
      report(placeOf(call, message.node, context), { related: context.related(trace) });
    }),
    // Classes such as MIMEText take line breaks into a header.
    {
      on: 'unit',
      check(context, report) {
        if (!context.importsModule('email', 'flask_mail', 'django.core.mail')) return;
        for (const { target, value } of context.unit.assignments) {
          if (target.type !== 'subscript') continue;
          const key = target.childForFieldName('subscript');
          if (key === null || !/^(?:Subject|From|To|Cc|Bcc|Reply-To|Sender|Return-Path)$/i.test(context.stringOf(key) ?? '')) continue;
          const trace = context.trace(value);
          if (trace === null || !isRemote(trace)) continue;
          report(spanOf(value), {
            message: 'A line break in this value adds headers and receivers of its own to the mail. Refuse `\\r` and `\\n` in it.',
            related: context.related(trace),
          });
        }
      },
    },
    onBinding(
      ['html_message', 'html', 'html_content'],
      (binding, context, report) => {
        const call = binding.value.parent?.parent?.parent;
        const callee = call?.type === 'call' ? context.textOf(call.childForFieldName('function') ?? call) : '';
        const isMail =
          binding.name === 'html_message' ||
          /(?:^|[._])(?:mail|message|send_mail|send|email|EmailMessage|Message|Mail|SendGrid)$/i.test(callee);
        const trace = !isMail || context.isConstant(binding.value) ? null : context.trace(binding.value);
        if (trace === null || !isRemote(trace)) return;
        const values = textParts(binding.value, context).flatMap((part) =>
          part.kind === 'value' && context.trace(part.node) !== null ? [part.node] : [],
        );
        const [value] = values;
        const inside = value !== undefined && value.startIndex >= binding.value.startIndex && value.endIndex <= binding.value.endIndex;
        const addImport = context.addImport('html');
        const fits = inside && values.length === 1 && (binding.value.type !== 'string' || !/['"]/.test(context.textOf(value)));
        report(spanOf(binding.value), {
          related: context.related(trace),
          fixes: [
            fits
              ? review(
                  'Escape the value with `html.escape`',
                  replace(spanOf(value), `html.escape(${context.textOf(value)})`),
                  ...(addImport === null ? [] : [addImport]),
                )
              : null,
          ],
        });
      },
      ['keyword'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import smtplib
from flask import request

def send(server):
    subject = request.form["subject"]
    server.sendmail("a@example.com", "b@example.com", ⟦"Subject: %s\\n\\nHello" % subject⟧)
`,
    },
    {
      code: `import html
from django.core.mail import send_mail

def contact(request):
    name = request.POST["name"]
    send_mail("Contact", "", "a@example.com", ["b@example.com"], html_message=⟦f"<b>{name}</b> wrote"⟧)
`,
      fixed: `import html
from django.core.mail import send_mail

def contact(request):
    name = request.POST["name"]
    send_mail("Contact", "", "a@example.com", ["b@example.com"], html_message=f"<b>{html.escape(name)}</b> wrote")
`,
    },
  ],
  good: [
    `import smtplib
from flask import request

def send(server):
    server.sendmail("a@example.com", "b@example.com", "Subject: Hello\\n\\n" + request.form["text"])
`,
    `from django.core.mail import send_mail

def contact(name):
    send_mail("Contact", "", "a@example.com", ["b@example.com"], html_message=f"<b>{name}</b>")
`,
  ],
} satisfies Examples;
