/** Scripts told apart when an encoding is guessed. */
export type Script = 'latin' | 'cyrillic' | 'greek' | 'hebrew' | 'arabic' | 'thai' | 'chinese' | 'japanese' | 'korean';

export interface EncodingFacts {
  /** As people know it; TextDecoder knows it by the same name. */
  readonly name: string;
  readonly script?: Script;
  /** Letters beyond ASCII its texts are made of, the commonest first; of CJK encodings the commonest characters of business files. */
  readonly letters: string;
  /** Bytes a character of it takes, where it is fixed or usual. */
  readonly wide?: true;
  /** Rare among files of today: taken only where it reads clearly better. */
  readonly rare?: true;
}

const HANS =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严龙飞客户姓额款预售销订单币账负责签购付税额编码称职责邮箱电话地址备注阶段概率来源机会赢输进行跟负审批季度计划完成毛利润成本数量单价折扣渠道供应商集团股份有限科技网络软件服务贸易实业投资北京上海广州深圳杭州成都';
const HANT =
  '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作里用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運客戶名稱姓負責預計銷售訂單金額幣別編號聯絡電話地址備註階段機率來源商業績部門股份有限公司臺灣台北新竹高雄香港業務產品報價合約付款發票季總額利潤成本數量單價折扣通路';
const JA_KANJI =
  '日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利組知案道信策集在件団別物側任引使求所次水半品昨論計死官増係感特情投示変打男基私各始島直両朝革価式確村提運終挙果西勢減台広容必応演電歳住争談能無再位置企真流格有疑口過局少放税検藤町常校料沢裁状工建語球営空職証土与急止送援供可役構木割聞身費付施切由説転食比難防補車優夫研収断井何南石足違消境神番規術護展態導鮮備宅害配副算視条幹独警宮究育席輸訪楽起万着乗店述残想線率病農州武声質念待試族象銀域助労例衛然早張映限親額監環験追審商葉義伝働形景落欧担好退準賞訴辺造英被株頭技低毎医復仕去姿味負閣韓渡失移差衆個門写評課末守若脳極種美岡影命含福蔵客様顧名称担当者部署住所電話番号売上見込受注失注確度予定日金額粗利備考株式会社';
const KANA =
  'のにはをたがでてとしれさあいるなりうえおかきくけこすせそちつぬねひふへほまみむめもやゆよらろわんっゃゅょげごじずぜぞだづどばびぶべぼぱぷぺぽざぎぐ';
const KATAKANA =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポッャュョァィェォー';
const HANGUL =
  '이다는에의가을한고를로은지하도사서기대인어나시자그일리정아전수보있들것해스라제부여주과년안동만원장조상구세으공우게비연면오경니했신마무거모소계관유회금선위분개내국성문물용방미행생방진발할말당없때와업교단실적본산중됨되간결점명입건통양체법출판매객영담당자고객사명번호금액예상마감일단계확률수익비용제품서비스회사주식이름전화메일주소등록상태성공실패진행계약견적월별분기총합목표달성코드부서팀장품표준화재재가격할변경완료최근외모든또더각및제작심약';

/**
 * Encodings a table is met in. Of two that read a file equally well the earlier is taken: UTF-8 is told by its strict form, the
 * others by how their letters read.
 */
export const ENCODINGS: readonly EncodingFacts[] = [
  { name: 'utf-8', letters: '' },
  { name: 'utf-16le', letters: '' },
  { name: 'utf-16be', letters: '' },
  { name: 'windows-1252', script: 'latin', letters: 'éäöüßáíóçñãàêôâåúœèæîëøÉÖÜÄÅÁÇØÓÚÑÍÊÆÀÂÎÈïùìòÿðþýšžÃûõÕ' },
  { name: 'gb18030', script: 'chinese', letters: HANS, wide: true },
  { name: 'big5', script: 'chinese', letters: HANT, wide: true },
  { name: 'shift_jis', script: 'japanese', letters: JA_KANJI + KANA + KATAKANA, wide: true },
  { name: 'euc-kr', script: 'korean', letters: HANGUL, wide: true },
  {
    name: 'windows-1251',
    script: 'cyrillic',
    letters: 'оеаинтсрвлкмдпуяызбгчйьхжюшцщэфёіїєґўОЕАИНТСРВЛКМДПУЯЗБГЧЖШЦЭФ',
  },
  {
    name: 'windows-1250',
    script: 'latin',
    letters: 'łőąęśčřěžšżóéáíýńćźůűťúňďöüäßăţşâîŁŐÖŚŻČŘŠŽŹĆŃÓÁÉÍÜÚŮÝŰĎŤĄĘĚŇÎŢŞ',
  },
  { name: 'windows-1254', script: 'latin', letters: 'ıişğüöçİŞĞÜÖÇâîû' },
  {
    name: 'windows-1253',
    script: 'greek',
    letters: 'αοιετσνηυρπκμλςωδγάίόέήύθχφβώξζψϊϋΑΟΙΕΤΣΝΗΥΡΠΚΜΛΩΔΓΘΧΦΒΞΖΨΆΈΉΊΌΎΏ',
  },
  { name: 'windows-1255', script: 'hebrew', letters: 'יוהלאמרתבשנםעדקחכפגטזסצןךףץ' },
  { name: 'windows-1256', script: 'arabic', letters: 'اليمنروتبةعدسفهكحقجشطصخىذأضغزئءثظإآؤگپچ' },
  { name: 'windows-1257', script: 'latin', letters: 'āīšēūžčķļņģėįųąęõäöüåĀĪŠĒŪŽČĶĻŅĢĖĮŲĄĘÕÄÖÜ' },
  {
    name: 'windows-1258',
    script: 'latin',
    letters: 'đươăâêôàáéèíìóòúùýĐƯƠÂĂÔÊ\u0300\u0301\u0309\u0303\u0323',
    rare: true,
  },
  { name: 'windows-874', script: 'thai', letters: 'านรอกเงยมลวดทสตะปบคหแจพชขใไโผถซณธศฉภฟฤฐญฆฎ่้็์ิีึืุูัำ' },
  { name: 'euc-jp', script: 'japanese', letters: JA_KANJI + KANA + KATAKANA, wide: true },
  { name: 'iso-2022-jp', script: 'japanese', letters: '' },
  {
    name: 'iso-8859-2',
    script: 'latin',
    letters: 'łőąęśčřěžšżóéáíýńćźůűťúňďöüäßăţşâîŁŐÖŚŻČŘŠŽŹĆŃÓÁÉÍÜÚŮÝŰĎŤĄĘĚŇÎŢŞ',
    rare: true,
  },
  {
    name: 'koi8-r',
    script: 'cyrillic',
    letters: 'оеаинтсрвлкмдпуяызбгчйьхжюшцщэфёОЕАИНТСРВЛКМДПУЯЗБГЧЖШЦЭФ',
    rare: true,
  },
  {
    name: 'ibm866',
    script: 'cyrillic',
    letters: 'оеаинтсрвлкмдпуяызбгчйьхжюшцщэфёОЕАИНТСРВЛКМДПУЯЗБГЧЖШЦЭФ',
    rare: true,
  },
  { name: 'macintosh', script: 'latin', letters: 'éäöüßáíóçñãàêôâåúœèæîëøÉÖÜÄÅÁÇØÓÚÑÍÊÆÀÂÎÈïùõûìòÿÕÃ', rare: true },
];
