// What the analyser knows of Python: resolved names, constants, ways from a source, guards, pieces of texts. Rows of data.
import assert from 'node:assert/strict';
import { createEngine } from '../../server/src/engine/index.ts';
import { isNumeric, textParts } from '../../server/src/engine/code/languages/python/text-parts.ts';
import { onCall, pythonRule } from '../../server/src/engine/code/rule.ts';
import type { CodeContext } from '../../server/src/engine/code/context.ts';
import type { Call } from '../../server/src/engine/code/rule.ts';
import type { SyntaxNode } from '../../server/src/engine/code/expression.ts';
import { nodeHost } from '../../server/src/host/node.ts';

/** Asks about the first argument of each call of `probe` in a text. */
async function ask<Answer>(code: string, question: (argument: SyntaxNode, context: CodeContext, call: Call) => Answer): Promise<Answer[]> {
  const answers: Answer[] = [];
  const rule = pythonRule({
    id: 'python/probe',
    title: 'Probe',
    severity: 'info',
    confidence: 'low',
    recommended: true,
    cwe: [],
    references: ['https://docs.python.org/3/'],
    message: 'A probe reads what the analyser knows.',
    why: '',
    remedy: '',
    fix: null,
    listeners: [
      onCall(['probe'], (call, context) => {
        const [argument] = call.args;
        if (argument !== undefined) answers.push(question(argument.node, context, call));
      }),
    ],
  });
  const engine = await createEngine({ host: nodeHost, rules: [rule] });
  const { ruleErrors } = await engine.scan({ path: 'probe.py', text: code });
  assert.deepEqual(ruleErrors, []);
  return answers;
}

describe('Python names', () => {
  const rows: readonly (readonly [code: string, name: string | null])[] = [
    ['import os\nprobe(os.path.join)', 'import os.path.join'],
    ['import os.path\nprobe(os.path.join)', 'import os.path.join'],
    ['import xml.etree.ElementTree as ET\nprobe(ET.parse)', 'import xml.etree.ElementTree.parse'],
    ['from subprocess import run as start\nprobe(start)', 'import subprocess.run'],
    ['from flask import request\nprobe(request.args["id"])', 'import flask.request.args.id'],
    ['from .requests import get\nprobe(get)', 'import .requests.get'],
    ['from . import pickle\nprobe(pickle.loads)', 'import .pickle.loads'],
    ['import sqlite3\ndb = sqlite3.connect("a")\ncursor = db.cursor()\nprobe(cursor.execute)', 'import sqlite3.connect().cursor().execute'],
    ['import tarfile\nwith tarfile.open(p) as archive:\n    probe(archive.extractall)', 'import tarfile.open().extractall'],
    [
      'import requests\nclass A:\n    def __init__(self):\n        self.session = requests.Session()\n    def go(self):\n        probe(self.session.get)',
      'import requests.Session().get',
    ],
    ['pickle = __import__("pickle")\nprobe(pickle.loads)', 'import pickle.loads'],
    ['probe(eval)', 'global eval'],
    ['def eval(x):\n    return x\nprobe(eval)', 'local eval'],
    ['def f(request):\n    probe(request.GET)', 'parameter request.GET'],
    ['class load:\n    pass\nprobe(load)', 'local load'],
    ['from flask import *\nprobe(request.args["id"])', 'import flask.request.args.id'],
    ['from os import *\nfrom flask import *\nprobe(request.form)', 'import flask.request.form'],
    ['from os import *\nprobe(request)', 'global request'],
    ['from flask import *\ndef f(request):\n    probe(request.args)', 'parameter request.args'],
    ['try:\n    import cPickle as pickle\nexcept ImportError:\n    import pickle\nprobe(pickle.loads)', 'import pickle.loads'],
  ];
  for (const [code, name] of rows) {
    it(`resolves ${JSON.stringify(code)}`, async () => {
      const [found] = await ask(code, (argument, context) => context.resolve(argument));
      assert.equal(found == null ? null : `${found.root} ${found.path}`, name);
    });
  }
});

describe('Python constants', () => {
  const rows: readonly (readonly [code: string, value: unknown])[] = [
    ['probe("a" "b")', 'ab'],
    ['A = "x"\nprobe("a" + A)', 'ax'],
    ['A = "x"\nprobe(f"a{A}")', 'ax'],
    ['probe(0o777)', 0o777],
    ['probe(0777)', 0o777],
    ['probe(1_000)', 1000],
    ['probe(r"\\n")', '\\n'],
    ['probe("\\x41")', 'A'],
    ['probe(True)', true],
    ['probe(None)', null],
    ['probe(2 ** 14)', 16384],
    ['probe(60 * 1000)', 60000],
    ['class probe2:\n    pass\nprobe(probe2)', undefined],
    ['a = 1\na = 2\nprobe(a)', undefined],
    ['def f(a="x"):\n    probe(a)', undefined],
    ['def f():\n    a = "x"\ndef g():\n    a = "y"\n    probe(a)', 'y'],
  ];
  for (const [code, value] of rows) {
    it(`folds ${JSON.stringify(code)}`, async () => {
      const [found] = await ask(code, (argument, context) => context.valueOf(argument));
      assert.equal(found, value);
    });
  }
});

