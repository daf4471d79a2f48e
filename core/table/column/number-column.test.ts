import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decimalMark,
  likelyMark,
  markOf,
  markOpen,
  numberColumn,
  readAmount,
  readDecimal,
  readNumber,
} from './number-column.ts';

test.each([
  ['1,234.50', 123450],
  ['$22,700.00', 2270000],
  ['$1,117.10K', 111710000],
  ['(29.61)', -2961],
  ['($29.61)', -2961],
  ['-¥5', -500],
  ['5-', -500],
  ['−5', -500],
  ['12.5万', 12500000],
  ['1.2亿元', 12000000000],
  ['￥１，２００．５', 120050],
  ['12,34,567.00', 123456700],
  ['1 234.56', 123456],
  ['1\u202f234\u00a0567', 123456700],
  ["1'234.56", 123456],
  ['1.23E+05', 12300000],
  ['USD 1,234.50', 123450],
  ['1,234.50 €', 123450],
  ['0.005', 1],
  ['2297200.8603', 229720086],
  ['0', 0],
  ['', undefined],
  ['-', undefined],
  ['N/A', undefined],
  ['abc', undefined],
  ['1.2.3,4', undefined],
  ['12%', undefined],
  ['=1+1', undefined],
  ['99999999999999999', undefined],
])('%s is %s minor units', (text, minor) => {
  expect(numberColumn([text, '0.50'])(text)).toBe(minor);
});

test('the decimal mark is decided by the column, not the cell', () => {
  expect(numberColumn(['1.234', '5,50'])('1.234')).toBe(123400);
  expect(numberColumn(['1,234', '5.50'])('1,234')).toBe(123400);
  expect(numberColumn(['1.234', '12.500', '800'])('1.234')).toBe(123400);
  expect(numberColumn(['1.234.567,89'])('1.234.567,89')).toBe(123456789);
  expect(numberColumn(['1,5', '2,75'])('1,5')).toBe(150);
});

test('currencies without or with three decimals', () => {
  expect(numberColumn(['¥1,200'], 0)('¥1,200')).toBe(1200);
  expect(numberColumn(['1.234'], 3)('1.234')).toBe(1234);
});

test('every amount in cents, written in any of the usual ways, reads back to the cent', () => {
  const styles: ((minor: number) => string)[] = [
    (minor) => (minor / 100).toFixed(2),
    (minor) => new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(minor / 100),
    (minor) => new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2 }).format(minor / 100),
    (minor) => new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2 }).format(minor / 100),
    (minor) => new Intl.NumberFormat('en-IN', { minimumFractionDigits: 2 }).format(minor / 100),
  ];
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1e11, max: 1e11 }), { minLength: 1 }),
      fc.constantFrom(...styles),
      (amounts, write) => {
        const texts = amounts.map(write);
        expect(texts.map(numberColumn(texts))).toEqual(amounts.map((minor) => minor + 0));
      },
    ),
  );
});

test.each([
  ['₹12,34,567.00', 123456700],
  ['-₹29,610.00', -2961000],
  ['₹-29,610.00', -2961000],
  ["1'234.50-", -123450],
  ['CHF 1’234.50', 123450],
  ['(-5)', -500],
  ['¥1,234万', 1234000000],
  ['1.2億', 12000000000],
  ['¥3百万', 300000000],
  ['5千元', 500000],
  ['5w', 5000000],
  ['五万', 5000000],
  ['两万五', 2500000],
  ['1亿2000万', 12000000000],
  ['叁仟伍佰元整', 350000],
  ['十二元五角', 1250],
  ['人民币 1,234.50元', 123450],
  ['CNY1.2m', 120000000],
  ['500 k€', 50000000],
  ['TEUR 500', 50000000],
  ['MSEK 12', 1200000000],
  ['1.5 lakh', 15000000],
  ['2 crore', 2000000000],
  ['₹5 CR', 5000000000],
  ['₹12L', 120000000],
  ['1,234.00 CR', 123400],
  ['1,234.00 DR', -123400],
  ['$2.5 mil', 250000000],
  ['Rs.500', 50000],
  ['Rs. 500/-', 50000],
  ["1'234.--", 123400],
  ['1·234', 123400],
  ['١٬٢٣٤٫٥٠', 123450],
  ['१,२३४.५०', 123450],
  ["'123", 12300],
  ['="1234.5"', 123450],
  ['S/ 1,200.00', 120000],
  ['1,200 د.إ', 120000],
  ['1,234 (USD)', 123400],
  ['+5', 500],
])('%s is %s minor units in a column with decimal points', (text, minor) => {
  expect(readNumber(text, '.')).toBe(minor);
});

