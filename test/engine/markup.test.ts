// Markup and templates: what is read from them, that nothing makes the readers throw or slow, and code inside them.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { detectLanguage } from '../../server/src/engine/document/language.ts';
import { createSourceText } from '../../server/src/engine/document/source-text.ts';
import { applyEdits, createEngine } from '../../server/src/engine/index.ts';
import { scriptsAsProgram } from '../../server/src/engine/markup/embedded-code.ts';
import type { MarkupModel } from '../../server/src/engine/markup/model.ts';
import { readMarkup } from '../../server/src/engine/markup/read.ts';
import { nodeHost } from '../../server/src/host/node.ts';

function read(path: string, text: string): MarkupModel {
  return readMarkup({ path, language: detectLanguage(path, undefined, text), version: 0, source: createSourceText(text) });
}

/** Elements with their attributes, as one line each. */
function shown(path: string, text: string): string[] {
  return read(path, text).elements.map((element) => {
    const attributes = element.attributes.map(({ name, value, quote, span, valueSpan }) => {
      assert.equal(text.slice(valueSpan.start, valueSpan.end), value ?? '', 'the value stands at its span');
      assert.ok(text.slice(span.start, span.end).toLowerCase().startsWith(name), 'the name stands at its span');
      return value === null ? name : `${name}=${quote}${value}${quote}`;
    });
    return [`${element.name}[${text.slice(element.content.start, element.content.end)}]`, ...attributes].join(' ');
  });
}

function parts(path: string, text: string): string[] {
  return read(path, text).parts.map(({ kind, place, body, text: written, attribute }) => {
    assert.equal(text.slice(body.start, body.end), written, 'the body stands at its span');
    return `${kind} ${attribute?.name ?? place}: ${written}`;
  });
}

describe('markup', () => {
  const languageRows: readonly (readonly [string, string | undefined, string])[] = [
    ['a.vue', undefined, 'vue'],
    ['a.HTM', undefined, 'html'],
    ['a.html.j2', undefined, 'jinja'],
    ['nginx.conf.j2', undefined, 'text'],
    ['nginx.conf.j2', 'jinja', 'text'],
    ['a.yaml.j2', 'yaml', 'yaml'],
    ['README.md.ejs', undefined, 'text'],
    ['a.txt', 'django-html', 'jinja'],
    ['a.html', 'handlebars', 'handlebars'],
    ['a.jade', undefined, 'pug'],
  ];
  for (const [path, languageId, expected] of languageRows) {
    it(`${path} as ${languageId ?? 'nothing'} is ${expected}`, () => assert.equal(detectLanguage(path, languageId, ''), expected));
  }

  const elementRows: readonly (readonly [string, string, readonly string[]])[] = [
    ['a.html', '<a HREF="x" b=\'y\' c=z d>t</a>', ['a[t] href="x" b=\'y\' c=z d']],
    ['a.html', '<img src="a"><p>b<p>c', ['img[] src="a"', 'p[b<p>c]', 'p[c]']],
    ['a.html', '<div><div>a</div>b</div>', ['div[<div>a</div>b]', 'div[a]']],
    ['a.html', '<script>if (a<b) "</p>"</script><p>', ['script[if (a<b) "</p>"]', 'p[]']],
    ['a.html', '<!-- <a href="x"> --><b>', ['b[]']],
    ['a.html', '<a href="x', []],
    ['a.html', '<a b="" c= d>', ['a[] b="" c=d']],
    ['a.html', '<p {% if a > b %}x="1"{% endif %} y={{ a > b }}>', ['p[] x="1" y={{ a > b }}']],
    ['a.html', '<p x={% url "a" %}>', ['p[] x={% url "a" %}']],
    ['a.vue', '<template><A :b="c > d" @e="f"/><g/></template>', ['template[<A :b="c > d" @e="f"/><g/>]', 'a[] :b="c > d" @e="f"', 'g[]']],
    ['a.svelte', '<p on:click={() => a > b} c="{d}">{`${"}"}`}</p>', ['p[{`${"}"}`}] on:click={() => a > b} c="{d}"']],
    ['a.ejs', '<a href="<%= a > b ? "c" : \'d\' %>">e</a>', ['a[e] href="<%= a > b ? "c" : \'d\' %>"']],
    ['a.pug', 'a.b#c(href="x" d=e, f)= g\n  h: i j', ['a[] href="x" d=e f', 'h[]', 'i[]']],
    ['a.pug', 'a(\n  b="c"\n  d=e ? f : g\n)\np', ['a[] b="c" d=e ? f : g', 'p[]']],
    ['a.pug', "script.\n  a < b\np(a='x' + y b)", ['script[\n  a < b\n]', "p[] a='x' + y b"]],
    ['a.vue', '<template lang="pug">\n  p(v-html="a")\n</template>', ['template[\n  p(v-html="a")\n] lang="pug"', 'p[] v-html="a"']],
  ];
  for (const [path, text, expected] of elementRows) {
    it(`reads the elements of ${text}`, () => assert.deepEqual(shown(path, text), expected));
  }

  const partRows: readonly (readonly [string, string, readonly string[]])[] = [
    ['a.html', '<a b="{{ c }}">{{- d -}}</a>{# e #}', ['output b: c', 'output text: d', 'comment text: e']],
    ['a.html', '<!-- {{ a }} --><script>{{ b }}</script>', ['output comment: a', 'output script: b']],
    ['a.html', '{% raw %}{{ a }}{% endraw %}{{ b }}', ['statement text: raw', 'statement text: endraw', 'output text: b']],
    ['a.html', '{% comment %}{{ a }}{% endcomment %}', ['statement text: comment', 'comment text: {{ a }}', 'statement text: endcomment']],
    ['a.html', '{{ a', []],
    [
      'a.hbs',
      '{{{a}}}{{&b}}{{#c}}{{!-- {{d}} --}}{{~e~}}',
      ['raw-output text: a', 'raw-output text: b', 'statement text: c', 'comment text: {{d}}', 'output text: e'],
    ],
    ['a.ejs', '<%- a -%><%= b %><% c _%><%# d %>', ['raw-output text: a', 'output text: b', 'statement text: c', 'comment text: d']],
    ['a.vue', '<template>{{ a }}</template><script>`{{ b }}`</script>', ['output text: a']],
    [
      'a.svelte',
      '{#if a}{@html b}{c.d({})}{/if}<script>{e}</script>',
      ['statement text: if a', 'raw-output text: b', 'output text: c.d({})', 'statement text: if'],
    ],
    ['a.svelte', "it's {a} and {b", ['output text: a']],
    ['a.pug', 'p!= a\np #{b} !{c}\n//- !{d}\nq(r!=s)', ['raw-output text: a', 'output text: b', 'raw-output text: c', 'raw-output r: s']],
  ];
  for (const [path, text, expected] of partRows) {
    it(`reads the template parts of ${text}`, () => assert.deepEqual(parts(path, text), expected));
  }
});

