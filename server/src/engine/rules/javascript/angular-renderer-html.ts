import { isUncheckedText } from '../../code/languages/javascript/html-text.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { placeInCall } from '../../code/languages/javascript/places.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/angular-renderer-html',
  title: 'Angular renderer sets raw markup',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: [
    'https://angular.dev/api/core/Renderer2#setProperty',
    'https://angular.dev/best-practices/security#direct-use-of-the-dom-apis-and-explicit-sanitization-calls',
  ],
  message: 'The renderer does not clean this markup, as a template would: a script in it runs. Set textContent, or sanitize it.',
  why: 'Angular cleans values that templates bind to `innerHTML`, but not those that `Renderer2` sets. When a part of the value comes from a user or another service, a script in it runs in the page.',
  remedy: 'Bind the value in the template, set `textContent`, or call `sanitizer.sanitize(SecurityContext.HTML, value)` first.',
  fix: 'review',
  listeners: [
    onCall(['*.setProperty', '*.setElementProperty'], (call, context, report) => {
      const [element, name, value] = call.args;
      if (element === undefined || name === undefined || value === undefined) return;
      if (!/^(?:innerHTML|outerHTML|srcdoc)$/.test(context.stringOf(name.node) ?? '') || !isUncheckedText(context, value.node)) return;
      const trace = context.trace(value.node);
      const literal = context.expression(name.node);
      const fix =
        literal.kind === 'string' && literal.value === 'innerHTML'
          ? review('Set textContent (markup in the value is then shown as text)', replace(literal.content, 'textContent'))
          : null;
      report(placeInCall(context, call, value.node), {
        ...(trace === null ? {} : { severity: 'error' as const, related: context.related(trace) }),
        fixes: [fix],
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `export class Tip {\n  show(text: string) {\n    this.renderer.setProperty(this.element.nativeElement, 'innerHTML', ⟦text⟧);\n  }\n}\n`,
      fixed: `export class Tip {\n  show(text: string) {\n    this.renderer.setProperty(this.element.nativeElement, 'textContent', text);\n  }\n}\n`,
      path: 'tip.ts',
    },
    { code: `renderer.setProperty(node, 'outerHTML', ⟦this.markup⟧);\n`, path: 'node.ts' },
  ],
  good: [
    { code: `this.renderer.setProperty(node, 'textContent', text);\n`, path: 'text.ts' },
    { code: `this.renderer.setProperty(node, 'innerHTML', '');\nnode.style.setProperty('color', color);\n`, path: 'empty.ts' },
  ],
} satisfies Examples;
