import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { javascriptRule, onBinding } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

/** True for a function that answers its argument as it is. */
function isIdentity(context: CodeContext, value: SyntaxNode): boolean {
  const fact = context.localFunction(value);
  const name = fact?.shape.parameters[0]?.bindings[0]?.name;
  return (
    fact != null && name !== undefined && fact.returns.length === 1 && fact.returns.every((returned) => context.textOf(returned) === name)
  );
}

export const rule = javascriptRule({
  id: 'javascript/template-escaping-disabled',
  title: 'Template engine does not escape values',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [79, 116],
  controls: ['OWASP A03:2021'],
  references: [
    'https://handlebarsjs.com/api-reference/compilation.html',
    'https://mozilla.github.io/nunjucks/api.html#configure',
    'https://github.com/janl/mustache.js#readme',
  ],
  message: 'Values go into the page as they are, so a script in one runs there. Leave escaping on, and mark single values safe.',
  why: 'Escaping turns `<script>` in a value into text. With it off for a whole template, every value that a user wrote can be a script that acts as whoever looks at the page.',
  remedy: 'Remove the option. For markup that is safe, use `{{{value}}}` or `{{ value | safe }}` at that one place.',
  fix: 'review',
  listeners: [
    onBinding(
      ['noEscape'],
      ({ value, span }, context, report) => {
        // In a list it is a rule of a highlighter or the like, and no option of a template engine.
        if (context.valueOf(value) === true && value.parent?.parent?.parent?.type !== 'array')
          report(span, { fixes: [review('Escape values (markup in them is then shown as text)', replace(spanOf(value), 'false'))] });
      },
      ['pair'],
    ),
    onBinding(
      ['autoescape', 'autoEscape', 'escapeHtml'],
      ({ value, span }, context, report) => {
        if (context.valueOf(value) !== false) return;
        const object = value.parent?.parent;
        const call = object?.parent?.type === 'arguments' ? object.parent.parent : null;
        const callee = call?.childForFieldName('function') ?? call?.childForFieldName('constructor');
        const isEngine =
          callee != null &&
          /(?:^|\.)(?:configure|Environment|Swig|setDefaults|Eta)$|(?:swig|nunjucks|eta|twig|ejs)\.\w{1,40}$/.test(context.textOf(callee));
        if (isEngine)
          report(span, { fixes: [review('Escape values (markup in them is then shown as text)', replace(spanOf(value), 'true'))] });
      },
      ['pair'],
    ),
    onBinding(
      ['escape'],
      ({ value, target, span, form }, context, report) => {
        if (!isIdentity(context, value)) return;
        if (form === 'assignment') {
          if (
            target !== null &&
            /^(?:[mM]ustache|ejs|Handlebars\.Utils|handlebars\.Utils|\w*[wW]riter|\w*[eE]ngine)\.escape$/.test(context.textOf(target))
          )
            report(span);
          return;
        }
        const list = value.parent?.parent?.parent;
        const callee = list?.type === 'arguments' ? list.parent?.childForFieldName('function') : null;
        if (callee != null && /(?:ejs|[mM]ustache|eta)\.\w+$/.test(context.textOf(callee))) report(span);
      },
      ['assignment', 'pair'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `const template = Handlebars.compile(source, { ⟦noEscape: true⟧ });\n`,
      fixed: `const template = Handlebars.compile(source, { noEscape: false });\n`,
    },
    {
      code: `nunjucks.configure('views', { ⟦autoescape: false⟧, express: app });\n`,
      fixed: `nunjucks.configure('views', { autoescape: true, express: app });\n`,
    },
    { code: `import Mustache from 'mustache';\n⟦Mustache.escape = (text) => text⟧;\n` },
  ],
  good: [
    `const rules = [{ token: 'text', regex: /x/ }, { include: 'basic', noEscape: true }];\n`,
    `const template = Handlebars.compile(source);\nnunjucks.configure('views', { autoescape: true });\n`,
    `pattern.escape = (text) => text;\nrender({ autoescape: false });\nMustache.escape = (text) => encode(text);\n`,
  ],
} satisfies Examples;
