import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import type { FunctionFact } from '../../facts.ts';
import { isReplacement } from './routes.ts';

const routeDecorator =
  /@(?:[\w.]{0,80}\.)?(?:route|get|post|put|delete|patch|websocket|api_view|view_config|expose|errorhandler|exception_handler|error_handler|require_\w+|login_required|csrf_exempt)\b/;
const responseCall =
  /\b(?:HttpResponse\w*|JsonResponse|StreamingHttpResponse|jsonify|make_response|JSONResponse|ORJSONResponse|PlainTextResponse|HTMLResponse|render_template(?:_string)?|render|HTTPException|json_response)\s*\(|\b(?:web\.|flask\.|django\.http\.)?Response\s*\(/;

/** True for a text of code that makes an answer to a browser. */
export function makesResponse(text: string): boolean {
  return responseCall.test(text);
}

/** True for a function that a web framework calls: by its decorators, its parameters, or as a handler of Lambda. */
export function isView(fact: FunctionFact | null): boolean {
  if (fact === null) return false;
  const { shape } = fact;
  if (shape.decorators.some((decorator) => routeDecorator.test(decorator) && !isReplacement(decorator))) return true;
  const names = shape.parameters.flatMap((parameter) => parameter.bindings.map(({ name }) => name));
  if (names[0] === 'event' && names[1] === 'context') return true;
  return names[0] === 'request' || names[0] === 'req' || /^this\.(?:get|post|put|delete|patch|dispatch)$/.test(shape.name ?? '');
}

/** Name that an except clause gives to what was raised, or null. */
export function raisedName(handler: SyntaxNode, context: CodeContext): string | null {
  const head = context.facts.text.slice(handler.startIndex, handler.startIndex + 300);
  return (
    /^except\b[^\n:]{0,200}\bas\s+(\w{1,60})\s*:/.exec(head)?.[1] ?? /^except\s[^\n:(]{1,100},\s*(\w{1,60})\s*:/.exec(head)?.[1] ?? null
  );
}

/** True for code that puts the whole way through the program into a text. */
export const traceText =
  /\b(?:format_exc|format_exception|format_exception_only|format_tb|format_stack|extract_tb|print_exc|exc_info)\s*\(|\.__traceback__\b/;

/** True for a text of code that shows what an exception says. */
export function showsException(text: string, name: string | null): boolean {
  if (name === null) return false;
  const raised = name.replace(/[^\w]/g, '');
  const pattern = new RegExp(
    [
      // Its text: `str(e)`, `f"{e}"`, `"%s" % e`, `"failed: " + e`, `e.args`.
      `\\b(?:str|repr|unicode|type|bytestr|escape)\\(\\s*${raised}\\s*\\)`,
      `\\{\\s*(?:str\\(|repr\\()?${raised}[!:}.)]`,
      `%\\s*\\(?\\s*(?:str\\()?${raised}\\b`,
      `\\+\\s*${raised}\\b`,
      `\\bformat\\([^()]{0,80}\\b${raised}\\b`,
      `\\b${raised}\\.(?:args|message|stderr|output|reason|strerror|detail|messages|orig|__cause__)\\b`,
      // Itself, as a value of the answer.
      `["'\\w]\\s*[:=]\\s*${raised}\\s*[,)}]`,
      `\\b(?:\\w{0,30}Response|jsonify|make_response|write|finish|abort|HTTPException)\\(\\s*${raised}\\s*[,)]`,
    ].join('|'),
  );
  return pattern.test(text);
}
