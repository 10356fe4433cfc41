import { spanOf } from '../../code/expression.ts';
import { comesOverNetwork, isChosenByLink } from '../../code/languages/javascript/destination.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { replace, review, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const timers = ['setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame'];
const owners = ['window', 'self', 'globalThis', 'global', 'top', 'parent'];
/** One call of a function with plain arguments: it means the same inside an arrow function. */
const singleCall = /^[\w$.]+\([^(){};\n]*\);?$/;

export const rule = javascriptRule({
  id: 'javascript/timer-string-eval',
  title: 'Timer runs a text as code',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [95],
  controls: ['OWASP A03:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/API/Window/setTimeout#code'],
  message: 'The timer gets a text and runs it like `eval` does. Pass a function instead.',
  why: 'A timer that is given a text compiles and runs it in the global scope. Anything that is put into the text becomes code, and a content security policy without `unsafe-eval` refuses it. Node refuses such texts altogether.',
  remedy: 'Pass a function: `setTimeout(() => refresh(id), 500)`.',
  fix: 'safe',
  listeners: [
    onCall([...timers, ...owners.flatMap((owner) => timers.map((timer) => `${owner}.${timer}`))], (call, context, report) => {
      const argument = call.args[0];
      if (argument === undefined || argument.spread) return;
      const text = context.stringOf(argument.node);
      const span = spanOf(argument.node);
      if (text !== null) {
        const code = text.trim();
        if (code === '' || context.expression(argument.node).kind !== 'string') {
          if (code !== '') report(span);
          return;
        }
        const fix = singleCall.test(code)
          ? safe('Pass a function instead of the text', replace(span, `() => ${code.replace(/;$/, '')}`))
          : review(
              'Pass a function with this code (it then runs in this scope)',
              replace(span, `() => { ${code}${/[;}]$/.test(code) ? '' : ';'} }`),
            );
        report(span, { fixes: [fix] });
        return;
      }
      const trace = context.trace(argument.node);
      const isProven =
        trace !== null &&
        (comesOverNetwork(trace) || isChosenByLink(context, trace)) &&
        !/^(?:function|call)$/.test(context.expression(context.valueNode(argument.node)).kind);
      if (!context.isBuilt(argument.node) && !isProven) return;
      report(span, trace === null ? {} : { severity: 'error', related: context.related(trace) });
    }),
  ],
});

export const examples = {
  bad: [
    { code: `setTimeout(⟦'refresh()'⟧, 500);\n`, fixed: `setTimeout(() => refresh(), 500);\n` },
    { code: `window.setInterval(⟦"count++; draw();"⟧, 1000);\n`, fixed: `window.setInterval(() => { count++; draw(); }, 1000);\n` },
    { code: `app.post('/run', (req, res) => {\n  setTimeout(⟦req.body.code⟧, 100);\n});\n` },
    { code: `function later(id) {\n  setTimeout(⟦'show(' + id + ')'⟧, 100);\n}\n` },
  ],
  good: [
    `setTimeout(() => refresh(), 500);\nsetInterval(draw, 1000);\n`,
    `import { setTimeout } from 'node:timers/promises';\nawait setTimeout(500, 'done');\n`,
  ],
} satisfies Examples;
