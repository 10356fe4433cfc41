import type { Binding, FunctionShape, Parameter } from '../../adapter.ts';
import type { SyntaxNode } from '../../expression.ts';
import { isRoute } from './routes.ts';

const routeDecorator =
  /@[\w.]*\b(?:expose|require_http_methods)\s*\(|@[\w.]*\b(?:expose|csrf_exempt|login_required|require_GET|require_POST|require_safe|permission_required|staff_member_required)\b/;
const commandDecorator = /@[\w.]*\b(?:command|option|argument)\s*\(/;
const injected = /^(?:self|cls|request|req|db|session|current_user|user|background_tasks|response|ws|websocket|conn|cursor)$/;
const cleanType =
  /^(?:int|float|bool|UUID|uuid\.UUID|date|datetime|Decimal|Optional\[(?:int|float|bool|UUID)\]|(?:int|float|bool) \| None)\b|^(?:typing\.)?Annotated\[(?:int|float|bool|UUID|uuid\.UUID|date|datetime)\b/;
const dependency = /\b(?:Depends|Security|Session|AsyncSession|BackgroundTasks|Request|Response|WebSocket|HttpRequest|Connection|Cursor)\b/;
const webHandlerBase = /(?:View|ViewSet|Resource|RequestHandler|WebHandler|HTTPEndpoint|MethodView|HTTPMethodView)\b/;
const handlerMethod = /^this\.(?:get|post|put|patch|delete|head|options|dispatch|list|retrieve|create|update|destroy)$/;

/** True for the methods of a class that answers requests: Flask's and Django's views, Tornado's handlers, REST resources. */
function isHandlerMethod(shape: FunctionShape, parameter: Parameter): boolean {
  if (shape.name === null || !handlerMethod.test(shape.name)) return false;
  for (let node: SyntaxNode | null = parameter.node; node !== null; node = node.parent)
    if (node.type === 'class_definition') return webHandlerBase.test(node.childForFieldName('superclasses')?.text ?? '');
  return false;
}

/** A function that a cloud service calls with an event, or a message queue with a message. */
function calledFromOutside(shape: FunctionShape, name: string): string | null {
  const names = shape.parameters.map((candidate) => candidate.bindings[0]?.name ?? '');
  if (names[0] === name && names.length === 2 && /^_?(?:event|evt)$/.test(name) && /^_?(?:context|ctx|_)$/.test(names[1] ?? ''))
    return 'the event';
  if (names.length === 4 && /^(?:ch|channel)$/.test(names[0] ?? '') && names[3] === name && /^(?:body|message|msg)$/.test(name))
    return 'the queue';
  return null;
}

/** Parameters that a web framework fills from the address or the body: functions under a route, methods of a view. */
export function parameterSource(shape: FunctionShape, parameter: Parameter, binding: Binding): string | null {
  const { decorators } = shape;
  const outside = calledFromOutside(shape, binding.name);
  if (outside !== null) return outside;
  const routed = decorators.some((decorator) => isRoute(decorator) || routeDecorator.test(decorator)) || isHandlerMethod(shape, parameter);
  if (!routed) {
    const isCommand = decorators.some((decorator) => commandDecorator.test(decorator));
    return isCommand && !cleanType.test(parameter.type) && !/^(?:ctx|context|self|obj)$/.test(binding.name) ? 'the command line' : null;
  }
  // A name that the route itself holds comes from the address, whatever it is called.
  const inRoute = new RegExp(`<(?:\\w+(?:\\([^)]*\\))?:)?${binding.name}>|\\{${binding.name}(?::\\w+)?\\}`);
  const named = decorators.some((decorator) => inRoute.test(decorator));
  if ((!named && injected.test(binding.name)) || cleanType.test(parameter.type) || dependency.test(parameter.type)) return null;
  if (binding.fallback !== null && /^(?:Depends|Security)\(/.test(binding.fallback.text)) return null;
  // Flask converts `<int:id>` in the route itself.
  const converted = new RegExp(`<(?:int|float|uuid):${binding.name}>`);
  return decorators.some((decorator) => converted.test(decorator)) ? null : 'the request';
}
