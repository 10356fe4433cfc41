import { spanOf } from '../../code/expression.ts';
import { namesPassword, namesSecret } from '../../code/languages/javascript/purpose.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import type { SyntaxNode } from '../../code/expression.ts';
import type { Examples, Report } from '../../model/rule.ts';
import type { Span } from '../../model/span.ts';

const storage =
  /^(?:window\.|self\.|globalThis\.|this\.)?(?:localStorage|sessionStorage)$|(?:^|[./])(?:AsyncStorage|async-storage|localforage|NativeStorage|mmkv|MMKV\(\)|LocalStorageService|async-storage\.default)$/;
/** Storage of browser extensions and apps, which gets one object with the names in it, or name and value. */
const tables = /(?:^|\.)(?:chrome|browser)\.storage\.(?:local|sync|session|managed)$/;

function isEmpty(context: CodeContext, value: SyntaxNode | undefined): boolean {
  return value === undefined || ['', null].includes(context.valueOf(value) as string | null) || typeof context.valueOf(value) === 'boolean';
}

function lastWord(context: CodeContext, node: SyntaxNode): string {
  const value = context.expression(node);
  return value.kind === 'member' ? value.property : value.kind === 'name' ? value.name : '';
}

function check(context: CodeContext, key: string, value: SyntaxNode | undefined, span: Span, report: Report): void {
  if (value === undefined || isEmpty(context, value)) return;
  if (namesSecret(key) || (/^[\w$.]+$/.test(context.textOf(value)) && namesSecret(lastWord(context, value)))) report(span);
}

export const rule = javascriptRule({
  id: 'javascript/token-in-web-storage',
  title: 'Token or password is kept in the web storage',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [922, 312],
  controls: ['OWASP A04:2021'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/HTML5_Security_Cheat_Sheet.html#local-storage'],
  message: 'Every script in the page can read this token and send it away. Keep it in a cookie with HttpOnly.',
  why: 'What stands in `localStorage` or `sessionStorage` is readable for every script of the page: one hole for scripts, or one bad package, and the token is taken and used from elsewhere. In `localStorage` it also outlives the session.',
  remedy: 'Let the server set a cookie with `HttpOnly`, `Secure` and `SameSite`, or keep the token in memory.',
  fix: null,
  listeners: [
    onCall(['*.setItem'], (call, context, report) => {
      const callee = context.expression(call.callee);
      const [key, value] = call.args;
      if (callee.kind !== 'member' || key === undefined) return;
      if (!storage.test(context.textOf(callee.object)) && !storage.test(context.resolve(callee.object)?.path ?? '')) return;
      const name = context.stringOf(key.node) ?? lastWord(context, key.node);
      check(context, name, value?.node, spanOf(key.node), report);
    }),
    onCall(['*.set'], (call, context, report) => {
      const callee = context.expression(call.callee);
      if (callee.kind !== 'member' || !tables.test(context.textOf(callee.object))) return;
      const given = context.expression(context.valueNode(call.args[0]?.node ?? call.node));
      if (given.kind !== 'object') return;
      for (const { key, value, span } of given.pairs)
        if (key !== null && value !== null && !isEmpty(context, value) && namesSecret(key)) report(span);
    }),
    onCall(
      [
        '*.Clipboard.setString',
        '*.Clipboard.setStringAsync',
        'Clipboard.setString',
        '*.setStringAsync',
        'navigator.clipboard.writeText',
        'electron.clipboard.writeText',
        'clipboardy.write',
      ],
      (call, context, report) => {
        const text = call.args[0]?.node;
        if (text === undefined || isEmpty(context, text) || !namesPassword(lastWord(context, text))) return;
        report(spanOf(text), { message: 'Every app on the device reads the clipboard, and some keep it. Do not put a password there.' });
      },
    ),
    {
      on: 'unit',
      check(context, report) {
        // `localStorage.token = …`: any name may stand there.
        if (!context.mentions(/\b(?:local|session)Storage\s{0,4}[.[]/)) return;
        for (const { target, value } of context.unit.assignments) {
          const read = context.expression(target);
          if ((read.kind !== 'member' && read.kind !== 'index') || !storage.test(context.textOf(read.object))) continue;
          const name = read.kind === 'member' ? read.property : (context.stringOf(read.index) ?? '');
          check(context, name, value, spanOf(target), report);
        }
      },
    },
  ],
});

export const examples = {
  bad: [
    { code: `export const remember = (response) => localStorage.setItem(⟦'token'⟧, response.data.token);\n` },
    { code: `⟦window.sessionStorage.accessToken⟧ = result.access_token;\n⟦localStorage['jwt']⟧ = result.jwt;\n` },
  ],
  good: [
    `localStorage.setItem('theme', theme);\nlocalStorage.setItem('token', '');\n`,
    `const token = localStorage.getItem('token');\nlocalStorage.removeItem('token');\n`,
  ],
} satisfies Examples;
