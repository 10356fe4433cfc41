import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { importsModule, isTestPath } from '../../code/languages/python/calls.ts';
import { calleeText, optionListeners, settingListeners } from '../../code/languages/python/options.ts';
import { onBinding, pythonRule } from '../../code/rule.ts';

const containerLibraries = [
  'docker',
  'aiodocker',
  'podman',
  'kubernetes',
  'kubernetes_asyncio',
  'airflow',
  'prefect',
  'kfp',
  'testcontainers',
  'lightkube',
  'pykube',
  'hera',
];
const securityContexts = ['*.V1SecurityContext', '*.V1PodSecurityContext', '*.SecurityContext'];

export const rule = pythonRule({
  id: 'python/privileged-container',
  title: 'Container is started with the rights of its host',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [250, 269],
  controls: ['OWASP A05:2021', 'PSS-baseline: Privileged Containers'],
  references: [
    'https://docker-py.readthedocs.io/en/stable/containers.html',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://docs.docker.com/engine/security/',
  ],
  message: 'Whoever breaks into this container has the host. Start it without these rights.',
  why: 'A privileged container sees the disks and kernel of its host, and one that holds the socket of Docker can start such a container itself. Breaking out then takes one command.',
  remedy:
    'Leave it out, and add the one capability or device that is needed:\n\n```python\nclient.containers.run(image, cap_add=["NET_BIND_SERVICE"])\n```',
  fix: 'review',
  listeners: [
    ...settingListeners(
      [
        {
          settings: ['privileged'],
          forms: ['keyword'],
          bad: [true],
          when: (binding, context) =>
            importsModule(context, ...containerLibraries) ||
            /containers\.(?:run|create)$|SecurityContext$|create_host_config$/.test(calleeText(binding, context)),
          fix: { kind: 'review', title: 'Start it without these rights', value: null },
        },
      ],
      { skipsTests: true },
    ),
    ...optionListeners(
      [
        {
          calls: securityContexts,
          option: 'allow_privilege_escalation',
          bad: [true],
          message: 'Programs in this container may get more rights than they were started with. Set this to False.',
          fix: { kind: 'review', title: 'Allow no more rights', value: 'False' },
        },
        {
          calls: ['*.V1PodSpec'],
          option: 'host_network',
          bad: [true],
          message: 'This pod listens and speaks as the host itself. Leave it in its own network.',
          fix: { kind: 'review', title: 'Use its own network', value: 'False' },
        },
        ...['host_pid', 'host_ipc'].map((option) => ({
          calls: ['*.V1PodSpec'],
          option,
          bad: [true],
          message: 'This pod sees the processes of its host. Leave it among its own.',
          fix: { kind: 'review', title: 'Share nothing with the host', value: 'False' } as const,
        })),
      ],
      { skipsTests: true },
    ),
    onBinding(
      ['volumes', 'binds', 'mounts', 'path', 'source', 'host_path'],
      (binding, context, report) => {
        const text = context.textOf(binding.value).slice(0, 2_000);
        if (!/["'](?:\/var)?\/run\/docker\.sock\b/.test(text) || isTestPath(context.path)) return;
        if (
          !/containers\.(?:run|create)$|(?:create_)?host_config$|Mount$|HostPathVolumeSource$|DockerOperator$|create_container$/.test(
            calleeText(binding, context),
          )
        )
          return;
        report(spanOf(binding.value), {
          message: 'This container can start others with the rights of the host. Keep the socket of Docker out.',
        });
      },
      ['keyword'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import docker

client = docker.from_env()
client.containers.run("worker", detach=True, ⟦privileged=True⟧)
client.containers.run("worker", volumes=⟦{"/var/run/docker.sock": {"bind": "/var/run/docker.sock"}}⟧)
`,
      fixed: `import docker

client = docker.from_env()
client.containers.run("worker", detach=True)
client.containers.run("worker", volumes={"/var/run/docker.sock": {"bind": "/var/run/docker.sock"}})
`,
    },
    {
      code: `from kubernetes import client

context = client.V1SecurityContext(⟦allow_privilege_escalation=True⟧)
`,
      fixed: `from kubernetes import client

context = client.V1SecurityContext(allow_privilege_escalation=False)
`,
    },
  ],
  good: [
    `import docker

docker.from_env().containers.run("worker", privileged=False, cap_add=["NET_BIND_SERVICE"])
`,
    `user = User(privileged=True)
`,
  ],
} satisfies Examples;
