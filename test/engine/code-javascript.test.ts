// What the analyser knows of JavaScript and TypeScript: names, constants, built texts, ways from a source, and guards.
import assert from 'node:assert/strict';
import type { CodeContext } from '../../server/src/engine/code/context.ts';
import type { SyntaxNode } from '../../server/src/engine/code/expression.ts';
import { tracesToHost } from '../../server/src/engine/code/languages/javascript/destination.ts';
import { namesSecret } from '../../server/src/engine/code/languages/javascript/purpose.ts';
import { shellWords } from '../../server/src/engine/code/languages/javascript/shell-words.ts';
import { isSql, valuePieces } from '../../server/src/engine/code/languages/javascript/sql-text.ts';
import { literalText, textPieces } from '../../server/src/engine/code/languages/javascript/text-pieces.ts';
import { javascriptRule } from '../../server/src/engine/code/rule.ts';
import { createEngine } from '../../server/src/engine/index.ts';
import { nodeHost } from '../../server/src/host/node.ts';

/** Asks about the first argument of the call of `sink` in a text; the answer is what `question` makes of it. */
async function ask(code: string, question: (argument: SyntaxNode, context: CodeContext) => string, path = 'example.ts'): Promise<string> {
  let answer = 'no sink';
  const rule = javascriptRule({
    id: 'javascript/question',
    title: 'Question',
    severity: 'info',
    confidence: 'low',
    recommended: true,
    cwe: [],
    references: ['https://leftward.example'],
    message: 'A question of a test.',
    why: 'A test asks.',
    remedy: 'None.',
    fix: null,
    listeners: [
      {
        on: 'unit',
        check(context) {
          for (const { node, callee } of context.unit.calls) {
            const call = context.expression(node);
            const argument = call.kind === 'call' ? call.args[0] : undefined;
            if (context.textOf(callee) === 'sink' && argument !== undefined) answer = question(argument.node, context);
          }
        },
      },
    ],
  });
  const engine = await createEngine({ host: nodeHost, rules: [rule] });
  const result = await engine.scan({ path, text: code });
  assert.deepEqual(result.ruleErrors, []);
  return answer;
}

const handler = (body: string): string => `app.get('/', (req, res) => { ${body} });`;

const names: [code: string, path: string, root: string][] = [
  [`import { exec as run } from 'node:child_process'; sink(run);`, 'child_process.exec', 'import'],
  [`import cp from 'child_process'; sink(cp.exec);`, 'child_process.exec', 'import'],
  [`import * as cp from 'child_process'; sink(cp.exec);`, 'child_process.exec', 'import'],
  [`import fs = require('fs'); sink(fs.readFile);`, 'fs.readFile', 'import'],
  [`const { readFile: read } = require('fs').promises; sink(read);`, 'fs.promises.readFile', 'import'],
  [`const { exec } = require('child_process'); const run = require('util').promisify(exec); sink(run);`, 'child_process.exec', 'import'],
  [`class A { db = require('pg').Pool; go() { sink(this.db); } }`, 'pg.Pool', 'import'],
  [`sink(window.eval);`, 'window.eval', 'global'],
  [`function f(eval) { sink(eval); }`, 'eval', 'parameter'],
  [`const pool = new (require('pg').Pool)(); sink(pool.query);`, 'pg.Pool().query', 'import'],
];

describe('names in JavaScript', () => {
  for (const [code, path, root] of names) {
    it(code, async () => {
      assert.equal(await ask(code, (node, context) => JSON.stringify(context.resolve(node))), JSON.stringify({ path, root }));
    });
  }
});

const constants: [code: string, value: string][] = [
  [`const A = 'ls '; sink(A + '-l');`, '"ls -l"'],
  ['const A = `a${1}b`; sink(A);', '"a1b"'],
  [`let a = 'x'; a = other(); sink(a);`, 'undefined'],
  [`sink(0777);`, '511'],
  [`const KB = 1 << 10; sink(KB * 2);`, '2048'],
  [`function f(a = 'x') { sink(a); }`, 'undefined'],
];

describe('constants in JavaScript', () => {
  for (const [code, value] of constants) {
    it(code, async () => {
      assert.equal(await ask(code, (node, context) => (JSON.stringify(context.valueOf(node)) as string | undefined) ?? 'undefined'), value);
    });
  }
});

