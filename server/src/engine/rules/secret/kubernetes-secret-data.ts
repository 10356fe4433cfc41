import type { NamedValue } from '../../model/named-value.ts';
import type { Examples } from '../../model/rule.ts';
import { credentialKind } from '../../secrets/credential-name.ts';
import { judgeCredentialValue } from '../../secrets/credential-value.ts';
import { characterClasses, passwordStrength } from '../../secrets/password.ts';
import { isPlaceholder } from '../../model/placeholder.ts';
import { isProse, isTestPath } from '../../secrets/places.ts';
import { looksRandom, wordPairShare } from '../../secrets/randomness.ts';
import { namedValueRule, type Judgement } from '../../secrets/rule.ts';
import { decodeText, isVariable, judgeWrittenPassword } from '../../secrets/written-password.ts';

/** Keys of a Secret whose values say who or where, not how to get in. */
const publicName =
  /(?:^|[-_.])(?:user(?:name)?|login|host(?:name)?|server|port|url|uri|endpoint|address|email|mail|name|namespace|region|zone|bucket|database|db|schema|path|type|driver|provider|issuer|audience|domain|version|mode|level|enabled|client[-_]?id|tenant[-_]?id|account[-_]?id|project[-_]?id|app[-_]?id|(?:access[-_]?)?key[-_]?id)$|[a-z](?:User|UserName|Username|Host|Url|URL|Uri|Port|Name|Email|Id)$|public|\.(?:crt|cert|pub|conf|cfg|ini|ya?ml|json|toml|properties|xml|txt|sh)$|^(?:ca|cert|tls)[-_.]?(?:crt|cert|bundle)?$/i;

type Strength = 'strong' | 'weak' | 'none';

function strengthOf(name: string, text: string): Strength {
  const login = /:\/\/([^\s:@/]{0,100}):([^\s@/]{1,200})@([\w.-]{1,255})/.exec(text);
  if (login !== null) {
    const judged = judgeWrittenPassword(login[2] ?? '', { user: login[1] ?? '', host: login[3] ?? '' });
    if (judged === null) return 'none';
    return judged.severity === 'hint' || !(login[3] ?? '').includes('.') ? 'weak' : 'strong';
  }
  if (publicName.test(name) || text.length < 4 || text.length > 4000 || /[^\x21-\x7e]/.test(text) || /^[{[<]|^-----|:\/\//.test(text))
    return 'none';
  const kind = credentialKind(name);
  if (isPlaceholder(text) || isVariable(text) || text === name || /^(?:ssh-|ecdsa-)/.test(text)) return 'none';
  const likelihood = judgeCredentialValue(kind ?? 'secret', name, text);
  if (likelihood === 'likely' || (text.length >= 16 && text.length <= 500 && looksRandom(text) && likelihood !== 'unlikely'))
    return 'strong';
  if (likelihood === 'possible') return 'weak';
  const isWeak =
    kind !== null && passwordStrength(text) === 'weak' && (characterClasses(text) > 1 || (text.length >= 6 && wordPairShare(text) < 0.6));
  return isWeak && !/^[\w.-]+[/:]|^v?\d[\d.]*$/.test(text) ? 'weak' : 'none';
}

/** The text that a value of a Secret stands for, or null where it is none. */
function textOf({ value, encoding }: NamedValue): string | null {
  return encoding === 'base64' ? (decodeText(value.replace(/\s/g, ''))?.trimEnd() ?? null) : value.trimEnd();
}

const described = namedValueRule({
  id: 'secret/kubernetes-secret-data',
  title: 'Hard-coded value of a Kubernetes Secret',
  severity: 'warning',
  confidence: 'medium',
  references: [
    'https://kubernetes.io/docs/concepts/configuration/secret/',
    'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
  ],
  noun: 'value of a Kubernetes Secret',
  environmentVariable: 'SECRET',
  why: 'The values of a Secret are only base64, which anyone decodes. In a repository they are known to everyone who can read it.',
  remedy: 'Change the value where it is used, and make the Secret at deploy time from a secret store, or keep it sealed in the repository.',
  judge(value, path): Judgement | null {
    if (value.objectKind !== 'Secret') return null;
    const text = textOf(value);
    const strength = text === null ? 'none' : strengthOf(value.name, text);
    if (strength === 'none') return null;
    const noun = `value of \`${value.name.slice(0, 40)}\` in a Kubernetes Secret`;
    const remark = value.encoding === 'base64' ? 'base64 hides nothing. Change it, and make the Secret from a secret store.' : undefined;
    const known = remark === undefined ? { noun } : { noun, remark };
    return strength === 'weak' || isTestPath(path) || isProse(path) ? { ...known, severity: 'hint', confidence: 'low' } : known;
  },
});

/** A manifest has no expression that reads the environment: there is nothing to put in the value's place. */
export const rule = { ...described, fix: null };

export const examples = {
  bad: [
    { path: 'secret.yaml', code: 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\ndata:\n  password: ⟦dks5I¦21RMnghTHI3⟧\n' },
    {
      path: 'secret.yaml',
      code: 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\ndata:\n  DB_PASSWORD: "⟦YWNtZTI¦wMjQ=⟧"\n  DB_USER: c2hvcA==\n',
    },
    {
      path: 'secret.yaml',
      code: 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\nstringData:\n  session: ⟦p8Jq2V¦n5Lx7Tz3Rk9Wd4Ym6B⟧\n',
    },
  ],
  good: [
    {
      path: 'secret.yaml',
      code: 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\ndata:\n  password: cGFzc3dvcmQ=\n  username: YWRtaW4=\n  host: ZGIuYWNtZS1zaG9wLm5ldA==\n',
    },
    {
      path: 'secret.yaml',
      code: 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\nstringData:\n  password: ${DB_PASSWORD}\n  token: changeme\n',
    },
    { path: 'config.yaml', code: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: shop\ndata:\n  mode: dks5I21RMnghTHI3\n' },
    {
      path: 'sealed.yaml',
      code: 'apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata:\n  name: shop\nspec:\n  encryptedData:\n    password: AgBy3i4OJSWK+PiTySYZZA9rO43cGDEq\n',
    },
  ],
} satisfies Examples;
