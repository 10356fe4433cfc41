import { replace, safe, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { importsModule } from '../../code/languages/python/calls.ts';
import { calleeText, isDevelopmentPlace, isProductionPlace } from '../../code/languages/python/options.ts';
import { onBinding, pythonRule, type NamedBinding } from '../../code/rule.ts';

/** Settings that must not have a value, with what happens when they do. */
const switches: Readonly<Record<string, readonly [bad: boolean, message: string]>> = {
  SESSION_COOKIE_SECURE: [false, 'The session cookie also travels over plain HTTP, where it can be read. Set this to True.'],
  CSRF_COOKIE_SECURE: [false, 'The CSRF cookie also travels over plain HTTP, where it can be read. Set this to True.'],
  SESSION_COOKIE_HTTPONLY: [false, 'Scripts can read the session cookie, so any injected script steals the session. Set this to True.'],
  SECURE_SSL_REDIRECT: [false, 'Visitors can stay on plain HTTP, where traffic can be read and changed. Set this to True.'],
  SECURE_CONTENT_TYPE_NOSNIFF: [false, 'Browsers may guess a type and run an upload as a script. Set this to True.'],
  SESSION_COOKIE_SAMESITE: [false, 'Requests that other sites start carry the session cookie. Set this to "Lax".'],
  REMEMBER_COOKIE_SECURE: [false, 'The cookie that logs visitors in also travels over plain HTTP. Set this to True.'],
  REMEMBER_COOKIE_HTTPONLY: [false, 'Scripts can read the cookie that logs visitors in. Set this to True.'],
  JWT_COOKIE_SECURE: [false, 'The cookie with the token also travels over plain HTTP, where it can be read. Set this to True.'],
  SECURE_BROWSER_XSS_FILTER: [
    false,
    'The browser is told to leave its filter against injected scripts off. Remove this or set it to True.',
  ],
  CORS_ALLOW_ALL_ORIGINS: [true, 'Every web site may read answers of this application. List the origins that need it.'],
  CORS_ORIGIN_ALLOW_ALL: [true, 'Every web site may read answers of this application. List the origins that need it.'],
};

const debugMessage = 'Debug mode shows settings, queries and source code on every error page. Set DEBUG to False outside development.';
/** Names that only a Django settings module defines together. */
function isDjangoSettings(context: CodeContext): boolean {
  const { variables } = context.facts.module;
  return (
    variables.has('INSTALLED_APPS') ||
    variables.has('ALLOWED_HOSTS') ||
    variables.has('ROOT_URLCONF') ||
    variables.has('MIDDLEWARE') ||
    (/(?:^|\/)settings[^/]*(?:\/[^/]+)?\.py$/.test(context.path) && !importsModule(context, 'flask'))
  );
}

/** True for a setting of a module or class, and for one given to the configuration of an application anywhere. */
function isDeployed(binding: NamedBinding, context: CodeContext): boolean {
  if (binding.form === 'assignment') {
    const isConfig = /\bconf(?:ig)?\b/i.test(context.textOf(binding.target ?? binding.nameSpan));
    return isConfig ? !isDevelopmentPlace(binding.value, context) : isProductionPlace(binding.value, context);
  }
  return (
    /\bconfig\.(?:update|from_mapping)$|\bsettings\.configure$/.test(calleeText(binding, context)) &&
    !isDevelopmentPlace(binding.value, context)
  );
}

export const rule = pythonRule({
  id: 'python/django-insecure-settings',
  title: 'Setting that switches off a protection of the web framework',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [16, 614, 489],
  controls: ['OWASP A05:2021'],
  references: [
    'https://docs.djangoproject.com/en/stable/howto/deployment/checklist/',
    'https://docs.djangoproject.com/en/stable/ref/settings/#session-cookie-secure',
    'https://flask.palletsprojects.com/en/stable/config/',
  ],
  message: 'This setting switches off a protection of the web framework. Use the safe value outside development.',
  why: 'Django and Flask bring protections against cookie theft, sniffing and forged requests, each with one setting. A weak value in the settings module counts for every page of the site.',
  remedy:
    'Set the safe value, and weaken it only in settings that production never loads. `manage.py check --deploy` lists what is missing.',
  fix: 'safe',
  listeners: [
    onBinding(Object.keys(switches), (binding, context, report) => {
      const [bad, message] = switches[binding.name] ?? [null, ''];
      const { value } = binding;
      if (context.expression(value).kind !== 'boolean' || context.valueOf(value) !== bad || !isDeployed(binding, context)) return;
      // Django gives the whole site over HTTPS only where somebody asks for it, so this one alone is no mistake.
      const severity = binding.name === 'SECURE_SSL_REDIRECT' || binding.name === 'SECURE_BROWSER_XSS_FILTER' ? 'info' : 'warning';
      const text = binding.name === 'SESSION_COOKIE_SAMESITE' ? "'Lax'" : bad === true ? 'False' : 'True';
      const edit = replace(spanOf(value), text);
      const keepsWorking = /HTTPONLY|NOSNIFF|XSS_FILTER/.test(binding.name);
      const note =
        bad === true ? 'other origins lose access' : text === "'Lax'" ? 'forms of other sites lose the session' : 'the site must use HTTPS';
      report(binding.span, {
        message,
        severity,
        fixes: [keepsWorking ? safe(`Set to ${text}`, edit) : review(`Set to ${text} (${note})`, edit)],
      });
    }),
    onBinding(
      ['DEBUG'],
      (binding, context, report) => {
        const { target, value } = binding;
        if (target?.type !== 'identifier' || context.valueOf(value) !== true || context.expression(value).kind !== 'boolean') return;
        if (!isProductionPlace(target, context) || !isDjangoSettings(context)) return;
        report(binding.span, {
          message: debugMessage,
          fixes: [review('Set DEBUG to False (error pages show no details)', replace(spanOf(value), 'False'))],
        });
      },
      ['assignment'],
    ),
    onBinding(
      ['ALLOWED_HOSTS'],
      (binding, context, report) => {
        const { target, value } = binding;
        const read = context.expression(value);
        if (target?.type !== 'identifier' || read.kind !== 'array' || !isProductionPlace(target, context)) return;
        const star = read.elements.find((element) => context.stringOf(element) === '*');
        if (star === undefined) return;
        report(spanOf(star), {
          message: 'Any Host header is accepted, so forged links reach password mails and caches. List your host names.',
        });
      },
      ['assignment'],
    ),
    onBinding(
      ['SESSION_SERIALIZER'],
      (binding, context, report) => {
        if (binding.target?.type !== 'identifier' || context.stringOf(binding.value)?.endsWith('.PickleSerializer') !== true) return;
        if (!isProductionPlace(binding.target, context)) return;
        report(binding.span, {
          message: 'Sessions are unpickled, so whoever learns the secret key runs code. Use the JSON serializer.',
          fixes: [
            review(
              'Use the JSON serializer (sessions in use end)',
              replace(spanOf(binding.value), "'django.contrib.sessions.serializers.JSONSerializer'"),
            ),
          ],
        });
      },
      ['assignment'],
    ),
    onBinding(
      ['PASSWORD_HASHERS'],
      (binding, context, report) => {
        const read = context.expression(binding.value);
        const first = read.kind === 'array' ? read.elements[0] : undefined;
        if (first === undefined || binding.target === null || !isProductionPlace(binding.target, context)) return;
        if (!/(?:MD5|SHA1|Crypt)PasswordHasher$/.test(context.stringOf(first) ?? '')) return;
        const strong =
          read.kind === 'array'
            ? read.elements.find((element) => /(?:PBKDF2|Argon2|BCryptSHA256|Scrypt)PasswordHasher$/.test(context.stringOf(element) ?? ''))
            : undefined;
        const edits =
          strong === undefined
            ? [replace(spanOf(first), "'django.contrib.auth.hashers.PBKDF2PasswordHasher'")]
            : [replace(spanOf(first), context.textOf(strong)), replace(spanOf(strong), context.textOf(first))];
        report(spanOf(first), {
          message: 'New passwords are stored with a hash that can be guessed in minutes. Put PBKDF2 or Argon2 first.',
          fixes: [review('Store new passwords with a slow hash (old ones stay with their hasher in the list)', ...edits)],
        });
      },
      ['assignment'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      path: 'shop/settings.py',
      code: `INSTALLED_APPS = ["django.contrib.auth", "shop"]
⟦DEBUG = True⟧
ALLOWED_HOSTS = [⟦"*"⟧]
⟦SESSION_COOKIE_HTTPONLY = False⟧
`,
      fixed: `INSTALLED_APPS = ["django.contrib.auth", "shop"]
DEBUG = False
ALLOWED_HOSTS = ["*"]
SESSION_COOKIE_HTTPONLY = True
`,
    },
    {
      path: 'shop/application.py',
      code: `def create_app():
    app = Flask(__name__)
    app.config.update(⟦SESSION_COOKIE_SECURE=False⟧, DEBUG=False)
    app.config.from_mapping({⟦"REMEMBER_COOKIE_HTTPONLY": False⟧})
    return app
`,
      fixed: `def create_app():
    app = Flask(__name__)
    app.config.update(SESSION_COOKIE_SECURE=True, DEBUG=False)
    app.config.from_mapping({"REMEMBER_COOKIE_HTTPONLY": True})
    return app
`,
    },
    {
      path: 'shop/settings.py',
      code: `PASSWORD_HASHERS = [⟦"django.contrib.auth.hashers.MD5PasswordHasher"⟧]
`,
      fixed: `PASSWORD_HASHERS = ['django.contrib.auth.hashers.PBKDF2PasswordHasher']
`,
    },
    {
      path: 'config.py',
      code: `class ProductionConfig:
    ⟦SESSION_COOKIE_SECURE = False⟧
    ⟦SESSION_COOKIE_HTTPONLY = False⟧
`,
      fixed: `class ProductionConfig:
    SESSION_COOKIE_SECURE = True
    SESSION_COOKIE_HTTPONLY = True
`,
    },
  ],
  good: [
    `app.config.update(SESSION_COOKIE_SECURE=True, REMEMBER_COOKIE_HTTPONLY=True)
client.configure(SESSION_COOKIE_SECURE=False)
`,
    {
      path: 'shop/settings.py',
      code: `import os

INSTALLED_APPS = ["shop"]
DEBUG = os.environ.get("DEBUG") == "1"
ALLOWED_HOSTS = ["shop.example.com"]
`,
    },
    { path: 'shop/settings/development.py', code: `DEBUG = True\nSESSION_COOKIE_SECURE = False\n` },
    `class DevelopmentConfig:
    SESSION_COOKIE_SECURE = False
`,
    `DEBUG = True

def log(text):
    if DEBUG:
        print(text)
`,
  ],
} satisfies Examples;
