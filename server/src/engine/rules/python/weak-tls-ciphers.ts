import type { Examples, Report } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { isTestFile } from '../../code/languages/python/calls.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

const weakPart = /(?:^|[+_-])(?:e?NULL|aNULL|ADH|AECDH|EXP(?:ORT\d{0,3})?|LOW|RC[24]|DES|3DES|MD5|IDEA|SEED)(?:$|[+_-])/;

/** True for a list in the words of OpenSSL that lets a cipher without encryption, without authentication or with a broken algorithm in. */
function isWeakList(list: string): boolean {
  if (/@SECLEVEL=0/.test(list)) return true;
  const parts = list.split(/[:, ]+/);
  const allows = parts.filter((part) => part !== '' && !/^[!-]/.test(part));
  if (allows.some((part) => !part.startsWith('+') && weakPart.test(part))) return true;
  const excludes = parts.filter((part) => part.startsWith('!') || part.startsWith('-')).join(' ');
  return allows.some((part) => part === 'ALL' || part === 'COMPLEMENTOFALL') && !/aNULL|ADH/.test(excludes);
}

function check(node: SyntaxNode, context: CodeContext, report: Report): void {
  const list = context.stringOf(node);
  if (list !== null && isWeakList(list) && !isTestFile(context.path)) report(spanOf(node));
}

export const rule = pythonRule({
  id: 'python/weak-tls-ciphers',
  title: 'TLS with ciphers that can be read',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [327, 326],
  controls: ['OWASP A02:2021'],
  references: [
    'https://docs.python.org/3/library/ssl.html#ssl.SSLContext.set_ciphers',
    'https://docs.openssl.org/master/man1/openssl-ciphers/',
  ],
  message: 'This list allows TLS ciphers that are broken or check nobody. Leave the list to `ssl.create_default_context`.',
  why: 'A connection agrees on a cipher that both sides allow, and someone on the way can steer which. With RC4, DES, export or anonymous ciphers in the list, what is sent can be read or the other side impersonated.',
  remedy: 'Do not set ciphers at all, or name strong ones:\n\n```python\ncontext.set_ciphers("ECDHE+AESGCM:ECDHE+CHACHA20")\n```',
  fix: null,
  listeners: [
    onCall(['*.set_ciphers', '*.set_cipher_list'], (call, context, report) => {
      const list = argumentOf(call.args, 0);
      if (list !== null) check(list.node, context, report);
    }),
    onBinding(
      ['ciphers', 'ssl_ciphers', 'tls_ciphers', 'DEFAULT_CIPHERS', 'ssl_cipher_list', 'cipher_list'],
      (binding, context, report) => {
        check(binding.value, context, report);
      },
      ['keyword', 'assignment'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import ssl

context = ssl.create_default_context()
context.set_ciphers(⟦"RC4-SHA:DES-CBC3-SHA"⟧)
`,
    },
    {
      code: `import requests
import ssl

requests.packages.urllib3.util.ssl_.DEFAULT_CIPHERS = ⟦"ALL:@SECLEVEL=0"⟧
secure = ssl.wrap_socket(sock, ciphers=⟦"ADH:AECDH"⟧)
`,
    },
  ],
  good: [
    `import ssl

context = ssl.create_default_context()
context.set_ciphers("ECDHE+AESGCM:!aNULL:!MD5:!RC4")
`,
    `import ssl

context = ssl.create_default_context()
context.set_ciphers("ALL:!aNULL:!eNULL")
`,
  ],
} satisfies Examples;
