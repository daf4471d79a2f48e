import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode } from '#test/builders/encode.ts';
import { decodeText, findEncoding } from './encoding.ts';
import { readFile } from './read-file.ts';

/** Names and words of business files by the encoding that old programs write them in. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'windows-1252': [
    'Société Générale',
    'Müller GmbH',
    'Café Léa',
    'Peña & Hijos',
    'São Paulo',
    'Åkesson',
    'Größe',
    'Übergabe',
    'Forêt',
    'Señor',
    'Düsseldorf',
    'à régler',
    'Zürich',
    'Løkken',
  ],
  'windows-1250': [
    'Łódź',
    'Wrocław',
    'Kraków Główny',
    'Gdańsk',
    'Dvořák',
    'Plzeň',
    'Żywiec',
    'Źródło',
    'Świętokrzyskie',
    'Košice',
    'Příležitost',
    'Růžička',
    'Částka',
  ],
  'windows-1251': [
    'Москва',
    'ООО Ромашка',
    'Иванов И.И.',
    'Санкт-Петербург',
    'Газпром',
    'Сумма',
    'Продажа',
    'Отдел',
    'Договор',
    'Новая',
    'Закрыто',
  ],
  'windows-1253': ['Αθήνα', 'Θεσσαλονίκη', 'Πελάτης', 'Εταιρεία', 'Γιώργος', 'Ποσό', 'Πωλητής'],
  'windows-1254': ['İstanbul', 'Müşteri', 'Satış', 'Yıldız', 'Güneş', 'Şirket', 'Kapalı', 'Fırsat', 'Açık'],
  'windows-1256': ['شركة', 'محمد', 'الرياض', 'مبيعات', 'عميل'],
  'windows-1257': ['Rīga', 'Jānis Bērziņš', 'Žalgiris', 'Šiauliai', 'Kęstutis', 'Ģirts'],
  'windows-874': ['กรุงเทพ', 'บริษัท', 'ลูกค้า', 'ยอดขาย'],
  gb18030: [
    '上海',
    '张伟',
    '北京分公司',
    '已签约',
    '华东区',
    '合同编号',
    '深圳市腾讯计算机系统有限公司',
    '客户经理',
    '赢单',
    '谈判中',
    '浙江',
    '李静',
  ],
  big5: [
    '台北市',
    '陳怡君',
    '已結案',
    '華碩電腦股份有限公司',
    '業務部',
    '報價中',
    '林志玲',
    '高雄',
    '聯發科技',
    '客戶',
  ],
  shift_jis: [
    '東京都',
    '株式会社日立',
    '山田太郎',
    '商談中',
    '受注',
    '大阪支店',
    'テスト',
    'さくら',
    '提案',
    '鈴木一郎',
    'トヨタ自動車',
  ],
  'euc-jp': [
    '東京都',
    '株式会社日立',
    '山田太郎',
    '商談中',
    '受注',
    '大阪支店',
    'テスト',
    'さくら',
    '提案',
    '鈴木一郎',
    'トヨタ自動車',
  ],
  'euc-kr': ['서울특별시', '김영희', '주식회사', '계약완료', '부산지점', '현대자동차', '박지성', '제안', '영업팀'],
  'koi8-r': ['Москва', 'Ромашка', 'Иванов', 'Продажа', 'Договор'],
  macintosh: ['Société Générale', 'Müller', 'Café Léa', 'Peña', 'Forêt', 'Größe'],
  'utf-8': ['编号', 'Größe', 'Łódź', '😀', 'Москва'],
};

test.each(Object.keys(WORDS))('ten rows of %s under an ASCII header are read as they were written', (encoding) => {
  const word = fc.constantFrom(...(WORDS[encoding] ?? []));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(9_999), word, fc.nat(99_999)), { minLength: 10, maxLength: 14 }), (rows) => {
      // A file of one word says little; what is asked for is many.
      fc.pre(new Set(rows.map(([, name]) => name)).size >= 3);
      const text = `id,name,amount\n${rows.map((cells) => cells.join(',')).join('\n')}\n`;
      const bytes = encode(text, encoding);
      const found = findEncoding(bytes);
      expect(decodeText(bytes, found.name)).toBe(text);
    }),
    { seed: 20_260_305, numRuns: 60 },
  );
});

test('fewer letters may be read wrongly, but then no certainty is claimed', () => {
  let wrong = 0;
  let claimed = 0;
  let all = 0;
  for (const [encoding, words] of Object.entries(WORDS))
    for (const [at, one] of words.entries())
      for (const other of [words[(at + 1) % words.length] ?? '', words[(at + 3) % words.length] ?? '']) {
        const text = `id,name\n1,${one}\n2,${other}\n`;
        const bytes = encode(text, encoding);
        const found = findEncoding(bytes);
        all++;
        if (decodeText(bytes, found.name) === text) continue;
        wrong++;
        if (found.sure) claimed++;
      }
  expect(wrong / all).toBeLessThan(0.1);
  expect(claimed / all).toBeLessThan(0.02);
});

test('any cells, delimiter, encoding and line end give the same cells', async () => {
  const cell = fc.string({
    unit: fc.constantFrom('客', '户', 'a', 'B', '7', ' ', ',', ';', '"', '\n', '金', '额'),
    minLength: 1,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 3, maxLength: 8 }),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('gb18030', 'utf-8', 'utf-16le', 'utf-16be'),
      fc.constantFrom('\n', '\r\n'),
      async (rows, delimiter, encoding, newline) => {
        const written = [
          ['客户编号', '客户名称', '商机金额'],
          ...rows.map((cells) => cells.map((text) => `x${text}x`)),
        ];
        const text = written
          .map((cells) => cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiter))
          .join(newline);
        const read = await readFile(encode(text, encoding), 'a');
        if (!read.ok || !read.table.ok) throw new Error('unread');
        expect([read.table.header, ...read.table.rows.map(({ cells }) => cells)]).toEqual(written);
        expect([read.delimiter, read.encoding?.name]).toEqual([delimiter, encoding]);
      },
    ),
    { seed: 7, numRuns: 150 },
  );
});