describe('Python taint', () => {
  const flask = 'from flask import request\n';
  const rows: readonly (readonly [code: string, source: string | null])[] = [
    [`${flask}probe(request.args.get("a"))`, 'the request'],
    [`${flask}probe(f"x {request.form['a']}")`, 'the request'],
    [`${flask}a = request.json\nprobe("x %s" % a["b"])`, 'the request'],
    [`${flask}probe("x {}".format(request.cookies["a"]).strip())`, 'the request'],
    [`${flask}text = "a"\ntext += request.args["b"]\nprobe(text)`, 'the request'],
    [`${flask}for name in request.args:\n    probe(name)`, 'the request'],
    [`${flask}def wrap(x):\n    return "<" + x\nprobe(wrap(request.args["b"]))`, 'the request'],
    [`${flask}def sink(x):\n    probe(x)\nsink(request.args["b"])`, 'the request'],
    ['def view(request):\n    probe(request.GET["a"])', 'the request'],
    ['class V:\n    def get(self):\n        probe(self.request.GET["a"])', 'the request'],
    ['@app.route("/<user>")\ndef view(user):\n    probe(user)', 'the request'],
    ['@app.get("/{name}")\nasync def view(name: str):\n    probe(name)', 'the request'],
    ['@app.route("/<int:number>")\ndef view(number):\n    probe(number)', null],
    ['@app.get("/x")\ndef view(number: int):\n    probe(number)', null],
    ['@app.get("/x")\ndef view(db = Depends(get_db)):\n    probe(db)', null],
    ['import sys\nprobe(sys.argv[1])', 'the command line'],
    ['probe(input("? "))', 'the keyboard'],
    ['class H(RequestHandler):\n    def get(self):\n        probe(self.get_argument("a"))', 'the request'],
    [`${flask}probe(int(request.args["a"]))`, null],
    [`import shlex\n${flask}probe("ls " + shlex.quote(request.args["a"]))`, null],
    [`${flask}a = request.args["a"]\na = "x"\nprobe(a)`, null],
    [`${flask}from app import load\nprobe(load(request.args["a"]))`, null],
    [`${flask}def one():\n    a = request.args["a"]\ndef two():\n    a = load()\n    probe(a)`, null],
    ['def view(item):\n    probe(item.GET)', null],
    ['def view(r: HttpRequest):\n    probe(r.GET["a"])', 'the request'],
    ['class H(BaseHTTPRequestHandler):\n    def do_GET(self):\n        probe(self.path)', 'the request'],
    ['class H(Thread):\n    def run(self):\n        probe(self.path)', null],
    [`${flask}import pathlib\nprobe(pathlib.Path("/srv") / request.args["a"])`, 'the request'],
    [`${flask}a = request.args["a"]\nif a not in NAMES:\n    a = "x"\nprobe(a)`, null],
    [`${flask}a, b = "x", request.args["b"]\nprobe(a)`, null],
    [`${flask}a, b = "x", request.args["b"]\nprobe(b)`, 'the request'],
    [`${flask}probe("x %d" % request.args["a"])`, null],
    [`${flask}class M(Enum):\n    A = "a"\nprobe(M(request.args["a"]).value)`, null],
    // Branches and loops are joined.
    [`${flask}a = request.args["a"]\nif not a:\n    a = "x"\nprobe(a)`, 'the request'],
    [`${flask}a = request.args["a"]\nif b:\n    a = "x"\nelse:\n    a = "y"\nprobe(a)`, null],
    [`${flask}a = "x"\nfor b in c:\n    probe(a)\n    a = request.args["a"]`, 'the request'],
    [`${flask}try:\n    a = request.args["a"]\nexcept KeyError:\n    a = "x"\nprobe(a)`, 'the request'],
    // What is put into a value.
    [`${flask}a = ["ls"]\na.append(request.args["a"])\nprobe(a)`, 'the request'],
    [`${flask}a = ["ls"]\na.append(request.args["a"])\nprobe(" ".join(a))`, 'the request'],
    [`${flask}a = {}\na["b"] = request.args["a"]\nprobe(a["b"])`, 'the request'],
    [`${flask}a = {}\na["b"] = request.args["a"]\nprobe(a["c"])`, null],
    [`${flask}a = dict()\nprobe(a)\na["b"] = request.args["a"]`, null],
    // Functions given to functions, and tables of fixed values.
    [`${flask}list(map(lambda b: probe(b), request.args.getlist("a")))`, 'the request'],
    [`${flask}TABLE = {"a": "x", "b": "y"}\nprobe(TABLE.get(request.args["a"], "z"))`, null],
    [`${flask}TABLE = {"a": "x"}\nprobe(TABLE.get(request.args["a"], request.args["a"]))`, 'the request'],
  ];
  for (const [code, source] of rows) {
    it(`traces ${JSON.stringify(code)}`, async () => {
      const [found] = await ask(code, (argument, context) => context.trace(argument)?.source ?? null);
      assert.equal(found, source);
    });
  }
});

