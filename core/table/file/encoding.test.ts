import { expect, test } from 'vitest';
import { encode } from '#test/builders/encode.ts';
import { decodeText, findEncoding } from './encoding.ts';

/** Short exports as they are met: a header of a language, rows mostly of digits and Latin names. */
const FILES: readonly (readonly [encoding: string, text: string])[] = [
  ['windows-1252', 'Deal;Amount\nAcme;100 €\nBolt;250 €\n'],
  ['windows-1252', `Deal;Amount\n${'Acme;100\n'.repeat(500)}Müller;5\n`],
  [
    'windows-1252',
    'Verkaufschance;Kunde;Inhaber;Schlusstermin;Betrag;Gewinn (€)\nA-1;Randy;Fred;28.11.2018;1.263,30;315,82\n',
  ],
  [
    'windows-1252',
    'Affaire;Société;Propriétaire;Échéance;Montant\nA-1;Générale;Hélène;01/02/2024;1 000,50 €\nA-2;Forêt;Zoë;02/02/2024;5\n',
  ],
  ['windows-1252', 'Oportunidad,Compañía,Dueño,Importe\n1,Peña,José,5\n2,Muñoz,Ángel,7\n'],
  ['windows-1252', 'Affär,Kund,Säljare,Belopp\n1,Åkesson,Örjan,5\n'],
  ['windows-1252', 'Oportunidade,Negócio,Responsável,Previsão\n1,São João,Conceição,5\n'],
  ['windows-1252', 'Deal,Note\n1,“Acme’s” renewal – phase 2…\n'],
  ['windows-1252', 'Deal,Amount\n1,£500\n2,£1\n'],
  [
    'windows-1250',
    'Szansa;Właściciel;Wartość;Data zamknięcia\n1;Łukasz Wójcik;5;2024-01-02\n2;Małgorzata Żak;6;2024-01-03\n',
  ],
  ['windows-1250', 'Příležitost;Zákazník;Částka\n1;Dvořák;5\n2;Růžička;8\n'],
  ['windows-1250', 'Ügylet;Ügyfél;Összeg;Felelős\n1;Kovács;5;Őze Béla\n2;Szűcs;7;Tóth\n'],
  ['windows-1251', 'Сделка;Клиент;Ответственный;Сумма\n1;Ромашка;Иванов;5\n2;Вектор;Петрова;6\n'],
  ['windows-1251', 'ID;Сумма\n1;5\n2;6\n'],
  ['windows-1253', 'Ευκαιρία;Πελάτης;Ποσό;Υπεύθυνος\n1;Ελληνική;5;Γιώργος\n'],
  ['windows-1254', 'Fırsat;Müşteri;Tutar;Kapanış\n1;Yıldız;5;Ağustos\n2;Şahin;6;Işık\n'],
  ['windows-1255', 'עסקה,לקוח,סכום\n1,אלפא,5\n2,ישראל,8\n'],
  ['windows-1256', 'الصفقة,العميل,المبلغ\n1,الشركة,5\n2,محمد,8\n'],
  ['windows-1257', 'Sandoris;Klientas;Suma;Savininkas\n1;Žalgiris;5;Jūratė Šimkutė\n2;Ąžuolas;7;Ėglė\n'],
  ['windows-874', 'โอกาส,ลูกค้า,จำนวนเงิน\n1,บริษัท,5\n'],
  ['koi8-r', 'Сделка;Клиент;Ответственный;Сумма\n1;Ромашка;Иванов;5\n2;Вектор;Петрова;6\n'],
  ['macintosh', 'Affaire;Société;Propriétaire;Montant\n1;Générale;Hélène;5\n2;Forêt;Léa;6\n'],
  ['gb18030', '商机编号,客户名称,负责人,预计成交日期,商机金额,利润\nA-1,Randy,Fred,2018/11/28,"￥1,263.30",5\n'],
  ['gb18030', '编号,金额\n1,5\n2,6\n'],
  ['gb18030', `客户,金额\n${'Acme,5\n'.repeat(300)}`],
  ['gb18030', '姓名,部门,销售目标\n张伟,华东区,100万\n王芳,华南区,80万\n李娜,华北区,70万\n'],
  ['gb18030', 'id,name\n1,鑫淼贸易有限公司\n2,瑞祺科技\n'],
  ['big5', '客戶名稱,負責人,金額,預計結案日\n台灣電力公司,陳怡君,100,2024/1/2\n鴻海精密,林志明,5,2024/1/3\n'],
  ['big5', '編號,金額\n1,5\n2,7\n'],
  [
    'shift_jis',
    '商談名,取引先,担当者,金額,完了予定日\n更新,株式会社山田,佐藤,100,2024/1/2\n新規,テクノロジー,鈴木,5,2024/1/3\n',
  ],
  ['shift_jis', '番号,金額\n1,5\n2,7\n'],
  ['shift_jis', 'ID,ステージ\n1,クローズ\n2,オープン\n'],
  [
    'euc-jp',
    '商談名,取引先,担当者,金額,完了予定日\n更新,株式会社山田,佐藤,100,2024/1/2\n新しいもの,テクノロジーのご提案,鈴木,5,2024/1/3\n',
  ],
  ['euc-kr', '고객명,담당자,금액,예상 마감일\n삼성전자,김민수,100,2024-01-02\n엘지,이영희,5,2024-01-03\n'],
  ['euc-kr', '번호,금액\n1,5\n2,7\n'],
  ['utf-8', '编号,Größe\n1,€\n'],
  ['utf-16le', '编号,金额\n商机,客户\n'],
  ['utf-16be', 'Opportunity\tAmount\n1\t5\n'],
  ['utf-16le', 'Opportunity\tAmount\n1\t5\n'],
];

