import type { CodeContext } from '../../context.ts';
import type { Call, Listener } from '../../rule.ts';
import { onCall } from '../../rule.ts';
import type { Report } from '../../../model/rule.ts';

/** Names under which jQuery is a global, an import, or the parameter of a plugin: `(function ($) { … })(jQuery)`. */
const ownName = /^(?:\$|jQuery|jquery|\$j|jq)$/;

/** Listeners for calls of the function `$` itself. */
export function jqueryCalls(check: (call: Call, context: CodeContext, report: Report) => void): Listener[] {
  return [
    onCall(['$', 'jQuery', 'jquery', 'window.$', 'window.jQuery', 'cash-dom', 'zepto'], check),
    {
      on: 'unit',
      check(context, report) {
        for (const { node, callee } of context.unit.calls) {
          if (callee.type !== 'identifier' || !ownName.test(callee.text)) continue;
          const name = context.resolve(callee);
          const read = context.expression(node);
          if (name?.root !== 'parameter' || read.kind !== 'call') continue;
          check({ node, callee, name, args: read.args, constructs: read.constructs }, context, report);
        }
      },
    },
  ];
}

/** Listeners for functions of the object `$`, such as `$.getScript`. */
export function jqueryFunctions(names: readonly string[], check: (call: Call, context: CodeContext, report: Report) => void): Listener {
  return onCall(
    names.map((name) => `*.${name}`),
    (call, context, report) => {
      const callee = context.expression(call.callee);
      if (callee.kind !== 'member') return;
      if (ownName.test(context.textOf(callee.object).replace(/^window\./, ''))) check(call, context, report);
    },
  );
}
