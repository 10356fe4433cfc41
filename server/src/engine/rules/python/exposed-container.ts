import type { Examples } from '../../model/rule.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { importsModule } from '../../code/languages/python/calls.ts';
import { calleeText } from '../../code/languages/python/options.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/exposed-container',
  title: 'Container that shares more with its host than it may need',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [250, 668, 829],
  controls: ['OWASP A05:2021'],
  references: ['https://docker-py.readthedocs.io/en/stable/containers.html', 'https://docs.docker.com/engine/security/'],
  message: 'This container shares a part of its host, or runs what others choose. Give it only what it needs.',
  why: 'Each shared namespace, capability or folder is a way out of the container. An image or a command that comes from outside runs whatever its sender likes.',
  remedy: 'Share nothing by default, run as a user without rights, and choose images from a list.',
  fix: null,
  listeners: [
    onBinding(
      [
        'network_mode',
        'pid_mode',
        'ipc_mode',
        'userns_mode',
        'cap_add',
        'user',
        'run_as_user',
        'run_as_non_root',
        'read_only_root_filesystem',
        'security_opt',
      ],
      (binding, context, report) => {
        const callee = calleeText(binding, context);
        if (
          !/containers\.(?:run|create)$|host_config$|HostConfig$|SecurityContext$|DockerOperator$|create_container$|KubernetesPodOperator$/.test(
            callee,
          )
        )
          return;
        const value = context.valueOf(binding.value);
        const text = context.textOf(binding.value);
        const bad = binding.name.endsWith('_mode')
          ? value === 'host'
          : binding.name === 'cap_add'
            ? /["'](?:ALL|SYS_ADMIN|CAP_SYS_ADMIN|SYS_PTRACE|NET_ADMIN|SYS_MODULE|DAC_READ_SEARCH)["']/.test(text)
            : binding.name === 'security_opt'
              ? /unconfined|label[:=]disable/.test(text)
              : binding.name === 'user' || binding.name === 'run_as_user'
                ? value === 'root' || value === 0 || value === '0'
                : value === false;
        if (bad) report(binding.span);
      },
      ['keyword'],
    ),
    onCall(['*.containers.run', '*.containers.create', '*.exec_run', '*.create_container'], (call, context, report) => {
      const isDocker = importsModule(context, 'docker', 'podman') || context.mentions(/docker/i);
      if (!isDocker) return;
      for (const argument of [argumentOf(call.args, 0, 'image'), argumentOf(call.args, 1, 'command')]) {
        if (argument === null || context.isConstant(argument.node)) continue;
        if (context.trace(argument.node) !== null) report(spanOf(argument.node), { confidence: 'medium' });
        else if (context.expression(argument.node).kind === 'name' && isParameter(argument.node, context)) report(spanOf(call.callee));
        else continue;
        return;
      }
    }),
  ],
});

function isParameter(node: SyntaxNode, context: CodeContext): boolean {
  return context.resolve(node)?.root === 'parameter';
}

export const examples = {
  bad: [
    {
      code: `import docker

client = docker.from_env()
client.containers.run("worker", ⟦network_mode="host"⟧)
client.containers.run("worker", ⟦cap_add=["SYS_ADMIN"]⟧)
`,
    },
    {
      code: `import docker

def start(image):
    ⟦docker.from_env().containers.run⟧(image)
`,
    },
  ],
  good: [
    `import docker

docker.from_env().containers.run("worker", network_mode="bridge", user="worker")
`,
    `import docker

docker.from_env().containers.run("worker", command=["serve", "--port", "80"])
`,
  ],
} satisfies Examples;
