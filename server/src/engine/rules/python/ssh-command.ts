import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { callOf, importsModule } from '../../code/languages/python/calls.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/ssh-command',
  title: 'Command put together for another machine',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [78],
  controls: ['OWASP A03:2021'],
  references: [
    'https://docs.paramiko.org/en/stable/api/client.html#paramiko.client.SSHClient.exec_command',
    'https://docs.fabfile.org/en/latest/',
  ],
  message: 'A shell on the other machine reads this command. Quote every value in it with `shlex.quote`.',
  why: 'SSH hands the command to a shell as one text. A value with `;` or `$(…)` in it starts further commands over there, with the rights of the account that is logged in.',
  remedy: 'Quote the values:\n\n```python\nclient.exec_command("ls -- " + shlex.quote(folder))\n```',
  fix: null,
  listeners: [
    onCall(['*.exec_command'], (call, context, report) => {
      const command = argumentOf(call.args, 0, 'command');
      if (command === null || context.isConstant(command.node)) return;
      if (!importsModule(context, 'paramiko') && !/ssh|client|channel|chan|transport|session/i.test(call.name.path)) return;
      if (callOf(context.valueNode(command.node), context)?.name.path === 'shlex.join') return;
      if (/shlex\.quote|pipes\.quote/.test(context.textOf(context.valueNode(command.node)))) return;
      const trace = context.trace(command.node);
      if (trace === null) report(spanOf(call.callee));
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import paramiko

client = paramiko.SSHClient()
client.connect(host)
⟦client.exec_command⟧("ls " + folder)
`,
    },
    {
      code: `from paramiko import client

def run(command):
    ssh = client.SSHClient()
    return ⟦ssh.exec_command⟧(command)
`,
    },
  ],
  good: [
    `import paramiko

client = paramiko.SSHClient()
client.exec_command("uptime")
`,
    `import paramiko
import shlex

client = paramiko.SSHClient()
client.exec_command("ls -- " + shlex.quote(folder))
`,
  ],
} satisfies Examples;
