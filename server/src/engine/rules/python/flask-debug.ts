import { replace, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { importsModule } from '../../code/languages/python/calls.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

const applicationName = /(?:^|[._])(?:app|application|socketio|sio|server|api)$/i;

export const rule = pythonRule({
  id: 'python/flask-debug',
  title: 'Web application runs in debug mode',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [489, 94],
  controls: ['OWASP A05:2021'],
  references: ['https://flask.palletsprojects.com/en/stable/debugging/', 'https://werkzeug.palletsprojects.com/en/stable/debug/'],
  message: 'Debug mode shows a Python console to visitors on every error. Switch it off here; use `flask run --debug` locally.',
  why: 'The interactive debugger lets whoever sees an error page run Python on the server; its PIN can be computed from leaked files. Debug mode also prints source code and settings. A flag in the code travels to production by itself.',
  remedy: 'Leave the flag out and set it from outside where you develop:\n\n```sh\nflask --app app run --debug\n```',
  fix: 'safe',
  listeners: [
    onCall(
      ['*.run', '*.run_server', 'flask.Flask.run', 'bottle.run', 'werkzeug.serving.run_simple', '*.run_app'],
      (call, context, report) => {
        const { path } = call.name;
        const isFramework = /^(?:flask|quart|sanic|dash|bottle|werkzeug|flask_socketio|connexion|eve)\./.test(path);
        const looksLikeApp =
          applicationName.test(path.replace(/\(\)/g, '').replace(/\.\w+$/, '')) &&
          importsModule(context, 'flask', 'quart', 'dash', 'flask_socketio', 'bottle', 'sanic', 'connexion');
        const madeHere =
          path === 'create_app().run' ||
          path === 'make_app().run' ||
          path === 'app.run' ||
          /\.(?:create_app|make_app|app|application)(?:\(\))?\.run$/.test(path);
        if (!isFramework && !looksLikeApp && !madeHere) return;
        for (const keyword of ['debug', 'use_debugger', 'use_evalex']) {
          const argument = argumentOf(call.args, keyword);
          if (argument === null || context.expression(argument.node).kind !== 'boolean' || context.valueOf(argument.node) !== true)
            continue;
          report(argument.span, { fixes: [safe('Switch debug mode off', replace(spanOf(argument.node), 'False'))] });
        }
      },
    ),
    onCall(['fastapi.FastAPI', 'starlette.applications.Starlette'], (call, context, report) => {
      const argument = argumentOf(call.args, 'debug');
      if (argument === null || context.valueOf(argument.node) !== true) return;
      report(argument.span, {
        message: 'Debug mode shows source code and variables to visitors on every error. Switch it off.',
        fixes: [safe('Switch debug mode off', replace(spanOf(argument.node), 'False'))],
      });
    }),
    onBinding(
      ['debug', 'DEBUG'],
      (binding, context, report) => {
        const target = binding.target === null ? '' : context.textOf(binding.target);
        const isApp = /^(?:\w*app|application)\.(?:debug|config\[['"]DEBUG['"]\])$/i.test(target);
        if (!isApp || context.valueOf(binding.value) !== true || !importsModule(context, 'flask', 'quart', 'sanic', 'connexion')) return;
        report(binding.span, { fixes: [safe('Switch debug mode off', replace(spanOf(binding.value), 'False'))] });
      },
      ['assignment'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `from flask import Flask

app = Flask(__name__)

if __name__ == "__main__":
    app.run(host="127.0.0.1", ⟦debug=True⟧)
`,
      fixed: `from flask import Flask

app = Flask(__name__)

if __name__ == "__main__":
    app.run(host="127.0.0.1", debug=False)
`,
    },
    {
      code: `from flask import Flask

app = Flask(__name__)
⟦app.config["DEBUG"] = True⟧
⟦app.debug = True⟧
`,
      fixed: `from flask import Flask

app = Flask(__name__)
app.config["DEBUG"] = False
app.debug = False
`,
    },
    {
      code: `from fastapi import FastAPI

app = FastAPI(⟦debug=True⟧)
`,
      fixed: `from fastapi import FastAPI

app = FastAPI(debug=False)
`,
    },
  ],
  good: [
    `import os
from flask import Flask

app = Flask(__name__)
app.run(debug=os.environ.get("FLASK_DEBUG") == "1")
`,
    `import asyncio

asyncio.run(main(), debug=True)
`,
  ],
} satisfies Examples;
