import { replace, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { importsModule } from '../../code/languages/python/calls.ts';
import { optionListeners, optionOf, placeInCall } from '../../code/languages/python/options.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

const applicationName = /(?:^|[._])(?:app|application|socketio|sio|server|api)$/i;

const serverMessage = 'Debug mode shows source code and variables to visitors on every error. Switch it off.';

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
        const isFramework =
          /^(?:flask|quart|sanic|dash|bottle|werkzeug|flask_socketio|connexion|eve|uvicorn|microdot|robyn|flask_appbuilder|jupyter_dash)\./.test(
            path,
          );
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
          // Flask and Quart take it as their third argument as well, after the host and the port.
          const place = keyword === 'debug' && /^(?:flask|quart)\./.test(path) ? 2 : undefined;
          const option = optionOf(call, context, keyword, place);
          const value = option === null ? undefined : context.valueOf(option.node);
          if (option === null || (value !== true && value !== 1)) continue;
          const isWritten = context.expression(option.node).kind !== 'name';
          report(placeInCall(call, option.span), {
            fixes: [isWritten ? safe('Switch debug mode off', replace(spanOf(option.node), 'False')) : null],
          });
        }
      },
    ),
    ...optionListeners([
      {
        calls: [
          'fastapi.FastAPI',
          'starlette.applications.Starlette',
          'litestar.Litestar',
          'litestar.app.Litestar',
          'starlite.Starlite',
          'tornado.web.Application',
          'aiohttp.web.Application',
          'bottle.debug',
          'webapp2.WSGIApplication',
          'falcon.asgi.App',
        ],
        option: 'debug',
        bad: [true],
        message: serverMessage,
        fix: { kind: 'safe', title: 'Switch debug mode off', value: 'False' },
      },
      {
        calls: ['bottle.debug', 'web.debug'],
        option: 'mode',
        place: 0,
        bad: [true],
        message: serverMessage,
        fix: { kind: 'safe', title: 'Switch debug mode off', value: 'False' },
      },
      {
        calls: ['werkzeug.debug.DebuggedApplication'],
        option: 'evalex',
        place: 1,
        bad: [true],
        fix: { kind: 'safe', title: 'Let visitors run no code', value: 'False' },
      },
    ]),
    onCall(['cherrypy.config.update', '*.config.update'], (call, context, report) => {
      const settings = call.args[0]?.node;
      const pair = settings === undefined ? null : context.pair(settings, 'request.show_tracebacks');
      if (pair?.value == null || context.valueOf(pair.value) !== true) return;
      report(pair.span, { message: serverMessage, fixes: [safe('Show no tracebacks', replace(spanOf(pair.value), 'False'))] });
    }),
    onBinding(
      ['debug', 'DEBUG'],
      (binding, context, report) => {
        const target = binding.target === null ? '' : context.textOf(binding.target);
        const owner = binding.target?.type === 'attribute' ? binding.target.childForFieldName('object') : null;
        const isApp =
          /^(?:\w*app|application)\.(?:debug|config\[['"]DEBUG['"]\])$/i.test(target) ||
          (owner !== null && /^(?:flask\.Flask|quart\.Quart|sanic\.Sanic)\(\)$/.test(context.resolve(owner)?.path ?? ''));
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
      code: `import cherrypy
from flask import Flask
import tornado.web

cherrypy.config.update({⟦"request.show_tracebacks": True⟧})
options = {"debug": True, "port": 8080}
Flask(__name__).run("127.0.0.1", 5000, ⟦True⟧)
⟦Flask(__name__).run⟧(**options)
tornado.web.Application(handlers, xsrf_cookies=True, ⟦debug=True⟧)
`,
      fixed: `import cherrypy
from flask import Flask
import tornado.web

cherrypy.config.update({"request.show_tracebacks": False})
options = {"debug": False, "port": 8080}
Flask(__name__).run("127.0.0.1", 5000, False)
Flask(__name__).run(**options)
tornado.web.Application(handlers, xsrf_cookies=True, debug=False)
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
