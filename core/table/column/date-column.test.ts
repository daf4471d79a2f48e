import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAt } from '#core/calendar/day.ts';
import { dateColumn, dateStyle, dayOrder, dayOrderOf, readDate } from './date-column.ts';

test.each([
  ['2026-03-05', '2026-03-05'],
  ['2026-03-05 00:00:00', '2026-03-05'],
  ['2026-03-05T23:30:00.000+0800', '2026-03-05'],
  ['2026/3/5', '2026-03-05'],
  ['2026.03.05', '2026-03-05'],
  ['20260305', '2026-03-05'],
  ['2024年3月5日', '2024-03-05'],
  ['２０２４年３月５日 10:30', '2024-03-05'],
  ['15 Apr, 2021 00:02:00', '2021-04-15'],
  ['15-Apr-21', '2021-04-15'],
  ['Friday, December 1, 2017', '2017-12-01'],
  ['Mar 5, 2026 3:00 PM', '2026-03-05'],
  ['45356', '2024-03-05'],
  ['', undefined],
  ['soon', undefined],
  ['1234', undefined],
  ['2026-02-30', 'impossible'],
  ['2025-02-29', 'impossible'],
  ['2026-13-01', 'impossible'],
  ['31 Apr 2026', 'impossible'],
  ['2026年2月30日', 'impossible'],
  ['0001-01-01', 'impossible'],
])('%s is %s', (text, day) => {
  expect(readDate(text, 'monthFirst')).toBe(day);
});

test('day and month are told apart by the column', () => {
  expect(dayOrder(['3/4/2026', '25/4/2026'])).toBe('dayFirst');
  expect(dayOrder(['3/4/2026', '4/25/2026'])).toBe('monthFirst');
  expect(dayOrder(['03.04.2026'])).toBe('dayFirst');
  expect(dayOrder(['3/4/2026'])).toBe('open');
  expect(dayOrder(['2026-04-03', ''])).toBe('none');
  expect(dateColumn(['3/4/2026', '25/4/2026'])('3/4/2026')).toBe('2026-04-03');
  expect(dateColumn(['3/4/2026'], 'dayFirst')('3/4/2026')).toBe('2026-04-03');
  expect(dateColumn(['1/25/2026', '2/26/2026', '31/12/2026'])('31/12/2026')).toBeUndefined();
});

test('every day from 1970 to 2199 reads back from each way of writing it', () => {
  const ways: ((year: string, month: string, day: string) => string)[] = [
    (y, m, d) => `${y}-${m}-${d}`,
    (y, m, d) => `${y}年${Number(m)}月${Number(d)}日`,
    (y, m, d) => `${Number(y)}/${Number(m)}/${Number(d)} 09:00`,
  ];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 83_000 }).map(dayAt), fc.constantFrom(...ways), (day, write) => {
      const [year = '', month = '', date = ''] = day.split('-');
      expect(dateColumn([])(write(year, month, date))).toBe(day);
    }),
  );
});

test.each([
  ...[
    '2024.3.5',
    '2024. 3. 5.',
    '24. 3. 5.',
    '2024-3-5',
    '2024/03/05 16:05:00+08',
    '2024-03-05T16:05:00Z',
    '2024-03-05T23:05:00+08:00',
  ],
  ...[
    '20240305',
    '20240305160500',
    '20240305T160500Z',
    "'2024-03-05",
    '="2024-03-05"',
    '3/5/24 4:05 PM',
    '3/5-2024',
    '3/5/2024 16.05',
  ],
  ...[
    '2024年3月5日 上午10:30',
    '2024/3/5 下午4:05',
    '2024年03月05号',
    '2024年3月5日 星期二 10时30分',
    '2024年3月5日(火) 10:30',
    '二〇二四年三月五日',
  ],
  ...[
    '令和6年3月5日',
    'R6.3.5',
    '民國113年3月5日',
    '2024년 3월 5일 화요일',
    '५ मार्च २०२४',
    '5 มี.ค. 2567',
    '٥ مارس ٢٠٢٤',
  ],
  ...[
    '5-Mar-24',
    '05MAR2024',
    'Mar 5, 2024',
    'March 5th, 2024',
    '5th of March 2024',
    '2024-Mar-05',
    'Mar-05-2024',
    '2024 March 5',
  ],
  ...[
    '5. März 2024',
    '5. Marz 2024',
    '5 mars 2024',
    'mar. 5 mars 2024',
    'mar 5 mar 2024',
    '5 de marzo de 2024',
    'martes 5 de marzo del 2024',
  ],
  ...[
    'terça-feira, 5 de março de 2024',
    '5 марта 2024 г.',
    '5 мар. 2024 г.',
    '5 Mart 2024 Salı',
    'wtorek, 5 marca 2024',
    '5 tháng 3, 2024',
  ],
  ...[
    'Tue Mar 05 2024 16:05:00 GMT+0800 (China Standard Time)',
    'Tue Mar  5 16:05:00 2024',
    'Tue, 05 Mar 2024 16:05:00 GMT',
  ],
  ...['16:05 3/5/2024', '3/5/2024 12:00:00 a. m.', '45356.67', '45356,67', '45356.0'],
])('%s is the fifth of March 2024', (text) => {
  expect(readDate(text, 'monthFirst')).toBe('2024-03-05');
});

