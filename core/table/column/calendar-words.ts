/** Languages whose names of months and weekdays are known. English is looked up first and alone, so its names always win. */
const LANGUAGES =
  'en de fr es it pt nl pl ru uk tr sv da nb fi cs sk hu ro bg el id ms vi th hi ar ar-SY he fa-u-ca-gregory ca en-GB es-MX'.split(
    ' ',
  );

/** Words of a date that carry nothing: particles, ordinal endings, parts of the day, names of time zones. */
const FILLERS = new Set(
  (
    'de del of the den der di le la el en d l st nd rd th er o a e as do da am pm p m ngày năm luc roku של יום יום year jour feira il ' +
    'gmt utc um at kl klo uhr h à om в о u v στις في को बजे เวลา lúc pukul pada les las alle ore בשעה ساعت μμ πμ م ص ptg pg le ' +
    'г р год года року рік พศ คศ ที่'
  )
    .split(' ')
    .map(keyOf),
);

interface CalendarWords {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
}

let english: CalendarWords | undefined;
let all: CalendarWords | undefined;

/** 1 to 12 for the name of a month, long or short, with or without its accents: `März`, `marzo`, `мар.`, `Sept`. */
export function monthNamed(word: string): number | undefined {
  const key = keyOf(word);
  english ??= wordsOf(['en']);
  const found = english.months.get(key);
  if (found !== undefined || key.length < 2) return found;
  all ??= wordsOf(LANGUAGES);
  // Hebrew writes its "in" as a letter before the month.
  return known(all.months.get(key)) ?? (key.startsWith('ב') ? known(all.months.get(key.slice(1))) : undefined);
}

/** Whether a word names a day of the week, in any of the languages. */
export function isWeekday(word: string): boolean {
  const key = keyOf(word);
  english ??= wordsOf(['en']);
  if (english.weekdays.has(key)) return true;
  all ??= wordsOf(LANGUAGES);
  return all.weekdays.has(key) || key.startsWith('วัน');
}

/** Whether a word may stand in a date and says nothing of the day. */
export function isFiller(word: string): boolean {
  return FILLERS.has(keyOf(word));
}

/** Two languages may use a word for two months (`lis`): then it names none. */
function known(month: number | undefined): number | undefined {
  return month === 0 ? undefined : month;
}

/** Accents are often left out; the vowel signs of Thai and Hindi are not accents. */
function keyOf(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0655.]/g, '');
}

function wordsOf(languages: readonly string[]): CalendarWords {
  const months = new Map<string, number>([
    ['sept', 9],
    ['febr', 2],
  ]);
  const weekdays = new Set<string>(['tues', 'thur', 'thurs', 'weds']);
  for (const language of languages) {
    for (const width of ['long', 'short'] as const) {
      // A month alone and within a date may be two forms: март, 5 марта.
      for (const form of [
        new Intl.DateTimeFormat(language, { month: width, timeZone: 'UTC' }),
        new Intl.DateTimeFormat(language, { day: 'numeric', month: width, year: 'numeric', timeZone: 'UTC' }),
      ])
        for (let month = 1; month <= 12; month++) {
          const name = partOf(form, Date.UTC(2024, month - 1, 1), 'month');
          if (/\d/.test(name)) continue;
          const key = keyOf(foldedWord(name));
          const before = months.get(key);
          months.set(key, before === undefined || before === month ? month : 0);
        }
      const form = new Intl.DateTimeFormat(language, { weekday: width, timeZone: 'UTC' });
      for (let date = 1; date <= 7; date++)
        for (const piece of foldedWord(partOf(form, Date.UTC(2024, 0, date), 'weekday')).split(/[\s-]+/))
          weekdays.add(keyOf(piece));
    }
  }
  return { months, weekdays };
}

function partOf(form: Intl.DateTimeFormat, date: number, type: Intl.DateTimeFormatPartTypes): string {
  return form.formatToParts(date).find((part) => part.type === type)?.value ?? '';
}

/** Signs of abbreviation that are no letters: `जन॰`, `ינו׳`. */
export function foldedWord(text: string): string {
  return text.normalize('NFKC').replace(/[\u0970\u05f3]/g, '');
}
