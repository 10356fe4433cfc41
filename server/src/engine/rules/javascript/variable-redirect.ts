import { isChosenByClient, isChosenByLink, leavesHostOpen, tracesToHost } from '../../code/languages/javascript/destination.ts';
import { isUncheckedText } from '../../code/languages/javascript/html-text.ts';
import { leavesOpener, opensNewTab } from '../../code/languages/javascript/opened-window.ts';
import { redirectPlaces } from '../../code/languages/javascript/redirect-places.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/variable-redirect',
  title: 'Redirect goes where a variable says',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [601],
  controls: ['OWASP A01:2021'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Unvalidated_Redirects_and_Forwards_Cheat_Sheet.html'],
  message: 'If a user has a say in this address, a link to this site can lead to a copy of it. Look where it comes from.',
  why: "The file does not show where the address comes from. A link that begins with the name of a trusted site and ends on an attacker's page is what phishing needs; in a browser, `javascript:…` even runs a script.",
  remedy: 'Redirect to a path of the own site only, or look the target up in a list.',
  fix: null,
  listeners: redirectPlaces(({ address, isBrowser, isRouter, span }, context, report) => {
    if (isRouter === true) return;
    if (!isUncheckedText(context, address) || !leavesHostOpen(context, address)) return;
    // A new window leaves this page where it is; one that can reach back has a rule of its own.
    const opening = address.parent?.type === 'arguments' ? address.parent.parent : null;
    if (opening !== null && (opensNewTab(context, opening) || leavesOpener(context, opening))) return;
    const text = context.textOf(context.valueNode(address));
    // The page's own address, and addresses that the program makes itself.
    if (
      /^(?:window\.|document\.)?location\b|createObjectURL|^(?:this\.)?(?:router|history)\b|\b(?:route|generatePath|reverse|resolve|urlFor)\(|^(?:['"`]back['"`])/.test(
        text,
      )
    )
      return;
    const trace = tracesToHost(context, address);
    if (trace !== null && (isBrowser ? isChosenByLink(context, trace) : isChosenByClient(context, trace))) return;
    report(span);
  }),
});

export const examples = {
  bad: [
    { code: `export const leave = (res, target) => res.redirect(⟦target⟧);\n` },
    { code: `export function go(url) {\n  window.location.href = ⟦url⟧;\n}\n` },
    { code: `export const found = (res, url) => res.writeHead(302, { Location: ⟦url⟧ });\n` },
  ],
  good: [
    `export const leave = (res, id) => res.redirect('/users/' + id);\n`,
    `const allowed = ['/a', '/b'];\nexport function go(path) {\n  if (!allowed.includes(path)) return;\n  location.href = path;\n}\n`,
    `location.href = '/start';\nlocation.assign(location.pathname);\n`,
  ],
} satisfies Examples;
