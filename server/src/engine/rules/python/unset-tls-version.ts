import { insert, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { hasSpread } from '../../code/languages/python/calls.ts';
import { onCall, pythonRule, type Call } from '../../code/rule.ts';

/** A lowest version that is set anywhere in the file. */
const setsVersion = /minimum_version|OP_NO_TLSv1\b|OP_NO_TLSv1_1|set_min_proto_version/;
const openVersion = /(?:^|\.)(?:PROTOCOL_(?:SSLv23|TLS)|SSLv23_(?:CLIENT_|SERVER_)?METHOD)$/;

/** True where the context, or any context where it has no plain name, is told its lowest version. */
function hasVersion(call: Call, context: CodeContext): boolean {
  const { text } = context.facts;
  if (!setsVersion.test(text)) return false;
  const assignment = call.node.parent;
  const target = assignment?.type === 'assignment' ? assignment.childForFieldName('left') : null;
  if (target?.type !== 'identifier') return true;
  const name = context.textOf(target);
  return new RegExp(`\\b${name}\\.(?:minimum_version|options|set_min_proto_version|set_options)\\b`).test(text);
}

/** Says the lowest version in a line of its own, where the context gets a name in a statement of its own. */
function setMinimum(call: Call, context: CodeContext): ReturnType<typeof review> | null {
  const assignment = call.node.parent;
  const target = assignment?.type === 'assignment' ? assignment.childForFieldName('left') : null;
  const statement = assignment?.parent;
  if (target?.type !== 'identifier' || statement?.type !== 'expression_statement') return null;
  const { text } = context.facts;
  const lineStart = text.lastIndexOf('\n', statement.startIndex - 1) + 1;
  const indent = text.slice(lineStart, statement.startIndex);
  if (!/^[ \t]*$/.test(indent) || !/^[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/.test(text.slice(statement.endIndex, statement.endIndex + 200)))
    return null;
  const module = /^ssl\.|^[a-z_]*ssl\./.exec(context.textOf(call.callee))?.[0];
  if (module === undefined) return null;
  const line = `\n${indent}${context.textOf(target)}.minimum_version = ${module}TLSVersion.TLSv1_2`;
  return review('Require TLS 1.2 or newer (old peers can no longer connect)', insert(statement.endIndex, line));
}

export const rule = pythonRule({
  id: 'python/unset-tls-version',
  title: 'TLS context without a lowest version',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [327, 757],
  controls: ['OWASP A02:2021'],
  references: [
    'https://docs.python.org/3/library/ssl.html#ssl.SSLContext.minimum_version',
    'https://datatracker.ietf.org/doc/html/rfc8996',
  ],
  message: 'Nothing here says which TLS version is the lowest, so old ones may be agreed on. Require TLS 1.2.',
  why: 'Which old versions a bare context still speaks depends on the release of Python and of OpenSSL, and on how the system is set. On older machines that is TLS 1.0, which someone on the way can ask for.',
  remedy:
    'Say the lowest version:\n\n```python\ncontext = ssl.create_default_context()\ncontext.minimum_version = ssl.TLSVersion.TLSv1_2\n```',
  fix: 'review',
  listeners: [
    onCall(['ssl.SSLContext', 'OpenSSL.SSL.Context', 'SSL.Context'], (call, context, report) => {
      if (hasSpread(call) || hasVersion(call, context)) return;
      const version = argumentOf(call.args, 0, call.name.path === 'ssl.SSLContext' ? 'protocol' : 'method');
      if (version !== null && !openVersion.test(context.resolve(version.node)?.path ?? '')) return;
      report(spanOf(call.callee), { fixes: [call.name.path === 'ssl.SSLContext' ? setMinimum(call, context) : null] });
    }),
    onCall(['ssl.wrap_socket'], (call, context, report) => {
      if (hasSpread(call)) return;
      const side = argumentOf(call.args, 3, 'server_side');
      const isServer = side !== null && context.valueOf(side.node) !== false;
      // Another rule speaks of a client that checks no certificate.
      if (!isServer && argumentOf(call.args, 4, 'cert_reqs') === null) return;
      const version = argumentOf(call.args, 5, 'ssl_version');
      // Another rule speaks of versions that are outdated for sure.
      if (version !== null && /(?:SSLv2|SSLv3|TLSv1|TLSv1_1)$/.test(context.textOf(context.valueNode(version.node)))) return;
      report(spanOf(call.callee), {
        message: '`ssl.wrap_socket` checks no host name, and was removed in Python 3.12. Use `SSLContext.wrap_socket`.',
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import ssl

context = ⟦ssl.SSLContext⟧(ssl.PROTOCOL_TLS)
`,
      fixed: `import ssl

context = ssl.SSLContext(ssl.PROTOCOL_TLS)
context.minimum_version = ssl.TLSVersion.TLSv1_2
`,
    },
    {
      code: `import ssl

server = ⟦ssl.wrap_socket⟧(sock, certfile="server.pem", server_side=True)
`,
    },
  ],
  good: [
    `import ssl

context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
context.minimum_version = ssl.TLSVersion.TLSv1_2
`,
    `import ssl

context = ssl.create_default_context()
`,
  ],
} satisfies Examples;
