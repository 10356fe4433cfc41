import { attributeValue } from '../../code/languages/javascript/places.ts';
import { javascriptRule, onBinding } from '../../code/rule.ts';
import { insert, replace, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/target-blank-opener',
  title: 'Opened page can reach back through window.opener',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [1022],
  controls: ['OWASP A05:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Attributes/rel/noopener'],
  message: 'In older browsers the opened page can send this one to a false copy. Add `rel="noopener noreferrer"`.',
  why: 'A page opened with `target="_blank"` gets `window.opener` in browsers before 2021, and can lead this tab to a page that asks for a password. The address of this page goes along as the referrer, too.',
  remedy: 'Add `rel="noopener noreferrer"` to links to other sites.',
  fix: 'safe',
  listeners: [
    onBinding(
      ['target'],
      ({ value, span }, context, report) => {
        if (context.stringOf(attributeValue(value)) !== '_blank') return;
        const element = context.nodeAt(span)?.parent;
        if (element == null || !/^(?:a|area|form|Link|NavLink|ExternalLink|Anchor)$/.test(element.childForFieldName('name')?.text ?? ''))
          return;
        const attributes = element.namedChildren;
        // Properties spread from elsewhere may bring the attribute along.
        if (attributes.some((attribute) => attribute.type === 'jsx_expression')) return;
        const named = (name: string) =>
          attributes.find((attribute) => attribute.type === 'jsx_attribute' && attribute.namedChild(0)?.text === name)?.namedChild(1) ??
          null;
        const rel = named('rel');
        const relText = rel === null ? '' : context.stringOf(attributeValue(rel));
        if (relText === null || /noopener|noreferrer/i.test(relText)) return;
        const address = named('href') ?? named('to') ?? named('action');
        const addressText = address === null ? null : context.stringOf(attributeValue(address));
        if (address === null || (addressText !== null && !/^(?:https?:)?\/\//i.test(addressText))) return;
        const literal = rel === null ? null : context.expression(attributeValue(rel));
        const fix =
          rel === null
            ? safe('Add rel="noopener noreferrer"', insert(span.end, ' rel="noopener noreferrer"'))
            : literal?.kind === 'string'
              ? safe('Add noopener and noreferrer', replace(literal.content, `${relText} noopener noreferrer`.trim()))
              : null;
        report(span, { fixes: [fix] });
      },
      ['attribute'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `export const Site = () => <a href="https://example.com" ⟦target="_blank"⟧>Site</a>;\n`,
      fixed: `export const Site = () => <a href="https://example.com" target="_blank" rel="noopener noreferrer">Site</a>;\n`,
    },
    {
      code: `export const Site = ({ url }) => <a rel="nofollow" ⟦target={'_blank'}⟧ href={url}>Site</a>;\n`,
      fixed: `export const Site = ({ url }) => <a rel="nofollow noopener noreferrer" target={'_blank'} href={url}>Site</a>;\n`,
    },
  ],
  good: [
    `export const Site = () => <a href="https://example.com" target="_blank" rel="noopener">Site</a>;\n`,
    `export const Help = () => <a href="/help" target="_blank">Help</a>;\n`,
  ],
} satisfies Examples;