test.each([
  ...[
    'Marble 5, 2024',
    'Q1 2024',
    'Mar 2024',
    '1.2.3',
    '1,234.56',
    '3月5日',
    '12:30',
    'Room 5, 12 March',
    '+861391234567',
    '113/03/05',
  ],
  ...[
    '1709654400',
    '0',
    '5/2024',
    '2024',
    '5 Mar',
    '2024-03-05 and later',
    '1. sij 2022. 15:05',
    `5 ${'mar '.repeat(100)}2024`,
  ],
])('%s is no day', (text) => {
  expect(readDate(text, 'monthFirst')).toBeUndefined();
});

test('the majority decides, and what contradicts it is impossible rather than turned round', () => {
  const style = dateStyle(['25/4/2026', '26/4/26', '27-4-2026', '4/28/2026']);
  expect(style.order).toBe('dayFirst');
  expect(readDate('4/28/2026', style)).toBe('impossible');
  expect(dayOrder(['25/4/2026', '4/25/2026'])).toBe('open');
});

test('days that rise down the column, or begin every month, tell the order', () => {
  const rising = Array.from(
    { length: 12 },
    (_, at) => `0${(at % 3) + 1}/${String(Math.floor(at / 3) + 4).padStart(2, '0')}/2026`,
  );
  expect(dayOrder(rising)).toBe('dayFirst');
  expect(dayOrder(rising.slice(0, 5))).toBe('open');
  expect(dayOrder([...rising].reverse())).toBe('dayFirst');
  const starts = Array.from({ length: 12 }, (_, at) => `${at + 1}/1/2026`);
  expect(dayOrder(starts)).toBe('monthFirst');
  expect(dayOrder(['1/1/2026', '1/4/2026', '1/7/2026', '1/10/2026', '1/1/2027'])).toBe('dayFirst');
  // Sorted as text, dates with the day first look like rising months.
  expect(
    dayOrder(
      ['01/02', '02/01', '03/05', '04/01', '05/03', '06/02', '07/01', '08/04', '09/01'].map((day) => `${day}/2026`),
    ),
  ).toBe('open');
});

test('another column of the table may tell', () => {
  expect(dayOrderOf([['3/4/2026'], ['25/4/2026'], ['2026-04-25']])).toBe('dayFirst');
  expect(dayOrderOf([['3/4/2026']])).toBeUndefined();
  expect(dateColumn(['3/4/2026'], { order: dayOrderOf([['25/4/2026']]) })('3/4/2026')).toBe('2026-04-03');
});

test('years first, other calendars, other epochs and seconds need the whole column to look so', () => {
  expect(dateColumn(['24/03/05', '24/03/25', '23/11/30'])('24/03/05')).toBe('2024-03-05');
  expect(dateColumn(['98/12/31', '04/03/05'])('04/03/05')).toBe('2004-03-05');
  expect(dateColumn(['25/03/05', '25/03/06', '11/11/05'])('25/03/05')).toBe('2005-03-25');
  expect(dateColumn(['113/03/05', '112/12/31'])('113/03/05')).toBe('2024-03-05');
  expect(dateColumn(['113/03/05', '2024/12/31'])('113/03/05')).toBeUndefined();
  expect(dateColumn(['25/03/2567', '05/03/2567'])('05/03/2567')).toBe('2024-03-05');
  expect(dateColumn(['25/03/2024', '05/03/2567'])('05/03/2567')).toBeUndefined();
  expect(dateColumn(['1709654400', '1709654401'])('1709654400')).toBe('2024-03-05');
  expect(dateColumn(['1709654400000'])(1709654400000)).toBe('2024-03-05');
  expect(dateColumn([45356])(45356.67)).toBe('2024-03-05');
  expect(dateColumn(['43894'], { epoch: 1904 })('43894')).toBe('2024-03-05');
});

const LOCALES =
  'en-US en-GB en-IN en-ZA zh-CN zh-TW ja-JP ko-KR de-DE de-CH fr-FR es-ES es-MX it-IT pt-BR pt-PT nl-NL pl-PL ru-RU uk-UA tr-TR sv-SE da-DK nb-NO fi-FI cs-CZ hu-HU ro-RO bg-BG el-GR id-ID vi-VN hi-IN ar-EG he-IL';

test.each(LOCALES.split(' '))('a column of days as %s writes them reads back exactly', (locale) => {
  for (const dateStyle of ['short', 'medium', 'long', 'full'] as const)
    for (const timeStyle of [undefined, 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { dateStyle, timeStyle, timeZone: 'UTC' });
      fc.assert(
        // Years that only years can be, and days that show their order.
        fc.property(fc.array(fc.integer({ min: 13_000, max: 24_000 }), { minLength: 20, maxLength: 30 }), (numbers) => {
          const days = [...numbers, 19_000, 19_012, 19_300].map((number) => dayAt(number));
          const texts = days.map((day) => format.format(new Date(`${day}T15:05:00Z`)));
          expect(texts.map(dateColumn(texts))).toEqual(days);
        }),
        { numRuns: 4 },
      );
    }
});

test('long hostile text is refused in a time that grows with its length only', () => {
  const hostile = ['1', '1/', '1 ', '5 Mar ', '年', 'T', ' ', '10:', '(', 'aé', '.'];
  const spent = (length: number) => {
    const texts = hostile.map((piece) => `3/5/2024 ${piece.repeat(length / piece.length)}x`);
    // The least of several rounds: what else the machine does is not the reader's doing.
    const rounds = Array.from({ length: 7 }, () => {
      const start = performance.now();
      const read = dateColumn(texts);
      for (const text of texts) read(text);
      return performance.now() - start;
    });
    return Math.min(...rounds);
  };
  expect(spent(400_000) / Math.max(spent(100_000), 1)).toBeLessThan(12);
});