describe('hostile markup', () => {
  const paths = ['a.html', 'a.vue', 'a.svelte', 'a.ejs', 'a.hbs', 'a.pug', 'a.jinja'];
  const repeated = [
    '<',
    '<a ',
    '<a b=',
    '<a b="',
    '{{',
    '{%',
    '{% raw %}',
    '{% comment %}',
    '{#',
    '<%',
    '{',
    '{`${',
    '/*{',
    '<script>',
    '<script',
    '</a>',
    '<!--',
    '<form>',
    'a(',
    'a(b=',
    '!{',
    '#{',
    "a(b='",
    ' ',
    '\n',
    '\n ',
    '<p x={{ a }} ',
    '<form method=post>',
    '<input type=password>',
    "{'",
    '{"',
    '{//\n',
    'a(b= ',
    '| ',
    '\u0000',
    '\ud83d',
  ];
  for (const path of paths) {
    it(`${path} of half a million characters is read in time`, async function () {
      this.timeout(120_000);
      const engine = await createEngine({ host: nodeHost, config: { rules: 'all', limits: { budget: 60_000 } } });
      for (const piece of repeated) {
        const text = piece.repeat(Math.floor(500_000 / piece.length));
        // Time of this process alone: the machine may be busy.
        const started = process.cpuUsage().user;
        read(path, text);
        const took = (process.cpuUsage().user - started) / 1000;
        assert.ok(took < 3000, `${JSON.stringify(piece)} took ${took.toFixed(0)} ms`);
      }
      const result = await engine.scan({ path, text: repeated.map((piece) => piece.repeat(300)).join('\n') });
      assert.deepEqual(result.ruleErrors, []);
    });
  }
  it('never throws, and keeps every span inside the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(...repeated, '<b c="d">', '{{ e }}', '</script>', '%}', '}}', '%>', '}', ')', '"', "'", '\r\n'),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.array(piece, { maxLength: 40 }), (path, pieces) => {
        const text = pieces.join('');
        const markup = read(path, text);
        const spans = [
          ...markup.parts.map(({ span }) => span),
          ...markup.elements.flatMap(({ span, content, attributes }) => [
            span,
            content,
            ...attributes.map((attribute) => attribute.valueSpan),
          ]),
        ];
        for (const { start, end } of spans) assert.ok(0 <= start && start <= end && end <= text.length);
        assert.equal(markup.masked.length, text.length);
        assert.equal(scriptsAsProgram(markup).source.text.length, text.length);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('code in markup', () => {
  const rows: readonly (readonly [string, string, string, string])[] = [
    ['a script', 'a.html', '<p>\n<script>\n  eval(⟦location.hash⟧)\n</script>', 'javascript/'],
    ['CRLF', 'a.html', '<p>\r\n<script>\r\n  eval(⟦location.hash⟧)\r\n</script>\r\n', 'javascript/'],
    ['a byte order mark', 'a.html', '\ufeff<script>eval(⟦location.hash⟧)</script>', 'javascript/'],
    ['a second script', 'a.html', '<script>var a = {</script><b></b><script>eval(⟦location.hash⟧)</script>', 'javascript/'],
    [
      'template parts in a script',
      'a.jinja',
      '<script>var a = {{ b }}; {% if c %} eval(⟦location.hash⟧) {% endif %}</script>',
      'javascript/',
    ],
    [
      'Vue',
      'a.vue',
      '<template><a/></template>\n<script lang="ts">\nconst a: string = location.hash;\neval(⟦a⟧);\n</script>',
      'javascript/',
    ],
    ['Svelte', 'a.svelte', '<script lang="ts">\n  const a: string = location.hash;\n  eval(⟦a⟧);\n</script>\n<p>{a}</p>', 'javascript/'],
    ['Pug', 'a.pug', 'html\n  script.\n    eval(⟦location.hash⟧)\n  p x', 'javascript/'],
    ['an unclosed script', 'a.html', '<script>eval(⟦location.hash⟧)', 'javascript/'],
  ];
  for (const [name, path, marked, family] of rows) {
    it(`finds what stands in ${name}`, async () => {
      const start = marked.indexOf('⟦');
      const text = marked.replace('⟦', '').replace('⟧', '');
      const engine = await createEngine({ host: nodeHost, config: { rules: 'all' } });
      const { findings } = await engine.scan({ path, text });
      const found = findings.filter(({ ruleId }) => ruleId.startsWith(family) && ruleId.includes('eval')).map(({ span }) => span.start);
      assert.ok(found.includes(start), `${String(found)} for ${String(start)}`);
    });
  }

  it('leaves data and templates alone', async () => {
    const engine = await createEngine({ host: nodeHost, config: { rules: 'all' } });
    for (const type of ['application/json', 'importmap', 'text/template', 'text/x-handlebars', 'application/ld+json']) {
      const { findings } = await engine.scan({ path: 'a.html', text: `<script type="${type}">eval(location.hash)</script>` });
      assert.deepEqual(
        findings.filter(({ ruleId }) => ruleId.startsWith('javascript/')),
        [],
      );
    }
  });

  it('fixes code in its place', async () => {
    const engine = await createEngine({ host: nodeHost, config: { rules: 'all' } });
    const text = '<p>\r\n<script>\r\nnode.innerHTML = location.hash;\r\n</script>\r\n';
    const { findings } = await engine.scan({ path: 'a.html', text });
    const fix = findings.flatMap(({ fixes }) => fixes)[0];
    assert.ok(fix !== undefined);
    const fixed = applyEdits(text, fix.edits) ?? '';
    assert.ok(fixed.startsWith('<p>\r\n<script>\r\nnode.') && fixed.endsWith(';\r\n</script>\r\n'), fixed);
  });

  it('offers a comment in the language of the place', async () => {
    const engine = await createEngine({ host: nodeHost, config: { rules: 'all' } });
    const text = '<b></b>\n<a onclick="go()">x</a>\n<script>\n  eval(location.hash)\n</script>\n';
    const analysis = await engine.open({ path: 'a.html', text });
    const suppressed: string[] = [];
    for (const finding of analysis.findings()) {
      const edit = await engine.suppress(analysis.document, finding, 'line');
      assert.ok(edit !== null);
      const after = applyEdits(text, [edit]) ?? '';
      suppressed.push(after.split('\n').find((line) => line.includes('leftward-ignore')) ?? '');
      const { findings } = await engine.scan({ path: 'a.html', text: after });
      assert.ok(!findings.some(({ ruleId }) => ruleId === finding.ruleId), after);
    }
    assert.ok(
      suppressed.some((line) => line === '<!-- leftward-ignore markup/inline-event-handler -->'),
      suppressed.join('\n'),
    );
    assert.ok(
      suppressed.some((line) => line.startsWith('  eval(location.hash) // leftward-ignore javascript/')),
      suppressed.join('\n'),
    );
    analysis.dispose();
  });
});
