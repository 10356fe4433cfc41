import type { Examples } from '../../model/rule.ts';
import { isMonotonous } from '../../model/placeholder.ts';
import { isInDocumentation, isProse, isTestPath } from '../../secrets/places.ts';
import { secretRule } from '../../secrets/rule.ts';

/** What the start of a hash says of its kind, first match wins. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^\$krb5tgs/, 'Kerberos service ticket'],
  [/^\$krb5asrep/, 'Kerberos login reply'],
  [/^aad3b435/, 'NTLM password hash'],
  [/^\$2/, 'bcrypt password hash'],
  [/^\$argon2/, 'Argon2 password hash'],
  [/^\$[89]\$/, 'Cisco password hash'],
  [/^\{/, 'LDAP password hash'],
  [/^SCRAM/, 'PostgreSQL password hash'],
  [/^0x0/, 'SQL Server password hash'],
  [/^grub/, 'GRUB password hash'],
  [/^(?:pbkdf2|scrypt|:pbkdf2|\$pbkdf2|\$shiro)/, 'PBKDF2 or scrypt password hash'],
];

export const rule = secretRule({
  id: 'secret/password-hash',
  title: 'Password hash in the source',
  severity: 'hint',
  confidence: 'medium',
  references: [
    'https://man7.org/linux/man-pages/man5/crypt.5.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html',
  ],
  noun: 'password hash',
  environmentVariable: 'PASSWORD_HASH',
  why: 'Whoever has the hash can try passwords against it on their own machine, as fast as they like and without being noticed: short and common passwords fall within hours.',
  remedy: 'Change the password, and keep the new hash out of the repository.',
  keywords: [
    '$1$',
    '$2a$',
    '$2b$',
    '$2x$',
    '$2y$',
    '$5$',
    '$6$',
    '$7$',
    '$8$',
    '$9$',
    '$y$',
    '$gy$',
    '$h$',
    '$p$',
    '$s$',
    '$apr1$',
    '$argon2',
    '$pbkdf2',
    '$shiro1$',
    'pbkdf2_sha',
    'pbkdf2:sha',
    ':pbkdf2:',
    'scrypt:',
    'scram-sha-256$',
    'grub.pbkdf2',
    '{ssha',
    '{sha',
    '{smd5}',
    '{pbkdf2',
    '{pkcs5s2}',
    '$krb5asrep$',
    '$krb5tgs$',
    'aad3b435b51404ee',
    '0x0200',
  ],
  pattern:
    /\$(?:1|apr1)\$[./0-9A-Za-z]{1,8}\$[./0-9A-Za-z]{22}|\$2[abxy]\$\d\d\$[./0-9A-Za-z]{53}|\$5\$(?:rounds=\d{1,9}\$)?[./0-9A-Za-z]{1,16}\$[./0-9A-Za-z]{43}|\$6\$(?:rounds=\d{1,9}\$)?[./0-9A-Za-z]{1,16}\$[./0-9A-Za-z]{86}|\$g?y\$[./0-9A-Za-z]{1,12}\$[./0-9A-Za-z]{0,86}\$[./0-9A-Za-z]{43}|\$7\$[./0-9A-Za-z]{11,97}\$[./0-9A-Za-z]{43}|\$[89]\$[./0-9A-Za-z]{14}\$[./0-9A-Za-z]{43}|\$[HP]\$[./0-9A-Za-z]{31}|\$S\$[./0-9A-Za-z]{52}|\$argon2(?:id|i|d)\$(?:v=\d{1,3}\$)?m=\d{1,8},t=\d{1,4},p=\d{1,4}\$[0-9A-Za-z+/]{8,100}\$[0-9A-Za-z+/]{16,130}|\$(?:pbkdf2(?:-sha\d{1,3})?)\$\d{1,8}\$[./0-9A-Za-z]{8,100}\$[./0-9A-Za-z]{27,90}|\$shiro1\$SHA-\d{3}\$\d{1,8}\$[0-9A-Za-z+/=]{8,100}\$[0-9A-Za-z+/]{43,88}={0,2}|pbkdf2_sha\d{1,3}\$\d{1,8}\$[\w=+/-]{1,64}\$[0-9A-Za-z+/]{27,90}={0,2}|(?:pbkdf2:sha\d{1,3}(?::\d{1,8})?|scrypt:\d{1,8}:\d{1,3}:\d{1,3})\$[0-9A-Za-z]{4,64}\$[0-9a-f]{64,128}|:pbkdf2:sha\d{1,3}:\d{1,8}:\d{1,4}:[0-9A-Za-z+/]{8,64}={0,2}:[0-9A-Za-z+/]{27,180}={0,2}|SCRAM-SHA-256\$\d{1,8}:[0-9A-Za-z+/]{8,64}={0,2}\$[0-9A-Za-z+/]{43}=:[0-9A-Za-z+/]{43}=|grub\.pbkdf2\.sha512\.\d{1,8}\.[0-9A-F]{64,256}\.[0-9A-F]{64,256}|\{(?:SSHA|SSHA256|SSHA512|SHA|SHA256|SHA512|SMD5|PBKDF2(?:-SHA\d{1,3})?|PKCS5S2)\}[0-9A-Za-z+/.$]{22,180}={0,2}|\$krb5asrep\$(?:23\$)?(?:[^\s:$"']{1,120}:)?[0-9a-f]{32}\$[0-9a-f]{64,2000}|\$krb5tgs\$23\$\*[^*\s"']{1,250}\*\$[0-9a-f]{32}\$[0-9a-f]{64,2000}|aad3b435b51404eeaad3b435b51404ee:[0-9a-f]{32}|0x0200[0-9A-F]{136}/i,
  continuation: 'word',
  judge({ path, text, span, value }) {
    if (isTestPath(path) || isInDocumentation(text, span.start) || (isProse(path) && !/\.(?:txt|csv|tsv|log|text)$/i.test(path)))
      return null;
    const digest = value.slice(-20);
    // The NTLM hash of an empty password, and digests that someone typed.
    if (/31d6cfe0d16ae931b73c59d7e0c089c0$/i.test(value) || isMonotonous(digest) || /^(?:\$1\$|\$2|\$[56]\$)[^A-Z]*$/.test(value))
      return null;
    const noun = kinds.find(([pattern]) => pattern.test(value))?.[1];
    const isTicket = /^\$krb5/.test(value);
    return {
      ...(noun === undefined ? {} : { noun }),
      remark: isTicket
        ? 'the password of the account can be guessed from it without the network. Change that password.'
        : 'the password can be guessed from it without the network. Change the password if it is still in use.',
    };
  },
});

export const examples = {
  bad: [
    {
      path: 'shadow',
      code: 'deploy:⟦$6¦$Qz7kL2pX$hTq0cW8vN3xJ5mRb6yK1uF4gS9aZ2eD7iP0oL3kV5nB8tC1rX6wQ4jM7hG2fY9uE0sA5dI8lO3pZ6hTq7cW8vN⟧:19200:0:99999:7:::\n',
    },
    { path: 'users.sql', code: "INSERT INTO users VALUES ('ann', '⟦$2¦y$12$Qz7kL2pXhTq0cW8vN3xJ5uRb6yK1uF4gS9aZ2eD7iP0oL3kV5nB8t⟧');\n" },
    { path: '.htpasswd', code: 'deploy:⟦$ap¦r1$Qz7kL2pX$hTq0cW8vN3xJ5mRb6yK1u/⟧\n' },
    { path: 'users.ldif', code: 'userPassword: ⟦{SS¦HA}hTq0cW8vN3xJ5mRb6yK1uF4gS9aZ2eD7⟧\n' },
    { path: 'router.txt', code: 'enable secret 9 ⟦$9¦$Qz7kL2pXhTq0cW$8vN3xJ5mRb6yK1uF4gS9aZ2eD7iP0oL3kV5nB8tC1rX⟧\n' },
    {
      path: 'data.py',
      code: 'HASH = "⟦pbk¦df2_sha256$600000$Qz7kL2pXhTq0cW8v$N3xJ5mRb6yK1uF4gS9aZ2eD7iP0oL3kV5nB8tC1rX6w=⟧"\n',
      fixed: 'import os\n\nHASH = os.environ["PASSWORD_HASH"]\n',
    },
  ],
  good: [
    "const swapped = text.replace(/(a)(b)/, '$1$2$3');\n",
    { path: 'users.php', code: '<?php $hash = password_hash($password, PASSWORD_BCRYPT); // $2y$10$...\n' },
    {
      path: 'test/users.sql',
      code: "INSERT INTO users VALUES ('ann', '$2y¦$12$Qz7kL2pXhTq0cW8vN3xJ5uRb6yK1uF4gS9aZ2eD7iP0oL3kV5nB8t');\n",
    },
  ],
} satisfies Examples;
