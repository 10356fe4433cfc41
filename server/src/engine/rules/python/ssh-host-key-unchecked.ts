import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { importsModule } from '../../code/languages/python/calls.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/ssh-host-key-unchecked',
  title: 'SSH connection to a host whose key is not known',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [295, 322],
  controls: ['OWASP A07:2021'],
  references: [
    'https://docs.paramiko.org/en/stable/api/client.html#paramiko.client.SSHClient.set_missing_host_key_policy',
    'https://asyncssh.readthedocs.io/en/latest/api.html#asyncssh.SSHClientConnectionOptions',
  ],
  message: 'Any host is accepted, so someone on the way can pose as the server. Load the known keys and reject others.',
  why: 'The key of the host is the only proof that the connection ends at the right machine. A policy that accepts unknown keys hands the password and the session to whoever answers first.',
  remedy:
    'Load the known keys and keep the default policy:\n\n```python\nclient.load_system_host_keys()\nclient.set_missing_host_key_policy(paramiko.RejectPolicy())\n```',
  fix: 'review',
  listeners: [
    onCall(['*.set_missing_host_key_policy'], (call, context, report) => {
      const policy = argumentOf(call.args, 0, 'policy');
      if (policy === null) return;
      const path = context.resolve(policy.node)?.path ?? '';
      if (!/(?:^|\.)(?:AutoAddPolicy|WarningPolicy)(?:\(\))?$/.test(path)) return;
      const written = context.textOf(policy.node);
      const fixed = written.replace(/\b(?:AutoAddPolicy|WarningPolicy)\b/, 'RejectPolicy');
      const usable = written.includes('.') && fixed !== written;
      report(spanOf(policy.node), {
        fixes: [usable ? review('Reject unknown hosts (their keys must be loaded first)', replace(spanOf(policy.node), fixed)) : null],
      });
    }),
    onBinding(
      ['no_host_key_check', 'auto_add_policy', 'auto_add_host_key'],
      (binding, context, report) => {
        if (context.expression(binding.value).kind !== 'boolean' || context.valueOf(binding.value) !== true) return;
        report(binding.span, {
          fixes: [review('Check the host key (it must be known first)', replace(spanOf(binding.value), 'False'))],
        });
      },
      ['keyword'],
    ),
    onCall(['netmiko.ConnectHandler'], (call, context, report) => {
      const strict = argumentOf(call.args, 'ssh_strict');
      if (strict !== null && context.valueOf(strict.node) === false)
        report(strict.span, { fixes: [review('Check the host key (it must be known first)', replace(spanOf(strict.node), 'True'))] });
    }),
    onBinding(
      ['disable_known_hosts', 'reject_unknown_hosts', 'StrictHostKeyChecking'],
      (binding, context, report) => {
        const value = context.valueOf(binding.value);
        const isOff = binding.name === 'disable_known_hosts' ? value === true : value === false || value === 'no';
        if (isOff && (binding.name === 'StrictHostKeyChecking' || importsModule(context, 'fabric'))) report(binding.span);
      },
      ['assignment', 'pair'],
    ),
    onCall(['asyncssh.connect', 'asyncssh.create_connection', 'asyncssh.SSHClientConnectionOptions'], (call, context, report) => {
      const hosts = argumentOf(call.args, 'known_hosts');
      if (hosts === null || context.expression(hosts.node).kind !== 'null') return;
      report(hosts.span, {
        fixes: [review('Use the known hosts of the user (unknown hosts are refused)', context.removeItem(hosts.span))],
      });
    }),
    onBinding(
      ['hostkeys'],
      (binding, context, report) => {
        const owner = binding.target?.childForFieldName('object') ?? null;
        if (owner === null || context.expression(binding.value).kind !== 'null') return;
        if (context.resolve(owner)?.path !== 'pysftp.CnOpts()') return;
        report(binding.span);
      },
      ['assignment'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import paramiko

client = paramiko.SSHClient()
client.set_missing_host_key_policy(⟦paramiko.AutoAddPolicy()⟧)
`,
      fixed: `import paramiko

client = paramiko.SSHClient()
client.set_missing_host_key_policy(paramiko.RejectPolicy())
`,
    },
    {
      code: `import asyncssh

async def run(host):
    async with asyncssh.connect(host, ⟦known_hosts=None⟧) as connection:
        return await connection.run("uptime")
`,
      fixed: `import asyncssh

async def run(host):
    async with asyncssh.connect(host) as connection:
        return await connection.run("uptime")
`,
    },
    {
      code: `import pysftp

options = pysftp.CnOpts()
⟦options.hostkeys = None⟧
`,
    },
  ],
  good: [
    `import paramiko

client = paramiko.SSHClient()
client.load_system_host_keys()
client.set_missing_host_key_policy(paramiko.RejectPolicy())
`,
    `import asyncssh

asyncssh.connect(host, known_hosts="/etc/ssh/known_hosts")
`,
  ],
} satisfies Examples;
