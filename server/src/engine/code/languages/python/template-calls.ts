import type { CodeContext } from '../../context.ts';
import type { Sink } from '../../sinks.ts';
import { importsModule } from './calls.ts';

export const jinjaEnvironments = [
  'jinja2.Environment',
  'jinja2.environment.Environment',
  'jinja2.Template',
  'jinja2.environment.Template',
  'jinja2.sandbox.SandboxedEnvironment',
  'jinja2.sandbox.ImmutableSandboxedEnvironment',
  'jinja2.nativetypes.NativeEnvironment',
];
const webFrameworks = [
  'flask',
  'django',
  'fastapi',
  'starlette',
  'aiohttp',
  'tornado',
  'sanic',
  'bottle',
  'quart',
  'webob',
  'pyramid',
  'falcon',
  'cherrypy',
  'werkzeug',
  'http.server',
  'webapp2',
];
/** Texts that are no HTML: configuration, code and mail are made with Jinja too. */
const writesPages = /\.html?\b|\.jinja\.html|text\/html|<(?:html|body|div|p|h[1-6]|span|table|ul|a)\b/i;

/** True for a file that speaks of pages or imports a web framework. */
export function isAboutPages(context: CodeContext): boolean {
  return context.mentions(writesPages) || importsModule(context, ...webFrameworks);
}

const flaskStrings = [
  'flask.render_template_string',
  'flask.templating.render_template_string',
  'quart.render_template_string',
  'render_template_string',
];
const templates = [
  'jinja2.Template',
  'jinja2.environment.Template',
  'jinja2.nativetypes.NativeTemplate',
  'mako.template.Template',
  'django.template.Template',
  'django.template.base.Template',
  'tornado.template.Template',
  'chevron.render',
  'pystache.render',
  'pystache.parse',
  'bottle.template',
  'bottle.SimpleTemplate',
  'bottle.jinja2_template',
  'bottle.mako_template',
  'Cheetah.Template.Template',
  'chameleon.PageTemplate',
  'genshi.template.MarkupTemplate',
  'genshi.template.TextTemplate',
  'airspeed.Template',
  'web.template.Template',
  'trender.TRender',
];

/** Calls that read a text as a template, with what they report without proof. */
export function templateSinks(flask: Sink['unproven'], others: Sink['unproven'], when?: NonNullable<Sink['when']>): Sink[] {
  const condition = when === undefined ? {} : { when };
  return [
    { names: flaskStrings, argument: 0, keyword: 'source', unproven: flask, ...condition },
    { names: templates, argument: 0, keyword: 'source', unproven: others, ...condition },
    { names: ['mako.template.Template', 'chevron.render', 'jinja2.Template'], argument: 'text', unproven: others, ...condition },
    { names: ['chevron.render', 'django.template.Template'], argument: 'template', unproven: others, ...condition },
    {
      names: ['*.from_string'],
      argument: 0,
      keyword: 'source',
      unproven: others,
      when: (call, context, argument) =>
        (importsModule(context, 'jinja2', 'django', 'flask', 'mako') ||
          /(?:^|[._])(?:env|environment|jinja_env|engines?|jinja2?)(?:\[\])?\.from_string$|Environment\(\)\.from_string$/i.test(
            call.name.path,
          )) &&
        (when === undefined || when(call, context, argument)),
    },
  ];
}
