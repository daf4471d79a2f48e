/** The languages a person can choose; more are files beside `en.ts`. */
export type Language = 'en' | 'zh-CN';

/** A sentence in the language asked for; one with values in it is a function of them. */
export type Sentence<T> = T extends (...values: infer V) => string
  ? (language: Language, ...values: V) => string
  : (language: Language) => string;

/** Joins a sentence's two languages. Called once per sentence in the generated `sentences.ts`, so unused ones are dropped by bundlers. */
export function sentence<T extends string | ((...values: never[]) => string)>(en: T, zh: NoInfer<T>): Sentence<T> {
  return ((language: Language, ...values: never[]) => {
    const text = language === 'zh-CN' ? zh : en;
    return typeof text === 'function' ? text(...values) : text;
  }) as Sentence<T>;
}

/** The language of a page or browser setting: Chinese of any kind reads zh-CN, all else English. */
export function languageOf(tag: string | null | undefined): Language {
  return /^zh\b/i.test(tag ?? '') ? 'zh-CN' : 'en';
}
