import type { DocumentState } from '../document/document.ts';
import type { MarkupLanguage } from '../document/language.ts';
import type { Span } from '../model/span.ts';
import type { MarkupAttribute, MarkupElement } from '../parse/markup.ts';
import type { TemplatePart } from '../parse/template-parts.ts';

export type { MarkupAttribute, MarkupElement } from '../parse/markup.ts';

/** A template part with the place that it stands in. */
export interface PlacedPart extends TemplatePart {
  readonly place: 'text' | 'attribute' | 'tag' | 'script' | 'style' | 'comment';
  /** The element whose tag or content holds the part; null in text, which belongs to whatever elements are round it. */
  readonly element: MarkupElement | null;
  /** The attribute whose value holds the part. */
  readonly attribute: MarkupAttribute | null;
}

/** What a page is a template for, as far as its text tells. */
export interface Dialects {
  readonly vue: boolean;
  readonly svelte: boolean;
  readonly angular: boolean;
  readonly ejs: boolean;
  readonly handlebars: boolean;
  readonly pug: boolean;
  /** Jinja, Nunjucks, Twig or Django. */
  readonly jinja: boolean;
  /** Surely Django and none of its relatives. */
  readonly django: boolean;
}

/** One document of markup. */
export interface MarkupModel {
  readonly document: DocumentState;
  readonly language: MarkupLanguage;
  readonly dialects: Dialects;
  /** In the order of their opening tags. */
  readonly elements: readonly MarkupElement[];
  /** In the order of the text. */
  readonly parts: readonly PlacedPart[];
  /** Parts in the value of an attribute, in order. */
  readonly partsOf: ReadonlyMap<MarkupAttribute, readonly PlacedPart[]>;
  /** The text in which template parts are overwritten at equal length. */
  readonly masked: string;
  /** Contents of the scripts that run as JavaScript or TypeScript, in order. */
  readonly scripts: readonly Span[];
}
