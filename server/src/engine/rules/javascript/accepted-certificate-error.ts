import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { replace, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/accepted-certificate-error',
  title: 'Application accepts every wrong certificate',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [295],
  controls: ['OWASP A07:2021'],
  references: [
    'https://www.electronjs.org/docs/latest/api/app#event-certificate-error',
    'https://www.electronjs.org/docs/latest/api/session#sessetcertificateverifyprocproc',
  ],
  message: 'Wrong certificates are accepted, so anyone on the network can read and change the pages. Remove this.',
  why: 'The event comes when a certificate is expired, for another host, or signed by nobody who is trusted. Answering “yes” to all of them lets an attacker on the network pose as every server that the application talks to, and what he sends runs with the rights of the application.',
  remedy: 'Remove the handler. For one server of your own, compare the fingerprint of its certificate before you accept it.',
  fix: 'safe',
  listeners: [
    onCall(['*.on', '*.once', '*.addListener'], (call, context, report) => {
      const [event, handler] = call.args;
      if (event === undefined || handler === undefined || context.stringOf(event.node) !== 'certificate-error') return;
      const fact = context.localFunction(handler.node);
      if (fact?.shape.body == null) return;
      const text = context.textOf(fact.shape.body);
      const answer = fact.shape.parameters.map((parameter) => parameter.bindings[0]?.name ?? '').at(-1) ?? '';
      if (/\bif\b|\?|&&|===/.test(text) || answer === '') return;
      const place = text.indexOf(`${answer}(true)`);
      if (place < 0) return;
      const start = fact.shape.body.startIndex + place;
      const span = { start, end: start + answer.length + '(true)'.length };
      report(span, { fixes: [safe('Refuse the certificate', replace({ start: span.end - 5, end: span.end - 1 }, 'false'))] });
    }),
    onCall(['*.setCertificateVerifyProc'], (call, context, report) => {
      const handler = call.args[0]?.node;
      const fact = handler === undefined ? null : context.localFunction(handler);
      if (handler === undefined || fact?.shape.body == null) return;
      const answer = fact.shape.parameters.map((parameter) => parameter.bindings[0]?.name ?? '').at(-1) ?? '';
      const text = context.textOf(fact.shape.body);
      if (answer === '' || /\bif\b|\?|&&|===/.test(text)) return;
      const place = text.search(new RegExp(`\\b${answer.replaceAll('$', '\\$')}\\((?:0|true)\\)`));
      if (place < 0) return;
      const start = fact.shape.body.startIndex + place;
      const end = start + text.slice(place).indexOf(')') + 1;
      report(
        { start, end },
        { fixes: [safe("Leave the answer to Chromium's own check", replace({ start: start + answer.length + 1, end: end - 1 }, '-3'))] },
      );
    }),
    onCall(['*.appendSwitch'], (call, context, report) => {
      const [name] = call.args;
      if (
        name !== undefined &&
        /^(?:--)?(?:ignore-certificate-errors|allow-insecure-localhost|disable-web-security)$/.test(context.stringOf(name.node) ?? '')
      )
        report(spanOf(name.node));
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `app.on('certificate-error', (event, contents, url, error, certificate, callback) => {\n  event.preventDefault();\n  ⟦callback(true)⟧;\n});\n`,
      fixed: `app.on('certificate-error', (event, contents, url, error, certificate, callback) => {\n  event.preventDefault();\n  callback(false);\n});\n`,
    },
    {
      code: `win.webContents.session.setCertificateVerifyProc((request, done) => ⟦done(0)⟧);\n`,
      fixed: `win.webContents.session.setCertificateVerifyProc((request, done) => done(-3));\n`,
    },
    { code: `const { app } = require('electron');\napp.commandLine.appendSwitch(⟦'ignore-certificate-errors'⟧);\n` },
  ],
  good: [
    `app.on('certificate-error', (event, contents, url, error, certificate, callback) => {\n  if (certificate.fingerprint === pin) callback(true);\n  else callback(false);\n});\n`,
    `win.webContents.session.setCertificateVerifyProc((request, done) => done(-3));\n`,
  ],
} satisfies Examples;
