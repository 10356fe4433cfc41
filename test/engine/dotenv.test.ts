import assert from 'node:assert/strict';
import { createSourceText } from '../../server/src/engine/document/source-text.ts';
import type { NamedValue } from '../../server/src/engine/model/named-value.ts';
import { dotenvNamedValues } from '../../server/src/engine/parse/dotenv.ts';
import { propertiesNamedValues } from '../../server/src/engine/parse/properties.ts';

/** Each value as `parents/name|value|literal`, taken from the spans so that a wrong offset shows. */
function shown(text: string, values: readonly NamedValue[]): string[] {
  return values.map(({ parents, name, nameSpan, value, valueSpan, literalSpan }) => {
    assert.equal(nameSpan && text.slice(nameSpan.start, nameSpan.end), name);
    assert.equal(text.slice(valueSpan.start, valueSpan.end), value);
    return `${[...parents, name].join('/')}|${value}|${text.slice(literalSpan.start, literalSpan.end)}`;
  });
}

describe('.env files', () => {
  const rows: { text: string; expected: string[] }[] = [
    { text: 'A=1\nB=two\n', expected: ['A|1|1', 'B|two|two'] },
    { text: 'export A=1\n  export\tB = 2\n', expected: ['A|1|1', 'B|2|2'] },
    { text: 'export=1\nexportA=2', expected: ['export|1|1', 'exportA|2|2'] },
    { text: 'A="x y" # c\nB=\'x # y\'\nC=`z`\n', expected: ['A|x y|"x y"', "B|x # y|'x # y'", 'C|z|`z`'] },
    { text: 'A=x # c\nB=x#y\nC=# c\nD=\n', expected: ['A|x|x', 'B|x#y|x#y'] },
    { text: 'A="one\ntwo"\nB=2', expected: ['A|one\ntwo|"one\ntwo"', 'B|2|2'] },
    { text: 'A="x \\" y"\r\nB=2\r\n', expected: ['A|x \\" y|"x \\" y"', 'B|2|2'] },
    { text: '\ufeffA=1\r\n# B=2\r\n\r\nC=3', expected: ['A|1|1', 'C|3|3'] },
    { text: 'A: 1\nB:2\n', expected: ['A|1|1'] },
    { text: 'A="half\nB=2\nC=3', expected: ['A|half|"half', 'B|2|2', 'C|3|3'] },
    { text: "A='half\nB=it's", expected: ["A|half\nB=it|'half\nB=it'"] },
    { text: 'A=${B}\nC=$D\nE=pa$word\nF=\'${x}\'\nG="${H}"\nI=$(cmd)', expected: ['E|pa$word|pa$word', "F|${x}|'${x}'"] },
    { text: 'A', expected: [] },
    { text: 'A=', expected: [] },
    { text: 'A="', expected: [] },
    { text: '=1\n-\n A.B-C=1', expected: ['A.B-C|1|1'] },
  ];
  for (const { text, expected } of rows) {
    it(`reads ${JSON.stringify(text)}`, () => {
      assert.deepEqual(shown(text, dotenvNamedValues(createSourceText(text))), expected);
    });
  }
});

describe('settings files', () => {
  const rows: { text: string; expected: string[] }[] = [
    { text: 'a=1\nb = two words\nc: 3\n', expected: ['a|1|1', 'b|two words|two words', 'c|3|3'] },
    { text: 'spring.datasource.password=x=y:z\r\n', expected: ['spring.datasource.password|x=y:z|x=y:z'] },
    { text: '# a=1\n; b=2\n! c=3\n\nd=4 ; e\n', expected: ['d|4|4'] },
    {
      text: '[client]\nuser = me\npassword = "a;b" # c\n[other "x"]\nb=2',
      expected: ['client/user|me|me', 'client/password|a;b|"a;b"', 'other "x"/b|2|2'],
    },
    { text: '//registry.example.com:8443/:_authToken=abc\n', expected: ['//registry.example.com:8443/:_authToken|abc|abc'] },
    {
      text: '[tool.poetry]\nname = \'x\'\n[[db.server]]\n"quoted key" = "v" # c\n',
      expected: ["tool/poetry/name|x|'x'", 'db/server/quoted key|v|"v"'],
    },
    { text: 'db = { user = "u", password = "p" }\n', expected: ['db/user|u|"u"', 'db/password|p|"p"'] },
    { text: 'a = """\nb = "x"\n"""\nc = 1\n', expected: ['c|1|1'] },
    { text: 'a = """x"""\nb = 2\n', expected: ['b|2|2'] },
    { text: 'list = ["a", "b"]\nb = 2', expected: ['b|2|2'] },
    { text: 'a = one \\\n  b=two\nc=3', expected: ['c|3|3'] },
    { text: 'requirepass s3cret\nthis is prose\n', expected: ['requirepass|s3cret|s3cret'] },
    { text: 'a=${b}\nc=%(d)s\ne=$f\ng=\n', expected: [] },
    { text: '\ufeffa=1', expected: ['a|1|1'] },
    { text: '"half\n[half\na = "half\n= x\n{', expected: ['a|"half|"half'] },
  ];
  for (const { text, expected } of rows) {
    it(`reads ${JSON.stringify(text)}`, () => {
      assert.deepEqual(shown(text, propertiesNamedValues(createSourceText(text))), expected);
    });
  }
});
