import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { calleeText, optionOf } from '../../code/languages/python/options.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

const operators = [
  '*.BashOperator',
  'BashOperator',
  '*.SSHOperator',
  'SSHOperator',
  '*.BashSensor',
  '*.WinRMOperator',
  '*.KubernetesPodOperator',
];
const outsideTemplate = /\{\{[^}]{0,100}\b(?:dag_run\.conf|params\b|var\.|ti\.xcom_pull|task_instance\.xcom_pull|macros\.)/;

export const rule = pythonRule({
  id: 'python/airflow-templated-command',
  title: 'Command of a workflow is put together from values',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [78, 1336],
  controls: ['OWASP A03:2021'],
  references: [
    'https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/operators/bash.html',
    'https://airflow.apache.org/docs/apache-airflow/stable/security/index.html',
  ],
  message: 'Whoever starts this workflow or sets the value adds commands of their own. Pass values through `env`.',
  why: 'The template is filled in before the shell reads the command. A value such as `; curl … | sh` then runs on the worker, which holds the connections of all workflows.',
  remedy:
    'Hand the value over as a variable, and quote it:\n\n```python\nBashOperator(task_id="load", bash_command=\'load "$NAME"\', env={"NAME": "{{ dag_run.conf[\'name\'] }}"})\n```',
  fix: null,
  listeners: [
    onCall(operators, (call, context, report) => {
      const command = optionOf(call, context, 'bash_command') ?? optionOf(call, context, 'command');
      if (command === null) return;
      const text = context.stringOf(command.node);
      const isTemplated =
        text === null
          ? context.isBuilt(command.node) || isFormatted(context.textOf(context.valueNode(command.node)))
          : outsideTemplate.test(text);
      if (!isTemplated || (text === null && context.isConstant(command.node))) return;
      report(command.span);
    }),
    // The operators for databases render `sql` before they send it.
    onBinding(
      ['sql'],
      (binding, context, report) => {
        if (!/Operator$/.test(calleeText(binding, context)) || !outsideTemplate.test(context.stringOf(binding.value) ?? '')) return;
        report(binding.span, { message: 'Whoever starts the run changes this SQL. Pass the value in `parameters`.' });
      },
      ['keyword'],
    ),
    onBinding(['AIRFLOW_CONN_DEFAULT', 'sql_alchemy_conn', 'fernet_key'], (binding, context, report) => {
      if (/:\/\/[^:@/\s]{1,60}:[^@\s{$]{1,60}@/.test(context.stringOf(binding.value) ?? ''))
        report(spanOf(binding.value), { message: 'The password of the database stands in the code. Read it from the environment.' });
    }),
  ],
});

/** `"… {}".format(x)` and `"… %s" % x`, where the values are not known. */
function isFormatted(text: string): boolean {
  return /["']\s*\.format\(|["']\s*%\s*[\w(]/.test(text);
}

export const examples = {
  bad: [
    {
      code: `from airflow.operators.bash import BashOperator

load = BashOperator(task_id="load", ⟦bash_command="load {{ dag_run.conf['name'] }}"⟧)
`,
    },
    {
      code: `from airflow.operators.bash import BashOperator

def make(name):
    return BashOperator(task_id="load", ⟦bash_command=f"load {name}"⟧)
`,
    },
  ],
  good: [
    `from airflow.operators.bash import BashOperator

load = BashOperator(task_id="load", bash_command="load {{ ds }}")
`,
    `from airflow.operators.bash import BashOperator

load = BashOperator(task_id="load", bash_command='load "$NAME"', env={"NAME": "{{ dag_run.conf['name'] }}"})
`,
  ],
} satisfies Examples;
