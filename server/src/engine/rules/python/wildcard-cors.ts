import type { Examples } from '../../model/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { replace, review } from '../../fix/edit.ts';
import { allowsEveryOrigin, corsCalls, corsOf } from '../../code/languages/python/cors.ts';
import { isProductionPlace, optionOf, placeInCall } from '../../code/languages/python/options.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/wildcard-cors',
  title: 'Every web site may read answers of this application',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [942, 346],
  controls: ['OWASP A05:2021'],
  references: [
    'https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS',
    'https://fastapi.tiangolo.com/tutorial/cors/',
    'https://flask-cors.readthedocs.io/en/latest/api.html',
  ],
  message: 'Every web site may read these answers. List the origins that need them.',
  why: 'With `*` any page that somebody opens inside your network can read what this server answers, and so can pages that know a token. For public data that is meant; for an API behind a firewall it opens the door.',
  remedy: 'Name the origins:\n\n```python\napp.add_middleware(CORSMiddleware, allow_origins=["https://shop.example.com"])\n```',
  fix: 'review',
  listeners: [
    onCall(corsCalls, (call, context, report) => {
      const cors = corsOf(call, context);
      if (cors === null || !cors.isOpen || cors.isPublic) return;
      const place = placeInCall(call, cors.origins?.span ?? spanOf(call.callee));
      // With credentials the recommended rule tells of it, on the line of the credentials.
      const { start, end } = cors.credentials === null ? place : cors.credentials.span;
      const between = context.facts.text.slice(Math.min(start, place.start), Math.max(end, place.end));
      if (cors.credentials !== null && !between.includes('\n')) return;
      report(place);
    }),
    onBinding(['Access-Control-Allow-Origin', 'access-control-allow-origin', 'Origin', 'origin'], (binding, context, report) => {
      const written = binding.target === null ? context.textOf(binding.nameSpan) : context.textOf(binding.target);
      if (!/Access-Control-Allow-Origin/i.test(written)) return;
      const value = context.stringOf(binding.value);
      if (value === '*' || value === 'null') report(binding.span);
    }),
    onCall(
      ['*.set_header', '*.add_header', '*.setdefault', '*.set', '*.append', '*.send_header', '*.append_header', '*.add'],
      (call, context, report) => {
        const [name, value] = call.args;
        if (name === undefined || value === undefined || context.stringOf(name.node)?.toLowerCase() !== 'access-control-allow-origin')
          return;
        if (context.stringOf(value.node) === '*' || context.trace(value.node) !== null) report(spanOf(call.callee));
      },
    ),
    onBinding(
      [
        'cors_allowed_origins',
        'cors_origins',
        'CORS_ORIGINS',
        'allow_websocket_origin',
        'websocket_origin',
        'allow_origin',
        'allow_origin_pat',
        'CORS_ALLOWED_ORIGIN_REGEXES',
        'CORS_ORIGIN_REGEX_WHITELIST',
        'BOKEH_ALLOW_WS_ORIGIN',
      ],
      (binding, context, report) => {
        if (binding.form === 'pair' && !/^[A-Z]/.test(binding.name)) return;
        if (!allowsEveryOrigin(binding.value, context)) return;
        report(binding.span);
      },
    ),
    onBinding(['CORS_ALLOW_ALL_ORIGINS', 'CORS_ORIGIN_ALLOW_ALL', 'allow_all_origins'], (binding, context, report) => {
      if (context.valueOf(binding.value) !== true) return;
      if (binding.form === 'assignment' && binding.name.startsWith('CORS') && isProductionPlace(binding.value, context)) return;
      report(binding.span, { fixes: [review('Let no other origin in', replace(spanOf(binding.value), 'False'))] });
    }),
    // aiohttp_cors lists origins as keys of a dictionary.
    onCall(['aiohttp_cors.setup', '*.add'], (call, context, report) => {
      const list =
        optionOf(call, context, 'defaults') ?? (call.name.path.startsWith('aiohttp_cors') ? optionOf(call, context, 'routes', 1) : null);
      const star = list === null ? null : context.pair(list.node, '*');
      if (star !== null) report(star.span);
    }),
    // A WebSocket handler of Tornado that takes every origin.
    {
      on: 'function',
      check(fact, context, report) {
        if (fact.shape.name !== 'this.check_origin' || !returnsTrue(fact.returns, context)) return;
        const name = fact.node.childForFieldName('name');
        report(spanOf(name ?? fact.node), {
          message: 'Every web site may open this WebSocket with the cookies of its visitor. Compare the origin.',
        });
      },
    },
  ],
});

function returnsTrue(returns: readonly SyntaxNode[], context: CodeContext): boolean {
  return returns.length > 0 && returns.every((value) => context.valueOf(value) === true);
}

export const examples = {
  bad: [
    {
      code: `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

origins = ["*"]
app = FastAPI()
app.add_middleware(CORSMiddleware, ⟦allow_origins=origins⟧, allow_methods=["*"])
`,
    },
    {
      code: `from flask_cors import CORS, cross_origin

⟦CORS⟧(app)
CORS(app, ⟦resources={"/api/*": {"origins": "*"}}⟧)

def add_headers(response):
    ⟦response.headers["Access-Control-Allow-Origin"] = "*"⟧
    return response
`,
    },
    {
      path: 'settings/local.py',
      code: `⟦CORS_ALLOW_ALL_ORIGINS = True⟧
`,
      fixed: `CORS_ALLOW_ALL_ORIGINS = False
`,
    },
  ],
  good: [
    `from flask_cors import CORS

CORS(app, origins=["https://shop.example.com"])
CORS(app, resources={"/api/*": {"origins": ["https://shop.example.com"]}})
`,
    `from tornado.websocket import WebSocketHandler

class Updates(WebSocketHandler):
    def check_origin(self, origin):
        return origin in ALLOWED
`,
  ],
} satisfies Examples;
