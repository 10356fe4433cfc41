import { remove, review } from '../../fix/edit.ts';
import { attributeOf, spanInValue } from '../../markup/query.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** Directives that decide which code runs. */
const codeDirective = /^(?:default-src|script-src|script-src-elem|script-src-attr|object-src|base-uri)$/i;

interface WeakSource {
  readonly start: number;
  readonly length: number;
}

/** Sources of a policy that let any script run. A nonce or hash makes browsers ignore `unsafe-inline`. */
function weakSources(policy: string): WeakSource[] {
  const found: WeakSource[] = [];
  const hasScriptSource = /\bscript-src\b/i.test(policy);
  let offset = 0;
  for (const directive of policy.split(';')) {
    const name = directive.trim().split(/\s+/)[0] ?? '';
    const decides = codeDirective.test(name) && !(name.toLowerCase() === 'default-src' && hasScriptSource);
    if (decides) {
      const isStrict = /'(?:nonce|sha\d{3})-|'strict-dynamic'/i.test(directive);
      for (const match of directive.matchAll(/\s('unsafe-inline'|'unsafe-eval'|\*|https?:|data:)(?=\s|$)/gi)) {
        const source = match[1]?.toLowerCase() ?? '';
        if (isStrict && source !== "'unsafe-eval'") continue;
        found.push({ start: offset + match.index, length: match[0].length });
      }
    }
    offset += directive.length + 1;
  }
  return found;
}

export const rule = markupRule({
  id: 'markup/weak-csp-meta',
  title: 'Content-Security-Policy that lets injected scripts run',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [693, 1021],
  controls: ['OWASP A05:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CSP', 'https://web.dev/articles/strict-csp'],
  message: 'This source lets injected scripts run, which the policy is there to stop. Use nonces or hashes.',
  why: 'With `unsafe-inline`, `unsafe-eval`, `*`, `https:` or `data:` as a source of scripts, code that an attacker gets into the page runs as if there were no policy.',
  remedy:
    "Name the scripts by nonce or hash:\n\n```html\n<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self' 'sha256-…'; object-src 'none'; base-uri 'none'\">\n```",
  fix: 'review',
  check(markup, report) {
    for (const element of markup.elements) {
      if (element.name !== 'meta' || !/^content-security-policy$/i.test(attributeOf(element, 'http-equiv')?.value?.trim() ?? '')) continue;
      const content = attributeOf(element, 'content');
      if (content?.value === undefined || content.value === null) continue;
      for (const { start, length } of weakSources(content.value)) {
        const span = spanInValue(content, start, length);
        report(
          { start: span.start + 1, end: span.end },
          { fixes: [review('Take the source away: what needs it stops working', remove(span))] },
        );
      }
    }
  },
});

export const examples = {
  bad: [
    {
      code: `<meta http-equiv="Content-Security-Policy" content="script-src 'self' ⟦'unsafe-inline'⟧; style-src 'unsafe-inline'">\n`,
      fixed: `<meta http-equiv="Content-Security-Policy" content="script-src 'self'; style-src 'unsafe-inline'">\n`,
    },
    {
      code: `<meta content="default-src 'self' ⟦*⟧ ⟦'unsafe-eval'⟧" http-equiv="content-security-policy">\n`,
      fixed: `<meta content="default-src 'self'" http-equiv="content-security-policy">\n`,
    },
  ],
  good: [
    `<meta http-equiv="Content-Security-Policy" content="default-src *; script-src 'self'; style-src 'unsafe-inline'; img-src *">\n`,
    `<meta http-equiv="Content-Security-Policy" content="script-src 'nonce-abc' 'unsafe-inline' https:"><meta name="x" content="script-src 'unsafe-inline'">\n`,
  ],
} satisfies Examples;
