import { isMonotonous } from '../model/placeholder.ts';
import { withoutEnd } from '../parse/text-end.ts';

/** Words that documentation, tests and defaults use as a password, whatever their case and the digits or marks after them. */
const sampleWords = new Set(
  (
    'secretkey accesskey application private access id your my the some any enter insert pass passwd password passphrase passcode pwd pw pswd secret mysecret topsecret supersecret token apikey key credential credentials auth ' +
    'test testing tester test-password testpassword testpass mypassword mypass yourpassword userpassword user username usr me admin administrator root guest default ' +
    'foo bar baz qux foobar foobaz abc abcd xyz qwerty qwertyuiop asdf letmein welcome login changeit changeme changethis please ' +
    'none null undefined true false yes no on off string text value empty blank required optional hidden unknown any anonymous ' +
    'example sample demo dummy fake mock stub placeholder invalid wrong bad incorrect correct valid good new old current hello world helloworld ' +
    'correcthorsebatterystaple hunter sesame opensesame monkey dragon trustno iloveyou sunshine princess football baseball superman batman shadow master ' +
    'postgres postgresql mysql mariadb mongo mongodb redis rabbitmq oracle sa sqlserver minio minioadmin elastic kibana grafana neo neo4j docker ubuntu vagrant cisco raspberry alpine jenkins sonar keycloak couchdb'
  ).split(' '),
);

/** Undoes the usual swaps of letters for signs: `P@ssw0rd` is `password`. */
export function withoutSwaps(value: string): string {
  return value.toLowerCase().replace(/[@4]/g, 'a').replace(/0/g, 'o').replace(/[$5]/g, 's').replace(/[3]/g, 'e').replace(/[1!|]/g, 'i');
}

function isSampleWord(value: string): boolean {
  const plain = withoutEnd(value.toLowerCase().replace(/^[^a-z]+/, ''), /[^a-z]/);
  const pieces = plain.split(/[^a-z]+/).filter((piece) => piece !== '');
  return (
    plain === '' ||
    sampleWords.has(plain) ||
    (pieces.length > 0 && pieces.every((piece) => sampleWords.has(piece))) ||
    sampleWords.has(plain.replace(/[^a-z]/g, ''))
  );
}

/** How many of capitals, small letters, digits and other signs a text has. */
export function characterClasses(value: string): number {
  return [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/].filter((pattern) => pattern.test(value)).length;
}

/**
 * How much a text looks like a password that someone chose or generated.
 * `sample`: a word that stands for a password, as in documentation and tests; `weak`: short, or of one kind of characters;
 * `strong`: nothing else is it likely to be.
 */
export function passwordStrength(value: string): 'sample' | 'weak' | 'strong' {
  if (value.length < 4 || isMonotonous(value) || isSampleWord(value)) return 'sample';
  const trimmed = withoutEnd(withoutSwaps(value), /[^a-z]/);
  if (sampleWords.has(trimmed) || sampleWords.has(withoutSwaps(withoutEnd(value, /[^A-Za-z]/)))) return 'sample';
  const classes = characterClasses(value);
  if (value.length >= 8 && classes >= 3) return 'strong';
  return value.length >= 10 && classes >= 2 && /[0-9]/.test(value) && /[A-Za-z]/.test(value) ? 'strong' : 'weak';
}
