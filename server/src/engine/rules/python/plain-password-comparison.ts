import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import type { CodeContext } from '../../code/context.ts';
import { nameOfValue } from '../../code/languages/python/credential-names.ts';
import { pythonRule } from '../../code/rule.ts';

const passwordName = /^(?:\w{0,30}_)?(?:password|passwd|pwd|passphrase|passcode)$|^[a-z]\w{0,30}Password$/i;
const secretName = /^(?:\w{0,30}_)?(?:api_?key|token|secret|signature|hmac|mac|csrf_?token|auth_?key|secret_?key)$/i;
const repetition = /confirm|repeat|again|verify|retype|2$|old|previous|current/i;

export const rule = pythonRule({
  id: 'python/plain-password-comparison',
  title: 'Password or secret is compared with ==',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [256, 208, 798],
  controls: ['OWASP A02:2021', 'OWASP A07:2021'],
  references: [
    'https://docs.python.org/3/library/hmac.html#hmac.compare_digest',
    'https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html',
  ],
  message: 'Comparing with == means that the password is stored readable, and tells by time how far a guess is right.',
  why: 'A password that can be compared as text is stored as text, so one leak of the database gives all of them away. And `==` stops at the first difference, which can be measured over many tries.',
  remedy:
    'Store a slow hash and let its library compare:\n\n```python\nif not check_password_hash(user.password_hash, password):\n    abort(401)\n```\n\nFor other secrets use `hmac.compare_digest(a, b)`.',
  fix: 'review',
  listeners: [
    {
      on: 'comparison',
      check({ node, operator, left, right }, context, report) {
        if (operator !== 'equal' && operator !== 'unequal') return;
        if (/\bis\b/.test(context.facts.text.slice(left.endIndex, right.startIndex))) return;
        const names = [left, right].map((side) => nameOf(side, context));
        const index = names.findIndex((name) => name !== null && (passwordName.test(name) || secretName.test(name)));
        const name = names[index];
        if (name == null) return;
        const other = index === 0 ? right : left;
        const otherName = names[1 - index] ?? '';
        const isPassword = passwordName.test(name);
        const literal = context.valueOf(other);
        if (
          context.expression(other).kind === 'null' ||
          literal === '' ||
          literal === null ||
          typeof literal === 'boolean' ||
          typeof literal === 'number'
        )
          return;
        if (typeof literal === 'string') {
          // A kind of token in a parser is no secret.
          if (!isPassword && !/secret|key|auth|api/i.test(name)) return;
          if (/^\*+$|^<.*>$|^\s*$/.test(literal)) return;
          report(spanOf(node), { message: 'The password stands in the code, for everyone who reads it. Store a hash outside the code.' });
          return;
        }
        if (repetition.test(name) || repetition.test(otherName)) return;
        if (!isPassword && !fromOutside(left, right, context)) return;
        const edit = replace(
          spanOf(node),
          `${operator === 'equal' ? '' : 'not '}hmac.compare_digest(${context.textOf(left)}, ${context.textOf(right)})`,
        );
        const added = context.addImport('hmac');
        report(spanOf(node), {
          fixes: [review('Compare in constant time (both must be ASCII texts or bytes)', edit, ...(added === null ? [] : [added]))],
        });
      },
    },
  ],
});

function nameOf(node: SyntaxNode, context: CodeContext): string | null {
  const read = context.expression(node);
  return read.kind === 'call' && !/\bget\b|getenv/.test(context.textOf(read.callee)) ? null : nameOfValue(node, context);
}

function fromOutside(left: SyntaxNode, right: SyntaxNode, context: CodeContext): boolean {
  return context.trace(left) !== null || context.trace(right) !== null;
}

export const examples = {
  bad: [
    {
      code: `def login(user, password):
    if ⟦user.password == password⟧:
        return session_for(user)
`,
      fixed: `import hmac
def login(user, password):
    if hmac.compare_digest(user.password, password):
        return session_for(user)
`,
    },
    {
      code: `def unlock(password):
    return ⟦password == "letmein"⟧
`,
    },
  ],
  good: [
    `def login(user, password):
    if password is None or password == "":
        return None
    return check_password_hash(user.password_hash, password)
`,
    `def register(form):
    if form["password"] != form["confirm_password"]:
        raise ValueError("the passwords differ")
    if token == "(":
        return open_group()
`,
  ],
} satisfies Examples;
