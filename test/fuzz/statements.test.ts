// Rules run again only over the statements that a change concerns: whatever statements come, go and move, the findings are those
// of a fresh analysis. The statements are chosen to depend on each other across the file.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createEngine } from '../../server/src/engine/index.ts';
import { nodeHost } from '../../server/src/host/node.ts';

const javascript = [
  `const { exec } = require('child_process');`,
  `const exec = (command) => command;`,
  `import { exec } from 'child_process';`,
  `const command = 'ls ' + process.argv[2];`,
  `const command = 'ls';`,
  `let command = req.query.command;`,
  `exec(command);`,
  `exec('ls ' + name);`,
  `function run(argument) {\n  exec('ls ' + argument);\n}`,
  `run('fixed');`,
  `app.get('/', (req, res) => {\n  run(req.query.name);\n  res.send('<b>' + shown(req) + '</b>');\n});`,
  `function shown(request) {\n  return request.query.name;\n}`,
  `const shown = () => 'nothing';`,
  `if (!/^[a-z]+$/.test(command)) process.exit(1);`,
  `const collection = client.db().collection('users');`,
  `import mongoose from 'mongoose';`,
  `import knex from 'knex';`,
  `app.post('/find', async (req, res) => res.json(await collection.findOne({ name: req.body.name })));`,
  `const origin = '*';\nconst options = { origin, credentials: true };`,
  `app.use(cors(options));`,
  `const cors = require('cors');`,
  `class Store {\n  constructor() {\n    this.path = process.argv[2];\n  }\n  open() {\n    return exec('cat ' + this.path);\n  }\n}`,
  `// allow-credentials: true`,
  `eval(command);`,
  `res.redirect(req.query.next);`,
  `const broken = (`,
  `}`,
];

const python = [
  `import subprocess`,
  `import subprocess as sp`,
  `from subprocess import *`,
  `from flask import request, Flask`,
  `import yaml`,
  `command = "ls " + input()`,
  `command = "ls"`,
  `subprocess.run(command, shell=True)`,
  `sp.call("ls " + name, shell=True)`,
  `run(command, shell=True)`,
  `def fetch(name):\n    cursor.execute("select * from users where name = '%s'" % name)`,
  `fetch("fixed")`,
  `@app.route("/x")\ndef view():\n    fetch(request.args["name"])\n    return shown()`,
  `def shown():\n    return request.args.get("name")`,
  `shown = lambda: "nothing"`,
  `conn = sqlite3.connect("x.db")\ncursor = conn.cursor()`,
  `import sqlite3`,
  `if command not in ("ls", "pwd"):\n    raise SystemExit(1)`,
  `class Loader(yaml.SafeLoader):\n    pass`,
  `yaml.load(text, Loader=Loader)`,
  `yaml.load(text)`,
  `app.run(debug=DEBUG)`,
  `DEBUG = True`,
  `app = Flask(__name__)`,
  `import random\ntoken = random.randint(0, 9)`,
  `text = """`,
  `def broken(:`,
];

describe('rules over statements that come and go', () => {
  for (const [path, statements] of [
    ['example.js', javascript],
    ['example.py', python],
  ] as const) {
    it(`finds in ${path} what a fresh analysis finds`, async () => {
      const engine = await createEngine({ host: nodeHost, config: { rules: 'all' } });
      const statement = fc.constantFrom(...statements);
      const change = fc.record({
        place: fc.nat(40),
        removed: fc.constantFrom(0, 1, 1, 2),
        added: fc.array(statement, { maxLength: 2 }),
        moved: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(
          fc.array(statement, { minLength: 3, maxLength: 14 }),
          fc.array(change, { minLength: 1, maxLength: 6 }),
          fc.constantFrom('\n\n', '\n'),
          async (start, changes, separator) => {
            let list = start;
            const textOf = (): string => `${list.join(separator)}\n`;
            let text = textOf();
            const analysis = await engine.open({ path, text });
            analysis.findings();
            for (const { place, removed, added, moved } of changes) {
              const at = place % (list.length + 1);
              const taken = list.slice(at, at + removed);
              list = [...list.slice(0, at), ...added, ...list.slice(at + removed)];
              // A statement that moves is the same statement in another order.
              if (moved) list = [...taken, ...list];
              const next = textOf();
              analysis.edit([{ start: 0, end: text.length, text: next }]);
              text = next;
              const fresh = await engine.scan({ path, text });
              assert.deepEqual(analysis.findings(), fresh.findings, `after an edit:\n${text}`);
            }
            analysis.dispose();
          },
        ),
        { numRuns: Number(process.env['FUZZ_RUNS'] ?? 60) },
      );
    }).timeout(600_000);
  }
});
