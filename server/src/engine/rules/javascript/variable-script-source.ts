import { comesOverNetwork, isChosenByLink, leavesHostOpen } from '../../code/languages/javascript/destination.ts';
import { isUncheckedText } from '../../code/languages/javascript/html-text.ts';
import { scriptPlaces } from '../../code/languages/javascript/script-places.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/variable-script-source',
  title: 'Script to run comes from a variable',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [829, 79],
  controls: ['OWASP A08:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/Security/Subresource_Integrity'],
  message: 'The script that this variable names runs with all rights of the page. Look where it comes from, or fix its address.',
  why: 'The file does not show where the address or code comes from. If someone else has a say in it, their script runs in the page and acts as whoever looks at it.',
  remedy: 'Choose the script from a fixed list, and set `integrity` for scripts of other sites.',
  fix: null,
  listeners: scriptPlaces(({ value, span, isAddress }, context, report) => {
    if (!isUncheckedText(context, value) || (isAddress && !leavesHostOpen(context, value))) return;
    // A worker's file beside this one, as bundlers expect it, or code that was put together here.
    if (
      /\b(?:new URL\(|createObjectURL|require\.resolve|path\.(?:join|resolve)|__dirname|__filename|import\.meta)/.test(
        context.textOf(context.valueNode(value)),
      )
    )
      return;
    const trace = context.trace(value);
    if (trace === null || (!comesOverNetwork(trace) && !isChosenByLink(context, trace))) report(span);
  }),
});

export const examples = {
  bad: [
    {
      code: `export function load(url) {\n  const script = document.createElement('script');\n  script.src = ⟦url⟧;\n  document.head.append(script);\n}\n`,
    },
    { code: `export const start = (file) => new Worker(⟦file⟧);\n` },
    { code: `export const load = (url) => $.getScript(⟦url⟧);\n` },
  ],
  good: [
    `const script = document.createElement('script');\nscript.src = 'https://cdn.example.com/' + name + '.js';\n`,
    `const worker = new Worker(new URL('./worker.js', import.meta.url));\n`,
  ],
} satisfies Examples;
