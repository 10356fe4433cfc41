import { comesOverNetwork, isChosenByLink, tracesToHost } from '../../code/languages/javascript/destination.ts';
import { scriptPlaces } from '../../code/languages/javascript/script-places.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/script-source-injection',
  title: 'Data from outside chooses a script that is run',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [79, 829],
  controls: ['OWASP A03:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/API/HTMLScriptElement', 'https://cwe.mitre.org/data/definitions/829.html'],
  message: 'Whoever wrote the link or message decides which script runs in this page. Choose it from a fixed list.',
  why: 'A script element, a worker or `importScripts` runs the file that its address names with all rights of the page. When a link or a message decides the address, an attacker runs their own script there.',
  remedy: 'Keep the allowed addresses in a table and look the value up in it.',
  fix: null,
  listeners: scriptPlaces(({ value, span, isAddress }, context, report) => {
    if (context.isConstant(value)) return;
    const trace = isAddress ? tracesToHost(context, value) : context.trace(value);
    if (trace !== null && (comesOverNetwork(trace) || isChosenByLink(context, trace))) report(span, { related: context.related(trace) });
  }),
});

export const examples = {
  bad: [
    {
      code: `const script = document.createElement('script');\nscript.src = ⟦new URLSearchParams(location.search).get('plugin')⟧;\ndocument.head.append(script);\n`,
    },
    { code: `window.addEventListener('message', (event) => {\n  new Worker(⟦event.data.url⟧);\n});\n` },
    { code: `const script = document.createElement('script');\nscript.text = ⟦location.hash.slice(1)⟧;\n` },
  ],
  good: [
    `const script = document.createElement('script');\nscript.src = '/plugins/' + new URLSearchParams(location.search).get('plugin');\n`,
    `const image = document.createElement('img');\nimage.src = location.hash.slice(1);\n`,
  ],
} satisfies Examples;
