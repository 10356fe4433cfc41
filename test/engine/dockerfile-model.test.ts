import assert from 'node:assert/strict';
import { createSourceText } from '../../server/src/engine/document/source-text.ts';
import { readDockerfile } from '../../server/src/engine/manifests/dockerfile/build.ts';
import type { DockerfileModel } from '../../server/src/engine/manifests/dockerfile/model.ts';
import { parseDockerfile } from '../../server/src/engine/parse/dockerfile.ts';

function read(text: string): DockerfileModel {
  return readDockerfile({ path: 'Dockerfile', language: 'dockerfile', version: 0, source: createSourceText(text) });
}

/** Keyword and text of each instruction, so that a wrong span shows. */
function written(text: string): string[] {
  return parseDockerfile(text).instructions.map(({ span }) => text.slice(span.start, span.end));
}

describe('Dockerfile instructions', () => {
  const rows: { name: string; text: string; expected: string[] }[] = [
    { name: 'one on each line', text: 'FROM a\nRUN b\n', expected: ['FROM a', 'RUN b'] },
    { name: 'continuation lines', text: 'RUN a \\\n  && b\nUSER c', expected: ['RUN a \\\n  && b', 'USER c'] },
    { name: 'blanks behind the continuation', text: 'RUN a \\  \n  b\nUSER c', expected: ['RUN a \\  \n  b', 'USER c'] },
    {
      name: 'comments between continued lines',
      text: 'RUN a \\\n # c1 \\\n# c2\n\n b\nUSER c',
      expected: ['RUN a \\\n # c1 \\\n# c2\n\n b', 'USER c'],
    },
    { name: 'CRLF', text: 'FROM a\r\nRUN b \\\r\n  c\r\nUSER d\r\n', expected: ['FROM a', 'RUN b \\\r\n  c', 'USER d'] },
    { name: 'a byte-order mark', text: '\ufeffFROM a\n', expected: ['FROM a'] },
    {
      name: 'the escape directive',
      text: '# escape=`\nFROM a\nRUN b `\n  c\nCOPY x C:\\\nUSER d',
      expected: ['FROM a', 'RUN b `\n  c', 'COPY x C:\\', 'USER d'],
    },
    { name: 'an escape directive that stands too late', text: '# hello\n# escape=`\nRUN a`\nUSER b', expected: ['RUN a`', 'USER b'] },
    { name: 'a here-document', text: 'RUN <<EOF\nUSER x\nEOF\nUSER y', expected: ['RUN <<EOF\nUSER x\nEOF', 'USER y'] },
    { name: 'two here-documents', text: 'RUN cat <<A 3<<"B"\n1\nA\n2\nB\nUSER y', expected: ['RUN cat <<A 3<<"B"\n1\nA\n2\nB', 'USER y'] },
    { name: 'a here-document with tabs', text: 'COPY <<-EOF /x\n\ta\n\tEOF\nUSER y', expected: ['COPY <<-EOF /x\n\ta\n\tEOF', 'USER y'] },
    {
      name: 'a shift in quotes, which is no here-document',
      text: 'RUN python -c "1 <<X"\nUSER y',
      expected: ['RUN python -c "1 <<X"', 'USER y'],
    },
    { name: 'a shift in arithmetic', text: 'RUN echo $((1<<SHIFT))\nUSER y', expected: ['RUN echo $((1<<SHIFT))', 'USER y'] },
    { name: 'a here-string', text: 'RUN cat <<<EOF\nUSER y', expected: ['RUN cat <<<EOF', 'USER y'] },
    { name: 'a here-document that is being typed', text: 'RUN <<EOF\nUSER y', expected: ['RUN <<EOF', 'USER y'] },
    { name: 'no here-document for instructions that take none', text: 'LABEL a=<<EOF\nUSER y', expected: ['LABEL a=<<EOF', 'USER y'] },
    {
      name: 'a here-document behind ONBUILD',
      text: 'ONBUILD RUN <<EOF\na\nEOF\nUSER y',
      expected: ['ONBUILD RUN <<EOF\na\nEOF', 'USER y'],
    },
    { name: 'a continuation at the end of the file', text: 'RUN a \\', expected: ['RUN a \\'] },
    { name: 'an empty file', text: '', expected: [] },
  ];
  for (const { name, text, expected } of rows) {
    it(`splits ${name}`, () => {
      assert.deepEqual(written(text), expected);
    });
  }
});

