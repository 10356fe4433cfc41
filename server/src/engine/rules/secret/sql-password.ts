import type { Examples } from '../../model/rule.ts';
import { secretRule, type Candidate, type Judgement } from '../../secrets/rule.ts';
import { judgeWrittenPassword, outsideSamples, placed } from '../../secrets/written-password.ts';

/** The forms in which a server keeps a password, not the password: MySQL's and Oracle's, PostgreSQL's, SQL Server's. */
const hash = /^(?:\*[0-9A-F]{40}|md5[0-9a-f]{32}|SCRAM-SHA-256\$|0x0[12]00[0-9A-F]{48,}|S:[0-9A-F]{60}|[0-9A-F]{16}$|\$A\$005\$)/i;

/** Judges one candidate, wherever it stands. */
function judgeCandidate({ text, span, value, groups, match }: Candidate): Judgement | null {
  const next = text.charAt(span.end);
  if (hash.test(value)) {
    return {
      span,
      whole: span,
      severity: 'hint',
      confidence: 'low',
      noun: 'hash of a database password',
      remark: 'the password can be guessed from it without the network. Change the password if it is still in use.',
    };
  }
  const isQuoted = /['"]/.test(text.charAt(span.start - 1));
  if (isQuoted && !/['"\\]/.test(next)) return null;
  const names = /(?:user|role|login|to|for|not exists)\s{1,8}["'`[]?([\w.-]{1,60})/gi;
  const user = [...text.slice(Math.max(0, span.start - 120), span.start).matchAll(names)].at(-1)?.[1] ?? '';
  const judged = judgeWrittenPassword(value, { user });
  // "… is identified by 'position'": prose, unless the words of a statement stand before.
  const isStatement = /\b(?:(?:create|alter)\s{1,8}(?:user|role|login|if)|grant\s|connect\s|set\s{1,8}role)\b/i.test(
    text.slice(Math.max(0, match.start - 300), match.start + 8),
  );
  if (/^identified/.test(text.slice(match.start, match.start + 10)) && !isStatement) return null;
  if (isQuoted || judged === null) return placed(judged, span);
  // Without quotes, as Oracle allows, only what no sentence holds: "identified by …" is prose as well.
  return /^identified/i.test(text.slice(match.start, match.start + 10)) &&
    groups['open'] === undefined &&
    isStatement &&
    /^[A-Za-z][\w#$]{5,}$/.test(value) &&
    /\d/.test(value) &&
    /[\s;]|^$/.test(next)
    ? placed({ ...judged, severity: 'hint', confidence: 'low' }, span)
    : null;
}

export const rule = secretRule({
  id: 'secret/sql-password',
  title: 'Password in an SQL statement',
  severity: 'warning',
  confidence: 'medium',
  references: [
    'https://dev.mysql.com/doc/refman/8.4/en/create-user.html',
    'https://www.postgresql.org/docs/current/sql-createrole.html',
    'https://learn.microsoft.com/sql/t-sql/statements/create-login-transact-sql',
  ],
  noun: 'database password in a statement',
  environmentVariable: 'DB_PASSWORD',
  why: 'The statement makes an account with this password on every server where it runs, and everyone who reads the script can sign in there.',
  remedy: 'Change the password of the account, and let the script take it as a parameter or from a secret store.',
  keywords: [
    'identified',
    'create user',
    'alter user',
    'create role',
    'alter role',
    'create login',
    'alter login',
    'create group',
    'create credential',
    'alter credential',
    'set password',
    'encryption by password',
    'sp_addlogin',
    'application role',
    'scoped credential',
    'connection to remote',
  ],
  pattern:
    /(?:identified\s{1,8}(?:with\s{1,8}["'`]?\w{1,40}["'`]?\s{1,8})?(?:by|as|using)\s{1,8}(?<form>password\s{1,8}|values\s{1,8})?(?<open>\\?["'])?|(?:create|alter)\s{1,8}(?:user|role|login|group)\s{1,8}(?:[^;"]|"\w{1,60}"|"\.){1,200}?\bpassword\s{0,4}=?\s{0,4}N?\\?["']|(?:create|alter|scoped)\s{1,8}credential\s[^;]{1,200}?\bsecret\s{0,4}=\s{0,4}N?\\?["']|set\s{1,8}password\s{1,8}(?:for\s{1,8}[^;=\n]{1,100})?(?:=|to)\s{0,4}(?:password\s{0,3}\(\s{0,3})?\\?["']|encryption\s{1,8}by\s{1,8}password\s{0,4}=\s{0,4}N?\\?["']|application\s{1,8}role\s[^;]{1,100}?password\s{0,4}=\s{0,4}N?\\?["']|connection\s{1,8}to\s{1,8}remote\s[^;]{1,100}?password\s{0,4}\\?["']|sp_addlogin\s{1,8}N?'[^'\n]{1,60}'\s{0,4},\s{0,4}N?')(?<secret>[^'"`\\\s;]{3,200})/i,
  continuation: 'none',
  judge(candidate) {
    return outsideSamples(judgeCandidate(candidate), candidate);
  },
});

export const examples = {
  bad: [
    { path: 'users.sql', code: "CREATE USER 'shop'@'%' IDENTIFIED BY '⟦vK9¦#mQ2x!Lr7⟧';\n" },
    { path: 'users.sql', code: "CREATE ROLE shop LOGIN PASSWORD '⟦Tr7!vq¦Lm29zK⟧';\n" },
    { path: 'users.sql', code: "CREATE LOGIN shop WITH PASSWORD = N'⟦Zk4hN!¦8wQe2v⟧', CHECK_POLICY = OFF;\n" },
    { path: 'users.sql', code: "ALTER USER 'shop'@'%' IDENTIFIED WITH caching_sha2_password BY '⟦vK9¦#mQ2x!Lr7⟧';\n" },
    { path: 'users.sql', code: "SET PASSWORD FOR 'shop'@'%' = '⟦Tr7!vq¦Lm29zK⟧';\n" },
    { path: 'users.sql', code: "GRANT ALL ON shop.* TO shop IDENTIFIED BY PASSWORD '⟦*9F3C¦0A7B2E5D81C64F0E9B3A7D2C5E8F1B4A6D90⟧';\n" },
    {
      path: 'setup.sh',
      code: 'psql -c "ALTER USER shop WITH PASSWORD \'⟦Zk4hN!¦8wQe2v⟧\'"\n',
      fixed: 'psql -c "ALTER USER shop WITH PASSWORD \'${DB_PASSWORD:?}\'"\n',
    },
  ],
  good: [
    { path: 'users.sql', code: "CREATE USER 'shop'@'%' IDENTIFIED BY 'password';\nCREATE ROLE shop PASSWORD '${DB_PASSWORD}';\n" },
    { path: 'users.php', code: '<?php $sql = "CREATE USER shop IDENTIFIED BY \'$password\'";\n' },
    { path: 'notes.txt', code: 'Each row is identified by its number. Create user accounts and set password rules first.\n' },
    { path: 'users.sql', code: 'ALTER USER shop PASSWORD NULL;\nCREATE LOGIN [shop] FROM WINDOWS;\n' },
  ],
} satisfies Examples;
