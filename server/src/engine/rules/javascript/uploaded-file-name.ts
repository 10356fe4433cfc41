import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import type { FunctionFact } from '../../code/facts.ts';
import type { CodeContext } from '../../code/context.ts';
import { textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import type { Examples, Report } from '../../model/rule.ts';

const clientName = /(?:^|\.)\w*[fF]iles?(?:\.\w+|\[[^\]]{1,40}\])?\.(?:originalname|originalFilename)$/;

/** The part of a text that is the name which the client gave an upload. */
function clientNamePart(context: CodeContext, node: SyntaxNode): SyntaxNode | null {
  for (const piece of textPieces(context, node)) {
    if (typeof piece !== 'string' && clientName.test(context.textOf(context.valueNode(piece)))) return piece;
  }
  return null;
}

/** The calls inside a short function. */
function callsIn(owner: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const open = [owner];
  for (let visits = 0; visits < 300; visits++) {
    const node = open.pop();
    if (node === undefined) break;
    if (node.type === 'call_expression') found.push(node);
    open.push(...node.namedChildren);
  }
  return found;
}

/** A function that names uploads, `(request, file, callback)`; its callback gets the name second. */
function checkNaming(fact: FunctionFact, context: CodeContext, report: Report): void {
  const done = fact.shape.parameters[2]?.bindings[0]?.name;
  if (done === undefined) return;
  for (const node of callsIn(fact.node)) {
    const read = context.expression(node);
    if (read.kind !== 'call' || context.textOf(read.callee) !== done) continue;
    const name = read.args[1]?.node;
    if (name !== undefined && clientNamePart(context, name) !== null) report(spanOf(name));
  }
}

export const rule = javascriptRule({
  id: 'javascript/uploaded-file-name',
  title: 'Upload is stored under the name that its sender chose',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [434, 73],
  controls: ['OWASP A04:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/File_Upload_Cheat_Sheet.html',
    'https://www.npmjs.com/package/multer#diskstorage',
  ],
  message: 'The sender chooses name and ending of this file: a script, or the name of a file of others. Make up the name.',
  why: 'A page or script among the uploads is shown or run by the server under its own address. A known name replaces the upload of somebody else.',
  remedy: 'Store files under a random name, with an ending from a list: `randomUUID() + allowedEndings.get(file.mimetype)`.',
  fix: null,
  listeners: [
    {
      on: 'function',
      check(fact, context, report) {
        if (fact.node.type === 'method_definition' && fact.node.childForFieldName('name')?.text === 'filename')
          checkNaming(fact, context, report);
      },
    },
    onBinding(
      ['filename'],
      ({ value }, context, report) => {
        const fact = context.localFunction(value);
        if (fact !== null) checkNaming(fact, context, report);
      },
      ['pair'],
    ),
    onCall(['*.mv'], (call, context, report) => {
      const target = call.args[0]?.node;
      if (target === undefined || context.isConstant(target) || context.trace(target) !== null) return;
      const callee = context.expression(call.callee);
      const own = callee.kind === 'member' ? context.textOf(callee.object) : '';
      if (
        textPieces(context, target).some((piece) => typeof piece !== 'string' && context.textOf(context.valueNode(piece)) === `${own}.name`)
      )
        report(spanOf(target));
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const storage = multer.diskStorage({\n  destination: 'uploads',\n  filename: (req, file, done) => done(null, ⟦file.originalname⟧),\n});\n`,
    },
    {
      code: `const storage = multer.diskStorage({\n  filename: function (req, file, cb) {\n    cb(null, ⟦Date.now() + '-' + file.originalname⟧);\n  },\n});\n`,
    },
  ],
  good: [
    `const storage = multer.diskStorage({ filename: (req, file, done) => done(null, randomUUID()) });\n`,
    `const entry = { filename: file.originalname };\n`,
  ],
} satisfies Examples;
