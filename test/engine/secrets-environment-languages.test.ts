// "Read from environment variable" where there is no syntax tree: what it writes in each language and platform, and where it
// keeps away. Each row is analysed as a whole, with LF and with CRLF: the finding goes, none comes, and no second fix is left.
import assert from 'node:assert/strict';
import { applyEdits, createEngine, type Engine, type Finding } from '../../server/src/engine/index.ts';
import { createSourceText } from '../../server/src/engine/document/source-text.ts';
import { createYamlParser } from '../../server/src/engine/parse/yaml.ts';
import { nodeHost } from '../../server/src/host/node.ts';
import { loadRuleModules } from '../../tools/rule-modules.ts';

const token = 'ghp_¦bfM0GvkT1Foo1ORFL7b0zDPurT83ih3I96Ci'.replace('¦', '');
const password = 'tr0ub4¦dor-Xq7z'.replace('¦', '');
const ruleIds = ['secret/github-token', 'secret/hard-coded-credential', 'secret/password-in-url', 'secret/database-uri'];

/** Path, text with T for a token and P for a password, and the text after the fix; null where there is none. */
type Row = readonly [path: string, code: string, expected: string | null];

const rows: Readonly<Record<string, readonly Row[]>> = {
  Go: [
    ['a.go', 'package a\n\nfunc f() {\n\tcall("T")\n}\n', 'package a\n\nimport "os"\n\nfunc f() {\n\tcall(os.Getenv("GITHUB_TOKEN"))\n}\n'],
    [
      'a.go',
      'package a\n\nimport (\n\t"fmt"\n\t"net/http"\n\n\t"example.org/x"\n)\n\nvar deployToken = "T"\n',
      'package a\n\nimport (\n\t"fmt"\n\t"net/http"\n\t"os"\n\n\t"example.org/x"\n)\n\nvar deployToken = os.Getenv("DEPLOY_TOKEN")\n',
    ],
    [
      'a.go',
      'package a\n\nimport (\n\t"fmt"\n\t"time"\n)\n\nvar t = "T"\n',
      'package a\n\nimport (\n\t"fmt"\n\t"os"\n\t"time"\n)\n\nvar t = os.Getenv("GITHUB_TOKEN")\n',
    ],
    ['a.go', 'package a\n\nimport "os"\n\nvar t = "T" // x\n', 'package a\n\nimport "os"\n\nvar t = os.Getenv("GITHUB_TOKEN") // x\n'],
    [
      'a.go',
      'package a\n\nimport "fmt"\n\nconst t = "T"\n',
      'package a\n\nimport "fmt"\nimport "os"\n\nvar t = os.Getenv("GITHUB_TOKEN")\n',
    ],
    [
      'a.go',
      'package a\n\nvar c = Config{\n\tPassword: "P",\n}\n',
      'package a\n\nimport "os"\n\nvar c = Config{\n\tPassword: os.Getenv("PASSWORD"),\n}\n',
    ],
    ['a.go', 'package a\n\nimport ("fmt"\n)\n\nvar t = "T"\n', null],
    ['a.go', 'package a\n\nconst (\n\tt = "T"\n)\n', null],
    ['a.go', 'package a\n\nconst t Token = "T"\n', null],
    ['a.go', 'package a\n\nconst t = "T"\nconst u = t + "x"\n', null],
    ['a.go', 'package a\n\n// t := "T"\n', null],
    ['a.go', 'package a\n\n/*\nt := "T"\n*/\n', null],
    ['a.go', 'package a\n\nvar t = `{"a": "T"}`\n', null],
    ['a.go', 'package a\n\nvar t = "T" + "x"\n', null],
    ['a.go', 'package a\n\nvar t = "Bearer T"\n', null],
    ['a.go', 'var t = "T"\n', null],
  ],
  Java: [
    ['A.java', 'class A {\n  String t = "T";\n}\n', 'class A {\n  String t = System.getenv("GITHUB_TOKEN");\n}\n'],
    [
      'A.java',
      'class A {\n  char q = \'"\'; String t = f("a", "T");\n}\n',
      'class A {\n  char q = \'"\'; String t = f("a", System.getenv("GITHUB_TOKEN"));\n}\n',
    ],
    ['A.java', 'class A {\n  @Value("T") String t;\n}\n', null],
    ['A.java', 'class A {\n  @Value({"a", "T"})\n  String t;\n}\n', null],
    ['A.java', 'class A {\n  String t = """\n      "T"\n      """;\n}\n', null],
    ['A.java', 'switch (t) { case "T": break; }\n', null],
    ['A.java', 'switch (t) { case "T" -> f(); }\n', null],
  ],
  Kotlin: [
    ['A.kt', 'val a = 1\nval t = "T"\n', 'val a = 1\nval t = System.getenv("GITHUB_TOKEN")\n'],
    ['build.gradle.kts', 'credentials {\n  password = "P"\n}\n', 'credentials {\n  password = System.getenv("PASSWORD")\n}\n'],
    ['A.kt', 'const val a = 1\nval t = "T"\n', 'const val a = 1\nval t = System.getenv("GITHUB_TOKEN")\n'],
    ['A.kt', 'const val t = "T"\n', null],
    ['A.kt', 'const val t =\n  "T"\n', null],
    ['A.kt', '@Named("T") val t = 1\n', null],
  ],
  'C#': [
    [
      'A.cs',
      'class A {\n  string t = "T";\n}\n',
      'using System;\n\nclass A {\n  string t = Environment.GetEnvironmentVariable("GITHUB_TOKEN");\n}\n',
    ],
    [
      'A.cs',
      '// Copyright\nusing System.Net;\n\nclass A {\n  string t = F("T");\n}\n',
      '// Copyright\nusing System;\nusing System.Net;\n\nclass A {\n  string t = F(Environment.GetEnvironmentVariable("GITHUB_TOKEN"));\n}\n',
    ],
    ['A.cs', 'using System;\nvar t = "T";\n', 'using System;\nvar t = Environment.GetEnvironmentVariable("GITHUB_TOKEN");\n'],
    [
      'A.cs',
      'global using A;\n#nullable enable\nvar t = "T";\n',
      'global using A;\n#nullable enable\nusing System;\n\nvar t = Environment.GetEnvironmentVariable("GITHUB_TOKEN");\n',
    ],
    ['A.cs', 'class A {\n  const string t = "T";\n}\n', null],
    ['A.cs', '[Key("T")]\nclass A { }\n', null],
    ['A.cs', 'void F(string t = "T") { }\n', null],
    ['A.cs', 'var t = @"T";\n', null],
    ['A.cs', 'var t = $"T";\n', null],
    ['A.cs', 'var t = x switch { "T" => 1 };\n', null],
  ],
  PHP: [
    ['a.php', "<?php\n$t = 'T';\n", "<?php\n$t = getenv('GITHUB_TOKEN');\n"],
    ['a.php', '<p title="it\'s">\n<?= f("T") ?>\n', "<p title=\"it's\">\n<?= f(getenv('GITHUB_TOKEN')) ?>\n"],
    ['a.php', "<?php\nreturn [\n  'password' => 'P',\n];\n", "<?php\nreturn [\n  'password' => getenv('PASSWORD'),\n];\n"],
    ['a.php', "<?php\ndefine('T_KEY', 'T');\n", "<?php\ndefine('T_KEY', getenv('GITHUB_TOKEN'));\n"],
    ['a.php', "<?php\nconst A = 'T';\n", null],
    ['a.php', "<?php\nclass A {\n  private $t = ['a' => 'T'];\n}\n", null],
    ['a.php', "<?php\nfunction f($t = 'T') {}\n", null],
    ['a.php', "<?php\n#[Key('T')]\nclass A {}\n", null],
    ['a.php', "<?php\n# $t = 'T';\n", null],
    ['a.php', "<?php\n$t = <<<EOT\n'T'\nEOT;\n", null],
    ['a.php', '<p title="T">\n', null],
  ],
  Ruby: [
    ['a.rb', "t = 'T'\n", "t = ENV.fetch('GITHUB_TOKEN')\n"],
    ['a.rb', 'f(key: "T")\n', "f(key: ENV.fetch('GITHUB_TOKEN'))\n"],
    ['config.rb', "config.smtp_password = 'P'\n", "config.smtp_password = ENV.fetch('SMTP_PASSWORD')\n"],
    ['a.rb', "t = <<~EOT\n  'T'\nEOT\n", null],
    ['a.rb', "=begin\nt = 'T'\n=end\n", null],
    ['a.rb', "f(1)\n__END__\nt = 'T'\n", null],
    ['a.rb', "t = 'a' 'T'\n", null],
    ['a.rb', "# it's 'T'\n", null],
    ['a.rb', "h = { 'T' => 1 }\n", null],
  ],
  Rust: [
    [
      'a.rs',
      'fn main() {\n    let t = "T".to_string();\n}\n',
      'fn main() {\n    let t = std::env::var("GITHUB_TOKEN").expect("GITHUB_TOKEN is set").to_string();\n}\n',
    ],
    [
      'a.rs',
      'fn main() {\n    f(\'a\', "T");\n}\n',
      'fn main() {\n    f(\'a\', &std::env::var("GITHUB_TOKEN").expect("GITHUB_TOKEN is set"));\n}\n',
    ],
    ['a.rs', 'fn main() {\n    let t: &\'static str = String::from("T");\n}\n', null],
    ['a.rs', 'const T: &str = "T";\n', null],
    ['a.rs', 'fn main() {\n    println!("T");\n}\n', null],
    ['a.rs', 'fn f() -> &str {\n    "T"\n}\n', null],
    ['a.rs', 'fn f() {\n    let t = r#""T""#;\n}\n', null],
  ],
  shell: [
    ['a.sh', 'GITHUB_TOKEN=T\n', 'GITHUB_TOKEN="${GITHUB_TOKEN:?}"\n'],
    ['a.sh', 'export GH_PAT="T"\n', 'export GH_PAT="${GH_PAT:?}"\n'],
    ['a.sh', "token='T'\n", 'token="${GITHUB_TOKEN:?}"\n'],
    ['a.sh', 'curl -H "Authorization: token T" x\n', 'curl -H "Authorization: token ${GITHUB_TOKEN:?}" x\n'],
    ['a.sh', 'gh auth --with-token T && x\n', 'gh auth --with-token "${GITHUB_TOKEN:?}" && x\n'],
    ['a.sh', 'gh --token=T\n', 'gh --token="${GITHUB_TOKEN:?}"\n'],
    ['run', '#!/usr/bin/env bash\nexport DB_PASSWORD="P"\n', '#!/usr/bin/env bash\nexport DB_PASSWORD="${DB_PASSWORD:?}"\n'],
    ['a.sh', 'curl -d \'{"token": "T"}\' x\n', null],
    ['a.sh', 'curl -d \'{\n  "token": "T"\n}\' x\n', null],
    ['a.sh', '# GITHUB_TOKEN=T\n', null],
    ['a.sh', 'cat <<EOF\ntoken=T\nEOF\n', null],
    ['a.sh', 'x=\'T\'"a"\n', null],
  ],
  Terraform: [
    [
      'main.tf',
      'provider "github" {\n  token = "T"\n}\n',
      'provider "github" {\n  token = var.github_token\n}\n\nvariable "github_token" {\n  type      = string\n  sensitive = true\n}\n',
    ],
    [
      'main.tf',
      'resource "aws_db_instance" "main" {\n  password = "P"\n}\nvariable "main_password" {}\n',
      'resource "aws_db_instance" "main" {\n  password = var.main_password\n}\nvariable "main_password" {}\n',
    ],
    [
      'main.tf',
      'resource "db" "shop" {\n  password = "P"\n}\n',
      'resource "db" "shop" {\n  password = var.shop_password\n}\n\nvariable "shop_password" {\n  type      = string\n  sensitive = true\n}\n',
    ],
    ['main.tf', 'variable "t" {\n  default = "T"\n}\n', null],
    ['main.tf', 'terraform {\n  backend "http" {\n    token = "T"\n  }\n}\n', null],
    ['main.tf', 'locals {\n  t = "Bearer T"\n}\n', null],
    ['main.tf', 'locals {\n  # t = "T"\n}\n', null],
    ['a.tfvars', 't = "T"\n', null],
  ],
  Compose: [
    [
      'docker-compose.yml',
      'services:\n  db:\n    environment:\n      - A=1\n      - POSTGRES_PASSWORD=P\n',
      'services:\n  db:\n    environment:\n      - A=1\n      - POSTGRES_PASSWORD=${POSTGRES_PASSWORD:?}\n',
    ],
    [
      'compose.prod.yaml',
      'services:\n  db:\n    environment:\n      API_TOKEN: "T" # x\n',
      'services:\n  db:\n    environment:\n      API_TOKEN: "${API_TOKEN:?}" # x\n',
    ],
    [
      'stack.yml',
      'services:\n  db:\n    image: postgres\n    environment:\n      GH: T\n',
      'services:\n  db:\n    image: postgres\n    environment:\n      GH: ${GITHUB_TOKEN:?}\n',
    ],
    ['compose.yaml', 'services:\n  db:\n    environment: {GH_PAT: T}\n', 'services:\n  db:\n    environment: {GH_PAT: "${GH_PAT:?}"}\n'],
    ['services.yaml', 'services:\n  App:\n    arguments: ["T"]\n', null],
    ['compose.yaml', 'services:\n  db:\n    # GH: T\n    image: a\n', null],
  ],
  Kubernetes: [
    [
      'a.yaml',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    spec:\n      containers:\n      - name: web\n        env:\n        - name: GH\n          value: T\n',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    spec:\n      containers:\n      - name: web\n        env:\n        - name: GH\n          valueFrom:\n            secretKeyRef:\n              name: web-secrets\n              key: GH\n',
    ],
    ['a.yaml', 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata:\n  gh: T\n', null],
  ],
  'GitHub Actions': [
    [
      '.github/workflows/a.yml',
      'jobs:\n  a:\n    steps:\n      - run: x\n        env:\n          GH_PAT: T\n',
      'jobs:\n  a:\n    steps:\n      - run: x\n        env:\n          GH_PAT: ${{ secrets.GH_PAT }}\n',
    ],
    [
      '.github/workflows/a.yml',
      'jobs:\n  a:\n    steps:\n      - run: |\n          curl -H "Authorization: token T"\n',
      'jobs:\n  a:\n    steps:\n      - run: |\n          curl -H "Authorization: token ${{ secrets.GH_TOKEN }}"\n',
    ],
    ['.github/workflows/a.yml', "jobs:\n  a:\n    if: x == 'T'\n", null],
    ['ci.yml', 'jobs:\n  a:\n    env:\n      GH_PAT: T\n', null],
  ],
  Spring: [
    ['src/application.properties', 'spring.datasource.password=P\n', 'spring.datasource.password=${SPRING_DATASOURCE_PASSWORD}\n'],
    ['application-prod.yml', 'github:\n  deploy-token: "T"\n', 'github:\n  deploy-token: "${DEPLOY_TOKEN}"\n'],
    ['other.properties', 'spring.datasource.password=P\n', null],
  ],
  others: [
    ['Dockerfile', 'FROM a\nENV GH_PAT=T\n', null],
    ['a.swift', 'let t = "T"\n', null],
    ['a.toml', 't = "T"\n', null],
    ['a.json', '{"t": "T"}\n', null],
  ],
};

describe('move to the environment without a syntax tree', () => {
  let engine: Engine;
  before(async () => {
    const modules = await loadRuleModules('secret/');
    const rules = modules.map(({ rule }) => rule).filter(({ id }) => ruleIds.includes(id));
    engine = await createEngine({ host: nodeHost, rules, config: { rules: 'all' } });
  });
  const filled = (text: string): string =>
    text.replaceAll(/(?<![A-Za-z_$-])T(?![A-Za-z_:])/g, token).replaceAll(/(?<![A-Za-z_$-])P(?![A-Za-z_])/g, password);
  const scan = async (path: string, text: string): Promise<readonly Finding[]> => (await engine.scan({ path, text })).findings;
  const yamlProblems = (path: string, text: string): number =>
    /ya?ml$/.test(path) ? createYamlParser().parse(createSourceText(text)).problems.length : 0;

  for (const [language, cases] of Object.entries(rows)) {
    for (const [path, code, expected] of cases) {
      for (const lineBreak of ['\n', '\r\n']) {
        it(`${language}, ${lineBreak === '\n' ? 'LF' : 'CRLF'}: ${path} ${JSON.stringify(code)}`, async () => {
          const text = filled(code).replaceAll('\n', lineBreak);
          const findings = await scan(path, text);
          assert.equal(findings.length, 1, `one finding in ${text}`);
          const [fix] = findings[0]?.fixes ?? [];
          if (expected === null) {
            assert.equal(fix && applyEdits(text, fix.edits), undefined);
            return;
          }
          assert.ok(fix, 'a fix');
          assert.equal(fix.kind, 'review');
          assert.match(fix.title, /^Read from .+ \(.+, and revoke the exposed secret\)$/);
          const after = applyEdits(text, fix.edits);
          assert.equal(after, filled(expected).replaceAll('\n', lineBreak));
          assert.deepEqual(await scan(path, after), [], 'nothing is found after the fix');
          assert.equal(yamlProblems(path, after), 0);
        });
      }
    }
  }

  it('names what has to be set', async () => {
    const variableOf = async (path: string, code: string): Promise<string | undefined> =>
      (await scan(path, filled(code)))[0]?.fixes[0]?.environmentVariable;
    assert.equal(await variableOf('main.tf', 'locals {\n  t = "T"\n}\n'), 'TF_VAR_github_token');
    assert.equal(await variableOf('a.rb', "t = 'T'\n"), 'GITHUB_TOKEN');
    assert.equal(await variableOf('.github/workflows/a.yml', 'env:\n  GH_PAT: T\n'), undefined);
  });
});

describe('secrets in files that Git ignores', () => {
  const generic = `DB_PASSWORD=${password}\n`;
  const github = `GITHUB_TOKEN=${token}\n`;
  const cases: readonly (readonly [string, string, boolean | undefined, string])[] = [
    ['.env', generic, undefined, 'warning'],
    ['.env', generic, false, 'error'],
    ['.env', generic, true, 'hint'],
    ['.env', github, undefined, 'error'],
    ['.env', github, false, 'error'],
    ['.env', github, true, 'hint'],
    ['.env.example', generic, false, 'warning'],
    ['a.ini', generic, false, 'warning'],
    ['a.ini', generic, true, 'hint'],
  ];
  for (const [path, text, isIgnored, severity] of cases) {
    it(`${path} with ${text.split('=')[0] ?? ''}, ${String(isIgnored)}: ${severity}`, async () => {
      const engine = await createEngine({ host: nodeHost });
      const { findings } = await engine.scan({ path, text, ...(isIgnored === undefined ? {} : { isIgnored }) });
      assert.deepEqual(
        findings.map((finding) => finding.severity),
        [severity],
      );
    });
  }
  it('leaves the last word to the settings', async () => {
    const engine = await createEngine({ host: nodeHost, config: { severities: { 'secret/github-token': 'info' } } });
    assert.equal((await engine.scan({ path: '.env', text: github, isIgnored: true })).findings[0]?.severity, 'info');
  });
});