const traces: [code: string, source: string][] = [
  [handler('sink(req.query.a);'), 'the request'],
  [handler('const { a } = req.body; sink("x" + a);'), 'the request'],
  [handler('let s = "x"; s += req.params.a; sink(s);'), 'the request'],
  [handler('sink(["x", req.query.a].join(" "));'), 'the request'],
  [handler('sink(JSON.parse(req.body.a).b.trim());'), 'the request'],
  [handler('sink(new URL(req.url).searchParams.get("a"));'), 'the request'],
  [`function make(x) { return 'ls ' + x; } ${handler('sink(make(req.query.a));')}`, 'the request'],
  [`function run(x) { sink(x); } ${handler('run(req.query.a);')}`, 'the request'],
  [`async function GET(request: Request) { const { a } = await request.json(); sink(a); }`, 'the request'],
  [`export const handler = async (event) => { sink(event.queryStringParameters.a); };`, 'the event'],
  [`class A { @Get() a(@Query('q') q: string) { sink(q); } }`, 'the request'],
  [`sink(new URLSearchParams(location.search).get('a'));`, 'the page address'],
  [`window.addEventListener('message', (event) => { sink(event.data.html); });`, 'a message'],
  [`sink(process.argv[2]);`, 'the command line'],
  [handler('sink(req.file.originalname);'), 'the request'],
  [handler('const { names } = req.body; names.forEach((name) => { sink(name); });'), 'the request'],
  [handler('sink(req.body.names.map((name) => `<b>${name}</b>`).join(""));'), 'the request'],
  [handler('fetch("/x").then((answer) => answer.text()); read(req.body).then((text) => sink(text));'), 'none'],
  [handler('req.json().then((text) => sink(text));'), 'the request'],
  [handler('const args = ["-l"]; args.push(req.query.a); sink(args);'), 'the request'],
  [handler('const options = { method: "GET" }; options.url = req.query.a; sink(options.url);'), 'the request'],
  [handler('let a = req.query.a; if (!a) a = "x"; sink(a);'), 'the request'],
  [handler('let a = "x"; for (const b of c) { sink(a); a = req.query.a; }'), 'the request'],
  [`class A { set(req) { this.a = req.query.a; } go() { sink(this.a); } }`, 'the request'],
  [`app.use((message: express.Request, answer) => { sink(message.query.a); });`, 'the request'],
  [`location = next; sink(location.hash);`, 'the page address'],
  // What stops the way.
  [handler(`const a = ['x', 'y'].includes(req.query.a) ? req.query.a : 'x'; sink('./' + a);`), 'none'],
  [handler('sink(req.body.names.map((name) => escapeHtml(name)).join(""));'), 'none'],
  [handler('const options = { method: "GET" }; options.url = req.query.a; sink(options.method);'), 'none'],
  [handler('let a = req.query.a; if (b) { a = "x"; } else { a = "y"; } sink(a);'), 'none'],
  [handler('sink(req.file.path);'), 'none'],
  [handler('sink(Number(req.query.a));'), 'none'],
  [handler('sink(req.query.a.length);'), 'none'],
  [handler('sink(req.query.a.replace(/[^a-z]/g, ""));'), 'none'],
  [handler('sink(escapeHtml(req.query.a));'), 'none'],
  [handler('let a = req.query.a; a = "fixed"; sink(a);'), 'none'],
  [handler('sink(req.session.user);'), 'none'],
  [handler('if (!allowed.includes(req.query.a)) return; sink(req.query.a);'), 'none'],
  [handler('const { a } = req.query; if (allowed.indexOf(a) === -1) return res.end(); sink(a);'), 'none'],
  [handler('const { a } = req.query; if (!/^[a-z]+$/.test(a)) throw new Error(); sink(a);'), 'none'],
  [handler('const file = path.join(root, req.query.a); if (!file.startsWith(root)) return; sink(file);'), 'none'],
  [handler('if (req.query.a.includes("..")) return; sink(req.query.a);'), 'none'],
  [handler('if (req.query.a) log(1); sink(req.query.a);'), 'the request'],
  [`window.addEventListener('message', (event) => { if (event.origin !== 'https://a.example') return; sink(event.data); });`, 'none'],
];

describe('data from outside in JavaScript', () => {
  for (const [code, source] of traces) {
    it(code, async () => {
      assert.equal(await ask(code, (node, context) => context.trace(node)?.source ?? 'none'), source);
    });
  }
});

describe('the way from a source', () => {
  it('starts at the source and not at the last use', async () => {
    const code = handler('const a = req.query.a; const b = "x" + a; sink(b);');
    const way = await ask(code, (node, context) => {
      const trace = context.trace(node);
      return trace === null ? '' : [trace.sourceSpan, ...trace.steps].map((span) => context.textOf(span)).join(' > ');
    });
    assert.equal(way, 'req.query.a > "x" + a');
  });
});

