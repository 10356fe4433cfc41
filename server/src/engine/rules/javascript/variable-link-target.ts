import { comesOverNetwork, isChosenByLink, schemePart } from '../../code/languages/javascript/destination.ts';
import type { CodeContext } from '../../code/context.ts';
import type { SyntaxNode } from '../../code/expression.ts';
import { isUncheckedText } from '../../code/languages/javascript/html-text.ts';
import { urlPlaces } from '../../code/languages/javascript/url-places.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** Addresses that the program makes itself. */
const ownAddress =
  /(?:^|\.)(?:createObjectURL|toDataURL|resolve|getURL|url_for|route|path|generatePath|reverse|encodeURI|buildUrl|URL)$|(?:^|\.)(?:location|import\.meta)\b/;

function isOwnAddress(context: CodeContext, node: SyntaxNode): boolean {
  const expression = context.expression(context.valueNode(node));
  if (expression.kind === 'call') return ownAddress.test(context.textOf(expression.callee));
  return /^(?:window\.|document\.)?location\b|^import\.meta\b/.test(context.textOf(node));
}

export const rule = javascriptRule({
  id: 'javascript/variable-link-target',
  title: 'Address of a link, frame or form comes from a variable',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [79, 601],
  controls: ['OWASP A03:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/URI/Reference/Schemes/javascript'],
  message: 'A `javascript:` address runs as a script when it is opened. Look where it comes from, and allow only http and https.',
  why: 'The file does not show where the address comes from. Where users can set it, in a profile or a comment, `javascript:…` runs in the page of everyone who opens the link, and a foreign page in a frame can pass for this one.',
  remedy: 'Check `new URL(value).protocol` against `http:` and `https:` before the address is set.',
  fix: null,
  listeners: urlPlaces(({ value, span, name, element }, context, report) => {
    if (name === 'location' || name === 'open') return;
    if (name === 'src' && !/^(?:i?frame|embed)$/.test(element)) return;
    if (name === 'href' && /^(?:link|image|use|base)$/.test(element)) return;
    if (context.textOf(value).endsWith(`.${name}`) && /\b(?:anchor|location|link|parser)\b|^\w{0,20}Anchor\b/.test(context.textOf(value)))
      return;
    const part = schemePart(context, value);
    if (part === null || !isUncheckedText(context, part) || isOwnAddress(context, part)) return;
    const trace = context.trace(part);
    if (trace === null || (!comesOverNetwork(trace) && !isChosenByLink(context, trace))) report(span);
  }),
});

export const examples = {
  bad: [
    { code: `export const Site = ({ user }) => <a href={⟦user.website⟧}>{user.name}</a>;\n` },
    { code: `export function show(frame, url) {\n  frame.contentWindow.location;\n  iframe.src = ⟦url⟧;\n}\n` },
    { code: `export const link = (node, target) => node.setAttribute('href', ⟦target⟧);\n` },
  ],
  good: [
    `export const Site = ({ user }) => <a href={'/users/' + user.id}>{user.name}</a>;\n`,
    `link.href = URL.createObjectURL(blob);\nlink.href = 'https://example.com/' + name;\nimage.src = source;\n`,
    `export const Safe = ({ url }) => <a href={sanitizeUrl(url)}>Site</a>;\n`,
  ],
} satisfies Examples;
