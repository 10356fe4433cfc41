import { argumentOf } from '../../code/context.ts';
import { isCheckedBefore } from '../../code/languages/javascript/checked.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { isUncheckedText } from '../../code/languages/javascript/html-text.ts';
import { requestCalls } from '../../code/languages/javascript/request-calls.ts';
import { variableOf } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** Names that say that a caller passes a whole address or a host. */
const addressName =
  /^(?:\w*(?:[uU]rl|URL|[uU]ri|URI|[hH]ost(?:name)?|[eE]ndpoint|[lL]ink|[wW]ebhook|[cC]allback)|target|address|destination)$/;
/** Signs of code for a browser, whose requests come from the machine of the user. */
const browserSign =
  /\b(?:document|window|React|useEffect|useState|localStorage|navigator)\b|from ['"](?:react|vue|svelte|@angular\/core)['"]/;

export const rule = javascriptRule({
  id: 'javascript/variable-request-address',
  title: 'Address that the server calls comes from a caller',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [918],
  controls: ['OWASP A10:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html',
    'https://cwe.mitre.org/data/definitions/918.html',
  ],
  message: 'If a user has a say in this address, the server calls machines inside the network for him. Check the host first.',
  why: 'The file does not show where the address comes from. An address such as `http://169.254.169.254/` makes the server hand out keys of its own cloud account.',
  remedy: 'Compare the host with a list: `if (!allowedHosts.has(new URL(address).hostname)) throw new Error(…)`.',
  fix: null,
  listeners: [
    onCall(requestCalls, (call, context, report) => {
      const first = argumentOf(call.args, 0)?.node;
      if (first === undefined || /^(?:Request|dns|net|tls)\b/.test(call.name.path) || context.mentions(browserSign)) return;
      const inside = ['url', 'uri', 'hostname', 'host'].map((key) => context.pair(first, key)?.value).find((value) => value != null);
      const address: SyntaxNode = inside ?? first;
      const read = context.expression(address);
      const variable = variableOf(context, address);
      const definition = variable?.definitions.length === 1 ? variable.definitions[0] : undefined;
      if (read.kind !== 'name' || !addressName.test(read.name) || definition?.parameter == null) return;
      if (
        !isUncheckedText(context, address) ||
        isCheckedBefore(context, address) ||
        context.isGuarded(address) ||
        context.trace(address) !== null
      )
        return;
      report(spanOf(address));
    }),
  ],
});

export const examples = {
  bad: [
    { code: `const axios = require('axios');\nexports.read = (url) => axios.get(⟦url⟧);\n` },
    {
      code: `import got from 'got';\nexport async function ping(host: string) {\n  return got({ method: 'GET', host: ⟦host⟧ });\n}\n`,
      path: 'example.ts',
    },
  ],
  good: [
    `const axios = require('axios');\nexports.read = (id) => axios.get('https://api.test/items/' + id);\n`,
    `import got from 'got';\nexport const read = (url) => {\n  if (!isAllowed(url)) throw new Error('no');\n  return got(url);\n};\n`,
  ],
} satisfies Examples;
