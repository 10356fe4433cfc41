import type { Examples } from '../../model/rule.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import type { CodeContext } from '../../code/context.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { credentialName, nameOfValue } from '../../code/languages/python/credential-names.ts';
import { credentialsIn, isLogCall, logMethods, type LoggedCredential } from '../../code/languages/python/logging.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

const printers = [
  'print',
  'pprint.pprint',
  'sys.stdout.write',
  'sys.stderr.write',
  '*.stdout.write',
  '*.stderr.write',
  'click.echo',
  'typer.echo',
  'rich.print',
  'warnings.warn',
  'syslog.syslog',
  '*.console.print',
];
const writers = ['*.write', '*.writelines', '*.write_text', '*.write_bytes', 'json.dump', 'pickle.dump', '*.set_cookie', 'yaml.dump'];
/** `key: %s`, `token={}`: a text that says that a credential follows. */
const announcement =
  /(?:password|passwd|secret|api.?key|credentials?|access.?token|auth.?token|private.?key|\btoken)(?:\s(?:is|was|value))?["']?\s{0,3}[:=]?\s{0,3}["']?(?:%[sr]|%\(\w{1,40}\)s|\{\w{0,40}\})/i;

function announces(node: SyntaxNode, context: CodeContext): boolean {
  const read = context.expression(node);
  const first = read.kind === 'build' ? read.parts[0] : node;
  const text = first === undefined ? null : typeof first === 'string' ? first : context.stringOf(first);
  return text !== null && announcement.test(text);
}

export const rule = pythonRule({
  id: 'python/printed-credential',
  title: 'Something that may be a credential is printed, logged or stored readable',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [532, 312, 256],
  controls: ['OWASP A02:2021', 'OWASP A09:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude',
    'https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html',
    'https://cwe.mitre.org/data/definitions/312.html',
  ],
  message: 'This looks like a credential that others can read here. Leave it out, mask it, or store a hash.',
  why: 'What is printed lands in terminals, job logs and collectors; what is written plainly lies in files, databases and backups. Whoever reads it there can use it.',
  remedy: 'Say that it is there, not what it is; store passwords as slow hashes, and other secrets in a vault.',
  fix: null,
  listeners: [
    onCall([...logMethods, ...printers], (call, context, report) => {
      const isLog = isLogCall(call);
      if (!isLog && !/(?:^|\.)(?:print|pprint|write|echo|warn|syslog)$/.test(call.name.path)) return;
      if (!isLog && /\.warn$/.test(call.name.path) && call.name.path !== 'warnings.warn') return;
      const [first] = call.args;
      // A text that announces a credential, with whatever value.
      if (
        isLog &&
        first !== undefined &&
        announces(first.node, context) &&
        (call.args.slice(1).some(({ node }) => !context.isConstant(node)) || context.expression(first.node).kind === 'build')
      ) {
        const told = call.args.flatMap(({ node }) => credentialsIn(node, context)).some((found) => isTold(found, context));
        if (!told) report(spanOf(call.callee));
        return;
      }
      for (const argument of call.args) {
        for (const found of credentialsIn(argument.node, context)) {
          if (isLog && isTold(found, context)) continue;
          if (context.expression(found.node).kind === 'string' || isOtherWord(found, context)) continue;
          report(spanOf(found.node));
        }
      }
    }),
    onCall(writers, (call, context, report) => {
      const method = call.name.path.slice(call.name.path.lastIndexOf('.') + 1);
      if (/(?:stdout|stderr)\.write$/.test(call.name.path)) return;
      const cookieValue = call.args[1];
      const stored = method === 'set_cookie' ? (cookieValue === undefined ? [] : [cookieValue]) : call.args.slice(0, 1);
      for (const argument of stored) {
        for (const { node, name } of credentialsIn(argument.node, context)) {
          // Tokens are what cookies are for.
          if (method === 'set_cookie' && !/pass|pwd|secret/i.test(name)) continue;
          if (!/pass|pwd|secret|private|credit|ssn|api_?key/i.test(name)) continue;
          report(spanOf(node), { message: 'This credential is stored as it is. Store a hash, or keep it in a vault.' });
        }
      }
    }),
    // `session["password"] = …`, and the field of a user that keeps what was typed.
    onBinding(
      ['password', 'passwd', 'pwd', 'user_password'],
      (binding, context, report) => {
        const { target, value } = binding;
        if (target === null || (target.type !== 'subscript' && target.type !== 'attribute')) return;
        const owner = context.textOf(target.childForFieldName('value') ?? target.childForFieldName('object') ?? target);
        const isSession = /(?:^|\.)session$/i.test(owner) && target.type === 'subscript';
        const isUser = /^(?:new_?)?(?:user|account|member|customer|profile|admin)\w{0,20}$/i.test(owner) && target.type === 'attribute';
        const name = nameOfValue(value, context);
        const fromForm =
          context.trace(value) !== null || /(?:form|request|data|cleaned_data|payload|body)\b/.test(context.textOf(value).slice(0, 60));
        if (!isSession && !(isUser && fromForm)) return;
        if (name === null || credentialName(name) === null) return;
        report(spanOf(value), { message: 'The password is kept as it was typed. Store a slow hash of it.' });
      },
      ['assignment'],
    ),
  ],
});

/** The token of a parser and the folder of a shell have the same names. */
function isOtherWord({ node, name }: LoggedCredential, context: CodeContext): boolean {
  if (/^pwd$/i.test(name)) return context.expression(node).kind === 'member';
  return /^tokens?$/i.test(name) && context.mentions(/\b(?:lexer|tokeni[sz]e\w{0,3}|parser|grammar|syntax)\b/i);
}

/** What the recommended rule tells of. */
function isTold({ node, certainty }: LoggedCredential, context: CodeContext): boolean {
  return certainty === 'certain' && context.expression(node).kind !== 'call' && !context.isConstant(node) && !isTestPath(context.path);
}

export const examples = {
  bad: [
    {
      code: `import logging

def login(user, token, value):
    print(f"signed in with {⟦token⟧}")
    ⟦logging.info⟧("the secret is %s", value)
`,
    },
    {
      code: `def save(user, password):
    with open("users.txt", "w") as file:
        file.write(⟦password⟧)
    session["password"] = ⟦password⟧
`,
    },
  ],
  good: [
    `import logging

def login(user, token):
    print("signed in", user)
    logging.info("token has %d characters", len(token))
`,
    `def save(user, password):
    user.set_password(password)
    session["user"] = user.id
`,
  ],
} satisfies Examples;