describe('Dockerfile stages', () => {
  const rows: { name: string; text: string; images: (string | null)[]; parents: (number | null)[] }[] = [
    { name: 'tag, alias and platform', text: 'FROM --platform=$BUILDPLATFORM node:20 AS Build\n', images: ['node:20'], parents: [null] },
    {
      name: 'an earlier stage in other letters',
      text: 'FROM node:20 AS build\nFROM Build\n',
      images: ['node:20', 'node:20'],
      parents: [null, 0],
    },
    { name: 'a global ARG', text: 'ARG V=20\nFROM node:${V}-slim\n', images: ['node:20-slim'], parents: [null] },
    { name: 'a default inside the variable', text: 'FROM node:${V:-18}\n', images: ['node:18'], parents: [null] },
    { name: 'an ARG without a default', text: 'ARG IMAGE\nFROM $IMAGE\n', images: [null], parents: [null] },
    {
      name: 'a stage named through a variable',
      text: 'ARG D=b\nFROM x:1 AS run-a\nFROM x:2 AS run-b\nFROM run-${D}\n',
      images: ['x:1', 'x:2', 'x:2'],
      parents: [null, null, 1],
    },
    { name: 'a stage of the same name as its image', text: 'FROM node AS node\nFROM node\n', images: ['node', 'node'], parents: [null, 0] },
    { name: 'an ARG that needs itself', text: 'ARG A=$A\nFROM x:$A\n', images: [null], parents: [null] },
    { name: 'a digest and a port', text: 'FROM host:5000/a@sha256:00\n', images: ['host:5000/a@sha256:00'], parents: [null] },
    { name: 'a template of another tool', text: 'FROM {{ image }}\nFROM BASEIMAGE\n', images: [null, null], parents: [null, null] },
    { name: 'FROM that is being typed', text: 'FROM\nFROM a AS\n', images: [null, 'a'], parents: [null, null] },
  ];
  for (const { name, text, images, parents } of rows) {
    it(`reads ${name}`, () => {
      const { stages } = read(text);
      const shown = stages.map(
        ({ image }) =>
          image && image.name + (image.tag === null ? '' : `:${image.tag}`) + (image.digest === null ? '' : `@${image.digest}`),
      );
      assert.deepEqual(shown, images);
      assert.deepEqual(
        stages.map(({ parent }) => parent?.index ?? null),
        parents,
      );
    });
  }
});

describe('Dockerfile USER', () => {
  const rows: { name: string; text: string; user: string | null | undefined }[] = [
    { name: 'none', text: 'FROM a\n', user: undefined },
    { name: 'the last one', text: 'FROM a\nUSER root\nUSER app\n', user: 'app' },
    { name: 'without its group', text: 'FROM a\nUSER 0:0\n', user: '0' },
    { name: 'of the stage that ships', text: 'FROM a AS b\nUSER x\nFROM c\n', user: undefined },
    { name: 'inherited', text: 'FROM a AS b\nUSER x\nFROM b AS c\nFROM c\n', user: 'x' },
    { name: 'overriding what is inherited', text: 'FROM a AS b\nUSER x\nFROM b\nUSER y\n', user: 'y' },
    { name: 'from ENV', text: 'FROM a\nENV U=app\nUSER $U\n', user: 'app' },
    { name: 'from ENV of an earlier stage', text: 'FROM a AS b\nENV U=app\nFROM b\nUSER ${U}\n', user: 'app' },
    { name: 'from a global ARG taken into the stage', text: 'ARG U=app\nFROM a\nARG U\nUSER $U\n', user: 'app' },
    { name: 'from a global ARG not taken into the stage', text: 'ARG U=app\nFROM a\nUSER $U\n', user: null },
    { name: 'not known', text: 'FROM a\nARG U\nUSER $U\n', user: null },
    { name: 'not from ONBUILD', text: 'FROM a\nONBUILD USER x\n', user: undefined },
    { name: 'being typed', text: 'FROM a\nUSER', user: null },
  ];
  for (const { name, text, user } of rows) {
    it(`is ${name}`, () => {
      const dockerfile = read(text);
      assert.equal(dockerfile.shipped && dockerfile.userOf(dockerfile.shipped)?.name, user);
    });
  }
});

