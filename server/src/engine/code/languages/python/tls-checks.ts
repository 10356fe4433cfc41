import { argumentOf, type CodeContext } from '../../context.ts';
import type { Call, NamedBinding } from '../../rule.ts';
import { callOfArgument, importsModule, isBehindTlsOption, isTestPath } from './calls.ts';

/** `certain` where the check of certificates is surely off, `unsure` where the call is not known or an option decides. */
export type Certainty = 'certain' | 'unsure' | null;

const library =
  /^(?:requests|httpx|aiohttp|urllib3|requests_toolbelt|requests_html|niquests|curl_cffi|hvac|elasticsearch|opensearchpy|boto3|botocore|kubernetes|docker|consul|gitlab|jira|pymongo|websockets|websocket|grequests|treq|cloudscraper|splunklib|vertica_python|influxdb|influxdb_client|proxmoxer|pyzabbix|atlassian|github|requests_futures|prestodb|trino|ldap3)(?:[.(]|$)/;
const requestMethod = /\.(?:get|post|put|patch|delete|head|options|request|send|stream|ws_connect|connect|Session|Client|AsyncClient)$/;
/** Keywords that switch the check off whatever the library is. */
const plainKeywords = [
  'verify_ssl',
  'verify_certs',
  'ssl_verify',
  'validate_certs',
  'validate_cert',
  'verify_tls',
  'verify_peer',
  'ssl_verify_cert',
  'ssl_verify_identity',
  'ssl_check_hostname',
  'tlsAllowInvalidCertificates',
  'tlsAllowInvalidHostnames',
  'tls_allow_invalid_certificates',
  'tlsInsecure',
  'disable_ssl_certificate_validation',
  'disableSslCertValidation',
  'insecure_skip_verify',
  'allow_insecure_ssl',
];
const allowing = new Set([
  'tlsAllowInvalidCertificates',
  'tlsAllowInvalidHostnames',
  'tls_allow_invalid_certificates',
  'tlsInsecure',
  'disable_ssl_certificate_validation',
  'disableSslCertValidation',
  'insecure_skip_verify',
  'allow_insecure_ssl',
]);

export const verifyKeywords: readonly string[] = ['verify', 'ssl', ...plainKeywords];

/** Judges a keyword argument under one of `verifyKeywords`. */
export function disabledByKeyword(binding: NamedBinding, context: CodeContext): Certainty {
  const state = context.valueOf(binding.value);
  // `verify=0` counts as False.
  if ((binding.name === 'verify' && state === 0 ? false : state) !== allowing.has(binding.name)) return null;
  const call = callOfArgument(binding.value, context);
  if (call === null) return null;
  const { path, root } = call.name;
  if (/(?:^|\.)jwt(?:\.|$)|^jose\.|\.decode$|^verify/.test(path)) return null;
  const behindOption = isBehindTlsOption(call.node, context) || isTestPath(context.path);
  const certain: Certainty = behindOption ? 'unsure' : 'certain';
  if (binding.name === 'verify') {
    if (root === 'import' && library.test(path)) return certain;
    if (!requestMethod.test(path)) return null;
    return importsModule(context, 'requests', 'httpx', 'aiohttp', 'niquests', 'curl_cffi') ? certain : 'unsure';
  }
  if (binding.name === 'ssl') {
    if (path.startsWith('aiohttp.') || path === 'TCPConnector') return certain;
    if (!requestMethod.test(path) || /connect$/.test(path)) return null;
    return importsModule(context, 'aiohttp') ? certain : 'unsure';
  }
  if (/^validate_certs?$/.test(binding.name) && !importsModule(context, 'tornado', 'ansible.module_utils.urls')) return 'unsure';
  return certain;
}

const noCheck = new Set([
  'ssl.CERT_NONE',
  'ssl.VerifyMode.CERT_NONE',
  'urllib3.util.ssl_.CERT_NONE',
  'OpenSSL.SSL.VERIFY_NONE',
  'SSL.VERIFY_NONE',
  'gevent.ssl.CERT_NONE',
  'eventlet.green.ssl.CERT_NONE',
]);

/** A server asks for no certificate of its clients in the usual case. */
export function isServerSide(call: Call, context: CodeContext): boolean {
  const side = argumentOf(call.args, 3, 'server_side');
  return side !== null && context.valueOf(side.node) !== false;
}

export const verifyModeNames: readonly string[] = [
  'verify_mode',
  'cert_reqs',
  'ssl_cert_reqs',
  'tls_cert_reqs',
  'validate',
  'ssl_reqs',
  'cert_required',
  'verify_flags_mode',
];

/** Judges a value given to one of `verifyModeNames`. */
export function disabledByMode(binding: NamedBinding, context: CodeContext): Certainty {
  const name = context.resolve(binding.value)?.path ?? '';
  const literal = context.stringOf(binding.value);
  const isNone = context.expression(binding.value).kind === 'null' || literal === 'none';
  const nothing = binding.name === 'ssl_cert_reqs' && isNone && binding.form === 'keyword';
  // A variable is reported where it gets the value.
  if (!nothing && !/(?:CERT|VERIFY)_NONE['"]?$/.test(context.textOf(binding.value))) return null;
  if (!nothing && !noCheck.has(name) && !(binding.form !== 'assignment' && literal === 'CERT_NONE')) return null;
  if (binding.target !== null && /^self\./.test(context.textOf(binding.target))) return 'unsure';
  const call = binding.form === 'keyword' ? callOfArgument(binding.value, context) : null;
  if (call !== null && (/\._create_\w+_context$/.test(call.name.path) || isServerSide(call, context))) return null;
  return isBehindTlsOption(binding.value, context) || isTestPath(context.path) ? 'unsure' : 'certain';
}

/** Judges a value given to `check_hostname` or `assert_hostname`. */
export function disabledHostCheck(binding: NamedBinding, context: CodeContext): Certainty {
  if (context.expression(binding.value).kind !== 'boolean' || context.valueOf(binding.value) !== false) return null;
  if (binding.form === 'assignment' && binding.target?.type !== 'attribute') return null;
  // A context of its own kind starts with the check off, and is told later.
  const ownMember = binding.target !== null && /^self\./.test(context.textOf(binding.target));
  if (ownMember || isBehindTlsOption(binding.value, context) || isTestPath(context.path)) return 'unsure';
  return importsModule(context, 'ssl', 'urllib3', 'requests', 'redis', 'kubernetes', 'docker', 'OpenSSL', 'websocket', 'httpx', 'aiohttp')
    ? 'certain'
    : 'unsure';
}
