import type { Language } from '#core/text/sentence.ts';

/** `09:02`, in the reader's own time zone. */
export function clock(at: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}