describe('what was made harmless in Python', () => {
  const rows: readonly (readonly [code: string, cleaned: boolean])[] = [
    ['from flask import request\nprobe(int(request.args["a"]))', true],
    ['from flask import request\na = str(len(request.args["a"]))\nprobe("x" + a)', true],
    ['from flask import request\na = request.args["a"]\nif a in NAMES:\n    probe(a)', true],
    ['from flask import request\nprobe(request.args["a"])', false],
    ['def f(a):\n    probe(a)', false],
    ['probe(load())', false],
  ];
  for (const [code, cleaned] of rows) {
    it(JSON.stringify(code), async () => {
      assert.deepEqual(await ask(code, (argument, context) => context.isCleaned(argument)), [cleaned]);
    });
  }
});

describe('Python guards', () => {
  const start = 'from flask import request, abort\na = request.args["a"]\n';
  const rows: readonly (readonly [code: string, guarded: boolean])[] = [
    ['if a in NAMES:\n    probe(a)', true],
    ['if a not in NAMES:\n    abort(400)\nprobe(a)', true],
    ['if a not in NAMES:\n    raise ValueError(a)\nprobe(a)', true],
    ['if a == "x":\n    probe(a)', true],
    ['if a != "x":\n    probe(a)', false],
    ['if not a.startswith("/srv/"):\n    abort(404)\nprobe(a)', true],
    ['if ".." in a:\n    abort(404)\nprobe(a)', true],
    ['probe(a if is_allowed(a) else "x")', true],
    ['probe("x" if is_allowed(a) else a)', false],
    ['ok = is_allowed(a)\nif not ok:\n    abort(400)\nprobe(a)', true],
    ['if not url_has_allowed_host_and_scheme(a, None):\n    abort(400)\nprobe(a)', true],
    ['if os.path.commonpath([BASE, a]) == BASE:\n    probe(a)', true],
    ['if a:\n    probe(a)', false],
    ['if b in NAMES:\n    probe(a)', false],
    ['if a not in NAMES:\n    log(a)\nprobe(a)', false],
  ];
  for (const [code, guarded] of rows) {
    it(`${guarded ? 'accepts' : 'refuses'} ${JSON.stringify(code)}`, async () => {
      const [found] = await ask(start + code, (argument, context) => context.trace(argument) === null);
      assert.equal(found, guarded);
    });
  }
});

describe('Python texts in pieces', () => {
  const rows: readonly (readonly [code: string, pieces: string])[] = [
    ['probe(f"a {b} c")', 'a |<b>| c'],
    ['probe(f"a {b!r} {{c}}")', 'a |<b!r>| {c}'],
    ['probe("a %s %d%%" % (b, c))', 'a |<bs>| |<cd>|%'],
    ['probe("a %(k)s" % {"k": b})', 'a |<bs>'],
    ['probe("a {} {k}".format(b, k=c))', 'a |<b>| |<c>'],
    ['probe("a {1} {0}".format(b, c))', 'a |<c>| |<b>'],
    ['probe("a " + b + " c")', 'a |<b>| c'],
    ['A = "x"\nprobe("a " + A)', 'a |x'],
    ['def f(b):\n    a = "x "\n    a += b\n    probe(a)', 'x |<b>'],
    ['def f(b):\n    a = "x " + b\n    a = "y"\n    probe(a)', 'y'],
    ['probe("".join(["a", b]))', 'a|<b>'],
    ['probe(b)', '<b>'],
  ];
  for (const [code, pieces] of rows) {
    it(`splits ${JSON.stringify(code)}`, async () => {
      const [found] = await ask(code, (argument, context) =>
        textParts(argument, context)
          .map((part) => (part.kind === 'text' ? part.value : `<${context.textOf(part.node)}${part.conversion}>`))
          .join('|'),
      );
      assert.equal(found, pieces);
    });
  }

  const numbers: readonly (readonly [code: string, numeric: boolean])[] = [
    ['def f(n: int):\n    probe(n)', true],
    ['def f(n: str):\n    probe(n)', false],
    ['def f(n):\n    probe(n)', false],
    ['n = int(x)\nprobe(n)', true],
    ['for n in range(3):\n    probe(n)', true],
    ['probe(len(x) + 1)', true],
    ['n = n\nprobe(n)', false],
  ];
  for (const [code, numeric] of numbers) {
    it(`${numeric ? 'takes for a number' : 'takes for anything'} ${JSON.stringify(code)}`, async () => {
      const [found] = await ask(code, (argument, context) => isNumeric(argument, context));
      assert.equal(found, numeric);
    });
  }
});
