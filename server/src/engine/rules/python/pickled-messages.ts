import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { textsOf } from '../../code/languages/python/cloud.ts';
import { onBinding, pythonRule } from '../../code/rule.ts';

const isPickle = (text: string): boolean => /^(?:pickle|application\/x-python-serialize|dill|pickle-python2)$/.test(text);

export const rule = pythonRule({
  id: 'python/pickled-messages',
  title: 'Messages of a task queue or cache are unpickled',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [502],
  controls: ['OWASP A08:2021'],
  references: [
    'https://docs.celeryq.dev/en/stable/userguide/security.html#serializers',
    'https://docs.celeryq.dev/en/stable/userguide/configuration.html#accept-content',
    'https://docs.python.org/3/library/pickle.html',
  ],
  message: 'Whoever can write to this queue runs code in the workers. Use JSON.',
  why: 'Reading a pickle runs what its sender put into it. A queue or cache is often open inside the network, and one weak program there is enough to take over all workers.',
  remedy: 'Use JSON on both sides:\n\n```python\napp.conf.update(task_serializer="json", accept_content=["json"])\n```',
  fix: 'review',
  listeners: [
    onBinding(
      [
        'CELERY_TASK_SERIALIZER',
        'CELERY_RESULT_SERIALIZER',
        'CELERY_EVENT_SERIALIZER',
        'task_serializer',
        'result_serializer',
        'event_serializer',
        'CACHE_SERIALIZER',
      ],
      (binding, context, report) => {
        if (!isPickle(context.stringOf(binding.value) ?? '') || isTestPath(context.path)) return;
        const isText = context.expression(binding.value).kind === 'string';
        const quote = context.textOf(binding.value).startsWith("'") ? "'" : '"';
        report(binding.span, {
          fixes: [
            isText
              ? review('Use JSON (tasks take and give plain data only)', replace(spanOf(binding.value), `${quote}json${quote}`))
              : null,
          ],
        });
      },
    ),
    onBinding(
      ['CELERY_ACCEPT_CONTENT', 'accept_content', 'CELERY_RESULT_ACCEPT_CONTENT', 'result_accept_content', 'accept'],
      (binding, context, report) => {
        if (isTestPath(context.path) || !textsOf(binding.value, context).some(isPickle)) return;
        const list = context.expression(binding.value);
        const element = list.kind === 'array' ? list.elements.find((candidate) => isPickle(context.stringOf(candidate) ?? '')) : undefined;
        const droppable = list.kind === 'array' && list.elements.length > 1 && element !== undefined;
        report(binding.span, {
          fixes: [
            element === undefined
              ? null
              : review(
                  'Accept no pickles (senders must use JSON)',
                  droppable ? context.removeItem(spanOf(element)) : replace(spanOf(element), '"json"'),
                ),
          ],
        });
      },
    ),
    onBinding(
      ['serializer'],
      (binding, context, report) => {
        if (!isPickle(context.stringOf(binding.value) ?? '') || isTestPath(context.path)) return;
        if (!context.mentions(/\b(?:celery|kombu)\b/i)) return;
        report(binding.span, {
          fixes: [review('Use JSON (tasks take and give plain data only)', replace(spanOf(binding.value), '"json"'))],
        });
      },
      ['keyword'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `from celery import Celery

app = Celery("shop")
app.conf.update(⟦task_serializer="pickle"⟧, ⟦accept_content=["json", "pickle"]⟧)
`,
      fixed: `from celery import Celery

app = Celery("shop")
app.conf.update(task_serializer="json", accept_content=["json"])
`,
    },
    {
      path: 'shop/settings.py',
      code: `⟦CELERY_ACCEPT_CONTENT = ["pickle"]⟧
⟦CELERY_TASK_SERIALIZER = 'pickle'⟧
`,
      fixed: `CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_SERIALIZER = 'json'
`,
    },
  ],
  good: [
    `from celery import Celery

app = Celery("shop")
app.conf.update(task_serializer="json", accept_content=["json"])
`,
    `export(serializer="pickle")
`,
  ],
} satisfies Examples;
