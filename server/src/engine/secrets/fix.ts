import type { DocumentState } from '../document/document.ts';
import { environmentFix, environmentTextFix } from '../fix/environment.ts';
import type { Fix } from '../model/fix.ts';
import type { NamedValue } from '../model/named-value.ts';
import { spanContains } from '../model/span.ts';
import { wordsOf } from '../model/words.ts';
import type { FoundSecret } from './overlaps.ts';
import type { SecretContext } from './run.ts';

/** A generic secret has no better name than its own, with the enclosing key before it where one word says too little. */
function defaultVariable({ rule, judgement }: FoundSecret, name: NamedValue | null): string {
  const fallback = judgement.environmentVariable ?? rule.environmentVariable;
  if (rule.kind !== 'named-value' || name === null) return fallback;
  const own = wordsOf(name.name);
  const variable = (own.length === 1 ? [...wordsOf(name.parents.at(-1) ?? ''), ...own] : own).slice(-6).join('_').toUpperCase();
  return /^[A-Z]/.test(variable) ? variable : fallback;
}

/** The fix that reads a found secret from the environment; null where the place or the language does not allow it. */
export function fixFor(document: DocumentState, context: SecretContext, found: FoundSecret): Fix | null {
  const literal = context.stringLiteralAt(found.span);
  if (literal === null) {
    const { span: secret, whole: content, name } = found;
    const defaultName = defaultVariable(found, name);
    return environmentTextFix(document, { secret, content, name, defaultName, yaml: context.yaml ?? null });
  }
  if (!spanContains(literal, found.whole)) return null;
  const name =
    found.name ??
    context.namedValues()?.find((value) => value.literalSpan.start === literal.start && value.literalSpan.end === literal.end) ??
    null;
  return environmentFix(document, {
    literal,
    content: found.whole,
    name,
    defaultName: defaultVariable(found, name),
    inAttribute: context.isAttributeValue(literal),
  });
}
