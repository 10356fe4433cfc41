import { review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

/** True for `"*"`, a list that holds it, and a pattern that every origin fits. */
function allowsEveryOrigin(node: SyntaxNode, context: CodeContext): boolean {
  const value = context.valueNode(node);
  const read = context.expression(value);
  const texts = read.kind === 'array' ? read.elements : [value];
  return texts.some((text) =>
    ['*', '.*', '^.*$', '.+', 'null', 'https?://.*', 'http.*', 'https://.*'].includes(context.stringOf(text) ?? ''),
  );
}

const wildcardMessage = "Every web site may send requests with the visitor's cookies and read the answers. List the origins that need it.";

export const rule = pythonRule({
  id: 'python/permissive-cors',
  title: 'Any origin may make requests with credentials',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [942],
  controls: ['OWASP A05:2021'],
  references: [
    'https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS#requests_with_credentials',
    'https://fastapi.tiangolo.com/tutorial/cors/',
    'https://flask-cors.readthedocs.io/en/latest/api.html',
  ],
  message: wildcardMessage,
  why: 'With credentials allowed for every origin, the library answers with the origin that asked. Any page that a logged-in visitor opens can then read their data here and act for them.',
  remedy:
    'List the origins that may, or take the credentials away:\n\n```python\nCORS(app, origins=["https://shop.example.com"], supports_credentials=True)\n```',
  fix: 'review',
  listeners: [
    onCall(
      [
        'flask_cors.CORS',
        'flask_cors.cross_origin',
        'flask_cors.extension.CORS',
        '*.add_middleware',
        '*.CORSMiddleware',
        'fastapi.middleware.cors.CORSMiddleware',
        'starlette.middleware.Middleware',
      ],
      (call, context, report) => {
        const isFlask = call.name.path.startsWith('flask_cors');
        const first = call.args[0]?.node;
        if (
          !isFlask &&
          !/CORSMiddleware$/.test(call.name.path) &&
          (first === undefined || !/CORSMiddleware$/.test(context.resolve(first)?.path ?? ''))
        )
          return;
        const credentials = argumentOf(call.args, isFlask ? 'supports_credentials' : 'allow_credentials');
        if (credentials === null || context.valueOf(credentials.node) !== true) return;
        const origins = argumentOf(call.args, isFlask ? 'origins' : 'allow_origins') ?? argumentOf(call.args, 'allow_origin_regex');
        const open = origins === null ? isFlask && argumentOf(call.args, 'resources') === null : allowsEveryOrigin(origins.node, context);
        if (!open) return;
        report(credentials.span, {
          fixes: [review('Allow no credentials (cookies are no longer sent by other sites)', context.removeItem(credentials.span))],
        });
      },
    ),
    onBinding(['Access-Control-Allow-Origin', 'Origin'], (binding, context, report) => {
      const written = binding.target === null ? context.textOf(binding.nameSpan) : context.textOf(binding.target);
      if (!/Access-Control-Allow-Origin/i.test(written) || context.trace(binding.value) === null) return;
      const allowsCredentials = context.mentions(/Access-Control-Allow-Credentials/i);
      const message = allowsCredentials
        ? wildcardMessage
        : 'The answer allows whichever origin asks, so every web site can read it. Compare the origin with a list first.';
      report(spanOf(binding.value), { message, severity: allowsCredentials ? 'error' : 'warning', confidence: 'medium' });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["*"], ⟦allow_credentials=True⟧, allow_methods=["*"])
`,
      fixed: `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["*"])
`,
    },
    {
      code: `from flask import Flask
from flask_cors import CORS

app = Flask(__name__)
CORS(app, origins="*", ⟦supports_credentials=True⟧)
`,
      fixed: `from flask import Flask
from flask_cors import CORS

app = Flask(__name__)
CORS(app, origins="*")
`,
    },
    {
      code: `from flask import request

def add_headers(response):
    response.headers["Access-Control-Allow-Origin"] = ⟦request.headers.get("Origin")⟧
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
`,
    },
  ],
  good: [
    `from flask_cors import CORS

CORS(app, origins=["https://shop.example.com"], supports_credentials=True)
CORS(public, origins="*")
`,
    `from flask import request

def add_headers(response):
    origin = request.headers.get("Origin")
    if origin in ALLOWED:
        response.headers["Access-Control-Allow-Origin"] = origin
    return response
`,
  ],
} satisfies Examples;