test.each([
  ['1.234,56', 123456],
  ['1 234,50 €', 123450],
  ['1\u202f234,50\u00a0€', 123450],
  ['1\u2009234,50 €', 123450],
  ['1 234,50 $US', 123450],
  ['1,2 Mio. €', 120000000],
  ['500 Tsd. EUR', 50000000],
  ['3 Mrd', 300000000000],
  ['1,2 mil.', 120000000],
  ['12 mil', 1200000],
  ['1,2 млн ₽', 120000000],
  ['12 тыс.', 1200000],
  ['R$ 1.234,56', 123456],
  ['kr 12 500,50', 1250050],
  ['€ 12.500,--', 1250000],
  ['1.200,- €', 120000],
  ['T€ 1.234', 123400000],
  ['1,23E+05', 12300000],
])('%s is %s minor units in a column with decimal commas', (text, minor) => {
  expect(readNumber(text, ',')).toBe(minor);
});

test.each([
  ...[
    '1,234*',
    '1,234²',
    '1,234 [1]',
    '①1,234',
    '约10万',
    '10万-20万',
    '½',
    '1,234.5 USD (est)',
    '5 USD EUR',
    '#REF!',
    '--5',
  ],
  ...[
    '0,123',
    '1,2345',
    '1.2.3',
    '1,23,4',
    '2024-03-05',
    '12:30',
    '$',
    '12%',
    '12 mil',
    '12L',
    '5,000.00 Cr',
    '待定',
    'TBD',
  ],
])('%s is no amount', (text) => {
  expect(readNumber(text, '.')).toBeUndefined();
  expect(readAmount(text, '.')).toBeUndefined();
});

test('a stored number is what it is, whatever the mark of the column', () => {
  expect(readAmount(1234.5, ',')).toEqual({ minor: 123450 });
  expect(readAmount(0.1 + 0.2, ',')).toEqual({ minor: 30 });
  expect(readAmount(1e21, ',')).toBeUndefined();
  expect(decimalMark([1.234, 2.5, '1.234,56'])).toBe(',');
});

test('what is finer than the minor unit is kept in ten-thousandths, and only what is finer still is rounded', () => {
  expect(readAmount('2297200.8603', '.')).toEqual({ minor: 229720086, fraction: 300 });
  expect(readAmount('-0.005', '.')).toEqual({ minor: 0, fraction: -5000 });
  expect(readAmount('1,234.5678901', '.')).toEqual({ minor: 123456, fraction: 7890 });
  expect(readAmount('0.00999999999', '.')).toEqual({ minor: 1 });
  expect(readAmount('0.123456万', '.')).toEqual({ minor: 123456 });
  expect(readAmount('1.5', '.', 0)).toEqual({ minor: 1, fraction: 5000 });
});

test('minor units and fraction together are the value, for any decimal', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }), fc.integer({ min: 0, max: 6 }), (units, places) => {
      const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
      const text = `${units < 0n ? '-' : ''}${digits.slice(0, digits.length - places)}.${digits.slice(digits.length - places)}`;
      const { minor, fraction = 0 } = readAmount(text, '.') ?? { minor: Number.NaN };
      expect(Math.abs(fraction)).toBeLessThan(10_000);
      expect(minor === 0 || fraction === 0 || Math.sign(minor) === Math.sign(fraction)).toBe(true);
      expect((BigInt(minor) * 10_000n + BigInt(fraction)) * 10n ** BigInt(places)).toBe(units * 1_000_000n);
    }),
  );
});

test('the unit of a header counts where the cell says none', () => {
  expect(readAmount('1,234', '.', 2, 4)).toEqual({ minor: 1234000000 });
  expect(readAmount('1,234万', '.', 2, 4)).toEqual({ minor: 1234000000 });
  expect(readAmount('5k', '.', 2, 4)).toEqual({ minor: 500000 });
  expect(readNumber(3.5, '.', 2, 6)).toBe(350000000);
});

