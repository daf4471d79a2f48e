/** Powers of ten by the words for them, lower case and without a last dot, in the languages files come in. */
export const UNIT_WORDS: ReadonlyMap<string, number> = new Map(
  (
    [
      [2, '百 佰'],
      [
        3,
        'k th thsd thou thousand thousands tsd tds tausend mille mila millier milliers tys tyś tysięcy tis tisíc тыс тысяч тис ' +
          'тысячи duizend tusen tusind tuhat ezer bin ribu rb nghìn ngàn χιλ ألف آلاف हज़ार พัน mii tkr 千 仟 천',
      ],
      [4, 'w wan 万 萬 만 หมื่น'],
      [5, 'lakh lakhs lac lacs लाख แสน 十万 十萬'],
      [
        6,
        'm mm mn mln mio miol mill million millions millionen millón millones milhão milhões milione milioni milionów milionu ' +
          'milionů miljoen miljoner miljoonaa milj millioner milyon juta jt triệu млн мільйонів миллионов миллион миллиона εκ ' +
          'مليون ล้าน mi mkr mnkr 百万 百萬 백만',
      ],
      [7, 'crore crores करोड़ 千万 千萬 천만'],
      [8, '亿 億 억'],
      [
        9,
        'b bn bln bil billion billions mrd mrds md mds mld mlrd mia miljard miljarder miljardia milliard milliards milliarde ' +
          'milliarden miliardi miliardo miliardów milyar tỷ tỉ млрд миллиардов миллиард мільярдів δισ مليار bi mdkr 十亿 十億',
      ],
      [12, '兆 万亿 萬億 조'],
    ] as const
  ).flatMap(([exponent, words]) =>
    words
      .normalize('NFKC')
      .split(' ')
      .map((word) => [word, exponent] as const),
  ),
);
