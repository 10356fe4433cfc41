import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { allowsEveryOrigin, corsCalls, corsOf } from '../../code/languages/python/cors.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

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
    onCall(corsCalls, (call, context, report) => {
      const cors = corsOf(call, context);
      if (cors?.credentials == null || !cors.isOpen) return;
      const { span, node } = cors.credentials;
      const isWritten = context.expression(node).kind === 'boolean';
      report(span, {
        fixes: [
          isWritten ? review('Allow no credentials (cookies are no longer sent by other sites)', replace(spanOf(node), 'False')) : null,
        ],
      });
    }),
    // Both settings stand in one module.
    onBinding(
      ['CORS_ALLOW_CREDENTIALS', 'CORS_SUPPORTS_CREDENTIALS'],
      (binding, context, report) => {
        if (context.valueOf(binding.value) !== true || binding.target === null) return;
        const prefix = context.textOf(binding.target).slice(0, -context.textOf(binding.nameSpan).length);
        if (prefix !== '') return;
        const definitions = [
          'CORS_ALLOW_ALL_ORIGINS',
          'CORS_ORIGIN_ALLOW_ALL',
          'CORS_ORIGINS',
          'CORS_ORIGIN_WHITELIST',
          'CORS_ALLOWED_ORIGIN_REGEXES',
        ].flatMap((name) => context.variable(name, 0)?.definitions ?? []);
        const open = definitions.some(
          ({ value }) => value !== null && (context.valueOf(value) === true || allowsEveryOrigin(value, context)),
        );
        if (!open) return;
        report(binding.span, {
          fixes: [review('Allow no credentials (cookies are no longer sent by other sites)', replace(spanOf(binding.value), 'False'))],
        });
      },
      ['assignment'],
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
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=False, allow_methods=["*"])
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
CORS(app, origins="*", supports_credentials=False)
`,
    },
    {
      path: 'shop/settings.py',
      code: `CORS_ALLOW_ALL_ORIGINS = True
⟦CORS_ALLOW_CREDENTIALS = True⟧
`,
      fixed: `CORS_ALLOW_ALL_ORIGINS = True
CORS_ALLOW_CREDENTIALS = False
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