describe('Dockerfile arguments', () => {
  function pairsOf(text: string): string[] {
    return read(text).instructions.flatMap((instruction) =>
      'pairs' in instruction
        ? instruction.pairs.map(({ name, value, valueSpan }) => `${name}|${String(value)}|${text.slice(valueSpan.start, valueSpan.end)}`)
        : [],
    );
  }
  const pairRows: { text: string; expected: string[] }[] = [
    { text: 'ENV A=1 B="two words" C=a\\ b', expected: ['A|1|1', 'B|two words|"two words"', 'C|a b|a\\ b'] },
    { text: 'ENV A the rest = all', expected: ['A|the rest = all|the rest = all'] },
    { text: 'ENV A=1 \\\n  # why\n  B=2', expected: ['A|1|1', 'B|2|2'] },
    { text: 'ARG A\nARG B= C=3', expected: ['A|null|', 'B||', 'C|3|3'] },
    { text: "LABEL a.b='x y'\r\n", expected: ["a.b|x y|'x y'"] },
    { text: 'ENV A', expected: ['A|null|'] },
    { text: 'ENV', expected: [] },
    { text: 'ONBUILD ENV A=1', expected: ['A|1|1'] },
  ];
  for (const { text, expected } of pairRows) {
    it(`reads the pairs of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(pairsOf(text), expected);
    });
  }

  function copyOf(text: string): string {
    const [copy] = read(text).instructions;
    assert.ok(copy !== undefined && 'sources' in copy);
    const flags = copy.flags.map(({ name, value, valueSpan }) => `${name}=${value}(${text.slice(valueSpan.start, valueSpan.end)})`);
    return [...flags, ...copy.sources.map(({ value }) => value), '->', copy.destination?.value ?? ''].join(' ');
  }
  const copyRows: { text: string; expected: string }[] = [
    { text: 'COPY --from=build --chown=a:b x y /app/', expected: 'from=build(build) chown=a:b(a:b) x y -> /app/' },
    { text: 'ADD ["a b", "/c d/"]', expected: 'a b -> /c d/' },
    { text: 'COPY \\\n  a \\\n  b', expected: 'a -> b' },
    { text: 'COPY a', expected: '-> ' },
    { text: 'COPY <<EOF /x\nhello\nEOF', expected: '<<EOF -> /x' },
  ];
  for (const { text, expected } of copyRows) {
    it(`reads ${JSON.stringify(text)}`, () => {
      assert.equal(copyOf(text), expected);
    });
  }
});

describe('Dockerfile commands', () => {
  function commandsOf(text: string): string[] {
    return read(text).instructions.flatMap((instruction) =>
      'script' in instruction ? instruction.script.commands.map(({ words }) => words.map(({ value }) => value).join(' ')) : [],
    );
  }
  const rows: { name: string; text: string; expected: string[] }[] = [
    { name: 'the shell form', text: 'RUN a && b', expected: ['a', 'b'] },
    { name: 'flags of RUN', text: 'RUN --mount=type=secret,id=x --network=none a --b', expected: ['a --b'] },
    { name: 'a word continued on the next line', text: 'RUN ab\\\ncd', expected: ['abcd'] },
    { name: 'comments between the lines', text: 'RUN a \\\n  # rm -rf /\n  && b # c\n', expected: ['a', 'b'] },
    { name: 'the JSON form', text: 'RUN ["a", "b c"]', expected: ['a b c'] },
    { name: 'the JSON form of a shell', text: 'RUN ["/bin/sh", "-c", "x | y"]', expected: ['/bin/sh -c x | y', 'x', 'y'] },
    { name: 'a broken JSON form as Docker does, in the shell form', text: "RUN ['a', b]", expected: ['[a, b]'] },
    { name: 'a here-document as a script', text: 'RUN <<EOF\na b\nc \\\n d\nEOF', expected: ['', 'a b', 'c d'] },
    { name: 'a here-document for another program as text', text: 'RUN python3 <<EOF\nimport os\nEOF', expected: ['python3'] },
    { name: 'a here-document with its own interpreter as text', text: 'RUN <<EOF\n#!/usr/bin/env python3\nimport os\nEOF', expected: [''] },
    { name: 'a here-document for a shell as a script', text: 'RUN bash <<EOF\na\nEOF', expected: ['bash', 'a'] },
    {
      name: 'nothing for PowerShell',
      text: 'FROM a\nSHELL ["powershell", "-Command"]\nRUN a | b\nSHELL ["/bin/bash", "-c"]\nRUN c',
      expected: ['c'],
    },
    { name: 'nothing for Windows images', text: 'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN a', expected: [] },
    { name: 'the shell of each stage anew', text: 'FROM a\nSHELL ["cmd"]\nFROM b\nRUN c', expected: ['c'] },
    { name: 'HEALTHCHECK', text: 'HEALTHCHECK --interval=5s CMD curl x || exit 1\nHEALTHCHECK NONE', expected: ['curl x', 'exit 1'] },
    { name: 'ONBUILD', text: 'ONBUILD RUN a', expected: ['a'] },
    { name: 'RUN that is being typed', text: 'RUN\nRUN "a\nRUN a &&', expected: ['a', 'a'] },
  ];
  for (const { name, text, expected } of rows) {
    it(`reads ${name}`, () => {
      assert.deepEqual(commandsOf(text), expected);
    });
  }

  it('knows where each word stands', () => {
    const text = 'FROM a\r\nRUN curl \\\r\n  # c\r\n  -o "x y" ab\\\r\ncd | sh';
    const words = read(text).instructions.flatMap((instruction) =>
      'script' in instruction ? instruction.script.commands.flatMap((command) => command.words) : [],
    );
    assert.deepEqual(
      words.map(({ span }) => text.slice(span.start, span.end)),
      ['curl', '-o', '"x y"', 'ab\\\r\ncd', 'sh'],
    );
    const quoted = words[2]?.part(0, 1) ?? { start: 0, end: 0 };
    assert.equal(text.slice(quoted.start, quoted.end), 'x');
  });
});