test('the majority decides the mark, and what contradicts it is not read as something else', () => {
  const mostlyComma = ['1.234,56', '2.000,00', '1,234.56'];
  expect(mostlyComma.map(numberColumn(mostlyComma))).toEqual([123456, 200000, undefined]);
  expect(markOf(['1.234,56', '1,234.56'])).toEqual({ mark: '.', open: true, sure: false });
});

test('a column that leaves its mark open says so, unless the file tells', () => {
  expect(markOpen(['1.234', '12.500'])).toBe(true);
  expect(markOf(['1.234', '12.500'], 2, '.')).toEqual({ mark: '.', open: false, sure: false });
  expect(markOpen(['1.234 €', '12.500 €'])).toBe(false);
  expect(markOpen(['1.234', '12.50'])).toBe(false);
  expect(markOpen(['1,234', '12,500'])).toBe(false);
  expect(markOpen(['1,234', '1.234'])).toBe(true);
  expect(markOpen(['1234', '', 'n/a'])).toBe(false);
  expect(decimalMark(['1.234', '15000', '2000'])).toBe('.');
  expect(likelyMark(';')).toBe(',');
  expect(likelyMark(',', 'EUR')).toBe(',');
  expect(likelyMark(',', 'USD')).toBeUndefined();
  expect(markOf(['1.234', '12.500'], 2, undefined, likelyMark(';'))).toEqual({ mark: ',', open: false, sure: false });
  expect(markOpen(['1,234', '12,500'], 2, undefined, likelyMark(';'))).toBe(true);
});

test('quantities, counts and probabilities', () => {
  expect(readDecimal('12%')).toBe(12);
  expect(readDecimal('12.5％')).toBe(12.5);
  expect(readDecimal('12,5 %', ',')).toBe(12.5);
  expect(readDecimal('1.5k')).toBe(1500);
  expect(readDecimal('(3)')).toBe(-3);
  expect(readDecimal(0.12)).toBe(0.12);
  expect(readDecimal('many')).toBeUndefined();
});

/** With the decimals of the currency, so that a column of twenty shows its mark. */
const LOCALES =
  'en-US en-GB en-IN en-ZA zh-CN zh-TW ja-JP ko-KR de-DE de-CH fr-FR fr-CH es-ES es-MX it-IT pt-BR pt-PT nl-NL pl-PL ru-RU uk-UA tr-TR sv-SE da-DK nb-NO fi-FI cs-CZ hu-HU ro-RO bg-BG el-GR id-ID vi-VN th-TH hi-IN bn-BD ar-EG fa-IR he-IL';

test.each(LOCALES.split(' '))('a column of amounts as %s writes them reads back exactly', (locale) => {
  for (const options of [
    {},
    { style: 'currency', currency: 'USD' },
    { style: 'currency', currency: 'EUR', currencySign: 'accounting' },
    { style: 'currency', currency: 'CNY', currencyDisplay: 'code' },
  ] satisfies Intl.NumberFormatOptions[]) {
    const format = new Intl.NumberFormat(locale, { ...options, minimumFractionDigits: 2, maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e11, max: 1e11 }), { minLength: 20, maxLength: 30 }), (amounts) => {
        const texts = amounts.map((minor) => format.format(minor / 100));
        expect(texts.map(numberColumn(texts))).toEqual(amounts.map((minor) => minor + 0));
      }),
      { numRuns: 5 },
    );
  }
});

test('long hostile text is refused in a time that grows with its length only', () => {
  const hostile = ['1,', '1 ', "1'", '(', '-', '万', 'kr ', '  ', '.1', '１', '零', '¥', 'a.', '\u0660'];
  const spent = (length: number) => {
    const texts = hostile.map((piece) => `1${piece.repeat(length / piece.length)}x`);
    // The least of several rounds: what else the machine does is not the reader's doing.
    const rounds = Array.from({ length: 7 }, () => {
      const start = performance.now();
      const read = numberColumn(texts);
      for (const text of texts) read(text);
      return performance.now() - start;
    });
    return Math.min(...rounds);
  };
  expect(spent(400_000) / Math.max(spent(100_000), 1)).toBeLessThan(12);
  expect(readNumber(`1${',000'.repeat(50_000)}`, '.')).toBeUndefined();
});
