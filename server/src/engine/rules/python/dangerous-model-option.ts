import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { settingListeners } from '../../code/languages/python/options.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/dangerous-model-option',
  title: 'Language model, or a file of one, may run code here',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [94, 502],
  controls: ['OWASP LLM06:2025', 'OWASP A08:2021'],
  references: [
    'https://python.langchain.com/docs/security/',
    'https://huggingface.co/docs/transformers/main_classes/model',
    'https://genai.owasp.org/llm-top-10/',
  ],
  message: 'This lets a model or its files run code on this machine. Leave it off, or run it in a sandbox.',
  why: 'What a model answers can be steered by the text it reads: a web page or a mail is enough. Where the answer runs as code or as a request, the author of that page runs it. Files of models and indexes can hold code as well.',
  remedy:
    'Give the model narrow tools with checked arguments, load weights as safetensors, and run code in a sandbox without network or secrets.',
  fix: 'review',
  listeners: [
    ...settingListeners(
      [
        {
          settings: ['allow_dangerous_deserialization'],
          forms: ['keyword'],
          bad: [true],
          message: 'The index is unpickled, so whoever can change its files runs code here. Load only your own, and leave this off.',
          fix: { kind: 'review', title: 'Allow no pickles (the index must be built again)', value: null },
        },
        {
          settings: [
            'allow_dangerous_code',
            'allow_dangerous_requests',
            'allow_dangerous_tools',
            'unsafe_code_execution',
            'allow_code_execution',
          ],
          forms: ['keyword'],
          bad: [true],
          fix: { kind: 'review', title: 'Leave it off (the tool no longer works)', value: null },
        },
      ],
      { skipsTests: true },
    ),
    onCall(
      [
        'langchain_experimental.tools.PythonREPLTool',
        'langchain_experimental.tools.python.tool.PythonREPLTool',
        'langchain_experimental.tools.PythonAstREPLTool',
        'langchain_experimental.utilities.PythonREPL',
        'langchain_experimental.utilities.python.PythonREPL',
        'langchain_experimental.pal_chain.PALChain',
        'langchain_experimental.pal_chain.PALChain.from_math_prompt',
        'langchain_experimental.pal_chain.PALChain.from_colored_object_prompt',
        'langchain_experimental.llm_bash.base.LLMBashChain.from_llm',
        'langchain.tools.python.tool.PythonREPLTool',
        'langchain.utilities.PythonREPL',
        'langchain.utilities.python.PythonREPL',
        'langchain.python.PythonREPL',
        'langchain.chains.PALChain.from_math_prompt',
        'langchain_community.tools.ShellTool',
        'langchain_community.tools.shell.tool.ShellTool',
        'langchain.tools.ShellTool',
        'llama_index.experimental.query_engine.PandasQueryEngine',
        'llama_index.core.query_engine.PandasQueryEngine',
        'langchain_experimental.agents.agent_toolkits.create_python_agent',
        'langchain.agents.agent_toolkits.create_python_agent',
      ],
      (call, context, report) => {
        if (!isTestPath(context.path)) report(spanOf(call.callee));
      },
    ),
    // Code or a command that a model wrote.
    onCall(
      ['eval', 'exec', 'os.system', 'subprocess.run', 'subprocess.call', 'subprocess.check_output', 'subprocess.Popen'],
      (call, context, report) => {
        const first = call.args[0]?.node;
        if (first === undefined || isTestPath(context.path)) return;
        const value = context.textOf(context.valueNode(first));
        if (
          !/\.choices\[0\]\.(?:message\.content|text)\b|\.(?:chat\.)?completions\.create\(|\bllm\.(?:invoke|predict|generate)\(|\.generate_content\(|messages\.create\(/.test(
            value.slice(0, 500),
          )
        )
          return;
        report(spanOf(first), {
          severity: 'error',
          confidence: 'high',
          message: 'A model wrote what runs here, and its readers steer it. Check it against a list, or run it in a sandbox.',
        });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `from langchain_community.vectorstores import FAISS

store = FAISS.load_local(folder, embeddings, ⟦allow_dangerous_deserialization=True⟧)
`,
      fixed: `from langchain_community.vectorstores import FAISS

store = FAISS.load_local(folder, embeddings)
`,
    },
    {
      code: `from openai import OpenAI

client = OpenAI()
answer = client.chat.completions.create(model=model, messages=messages).choices[0].message.content
exec(⟦answer⟧)
`,
    },
  ],
  good: [
    `from langchain_community.vectorstores import FAISS

store = FAISS.load_local(folder, embeddings, allow_dangerous_deserialization=False)
`,
    `from openai import OpenAI

answer = OpenAI().chat.completions.create(model=model, messages=messages).choices[0].message.content
print(answer)
`,
  ],
} satisfies Examples;
