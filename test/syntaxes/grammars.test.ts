// The TextMate grammars: each row is a line of text and, below it, what some of its parts must be coloured as.
import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { assertParts, readFixture, readRows } from './rows.ts';
import { type HostGrammar, loadGrammar, readGrammar, tokenizeLines } from './tokenizer.ts';

const suppressionGrammars = [
  readGrammar('leftward-suppression.injection.tmLanguage.json'),
  readGrammar('leftward-suppression-line.injection.tmLanguage.json'),
];

const haproxyRows = readRows(readFixture('haproxy-rows.txt'));

describe('HAProxy grammar', () => {
  let haproxy: IGrammar;
  before(async () => {
    haproxy = await loadGrammar(readGrammar('haproxy.tmLanguage.json'));
  });

  for (const { line, expected } of haproxyRows) {
    it(line.trim(), () => {
      const [tokenized] = tokenizeLines(haproxy, line);
      assert.ok(tokenized);
      assertParts(tokenized.tokens, expected, 'haproxy');
    });
  }

  it('leaves words that are no keyword, and keywords inside other words, without a scope', () => {
    for (const line of ['  bindd :80', '  server_name x', '  frontends a', 'optional x']) {
      const tokens = tokenizeLines(haproxy, line).flatMap((one) => one.tokens);
      assert.deepEqual(tokens[0]?.scopes, ['source.haproxy'], line);
    }
  });

  it('closes everything at the end of a line, whatever was left open', () => {
    for (const line of [
      '  description "open',
      "  description 'open",
      '  acl a path_beg { x',
      '  http-request set-path %[path,regsub(a',
      '.if defined(X',
    ]) {
      const [, second] = tokenizeLines(haproxy, `${line}\nglobal`);
      assert.ok(second);
      assertParts(second.tokens, [{ text: 'global', scope: 'storage.type.section' }], 'haproxy');
    }
  });

  it('gives the first word of every line of a real configuration a scope', () => {
    const lines = tokenizeLines(haproxy, readFixture('shop-edge.cfg')).filter(({ line }) => line.trim() !== '');
    assert.ok(lines.length > 150);
    const plain = lines.filter(({ tokens }) => (tokens.find((token) => token.text.trim() !== '')?.scopes.length ?? 0) < 2);
    assert.deepEqual(
      plain.map(({ line }) => line),
      [],
    );
    assert.deepEqual(
      lines.filter(({ depthAfter }) => depthAfter !== 1).map(({ line }) => line),
      [],
    );
  });

  it('knows the keywords of the manual', () => {
    // What a keyword is put into, and the scopes that its last word may have.
    const places: Record<string, { before: string; scopes: RegExp }> = {
      global: { before: '', scopes: /^keyword\.other\.directive\./ },
      proxy: { before: '', scopes: /^(?:keyword\.other\.directive|support\.constant|support\.function\.action|support\.type\.ruleset)\./ },
      bind: { before: 'bind :80 ', scopes: /^entity\.other\.attribute-name\./ },
      server: { before: 'server a 127.0.0.1 ', scopes: /^(?:entity\.other\.attribute-name|support\.constant\.value)\./ },
      fetch: { before: 'acl a ', scopes: /^support\.function\.fetch\./ },
      rule: { before: '', scopes: /^support\.function\.action\./ },
    };
    const unknown: string[] = [];
    let count = 0;
    for (const row of readFixture('manual-keywords.txt')
      .split('\n')
      .filter((text) => text !== '' && !text.startsWith('#'))) {
      const [kind, words] = row.split(': ');
      const place = places[kind ?? ''];
      assert.ok(place && words, row);
      for (const keyword of words.split(' ')) {
        count++;
        const tokens = tokenizeLines(haproxy, place.before + keyword.replaceAll('/', ' ')).flatMap((one) => one.tokens);
        if (!tokens.at(-1)?.scopes.some((scope) => place.scopes.test(scope))) unknown.push(`${row.slice(0, 6)} ${keyword}`);
      }
    }
    assert.deepEqual(unknown, []);
    assert.ok(count > 1000, `${String(count)} keywords`);
  });
});

/** What stands after the mark that opens a comment. */
const suppressionRows = readRows(readFixture('suppression-rows.txt'));

/** Text of a comment in which nothing may be coloured. */
const plainComments: readonly string[] = [
  'leftward-ignored a/b',
  'my-leftward-ignore a/b',
  'leftward-ignore-files a/b',
  'javascript/eval until 2027-01-31 -- x',
];

