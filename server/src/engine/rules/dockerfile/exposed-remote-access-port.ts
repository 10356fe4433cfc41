import { review } from '../../fix/edit.ts';
import { removeInstruction, removeWord } from '../../manifests/dockerfile/edits.ts';
import { dockerfileRule } from '../../manifests/dockerfile/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** Ports of services that give a shell, a desktop or the Docker daemon, from IANA's registry and Docker's documentation. */
const services: Readonly<Record<string, string>> = {
  '22': 'SSH',
  '23': 'Telnet',
  '512': 'rexec',
  '513': 'rlogin',
  '514': 'rsh',
  '2375': 'the Docker daemon without TLS',
  '3389': 'remote desktop',
  '5900': 'VNC',
  '5901': 'VNC',
};

export const rule = dockerfileRule({
  id: 'dockerfile/exposed-remote-access-port',
  title: 'Container offers remote access',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [284],
  references: ['https://docs.docker.com/reference/dockerfile/#expose', 'https://docs.docker.com/engine/security/protect-access/'],
  message: 'This port offers remote access to the container. Use docker exec instead and remove the service.',
  why: 'A remote login is one more service to patch, with passwords or keys to manage that the orchestrator does not know of. `docker exec` and `kubectl exec` give a shell with the rights and the records that the platform already has.',
  remedy: 'Remove the service and its `EXPOSE`. An image whose purpose is that service may keep it, with a suppression that says so.',
  fix: 'review',
  check(dockerfile, report) {
    for (const instruction of dockerfile.instructions) {
      if (instruction.kind !== 'expose') continue;
      for (const word of instruction.words) {
        const [port = '', protocol = 'tcp'] = (dockerfile.resolve(word.value, instruction) ?? '').split('/');
        const service = Object.hasOwn(services, port) && protocol.toLowerCase() === 'tcp' ? services[port] : undefined;
        if (service === undefined) continue;
        report(word.span, {
          message: `Port ${port} offers ${service}, a second way into the container. Use docker exec and remove the service.`,
          fixes: [
            review(
              `Do not expose ${service} (clients that need it lose it)`,
              instruction.words.length === 1 ? removeInstruction(dockerfile, instruction) : removeWord(dockerfile, word.span),
            ),
          ],
        });
      }
    }
  },
});

export const examples = {
  bad: [
    { code: 'FROM debian:12.5\nEXPOSE 80 ⟦22⟧\nCMD ["server"]\n', fixed: 'FROM debian:12.5\nEXPOSE 80\nCMD ["server"]\n' },
    { code: 'FROM debian:12.5\nARG SSH_PORT=22\nEXPOSE ⟦${SSH_PORT}/tcp⟧\n', fixed: 'FROM debian:12.5\nARG SSH_PORT=22\n' },
  ],
  good: ['FROM debian:12.5\nEXPOSE 80 443/tcp 8022 514/udp\n', 'FROM debian:12.5\nARG PORT\nEXPOSE $PORT 2222-2223\n'],
} satisfies Examples;
