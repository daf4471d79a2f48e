/** Words for currencies, lower case and without a last dot, that mean one only; then those that several share, with the likeliest. */
const ONE: Readonly<Record<string, string>> = {
  CNY: 'rmb cnh yuan renminbi 人民币 人民幣 人民币元 元 圆 块 块钱 元人民币 万元人民币',
  USD: 'us usdollar 美元 美金 美刀 美圆 弗',
  HKD: 'hk 港币 港元 港幣 港圓 港纸',
  TWD: 'ntd nt 新台币 新臺幣 新台幣 台币 台幣 臺幣 新台币元 新臺幣元 新台幣元',
  MOP: '澳门元 澳門元 澳门币 葡币',
  EUR: 'euro euros eur euron ευρώ евро євро 欧元 歐元 ユーロ 유로 یورو يورو',
  GBP: 'sterling gbp 英镑 英鎊 ポンド',
  JPY: 'yen jpy 日元 日圆 日圓 日円 円 엔',
  KRW: 'won 韩元 韓元 韩币 韓幣 韓圜 원 ウォン',
  INR: 'inr रुपये रुपया 印度卢比 印度盧比',
  SGD: '新加坡元 新元 坡币 新币',
  AUD: '澳元 澳币 澳幣',
  CAD: '加元 加币 加拿大元',
  NZD: '纽元 新西兰元 纽币',
  CHF: 'sfr fr franken 瑞士法郎 瑞郎',
  RUB: 'руб рублей рубль рубля р 卢布 盧布',
  THB: 'baht บาท 泰铢 泰銖',
  VND: 'đồng đ dong vnđ 越南盾',
  IDR: 'rp rupiah 印尼盾',
  MYR: 'rm ringgit 马币 令吉 林吉特',
  PHP: 'php 菲律宾比索',
  BRL: 'reais real 雷亚尔',
  PLN: 'zł zl złotych złoty zloty 兹罗提',
  CZK: 'kč kc korun',
  HUF: 'ft forint',
  RON: 'lei leu',
  BGN: 'лв',
  UAH: 'грн гривень',
  TRY: 'tl lira 里拉',
  ZAR: 'r rand 兰特',
  AED: 'dh dhs dirham dirhams 迪拉姆 درهم',
  SAR: 'ريال 沙特里亚尔',
  ILS: 'nis shekel שקל ש"ח',
};

const SHARED: Readonly<Record<string, string>> = {
  CNY: '圓',
  USD: 'dollar dollars dólares dólar dollaro dollari ドル 달러 доллар долларов 刀',
  GBP: 'pound pounds quid',
  SEK: 'kr kronor kroner kronur',
  INR: 'rs rupee rupees 卢比 盧比',
  MXN: 'peso pesos 比索',
  CHF: 'franc francs 法郎',
};

export const CURRENCY_WORDS: ReadonlyMap<string, readonly [currency: string, sure: boolean]> = new Map([
  ...entries(SHARED, false),
  ...entries(ONE, true),
]);

/** Signs of one currency each, then those shared; letters before or behind a dollar are part of its sign. */
export const CURRENCY_SIGNS: ReadonlyMap<string, readonly [currency: string, sure: boolean]> = new Map([
  ...signs(
    'US$ USD HK$ HKD NT$ TWD A$ AUD AU$ AUD C$ CAD CA$ CAD CDN$ CAD S$ SGD SG$ SGD NZ$ NZD R$ BRL MX$ MXN MEX$ MXN CN¥ CNY RMB¥ CNY ' +
      'JP¥ JPY MOP$ MOP TT$ TTD $US USD $USD USD $CA CAD $CAN CAD $AU AUD $NZ NZD $HK HKD $SG SGD $MX MXN E£ EGP € EUR ₹ INR ₩ KRW ₽ RUB ₺ TRY ' +
      '₴ UAH ₫ VND ฿ THB ₪ ILS ₱ PHP ₦ NGN ₸ KZT ₡ CRC ₲ PYG ₵ GHS ₾ GEL ₼ AZN ৳ BDT ₭ LAK ៛ KHR ₮ MNT د.إ AED ر.س SAR ر.ق QAR د.ك KWD ج.م EGP S/ PEN Щ.Д USD',
    true,
  ),
  ...signs('£ GBP', true),
  ...signs('$ USD ¥ CNY ₨ INR', false),
]);

function entries(table: Readonly<Record<string, string>>, sure: boolean) {
  return Object.entries(table).flatMap(([currency, words]) =>
    words.split(' ').map((word) => [word.normalize('NFKC'), [currency, sure] as const] as const),
  );
}

function signs(text: string, sure: boolean) {
  const words = text.split(' ');
  return words.flatMap((word, at) => (at % 2 === 0 ? [[word, [words[at + 1] ?? '', sure] as const] as const] : []));
}

let known: ReadonlySet<string> | undefined;

/** Whether this is the code of a currency in use (ISO 4217, as the platform knows it). */
export function isCurrency(code: string): boolean {
  known ??= new Set(Intl.supportedValuesOf('currency'));
  return known.has(code);
}
