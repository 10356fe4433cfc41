import type { Examples } from '../../model/rule.ts';
import { importSinks } from '../../code/languages/python/import-calls.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { pythonRule } from '../../code/rule.ts';
import { sinks } from '../../code/sinks.ts';

export const rule = pythonRule({
  id: 'python/import-injection',
  title: 'Module or library chosen by data from outside',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [470, 829],
  controls: ['OWASP A08:2021'],
  references: [
    'https://docs.python.org/3/library/importlib.html#importlib.import_module',
    'https://cwe.mitre.org/data/definitions/470.html',
  ],
  message: 'The sender chooses which module is loaded, and loading runs its code. Choose from a table of names.',
  why: 'Importing a module runs it. Whoever names the module starts code that this program never meant to run, or a file that they uploaded before.',
  remedy:
    'Let the data choose from a table:\n\n```python\nHANDLERS = {"csv": "app.handlers.csv", "json": "app.handlers.json"}\nimportlib.import_module(HANDLERS[name])\n```',
  fix: null,
  listeners: sinks(importSinks('nothing'), { accepts: isRemote }),
});

export const examples = {
  bad: [
    {
      code: `import importlib
from flask import request

def load():
    return importlib.import_module(⟦"plugins." + request.args["name"]⟧)
`,
    },
    {
      code: `import ctypes
import runpy

def view(request):
    runpy.run_path(⟦request.POST["script"]⟧)
    __import__(⟦request.GET["module"]⟧)
    return ctypes.CDLL(⟦request.GET["library"]⟧)
`,
    },
  ],
  good: [
    `import importlib

def load(name):
    return importlib.import_module("plugins." + name)
`,
    `import importlib
from flask import request

NAMES = ("csv", "json")

def load():
    name = request.args["name"]
    if name not in NAMES:
        raise ValueError(name)
    return importlib.import_module(name)
`,
  ],
} satisfies Examples;
