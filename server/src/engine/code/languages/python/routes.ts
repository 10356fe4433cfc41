const routeCall = /@(?:[\w.]{0,80}\.)?(?:route|get|post|put|delete|patch|websocket|api_route|api_view|view_config|add_url_rule)\s{0,3}\(/;
/** Decorators of tests that replace something for a while: `@mock.patch("module.name")` and `@patch("module.name")`. */
const replacement =
  /@(?:[\w.]{0,80}\.)?(?:mock|mocker)\.patch\b|@patch(?:\.(?:object|dict|multiple)\b|\s{0,3}\(\s{0,40}(?:['"][^/'"]|[A-Za-z_][\w.]{0,80}\b(?!['"])))/;

/** True for a decorator that gives a function an address: by its last word, as a whole, so that `@array_dispatch(` is none. */
export function isRoute(decorator: string): boolean {
  return routeCall.test(decorator) && !isReplacement(decorator);
}

/** True for a decorator that replaces something while a test runs. */
export function isReplacement(decorator: string): boolean {
  return replacement.test(decorator);
}
