import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { importsModule } from '../../code/languages/python/calls.ts';
import { isDevelopmentPlace, isProductionPlace, settingListeners, type SettingRow } from '../../code/languages/python/options.ts';
import { onBinding, pythonRule, type NamedBinding } from '../../code/rule.ts';

/** Settings that the recommended rule tells of in places that production loads. */
const toldElsewhere = [
  'SESSION_COOKIE_SECURE',
  'CSRF_COOKIE_SECURE',
  'SESSION_COOKIE_HTTPONLY',
  'SECURE_SSL_REDIRECT',
  'SECURE_CONTENT_TYPE_NOSNIFF',
  'REMEMBER_COOKIE_SECURE',
  'REMEMBER_COOKIE_HTTPONLY',
  'JWT_COOKIE_SECURE',
  'SECURE_BROWSER_XSS_FILTER',
];

function isTold(binding: NamedBinding, context: CodeContext): boolean {
  if (context.expression(binding.value).kind !== 'boolean') return false;
  if (binding.form !== 'assignment') return !isDevelopmentPlace(binding.value, context);
  const isConfig = /\bconf(?:ig)?\b/i.test(context.textOf(binding.target ?? binding.nameSpan));
  return isConfig ? !isDevelopmentPlace(binding.value, context) : isProductionPlace(binding.value, context);
}

const turnOn = { kind: 'review', title: 'Set to True', value: 'True' } as const;

const rows: readonly SettingRow[] = [
  { settings: toldElsewhere, bad: [false], when: (binding, context) => !isTold(binding, context), fix: turnOn },
  {
    settings: ['SECURE_HSTS_SECONDS'],
    test: (value, context) => {
      const seconds = context.valueOf(value);
      return typeof seconds === 'number' && seconds < 3600;
    },
    message: 'Browsers are not told to stay with HTTPS for long. Raise this to a year once HTTPS works everywhere.',
    fix: { kind: 'review', title: 'Tell browsers to use HTTPS for a year (HTTPS must work everywhere)', value: '31536000' },
  },
  {
    settings: ['SECURE_HSTS_INCLUDE_SUBDOMAINS', 'SECURE_HSTS_PRELOAD', 'CSRF_COOKIE_HTTPONLY', 'LANGUAGE_COOKIE_SECURE'],
    bad: [false],
    message: 'This setting leaves a protection of the web framework off. Set it to True where the site allows it.',
    fix: turnOn,
  },
  {
    settings: ['SESSION_COOKIE_SAMESITE', 'CSRF_COOKIE_SAMESITE', 'REMEMBER_COOKIE_SAMESITE', 'JWT_COOKIE_SAMESITE'],
    bad: [null, 'None', 'none', false],
    when: (binding, context) => binding.name !== 'SESSION_COOKIE_SAMESITE' || !isTold(binding, context),
    message: 'Requests that other sites start carry this cookie. Set this to "Lax" or "Strict".',
    fix: { kind: 'review', title: 'Set to "Lax" (requests of other sites lose the cookie)', value: "'Lax'" },
  },
  {
    settings: ['TESTING'],
    bad: [true],
    when: (binding, context) =>
      binding.form !== 'assignment' ||
      binding.target?.type === 'identifier' ||
      /conf|testing$/i.test(context.textOf(binding.target ?? binding.nameSpan)),
    message: 'Testing mode is set in the code, so production may run in it: errors spread, checks are off. Read it from outside.',
    fix: { kind: 'review', title: 'Switch testing mode off', value: 'False' },
  },
  {
    settings: ['FLASK_DEBUG'],
    bad: ['1', 1, true, 'true', 'True'],
    message: 'Debug mode is set in the code, so production may run in it. Read it from outside.',
    fix: { kind: 'review', title: 'Switch debug mode off', value: "'0'" },
  },
  {
    settings: ['ENV', 'FLASK_ENV'],
    bad: ['development', 'dev', 'debug'],
    message: 'The environment is set in the code, so production may run as development. Read it from outside.',
    fix: { kind: 'review', title: 'Set to production', value: "'production'" },
  },
  {
    settings: ['PREFERRED_URL_SCHEME', 'ACCOUNT_DEFAULT_HTTP_PROTOCOL'],
    bad: ['http'],
    message: 'Links that the application writes lead to plain HTTP. Set this to "https".',
    fix: { kind: 'review', title: 'Write links with https', value: "'https'" },
  },
  {
    settings: [
      'PROPAGATE_EXCEPTIONS',
      'DEBUG_PROPAGATE_EXCEPTIONS',
      'TRAP_HTTP_EXCEPTIONS',
      'EXPLAIN_TEMPLATE_LOADING',
      'USE_X_FORWARDED_HOST',
    ],
    bad: [true],
    message: 'This setting trusts or shows more than production should. Leave it at its default.',
    fix: { kind: 'review', title: 'Set to False', value: 'False' },
  },
  {
    settings: ['AUTH_PASSWORD_VALIDATORS'],
    test: (value, context) => {
      const list = context.expression(value);
      return list.kind === 'array' && list.elements.length === 0;
    },
    message: 'Every password is accepted, however short or common. List the validators that Django brings.',
  },
  {
    settings: ['MAX_CONTENT_LENGTH', 'DATA_UPLOAD_MAX_MEMORY_SIZE', 'DATA_UPLOAD_MAX_NUMBER_FIELDS', 'DATA_UPLOAD_MAX_NUMBER_FILES'],
    bad: [null],
    message: 'Requests may be of any size, so one sender fills the memory. Set a limit.',
  },
  {
    settings: ['session_protection', 'SESSION_PROTECTION'],
    bad: [null],
    message: 'A stolen session cookie works from any machine. Set session_protection to "strong".',
    fix: { kind: 'review', title: 'Protect sessions (a changed address logs out)', value: "'strong'" },
  },
  {
    settings: ['SECURITY_PASSWORD_HASH'],
    bad: ['plaintext', 'md5_crypt', 'des_crypt', 'sha1_crypt', 'hex_md5', 'hex_sha1'],
    message: 'Passwords are stored so that they can be read or guessed. Use argon2 or bcrypt.',
    fix: { kind: 'review', title: 'Store new passwords with argon2', value: "'argon2'" },
  },
  {
    settings: ['ACCOUNT_EMAIL_VERIFICATION'],
    bad: ['none'],
    message: 'Anyone signs up with the address of another. Set this to "mandatory".',
    fix: { kind: 'review', title: 'Ask for a verified address', value: "'mandatory'" },
  },
];

