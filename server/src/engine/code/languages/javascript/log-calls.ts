import type { CodeContext } from '../../context.ts';
import type { Call } from '../../rule.ts';

const levels = [
  'log',
  'info',
  'warn',
  'error',
  'debug',
  'trace',
  'fatal',
  'verbose',
  'silly',
  'notice',
  'http',
  'warning',
  'critical',
  'dir',
  'table',
  'success',
  'write',
];

/** Methods that write into a log. */
export const logCalls = levels.map((level) => `*.${level}`);

const logger =
  /(?:^|\.)(?:console|\w*[lL]og(?:ger)?|winston|pino|bunyan|log4js|signale|debug|fastify\.log|request\.log|req\.log|Logger|logging|tracer|loglevel|npmlog|consola)(?:\(\))?$/;

/** True for a call that writes into a log: `console.log`, `this.logger.info`, `req.log.warn`. */
export function isLogCall(call: Call, context: CodeContext): boolean {
  const callee = context.expression(call.callee);
  if (callee.kind !== 'member' || callee.property === 'write') return false;
  // A logger that a library made may bear any name.
  if (/^(?:@nestjs\/common\.Logger|bunyan\.createLogger|winston\.createLogger|pino|log4js\.getLogger)\(\)\.\w+$/.test(call.name.path))
    return true;
  const receiver = context.textOf(callee.object);
  return receiver !== 'Math' && logger.test(receiver) && !/(?:^|\.)(?:catalog|dialog|blog|backlog|changelog)$/i.test(receiver);
}

/** True for the console alone. */
export function isConsole(call: Call): boolean {
  return /^console\./.test(call.name.path) && call.name.root === 'global';
}