const hosts: [code: string, reaches: boolean][] = [
  [handler('sink(req.query.u);'), true],
  [handler('sink(`https://${req.query.h}/x`);'), true],
  [handler('sink(new URL(req.query.u));'), true],
  [handler('sink("/users/" + req.query.id);'), false],
  [handler('sink(`https://api.example.com/${req.query.id}`);'), false],
  [handler('sink(`${base}/${req.query.id}`);'), false],
];

describe('host of an address', () => {
  for (const [code, reaches] of hosts) {
    it(code, async () => {
      assert.equal(await ask(code, (node, context) => String(tracesToHost(context, node) !== null)), String(reaches));
    });
  }
});

const commands: [code: string, words: string][] = [
  ['sink(`git log ${a}`)', `'git' | 'log' | a`],
  ['sink(`git log --since="${a}" -n1`)', `'git' | 'log' | \`--since=\${a}\` | '-n1'`],
  [`sink('ls ' + a)`, `'ls' | a`],
  ['sink(`git log ${a} | head`)', 'shell'],
  ['sink(`${a} log`)', 'shell'],
  ['sink(`ls ${a}/*.js`)', 'shell'],
  ['sink(`ls ~/${a}`)', 'shell'],
];

describe('words of a shell command', () => {
  for (const [code, words] of commands) {
    it(code, async () => {
      assert.equal(await ask(code, (node, context) => shellWords(context, node)?.join(' | ') ?? 'shell'), words);
    });
  }
});

const statements: [code: string, values: string][] = [
  ["sink(`SELECT * FROM a WHERE b = ${x} AND c LIKE '%${y}%'`)", 'x, y'],
  ['sink(`SELECT ${column} FROM ${table}`)', ''],
  ['sink(`INSERT INTO a (b, c) VALUES (${x}, now(), "${y}")`)', 'x, y'],
  ['sink(`select the ${thing}`)', ''],
  ['sink(`query { user(id: ${id}) }`)', 'no SQL'],
  ['sink(`Please update ${x}`)', 'no SQL'],
];

describe('values in a statement of SQL', () => {
  for (const [code, values] of statements) {
    it(code, async () => {
      const answer = await ask(code, (node, context) => {
        const pieces = textPieces(context, node);
        return isSql(pieces)
          ? valuePieces(pieces)
              .map((piece) => context.textOf(piece))
              .join(', ')
          : 'no SQL';
      });
      assert.equal(answer, values);
    });
  }
});

const texts: [code: string, text: string][] = [
  [`let s = 'a'; s += b; s += 'c'; sink(s);`, 'a?c'],
  [`sink(util.format('a %s b', x));`, 'a ? b'],
  [`sink('a'.concat(b, 'c'));`, 'a?c'],
  [`sink(['a', b, 'c'].join('-'));`, 'a-?-c'],
];

describe('pieces of a text', () => {
  for (const [code, text] of texts) {
    it(code, async () => {
      assert.equal(await ask(code, (node, context) => literalText(textPieces(context, node), '?')), text);
    });
  }
});

const secretNames: [name: string, secret: boolean][] = [
  ['resetToken', true],
  ['API_KEY', true],
  ['user_password', true],
  ['sessionId', true],
  ['tokenIndex', false],
  ['passwordField', false],
  ['tokenCacheKey', false],
  ['key', false],
];

describe('names of secrets', () => {
  for (const [name, secret] of secretNames) {
    it(name, () => {
      assert.equal(namesSecret(name), secret);
    });
  }
});

const imports: [code: string, added: string][] = [
  [`import a from 'a';\nsink(1);\n`, `import { randomBytes } from 'crypto';\n`],
  [`import a from "a"\nsink(1)\n`, `import { randomBytes } from "crypto"\n`],
  [`const a = require('a');\nsink(1);\n`, `const { randomBytes } = require('crypto');\n`],
  [`'use strict';\nconst a = require("a");\nsink(1);\n`, `const { randomBytes } = require("crypto");\n`],
  [`import a from 'a';\r\nsink(1);\r\n`, `import { randomBytes } from 'crypto';\r\n`],
  [`import { randomBytes } from 'crypto';\nsink(1);\n`, 'present'],
];

describe('an import that a fix adds', () => {
  for (const [code, added] of imports) {
    it(JSON.stringify(code), async () => {
      assert.equal(await ask(code, (_node, context) => context.addImport('crypto', 'randomBytes')?.newText ?? 'present'), added);
    });
  }
});