test.each(FILES)('%s, file %#', (encoding, text) => {
  const bytes = encode(text, encoding);
  const found = findEncoding(bytes);
  expect({ name: found.name, text: decodeText(bytes, found.name) }).toEqual({ name: encoding, text });
  expect(found.others).not.toContain(encoding);
});

test('a mark at the start decides, and a zero byte on every other place', () => {
  const marked = (mark: readonly number[], bytes: Uint8Array) => new Uint8Array([...mark, ...bytes]);
  expect(findEncoding(marked([0xef, 0xbb, 0xbf], encode('a', 'utf-8')))).toEqual({
    name: 'utf-8',
    sure: true,
    others: [],
  });
  expect(findEncoding(marked([0xff, 0xfe], encode('编号', 'utf-16le'))).name).toBe('utf-16le');
  expect(findEncoding(marked([0xfe, 0xff], encode('编号', 'utf-16be'))).name).toBe('utf-16be');
  expect(findEncoding(encode('a\t编号\n', 'utf-16be')).name).toBe('utf-16be');
});

test('what could be read otherwise is not called sure', () => {
  expect(findEncoding(encode('a\n\u00e9\n', 'windows-1252'))).toMatchObject({ name: 'windows-1252', sure: false });
  expect(findEncoding(encode('商机编号,客户名称,负责人,金额\n', 'gb18030')).sure).toBe(true);
});

test('UTF-8 with a letter cut in two is still UTF-8, and said to be doubtful', () => {
  const bytes = encode('商机编号,客户名称,负责人,预计成交日期,商机金额\n'.repeat(5), 'utf-8');
  expect(findEncoding(bytes.subarray(0, bytes.length - 2))).toMatchObject({ name: 'utf-8', sure: false });
});

test('letters only far down a large file decide too', () => {
  const text = `id,name\n${'1,Acme\n'.repeat(40_000)}2,北京分公司\n3,客户经理\n`;
  expect(findEncoding(encode(text, 'gb18030')).name).toBe('gb18030');
});

test('where the backslash of Japan and Korea stands before a number, it is the sign of money it is shown as', () => {
  const yen = encode('商談名,フェーズ,金額\n更改,受注,\\1', 'shift_jis');
  expect(decodeText(yen, 'shift_jis')).toMatch(/,¥1$/);
  expect(decodeText(encode('영업기회,금액,\\-5 C:\\a\n', 'euc-kr'), 'euc-kr')).toContain('₩-5 C:\\a');
});

test('a line of single bytes in UTF-8 keeps its letters, and the others theirs', () => {
  const bytes = new Uint8Array([...encode('name,city\nGröße,Köln\nCaf', 'utf-8'), 0xe9, 0x0a]);
  const found = findEncoding(bytes);
  expect(found).toMatchObject({ name: 'utf-8', sure: false });
  expect(decodeText(bytes, 'utf-8')).toBe('name,city\nGröße,Köln\nCafé\n');
});
