import type { Examples } from '../../model/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { onCall, onImport, pythonRule, type Imported } from '../../code/rule.ts';

interface Risk {
  readonly modules: readonly string[];
  readonly message: string;
}

const risks: readonly Risk[] = [
  { modules: ['telnetlib'], message: 'Telnet sends passwords and all data in the clear. Use SSH.' },
  { modules: ['ftplib'], message: 'FTP sends passwords and files in the clear. Use SFTP, or FTP_TLS with prot_p().' },
  {
    modules: [
      'pickle',
      'cPickle',
      '_pickle',
      'dill',
      'shelve',
      'cloudpickle',
      'jsonpickle',
      'marshal',
      'pickle5',
      'pandas.compat.pickle_compat',
    ],
    message: 'Data of this module is a program, so whoever can write it runs code here. Use JSON for data of others.',
  },
  { modules: ['commands', 'popen2'], message: 'This module starts commands by a shell. Use subprocess with a list of arguments.' },
  {
    modules: ['xml.etree', 'xml.sax', 'xml.dom', 'xml.parsers.expat', 'lxml'],
    message: 'This XML parser has no protection from crafted documents. Use `defusedxml` for documents of others.',
  },
  {
    modules: ['xmlrpc', 'xmlrpclib', 'SimpleXMLRPCServer', 'DocXMLRPCServer'],
    message: 'XML-RPC reads XML of the other side without limits. Patch with `defusedxml.xmlrpc.monkey_patch()`.',
  },
  {
    modules: ['wsgiref.handlers.CGIHandler', 'twisted.web.twcgi', 'twisted.web.twcgi.CGIScript', 'cgi', 'cgitb'],
    message: 'CGI puts the Proxy header of a request into HTTP_PROXY, which steers requests of the program. Use WSGI without CGI.',
  },
  { modules: ['Crypto'], message: 'PyCrypto is unmaintained and has known holes. Use `cryptography`, or PyCryptodome as `Cryptodome`.' },
  { modules: ['pyghmi'], message: 'IPMI is an insecure protocol: it gives away password hashes. Keep it in a network of its own.' },
  {
    modules: ['md5', 'sha', 'crypt', 'rexec', 'Bastion', 'asyncore', 'asynchat', 'imp'],
    message: 'This module is outdated and insecure, and was removed from Python. Use what replaced it.',
  },
];

/** What the names that one import statement binds are called in full, with the node of each. */
function importedNames(statement: SyntaxNode, context: CodeContext): { readonly node: SyntaxNode; readonly path: string }[] {
  const module = statement.childForFieldName('module_name');
  const prefix = module === null ? '' : `${context.textOf(module)}.`;
  return statement.childrenForFieldName('name').map((node) => {
    const name = node.type === 'aliased_import' ? (node.childForFieldName('name') ?? node) : node;
    return { node, path: prefix + context.textOf(name) };
  });
}

function riskOf(path: string): Risk | undefined {
  return risks.find(({ modules }) => modules.some((module) => path === module || path.startsWith(`${module}.`)));
}

function check(imported: Imported, context: CodeContext): Risk | undefined {
  const names = importedNames(imported.node, context);
  const first = names.find(({ path }) => riskOf(path) !== undefined);
  // One statement is one finding, however many names it binds.
  if (first === undefined || imported.nameNode.startIndex < first.node.startIndex || imported.nameNode.endIndex > first.node.endIndex)
    return undefined;
  // Names that only write, or that are errors and types.
  if (
    /^xml\.(?:sax\.saxutils(?:\.\w+)?|sax\._exceptions\.\w+|etree\.ElementTree\.(?:Element|SubElement|tostring|ParseError|QName|indent)|dom\.(?:Node|NodeFilter))$|^marshal\.dump|^pickle\.(?:dump|dumps|PickleError|UnpicklingError|PicklingError|HIGHEST_PROTOCOL)$/.test(
      first.path,
    )
  )
    return undefined;
  return riskOf(first.path);
}

export const rule = pythonRule({
  id: 'python/risky-import',
  title: 'Module that is dangerous to use',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [676, 477],
  controls: ['OWASP A06:2021'],
  references: ['https://docs.python.org/3/library/security_warnings.html', 'https://docs.python.org/3/library/xml.html#xml-security'],
  message: 'This module is dangerous to use. See whether there is a safer one.',
  why: 'Some modules do what they do in a way that an attacker profits from: they run code in data, send passwords unencrypted, or trust what others send. Where such a module comes in, a reviewer wants to look at each use of it.',
  remedy: 'Use the safer module that the message names, or make sure that only own data reaches this one.',
  fix: null,
  listeners: [
    onImport(
      [...new Set(risks.flatMap(({ modules }) => modules.map((module) => module.split('.', 1)[0] ?? module)))],
      (imported, context, report) => {
        const risk = check(imported, context);
        if (risk !== undefined) report(spanOf(imported.node), { message: risk.message });
      },
    ),
    onCall(['__import__', 'importlib.import_module', 'importlib.__import__'], (call, context, report) => {
      const name = call.args[0] === undefined ? null : context.stringOf(call.args[0].node);
      const risk = name === null ? undefined : riskOf(name);
      if (risk !== undefined) report(spanOf(call.node), { message: risk.message });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `⟦import telnetlib⟧
⟦import os, pickle, marshal⟧
⟦from xml.etree import ElementTree as ET⟧
⟦import xml.sax⟧
`,
    },
    {
      code: `⟦from Crypto.Cipher import AES, DES⟧
⟦from wsgiref.handlers import CGIHandler⟧

module = ⟦__import__("shelve")⟧
`,
    },
  ],
  good: [
    `import json
from wsgiref.handlers import SimpleHandler
from .pickle import load
`,
    `import defusedxml.ElementTree as ET
from Cryptodome.Cipher import AES
from xml.sax.saxutils import escape
`,
  ],
} satisfies Examples;
