import { evaluators, functionConstructors, isDecodedLiteral, machines } from '../../code/languages/javascript/code-sinks.ts';
import { placeInCall } from '../../code/languages/javascript/places.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/obfuscated-code',
  title: 'Encoded text is decoded and run as code',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [506, 95],
  controls: ['OWASP A08:2021'],
  references: ['https://cwe.mitre.org/data/definitions/506.html', 'https://cwe.mitre.org/data/definitions/95.html'],
  message: 'Hidden code is decoded and run here, as malware does. Find out what it says and who put it here.',
  why: 'Code that is stored encoded and run by `eval` is hidden from whoever reads the file and from tools that search it. Back doors in packages and injected scripts look like this.',
  remedy: 'Decode the text without running it, and read it. Write what it should do as plain code, or remove it.',
  fix: null,
  listeners: [
    onCall([...evaluators, ...machines], (call, context, report) => {
      const code = call.args[0]?.node;
      if (code !== undefined && isDecodedLiteral(context, code)) report(placeInCall(context, call, code));
    }),
    onCall(functionConstructors, (call, context, report) => {
      const code = call.args.at(-1)?.node;
      if (code !== undefined && isDecodedLiteral(context, code)) report(placeInCall(context, call, code));
    }),
  ],
});

export const examples = {
  bad: [
    { code: `eval(⟦atob('YWxlcnQoMSk=')⟧);\n` },
    { code: `const code = String.fromCharCode(97, 108, 101, 114, 116, 40, 49, 41);\nnew Function(⟦code⟧)();\n` },
    { code: `eval(⟦Buffer.from('616c657274283129', 'hex').toString()⟧);\n` },
  ],
  good: [`const text = atob('aGVsbG8=');\nshow(text);\n`, `const letter = String.fromCharCode(97);\neval('1 + 1');\n`],
} satisfies Examples;
