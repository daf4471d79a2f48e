import type { TemplateResult } from 'lit';
import type { Language } from '#core/text/sentence.ts';

/** One state of a widget. `x.demo.ts` exports `demos: Demo[]`; the gallery, the screenshots and the accessibility runs show them all. */
export interface Demo {
  /** Kebab-case, unique within the widget: it is the anchor in the gallery and the name of the screenshot. */
  readonly name: string;
  readonly template: (language: Language) => TemplateResult;
}
