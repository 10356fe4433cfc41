import { jqueryCalls } from '../../code/languages/javascript/jquery-calls.ts';
import { isChosenByLink } from '../../code/languages/javascript/destination.ts';
import { placeInCall } from '../../code/languages/javascript/places.ts';
import { literalText, textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule } from '../../code/rule.ts';
import { insert, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/jquery-selector-injection',
  title: 'Page address is used as a jQuery selector',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: ['https://api.jquery.com/jQuery/#jQuery-html-ownerDocument', 'https://api.jquery.com/find/'],
  message: '`$()` makes elements of a text with markup, so a link can carry a script. Use `$(document).find(…)` instead.',
  why: 'The function `$` takes selectors and markup alike. A link whose hash or query holds `<img src=x onerror=…>` makes it create that element, which runs the script at once in old versions of jQuery, and in every version where the text begins with `<`.',
  remedy: 'Use `$(document).find(selector)`, which never makes elements, or `document.getElementById(name)`.',
  fix: 'review',
  listeners: [
    ...jqueryCalls((call, context, report) => {
      const selector = call.args[0]?.node;
      if (selector === undefined || context.isConstant(selector)) return;
      const literal = literalText(textPieces(context, selector));
      // A literal beginning decides that it is a selector; markup is the affair of the rule for markup.
      if (!literal.startsWith('\u0000') || literal.includes('<')) return;
      const trace = context.trace(selector);
      if (trace === null || !isChosenByLink(context, trace)) return;
      const fix =
        call.args.length === 1
          ? review('Look the element up with find (which makes no elements)', insert(selector.startIndex, 'document).find('))
          : null;
      report(placeInCall(context, call, selector), { related: context.related(trace), fixes: [fix] });
    }),
  ],
});

export const examples = {
  bad: [
    { code: `$(⟦window.location.hash⟧).show();\n`, fixed: `$(document).find(window.location.hash).show();\n` },
    {
      code: `const target = decodeURIComponent(location.hash);\njQuery(⟦target⟧).addClass('open');\n`,
      fixed: `const target = decodeURIComponent(location.hash);\njQuery(document).find(target).addClass('open');\n`,
    },
  ],
  good: [
    `$(document).find(location.hash).show();\n$('#' + location.hash.slice(1)).show();\n`,
    `$('a[href="' + location.pathname + '"]').addClass('active');\n$(window.location).attr('href');\n`,
  ],
} satisfies Examples;
