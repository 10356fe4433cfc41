import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/putty-private-key',
  title: 'Hard-coded PuTTY private key',
  severity: 'error',
  confidence: 'high',
  references: ['https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html'],

  noun: 'PuTTY private key',
  environmentVariable: 'SSH_PRIVATE_KEY',
  why: 'Whoever has the key signs in to every server that trusts it, as its owner. A passphrase only delays that.',
  remedy: 'Make a new key pair, remove the old public key from all servers, and keep the private one outside the repository.',
  keywords: ['putty-user-key-file-'],
  pattern: /PuTTY-User-Key-File-[123]: [\w@.-]{3,40}/,

  continuation: 'none',

  judge({ text, span }) {
    const rest = text.slice(span.start, span.start + 24_000);
    const lines = rest.indexOf('Private-Lines: ');
    const seal = lines < 0 ? null : /Private-(?:MAC|Hash): [0-9a-f]{40,64}/.exec(rest.slice(lines));
    if (seal === null || seal.index < 20) return null;
    const file = rest.slice(0, lines + seal.index + seal[0].length);
    const key = { start: span.start, end: span.start + file.length };
    if (/Encryption: none/.test(file)) return { span: key };
    return {
      span: key,
      severity: 'warning',
      noun: 'encrypted PuTTY private key',
      remark: 'only its passphrase protects it now. Keep it outside the repository and make a new one.',
    };
  },
});

export const examples = {
  bad: [
    {
      path: 'deploy.ppk',
      code: '⟦PuTTY-Us¦er-Key-File-3: ssh-ed25519\nEncryption: none\nComment: deploy\nPublic-Lines: 2\nww3S6bgunklfHlBUCMjLxvS17FJRBYR8hvxpbNcBcJrjmUHnOoYLtn1z7728KDIz\nlqrf/tpWKSlhcc6AvaFBes85xd0=\nPrivate-Lines: 1\nY58sMj4TNs16j2CpXgnpWiDycOLt0WPt9uhfujB/SSf9QodR\nPrivate-MAC: 1021618529bd51e9e48b36f5c98fb25974cac067a53b51bd0b5a2d094f9238cd⟧\n',
    },
    {
      path: 'admin.ppk',
      code: '⟦PuTTY-Us¦er-Key-File-3: ssh-ed25519\nEncryption: aes256-cbc\nComment: deploy\nPublic-Lines: 2\n5ohg53wkIJq/H3T0odAbS8mzQVcZUJlMZ8lPy2/r+aSoA9RBg2D5vWq++xqroPE8\nZbdIPqHcCvPMBo142+AEMoJzWb0=\nPrivate-Lines: 1\nkQPq03aN1UL2Ct3H1FOluanNfCR8hX7MQnfg4vROJKhqoMkM\nPrivate-MAC: 955da334819d0f7b0b65a3f4f1f0aebdbdd08ad391740ff84910f8edebcc6e4e⟧\n',
    },
    {
      code: 'const key = `⟦PuTTY-Us¦er-Key-File-3: ssh-ed25519\nEncryption: none\nComment: deploy\nPublic-Lines: 2\nlG5wCxJkEEWBxyUKyuY15njhu9TlGv7lqAMBwWX5s4yx/yr+7Pg0Pa5iC5h8RnVj\nr0Sq50RwAgbbAquwBwHBdchBhe4=\nPrivate-Lines: 1\nV8GNlf8QvptN/Xtr18wof/YLVymp6csnGlqYisGOW1RabSOm\nPrivate-MAC: 6136e6920945c3e375a1ea83afe69387ece98bda51f264e6699bc141875d8235⟧`;\n',
      fixed: 'const key = process.env.SSH_PRIVATE_KEY!;\n',
    },
  ],
  good: ['const key = process.env.SSH_PRIVATE_KEY;\n', "const header = 'PuTTY-User-Key-File-3: ssh-rsa';\n"],
} satisfies Examples;
