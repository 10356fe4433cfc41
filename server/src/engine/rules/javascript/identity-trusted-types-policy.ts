import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/identity-trusted-types-policy',
  title: 'Trusted Types policy trusts everything',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [79, 693],
  controls: ['OWASP A03:2021'],
  references: [
    'https://developer.mozilla.org/en-US/docs/Web/API/Trusted_Types_API',
    'https://developer.mozilla.org/en-US/docs/Web/API/TrustedTypePolicyFactory/createPolicy',
  ],
  message: 'The policy answers what it gets, so Trusted Types protect nothing here. Sanitize or check the value in it.',
  why: 'Trusted Types let only values through that a policy approved. A policy that answers its input approves scripts of attackers too, while the page looks protected.',
  remedy: 'Clean markup, `createHTML: (text) => DOMPurify.sanitize(text)`, and allow only known addresses of scripts.',
  fix: 'review',
  listeners: [
    onCall(['*.createPolicy'], (call, context, report) => {
      const [, rules] = call.args;
      if (rules === undefined || !/rustedTypes/.test(context.textOf(call.callee))) return;
      for (const key of ['createHTML', 'createScript', 'createScriptURL']) {
        const pair = context.pair(rules.node, key);
        const made = pair?.value == null ? null : (context.localFunction(pair.value) ?? context.facts.functionAt(pair.value.startIndex));
        const parameter = made?.shape.parameters[0]?.bindings[0]?.name;
        const [only] = made?.returns ?? [];
        if (pair === null || parameter === undefined || only === undefined || made?.returns.length !== 1) continue;
        const returned = context.expression(only);
        if (returned.kind !== 'name' || returned.name !== parameter) continue;
        const fix =
          key === 'createHTML'
            ? review('Clean the markup with DOMPurify (which must be loaded)', replace(spanOf(only), `DOMPurify.sanitize(${parameter})`))
            : null;
        report(pair.keySpan, { fixes: [fix] });
      }
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const policy = trustedTypes.createPolicy('app', { ⟦createHTML⟧: (text) => text });\n`,
      fixed: `const policy = trustedTypes.createPolicy('app', { createHTML: (text) => DOMPurify.sanitize(text) });\n`,
    },
    {
      code: `window.trustedTypes.createPolicy('default', {\n  ⟦createScriptURL⟧(url) {\n    return url;\n  },\n});\n`,
    },
  ],
  good: [
    `trustedTypes.createPolicy('app', { createHTML: (text) => DOMPurify.sanitize(text) });\n`,
    `trustedTypes.createPolicy('app', { createHTML: () => '' });\n`,
  ],
} satisfies Examples;
