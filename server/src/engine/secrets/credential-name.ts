import { wordsOf } from '../model/words.ts';

export type CredentialKind = 'password' | 'secret' | 'key' | 'token' | 'header' | 'other-key';

/** Words after the credential's own that say which one of several it is, not what it is. */
const qualifiers = new Set(
  'prod production dev development devel staging stage live test testing qa uat local default value val string str text plain plaintext raw clear base old new current previous backup primary secondary main master slave root admin 1 2 3 4 v 0 const literal decoded'.split(
    ' ',
  ),
);

/** First words that make a name a question, an action or a message about a credential. */
const otherUses = new Set(
  'is has have had dont show hide toggle forgot forget reset change update enter invalid wrong missing require requires required validate valid verify without no not needs need allow allows enable enabled disable disabled can should must min max minimum maximum incorrect expired expires repeat retype on handle error err label title placeholder request idempotency pagination output continuation starting lifecycle confirmation work placeholder hint help msg message type field input column header regex pattern format rule policy length strength csrf xsrf next page continuation cancel cancellation render depth shader boarding public publishable site design syntax start end begin stop eos bos pad unk sep cls mask injection lexer parse parser current previous last first sort partition cache primary foreign composite index row lock mutex unique hash sample dummy fake mock example'.split(
    ' ',
  ),
);

const passwordWords = new Set(
  'password passwd passwort pwd passphrase passcode pswd pass pw psk userpass dbpass dbpassword dbpasswd mypassword userpassword adminpassword rootpassword mysqlpassword smtppass smtppassword authpassword'.split(
    ' ',
  ),
);
const secretWords = new Set(
  'secret secrets clientsecret appsecret apisecret jwtsecret sessionsecret consumersecret sharedsecret tokensecret webhooksecret signingsecret cookiesecret authsecret secretkeybase credential credentials'.split(
    ' ',
  ),
);
const tokenWords = new Set(
  'token accesstoken authtoken apitoken refreshtoken bearertoken idtoken sessiontoken usertoken bottoken jwt pat'.split(' '),
);
const keyWords = new Set(
  'apikey secretkey accesskey privatekey authkey encryptionkey signingkey appkey apptoken masterkey jwtkey'.split(' '),
);

/** What stands before `key` in the names of keys that are credentials. */
const keyOwners = new Set(
  'api secret access private auth encryption encrypt signing sign signature master account shared service consumer subscription session deploy jwt webhook hmac crypto cipher integration write admin server aes des rsa ssh ssl tls aws azure gcp google stripe openai sendgrid mailgun twilio license storage'.split(
    ' ',
  ),
);

/** What stands before `key` in the names of keys that open nothing: those of tables, maps, keyboards and caches. */
const ordinaryKeyOwners = new Set(
  (
    'object map hash sort state query react event i18n message translation lookup feature setting settings option options group parent child label style theme data json dict ' +
    'prop property attr attribute field header cookie redis registry hot short shortcut access modifier arrow enter escape tab shift ctrl alt meta delete space up down left right ' +
    'press down item list array set entry row column table view route page path file dir name type class id item node tree element block chunk module bundle import export ' +
    'locale lang language country region zone bucket object s3 blob image asset icon color font test spec fixture mock sample group user account tenant org team project ' +
    'idempotency dedupe dedup correlation trace span request response search filter index store storage local session context provider reducer action mutation ' +
    'public primary foreign unique composite natural surrogate cache partition shard range sorting lock mutex secondary host known kms cmk gpg pgp wrong some any no every the this that is'
  ).split(' '),
);

/** Names of HTTP headers that carry a credential. */
const headerNames = new Set(['authorization', 'proxy authorization', 'x api key', 'x auth token', 'x access token']);

function kindOfEnd(words: readonly string[]): CredentialKind | null {
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  if (passwordWords.has(last)) return 'password';
  if (last === 'word' && before === 'pass') return 'password';
  if (secretWords.has(last)) return 'secret';
  if (tokenWords.has(last)) return 'token';
  if (keyWords.has(last)) return 'key';
  if ((last === 'key' || last === 'keys') && keyOwners.has(before)) return before === 'secret' ? 'secret' : 'key';
  if (last === 'key' && words.length > 1 && !ordinaryKeyOwners.has(before)) return 'other-key';
  if (last === 'auth' && (words.length === 1 || before === 'basic' || before === 'npm')) return 'token';
  return null;
}

/**
 * Says which kind of credential a name promises, or null. Reads the words of the name from its end: `dbPasswordProd` promises a
 * password; `passwordField`, `tokenType`, `publicKey`, `csrfToken` and `forgotPassword` promise none.
 */
export function credentialKind(name: string): CredentialKind | null {
  if (name.length > 80) return null;
  const words = wordsOf(name);
  if (headerNames.has(words.join(' '))) return 'header';
  while (words.length > 1 && qualifiers.has(words.at(-1) ?? '')) {
    if (kindOfEnd(words) !== null) break;
    words.pop();
  }
  if (words.length === 0 || words.length > 7) return null;
  if (words.length > 1 && words.slice(0, -1).some((word) => otherUses.has(word))) return null;
  return kindOfEnd(words);
}
