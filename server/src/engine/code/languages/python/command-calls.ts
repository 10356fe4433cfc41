import { argumentOf, type CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import type { Call } from '../../rule.ts';
import type { TaintTrace } from '../../taint.ts';
import { importsModule, isTestPath } from './calls.ts';
import { isRemote } from './proof.ts';
import { isNumeric, textParts, type TextPart } from './text-parts.ts';
import { isUnknown } from './unknown.ts';

/** Functions that give a text to a shell, or to a program that splits it as one does. */
const shells = [
  'os.system',
  'os.popen',
  'os.popen2',
  'os.popen3',
  'os.popen4',
  'popen2.popen2',
  'popen2.popen3',
  'popen2.popen4',
  'popen2.Popen3',
  'popen2.Popen4',
  'posix.system',
  'posix.popen',
  'commands.getoutput',
  'commands.getstatusoutput',
  'commands.getstatus',
  'subprocess.getoutput',
  'subprocess.getstatusoutput',
  'asyncio.create_subprocess_shell',
  'asyncio.subprocess.create_subprocess_shell',
  'pty.spawn',
  'platform.popen',
  'sh.bash',
  'pexpect.spawn',
  'pexpect.spawnu',
  'pexpect.run',
  'pexpect.runu',
  'pexpect.popen_spawn.PopenSpawn',
  'ptyprocess.PtyProcess.spawn',
  'invoke.run',
  'invoke.sudo',
  'fabric.api.local',
  'fabric.api.run',
  'fabric.api.sudo',
  'fabric.operations.run',
  'fabric.operations.local',
  'fabric.operations.sudo',
  'fabric.Connection().run',
  'fabric.Connection().sudo',
  'fabric.Connection().local',
  'fabric2.Connection().run',
  'invoke.Context().run',
  'delegator.run',
  'envoy.run',
  'sarge.run',
  'sarge.shell_format',
  'sarge.capture_stdout',
  'plumbum.local',
  'twisted.internet.utils.getProcessOutput',
];
const subprocessModules = ['subprocess', 'subprocess32', 'gevent.subprocess', 'eventlet.green.subprocess', 'asyncio.subprocess'];
const withShellOption = [
  ...subprocessModules.flatMap((module) => ['run', 'call', 'check_call', 'check_output', 'Popen'].map((name) => `${module}.${name}`)),
  'trio.run_process',
  'anyio.run_process',
  'psutil.Popen',
];
/** Functions that start the program that an argument names. */
const starters = [
  'os.execl',
  'os.execle',
  'os.execlp',
  'os.execlpe',
  'os.execv',
  'os.execve',
  'os.execvp',
  'os.execvpe',
  'os.posix_spawn',
  'os.posix_spawnp',
  'os.startfile',
  'asyncio.create_subprocess_exec',
  'asyncio.subprocess.create_subprocess_exec',
  'sh.Command',
];
const spawners = ['l', 'le', 'lp', 'lpe', 'v', 've', 'vp', 'vpe'].map((letters) => `os.spawn${letters}`);
/** Methods of connections to other machines, containers and event loops. */
const methods = [
  '*.exec_command',
  '*.exec_run',
  '*.subprocess_exec',
  '*.subprocess_shell',
  '*.spawnProcess',
  '*.run',
  '*.sudo',
  '*.local',
  '*.invoke_shell',
  // Windows Remote Management.
  '*.run_ps',
  '*.run_cmd',
  '*.execute_ps',
  '*.execute_cmd',
];

export const commandCallNames = [...shells, ...withShellOption, ...starters, ...spawners, ...methods];

export interface CommandFinding {
  readonly node: SyntaxNode;
  /** `proven`: data from another machine; `own`: typed by who runs the program; `built`: put together for a shell; `unknown`: not fixed. */
  readonly kind: 'proven' | 'own' | 'built' | 'unknown';
  readonly trace: TaintTrace | null;
}

export function isHarmlessInShell(part: TextPart, context: CodeContext): boolean {
  if (part.kind === 'text' || context.isConstant(part.node) || isNumeric(part.node, context) || /^[di]$/.test(part.conversion)) return true;
  const path = context.resolve(context.valueNode(part.node))?.path ?? '';
  // The program's own name, which whoever starts it chooses.
  if (/\bsys\.argv\[0\]/.test(context.textOf(part.node))) return true;
  return (
    /^(?:shlex|pipes|commands)\.(?:quote|join|mkarg)\(\)$|(?:^|\.)(?:list2cmdline|shell_quote|quote|shellquote)\(\)$/.test(path) ||
    path === 'sys.executable' ||
    path === 'os.getpid()'
  );
}

/** `shlex.split(text)` keeps each word one argument, though its first still names the program. */
export function isSplit(node: SyntaxNode, context: CodeContext): boolean {
  return /(?:^|\.)split\(\)$/.test(context.resolve(context.valueNode(node))?.path ?? '');
}

function isOwn(trace: TaintTrace, context: CodeContext): boolean {
  return trace.source !== 'the environment' && context.textOf(trace.sourceSpan) !== 'sys.argv[0]';
}

function unknown(node: SyntaxNode, context: CodeContext): CommandFinding | null {
  if (/^shlex\.split\(\)$/.test(context.resolve(context.valueNode(node))?.path ?? '') || !isUnknown(node, context)) return null;
  if (textParts(node, context).every((part) => isHarmlessInShell(part, context))) return null;
  return { node, kind: 'unknown', trace: context.trace(node) };
}

function ofText(node: SyntaxNode, call: Call, context: CodeContext): CommandFinding | null {
  const list = context.expression(context.valueNode(node));
  const target = list.kind === 'array' ? (list.elements[0] ?? node) : node;
  const trace = context.trace(target);
  if (trace !== null && isRemote(trace)) return { node, kind: 'proven', trace };
  const isSoft = /^(?:pexpect|ptyprocess|fabric2?|invoke|pty|sarge|sh|twisted)\./.test(call.name.path);
  if (trace !== null && isOwn(trace, context) && !isSoft) return { node, kind: 'own', trace };
  if (
    !isSoft &&
    !isTestPath(context.path) &&
    context.isBuilt(node) &&
    !textParts(node, context).every((part) => isHarmlessInShell(part, context))
  )
    return { node, kind: 'built', trace: null };
  return unknown(node, context);
}

const shellProgram = /(?:^|\/)(?:ba|z|k|da|c|tc)?sh$|^(?:cmd|powershell|pwsh)(?:\.exe)?$/;
const shellOption = /^(?:-\w{0,4}c|\/[cC]|-Command)$/;

/** Of a program with its arguments: data that names the program, or that a shell named here is told to run. */
function ofProgram(elements: readonly SyntaxNode[], context: CodeContext): CommandFinding | null {
  const [program] = elements;
  if (program === undefined) return null;
  const optionPlace = elements.findIndex((element, index) => index > 0 && shellOption.test(context.stringOf(element) ?? ''));
  const script = shellProgram.test(context.stringOf(program) ?? '') && optionPlace > 0 ? elements[optionPlace + 1] : undefined;
  const suspect = script ?? program;
  const trace = context.trace(suspect);
  if (trace !== null && isRemote(trace)) return { node: suspect, kind: 'proven', trace };
  if (
    script !== undefined &&
    !isTestPath(context.path) &&
    context.isBuilt(script) &&
    !textParts(script, context).every((part) => isHarmlessInShell(part, context))
  )
    return { node: script, kind: 'built', trace: null };
  for (const [index, element] of elements.entries()) {
    // What was made a text for this list is a path or a number.
    if (index > 0 && context.resolve(element)?.path === 'str()') continue;
    const found = unknown(element, context);
    if (found !== null) return found;
  }
  return null;
}

/** What there is to say of a command that a call starts, or null. Shared, so that one place gets one finding. */
export function commandFinding(call: Call, context: CodeContext): CommandFinding | null {
  const { path } = call.name;
  const positional = call.args.filter(({ name, spread }) => name === null && !spread).map(({ node }) => node);
  if (shells.includes(path)) {
    const argument = argumentOf(call.args, 0, 'cmd') ?? argumentOf(call.args, 'command');
    return argument === null || context.isConstant(argument.node) ? null : ofText(argument.node, call, context);
  }
  if (withShellOption.includes(path)) {
    const argument = argumentOf(call.args, 0, 'args') ?? argumentOf(call.args, 0, 'command');
    if (argument === null || context.isConstant(argument.node)) return null;
    const shell = argumentOf(call.args, 'shell');
    if (shell !== null && context.valueOf(shell.node) === true) {
      const found = ofText(argument.node, call, context);
      // Without proof it is the finding of the rules about `shell=True`.
      return found?.kind === 'proven' || found?.kind === 'own' ? found : null;
    }
    const list = context.expression(context.valueNode(argument.node));
    if (list.kind === 'array') return ofProgram(list.elements, context);
    const trace = isSplit(argument.node, context) ? null : context.trace(argument.node);
    if (trace !== null && isRemote(trace)) return { node: argument.node, kind: 'proven', trace };
    return unknown(argument.node, context);
  }
  if (starters.includes(path)) {
    const [first, second] = positional;
    const list = second === undefined ? null : context.expression(context.valueNode(second));
    return first === undefined ? null : ofProgram(list?.kind === 'array' ? [first, ...list.elements] : positional, context);
  }
  if (spawners.includes(path)) {
    const list = positional[2] === undefined ? null : context.expression(context.valueNode(positional[2]));
    const [, program] = positional;
    return program === undefined ? null : ofProgram(list?.kind === 'array' ? [program, ...list.elements] : positional.slice(1), context);
  }
  return ofMethod(call, positional, context);
}

function ofMethod(call: Call, positional: readonly SyntaxNode[], context: CodeContext): CommandFinding | null {
  const { path } = call.name;
  const receiver = path.replace(/\.\w+$/, '');
  const method = path.slice(receiver.length + 1);
  if (method === 'spawnProcess') return ofProgram(positional.slice(1), context);
  if (/^(?:run|sudo|local|invoke_shell)$/.test(method)) {
    if (
      !importsModule(context, 'fabric', 'fabric2', 'invoke', 'asyncssh', 'spur') ||
      !/(?:^|[._])(?:c|cxn|ctx|context|conn|connection|ssh|shell)$/i.test(receiver)
    )
      return null;
  } else if (/^(?:run|execute)_(?:ps|cmd)$/.test(method)) {
    if (!importsModule(context, 'winrm', 'pypsrp') && !/winrm|wsman|wmi/i.test(receiver)) return null;
  } else if (method === 'exec_command' && !/paramiko|ssh|client|conn/i.test(path) && !importsModule(context, 'paramiko')) return null;
  const argument =
    argumentOf(call.args, method === 'subprocess_exec' || method === 'subprocess_shell' ? 1 : 0, 'command') ?? argumentOf(call.args, 'cmd');
  if (argument === null || context.isConstant(argument.node)) return null;
  const trace = context.trace(argument.node);
  if (trace !== null && isRemote(trace)) return { node: argument.node, kind: 'proven', trace };
  // A command for another machine of which nothing is known is the finding of `python/ssh-command`.
  return method === 'exec_command' && trace === null ? null : unknown(argument.node, context);
}