/** One small grammar for each shape of comment, with the scope that a language gives it. */
const commentShapes: readonly { scope: string; open: string; close: string }[] = [
  { scope: 'comment.line.number-sign.yaml', open: '#', close: '' },
  { scope: 'comment.line.number-sign.python', open: '#', close: '' },
  { scope: 'comment.line.number-sign.dockerfile', open: '#', close: '' },
  { scope: 'comment.line.number-sign.shell', open: '#', close: '' },
  { scope: 'comment.line.number-sign.haproxy', open: '#', close: '' },
  { scope: 'comment.line.double-slash.ts', open: '//', close: '' },
  { scope: 'comment.line.semicolon.ini', open: ';', close: '' },
  { scope: 'comment.block.css', open: '/*', close: '*/' },
  { scope: 'comment.block.html', open: '<!--', close: '-->' },
];

describe('suppression comments', () => {
  for (const { scope, open, close } of commentShapes) {
    const escape = (text: string): string => text.replaceAll(/[*/]/g, String.raw`\$&`);
    const host: HostGrammar = {
      scopeName: 'source.host',
      patterns: [{ name: scope, begin: escape(open), end: close === '' ? '$' : escape(close) }],
    };

    it(`colours them in ${scope}`, async () => {
      const grammar = await loadGrammar(host, suppressionGrammars);
      for (const { line: text, expected } of suppressionRows) {
        const [tokenized] = tokenizeLines(grammar, `x ${open} ${text} ${close}`.trimEnd());
        assert.ok(tokenized);
        assertParts(tokenized.tokens, expected, 'leftward');
        for (const { text: part } of expected) {
          const token = tokenized.tokens.find((one) => one.text.trim() === part);
          assert.ok(token?.scopes.includes(scope), 'the comment keeps its scope');
        }
        if (close === '') continue;
        assert.deepEqual(tokenized.tokens.at(-1), { text: close, scopes: ['source.host', scope] }, 'the comment still ends');
      }
    });

    it(`leaves other text of ${scope} and text outside comments alone`, async () => {
      const grammar = await loadGrammar(host, suppressionGrammars);
      const lines = [...plainComments.map((text) => `${open} ${text} ${close}`), 'leftward-ignore a/b -- no comment'];
      for (const line of lines) {
        const scopes = tokenizeLines(grammar, line).flatMap((one) => one.tokens.flatMap((token) => token.scopes));
        assert.deepEqual(
          scopes.filter((one) => one.endsWith('.leftward')),
          [],
          line,
        );
      }
    });
  }

  // The grammars of VS Code for these two languages colour a comment by one match, which no injection into the comment reaches.
  const oneMatchHosts: readonly HostGrammar[] = [
    {
      scopeName: 'source.dockerfile',
      patterns: [{ match: '^(\\s*)((#).*$\\n?)', captures: { '2': { name: 'comment.line.number-sign.dockerfile' } } }],
    },
    {
      scopeName: 'source.dotenv',
      patterns: [
        { match: '^\\s?(#.*$)', captures: { '1': { patterns: [{ match: '#.*$', name: 'comment.line.dotenv' }] } } },
        {
          match: '^(.*?)(=)(.*)$',
          captures: { '3': { name: 'property.value.dotenv', patterns: [{ match: '#.*$', name: 'comment.line.dotenv' }] } },
        },
      ],
    },
  ];
  for (const host of oneMatchHosts) {
    it(`colours them in ${host.scopeName}, where a comment is one match`, async () => {
      const grammar = await loadGrammar(host, suppressionGrammars);
      for (const { line: text, expected } of suppressionRows) {
        for (const before of ['# ', '  # ', 'A=1 # ']) {
          const [tokenized] = tokenizeLines(grammar, before + text);
          assert.ok(tokenized);
          assertParts(tokenized.tokens, expected, 'leftward');
          assert.ok(tokenized.tokens.at(-1)?.scopes.includes('comment.line.number-sign.leftward'), 'it looks like a comment');
        }
      }
      const [plain] = tokenizeLines(grammar, '# a comment about leftward-ignored files');
      assert.ok(plain?.tokens.every(({ scopes }) => scopes.every((scope) => !scope.endsWith('.leftward'))));
    });
  }

  it('colours them in the comments of the HAProxy grammar', async () => {
    const grammar = await loadGrammar(readGrammar('haproxy.tmLanguage.json'), suppressionGrammars);
    const [tokenized] = tokenizeLines(grammar, '  bind :80 # leftward-ignore haproxy/plain-http -- behind a load balancer');
    assert.ok(tokenized);
    const [row] = readRows(`
leftward-ignore haproxy/plain-http -- behind a load balancer
    → leftward-ignore keyword.control.directive · haproxy/plain-http entity.name.tag.rule · behind a load balancer string.unquoted.reason
`);
    assertParts(tokenized.tokens, row?.expected ?? [], 'leftward');
  });
});