export const rule = pythonRule({
  id: 'python/weak-framework-setting',
  title: 'Setting of a web framework that is weaker than it could be',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [16, 614, 1004, 489, 521],
  controls: ['OWASP A05:2021'],
  references: [
    'https://docs.djangoproject.com/en/stable/howto/deployment/checklist/',
    'https://docs.djangoproject.com/en/stable/ref/settings/',
    'https://flask.palletsprojects.com/en/stable/config/',
  ],
  message: 'This setting leaves a protection of the web framework off. Use the safe value outside development.',
  why: 'Each of these settings takes a little protection away from every page of the site. In settings that only developers load that is fine; a value in the code tends to reach production.',
  remedy: 'Set the safe value, and read what differs between development and production from the environment.',
  fix: 'review',
  listeners: [
    ...settingListeners(rows),
    onBinding(
      ['DEBUG', 'debug'],
      (binding, context, report) => {
        const { value, target } = binding;
        if (context.valueOf(value) !== true || context.expression(value).kind !== 'boolean') return;
        const written = context.textOf(target ?? binding.nameSpan);
        const isConfig = /\bconfig\b|\bconf\[/i.test(written);
        const inClass = target?.parent?.parent?.parent?.parent?.type === 'class_definition' && binding.name === 'DEBUG';
        // A plain DEBUG of a module that is no settings module is a switch of its own.
        const inSettings =
          target?.type === 'identifier' &&
          binding.name === 'DEBUG' &&
          /settings|config/i.test(context.path) &&
          !isProductionPlace(value, context);
        const isApp = /^(?:app|application)\.debug$/.test(written) && !importsModule(context, 'flask', 'quart', 'sanic', 'connexion');
        if (!isConfig && !inClass && !inSettings && !isApp) return;
        if (/^(?:\w*app|application)\.config\[['"]DEBUG['"]\]$/i.test(written)) return;
        report(binding.span, {
          message: 'Debug mode is set in the code, so production may run in it. Read it from outside.',
          fixes: [review('Switch debug mode off', replace(spanOf(value), 'False'))],
        });
      },
      ['assignment'],
    ),
    onBinding(
      ['ALLOWED_HOSTS', 'INTERNAL_IPS'],
      (binding, context, report) => {
        const read = context.expression(binding.value);
        const star = read.kind === 'array' ? read.elements.find((element) => context.stringOf(element) === '*') : undefined;
        if (star === undefined || (binding.name === 'ALLOWED_HOSTS' && isProductionPlace(binding.value, context))) return;
        report(spanOf(star), { message: 'Any host is accepted here. List the names that the site has.' });
      },
      ['assignment'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `from flask import Flask

app = Flask(__name__)
⟦app.config["TESTING"] = True⟧
⟦app.config["ENV"] = "development"⟧
⟦app.config["PREFERRED_URL_SCHEME"] = "http"⟧
`,
      fixed: `from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = False
app.config["ENV"] = 'production'
app.config["PREFERRED_URL_SCHEME"] = 'https'
`,
    },
    {
      path: 'shop/settings.py',
      code: `⟦SECURE_HSTS_SECONDS = 0⟧
⟦CSRF_COOKIE_SAMESITE = None⟧
`,
      fixed: `SECURE_HSTS_SECONDS = 31536000
CSRF_COOKIE_SAMESITE = 'Lax'
`,
    },
    {
      path: 'shop/settings.py',
      code: `⟦AUTH_PASSWORD_VALIDATORS = []⟧
⟦DATA_UPLOAD_MAX_MEMORY_SIZE = None⟧
`,
    },
  ],
  good: [
    {
      path: 'shop/settings.py',
      code: `SECURE_HSTS_SECONDS = 31536000
CSRF_COOKIE_SAMESITE = "Strict"
AUTH_PASSWORD_VALIDATORS = [{"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"}]
`,
    },
    `app.config["TESTING"] = os.environ.get("TESTING") == "1"
app.config["ENV"] = "production"
`,
  ],
} satisfies Examples;
