import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { credentialsIn, isLogCall, logMethods } from '../../code/languages/python/logging.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/logged-credential',
  title: 'Password or secret key is written to the log',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [532, 312],
  controls: ['OWASP A09:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude',
    'https://cwe.mitre.org/data/definitions/532.html',
  ],
  message: 'Everyone who reads the log learns this credential. Log that it is there, not what it is.',
  why: 'Logs are copied to collectors, backups and tickets, and many people may read them. A password in one of them is known to all, long after the line was written.',
  remedy: 'Leave it out:\n\n```python\nlogger.info("login of %s", user.name)\n```',
  fix: 'review',
  listeners: [
    onCall(logMethods, (call, context, report) => {
      if (!isLogCall(call) || isTestPath(context.path)) return;
      for (const argument of call.args) {
        for (const { node, certainty } of credentialsIn(argument.node, context)) {
          // A name that stands for a text in the file is told of where the text stands.
          if (certainty !== 'certain' || context.expression(node).kind === 'call' || context.isConstant(node)) continue;
          report(spanOf(node), {
            fixes: [
              review(
                'Log a mask in its place',
                replace(spanOf(node), maskFor(context.facts.text.slice(node.startIndex - 1, node.startIndex))),
              ),
            ],
          });
        }
      }
    }),
  ],
});

/** Inside an f-string in double quotes the text needs the other ones. */
function maskFor(before: string): string {
  return before === '{' ? "'***'" : '"***"';
}

export const examples = {
  bad: [
    {
      code: `import logging

logger = logging.getLogger(__name__)

def login(user, password):
    logger.info("login of %s with %s", user, ⟦password⟧)
`,
      fixed: `import logging

logger = logging.getLogger(__name__)

def login(user, password):
    logger.info("login of %s with %s", user, "***")
`,
    },
    {
      code: `import logging

def connect(settings):
    logging.debug(f"connecting with {⟦settings.db_password⟧}")
`,
      fixed: `import logging

def connect(settings):
    logging.debug(f"connecting with {'***'}")
`,
    },
  ],
  good: [
    `import logging

def login(user, password):
    logging.info("login of %s, password of %d characters", user, len(password))
    logging.warning("no password given")
`,
    `import logging

def save(password_file, password_hash, has_password):
    logging.info("%s %s", password_file, has_password)
`,
  ],
} satisfies Examples;
