import type { CodeContext } from '../../code/context.ts';
import type { SyntaxNode } from '../../code/expression.ts';
import { javascriptRule, onBinding } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** True for a function that says yes whatever it gets. */
function alwaysAgrees(context: CodeContext, value: SyntaxNode): boolean {
  const fact = context.localFunction(value);
  if (fact === null) return false;
  const text = fact.shape.body === null ? '' : context.textOf(fact.shape.body);
  if (/\bif\b|\?|&&|\|\||===/.test(text)) return false;
  const done = fact.shape.parameters[1]?.bindings[0]?.name;
  if (done !== undefined && new RegExp(`(?<![\\w$.])${done.replaceAll('$', '\\$')}\\(\\s*true\\s*\\)`).test(text)) return true;
  return fact.returns.length > 0 && fact.returns.every((returned) => context.valueOf(returned) === true);
}

export const rule = javascriptRule({
  id: 'javascript/unverified-ssh-host',
  title: 'Any server is accepted at the other end of SSH',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [295, 322],
  controls: ['OWASP A07:2021'],
  references: ['https://github.com/mscdex/ssh2#readme'],
  message: 'Whoever sits in the network can stand in for this server and reads what is sent. Compare the key of the host.',
  why: 'The key of the host shows that the server is the right one. Without the comparison, another machine takes its place and gets the password, the files and the commands.',
  remedy: '```js\nclient.connect({ host, hostVerifier: (key) => key.equals(knownKey) });\n```',
  fix: null,
  listeners: [
    onBinding(
      ['hostVerifier', 'hostKeyVerify', 'onHostKey'],
      ({ value, span }, context, report) => {
        if (alwaysAgrees(context, value)) report(span);
      },
      ['pair'],
    ),
    onBinding(
      ['strictHostKeyChecking', 'StrictHostKeyChecking'],
      ({ value, span }, context, report) => {
        const constant = context.valueOf(value);
        if (constant === false || constant === 'no') report(span);
      },
      ['pair'],
    ),
  ],
});

export const examples = {
  bad: [
    { code: `const { Client } = require('ssh2');\nnew Client().connect({ host, username, ⟦hostVerifier: () => true⟧ });\n` },
    { code: `client.connect({ host, ⟦hostVerifier: (key, done) => done(true)⟧ });\n` },
  ],
  good: [
    `client.connect({ host, hostVerifier: (key) => key.equals(known) });\n`,
    `client.connect({ host, hostHash: 'sha256', hostVerifier: (hash, done) => done(hash === known) });\n`,
  ],
} satisfies Examples;
