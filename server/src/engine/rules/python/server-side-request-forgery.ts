import type { Examples } from '../../model/rule.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { namesHost, requestSinks } from '../../code/languages/python/request-calls.ts';
import { pythonRule } from '../../code/rule.ts';
import { sinks } from '../../code/sinks.ts';

export const rule = pythonRule({
  id: 'python/server-side-request-forgery',
  title: 'Server calls an address from outside',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [918],
  controls: ['OWASP A10:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html',
    'https://cwe.mitre.org/data/definitions/918.html',
  ],
  message: 'The sender chooses which host this server calls, internal ones too. Allow only hosts from a list.',
  why: 'The server stands inside the network. An attacker makes it fetch `http://169.254.169.254/` for cloud credentials, or admin pages and databases that no one outside can reach.',
  remedy:
    'Take the host from a list, and only the rest from the request:\n\n```python\nhost = HOSTS[request.args["region"]]\nrequests.get(f"https://{host}/status", timeout=5)\n```',
  fix: null,
  listeners: sinks(requestSinks(namesHost), { accepts: isRemote }),
});

export const examples = {
  bad: [
    {
      code: `import requests
from flask import request

def preview():
    return requests.get(⟦request.args["url"]⟧, timeout=5).text
`,
    },
    {
      code: `import urllib.request

def status(request):
    host = request.GET["host"]
    return urllib.request.urlopen(⟦f"https://{host}/status"⟧).read()
`,
    },
    {
      code: `import aiohttp
from fastapi import FastAPI

app = FastAPI()

@app.get("/preview")
async def preview(url: str):
    async with aiohttp.ClientSession() as session:
        return await session.get(⟦url⟧)
`,
    },
  ],
  good: [
    `import requests
from flask import request

def user():
    return requests.get("https://api.example.com/users/" + request.args["id"], timeout=5)
`,
    `import requests
from flask import request

def status():
    host = request.args["host"]
    if host not in ALLOWED_HOSTS:
        raise ValueError(host)
    return requests.get(f"https://{host}/status", timeout=5)
`,
    `import sys
import requests

requests.get(sys.argv[1], timeout=5)
`,
  ],
} satisfies Examples;
