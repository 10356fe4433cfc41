import { comesOverNetwork, isChosenByLink, schemePart } from '../../code/languages/javascript/destination.ts';
import { urlPlaces } from '../../code/languages/javascript/url-places.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/url-attribute-injection',
  title: 'Link or frame gets an address from outside',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: [
    'https://developer.mozilla.org/en-US/docs/Web/URI/Reference/Schemes/javascript',
    'https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html',
  ],
  message: 'The address may begin with `javascript:` and then runs as a script. Allow only http and https before it is set.',
  why: 'Whoever makes a user follow a prepared link decides this address. `javascript:alert(1)` in a link, frame or form runs in the page as soon as it is opened, and a foreign address in a frame shows a page that looks like this one.',
  remedy:
    'Check the scheme first:\n\n```js\nconst url = new URL(value, location.origin);\nif (url.protocol === "https:") link.href = url.href;\n```',
  fix: null,
  listeners: urlPlaces(({ value, span, name, element }, context, report) => {
    if (name === 'location' || name === 'open' || context.isConstant(value)) return;
    // An image runs no script; only these elements open what their `src` names.
    if (name === 'src' && !/^(?:i?frame|embed)$/.test(element)) return;
    const part = schemePart(context, value);
    const trace = part === null ? null : context.trace(part);
    if (trace !== null && (comesOverNetwork(trace) || isChosenByLink(context, trace))) report(span, { related: context.related(trace) });
  }),
});

export const examples = {
  bad: [
    {
      code: `const back = new URLSearchParams(location.search).get('back');\ndocument.querySelector('a.back').href = ⟦back⟧;\n`,
    },
    {
      code: `export function Back() {\n  const params = new URLSearchParams(window.location.search);\n  return <a href={⟦params.get('back')⟧}>Back</a>;\n}\n`,
    },
    { code: `const frame = document.createElement('iframe');\nframe.setAttribute('src', ⟦location.hash.slice(1)⟧);\n` },
  ],
  good: [
    `const tab = new URLSearchParams(location.search).get('tab');\nlink.href = '/tabs/' + tab;\nimage.src = tab;\n`,
    `export const Link = () => <a href={'#' + location.hash}>Top</a>;\n`,
    `link.href = location.pathname;\n`,
  ],
} satisfies Examples;
