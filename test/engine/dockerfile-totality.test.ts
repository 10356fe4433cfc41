import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, createEngine } from '../../server/src/engine/index.ts';
import { nodeHost } from '../../server/src/host/node.ts';
import { loadRuleModules } from '../../tools/rule-modules.ts';

const modules = await loadRuleModules('dockerfile/');
const engine = await createEngine({ host: nodeHost, rules: modules.map(({ rule }) => rule), config: { rules: 'all' } });

const realistic = `# syntax=docker/dockerfile:1
ARG NODE=20.11
FROM node:\${NODE}-slim AS build
ARG NPM_TOKEN
WORKDIR /app
COPY --chown=node:node package.json .npmrc ./
RUN --mount=type=cache,target=/root/.npm \\
    # the registry is private
    npm config set //registry.example.com/:_authToken=$NPM_TOKEN && \\
    npm ci && \\
    curl -fsSLk "https://example.com/$(uname -m)/install.sh" | sudo -E bash -s -- --yes
RUN <<EOF
set -e
echo 'root:changeit' | chpasswd
if [ -n "$X" ]; then chmod 777 /data; fi
EOF
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
ONBUILD ADD . /app
FROM build
ENV DB_PASSWORD="a b c" NODE_TLS_REJECT_UNAUTHORIZED=0
EXPOSE 22 8080/tcp
HEALTHCHECK --interval=5s CMD curl -k https://localhost/ || exit 1
USER root
ENTRYPOINT ["node", "server.js"]
`;

async function check(text: string): Promise<void> {
  const { findings, ruleErrors } = await engine.scan({ path: 'Dockerfile', text });
  assert.deepEqual(ruleErrors, []);
  for (const { span, fixes } of findings) {
    assert.ok(
      span.start >= 0 && span.start <= span.end && span.end <= text.length,
      `span ${String(span.start)}-${String(span.end)} of ${String(text.length)}`,
    );
    for (const { edits } of fixes) assert.notEqual(applyEdits(text, edits), null, 'edits do not overlap');
  }
}

describe('any text as a Dockerfile', () => {
  it('finds what the sample holds', async () => {
    const { findings } = await engine.scan({ path: 'Dockerfile', text: realistic });
    const ids = new Set(findings.map(({ ruleId }) => ruleId));
    for (const id of [
      'root-user',
      'secret-in-env',
      'secret-in-run',
      'secret-file-copied',
      'secret-build-argument',
      'curl-pipe-shell',
      'disabled-tls-verification',
      'world-writable-permissions',
    ]) {
      assert.ok(ids.has(`dockerfile/${id}`), id);
    }
  });

  it('is checked at every truncation of a real file', async () => {
    for (let end = 0; end <= realistic.length; end++) await check(realistic.slice(0, end));
  }).timeout(60_000);

  it('is checked with any piece taken out or put in', async () => {
    const position = fc.integer({ min: 0, max: realistic.length });
    const piece = fc.oneof(
      fc.constantFrom(
        '"',
        "'",
        '`',
        '\\',
        '$(',
        '${',
        '<<EOF',
        '\r\n',
        '\n',
        ' \\\n',
        '[',
        '["',
        '|',
        '#',
        '\u0000',
        '\ufeff',
        'FROM ',
        'ONBUILD ',
      ),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(position, position, piece, async (from, to, inserted) => {
        await check(realistic.slice(0, Math.min(from, to)) + inserted + realistic.slice(Math.max(from, to)));
      }),
      { numRuns: 300 },
    );
  }).timeout(60_000);

  it('gives the same findings with CRLF, each at its place', async () => {
    const windows = realistic.replaceAll('\n', '\r\n');
    const plain = await engine.scan({ path: 'Dockerfile', text: realistic });
    const withReturns = await engine.scan({ path: 'Dockerfile', text: windows });
    const shown = (text: string, findings: readonly { ruleId: string; span: { start: number; end: number } }[]): string[] =>
      findings.map(({ ruleId, span }) => `${ruleId} ${text.slice(span.start, span.end).replaceAll('\r', '')}`);
    assert.deepEqual(shown(windows, withReturns.findings), shown(realistic, plain.findings));
  });
});
