import { cleanLine } from './clean-line';

/** A name in the parts that citations turn round; a name whose parts are not certain stays whole. */
export type PersonName =
  { family: string; given: string; suffix?: string | undefined } | { literal: string };

/** Languages whose texts write given names first, so that the last of two words is the family's. */
const GIVEN_FIRST = new Set(
  'en de fr it es pt nl sv da nb nn no fi pl cs sk ro hr sl et lv lt ca tr sq ga cy'.split(' '),
);

/** Words of organisations, desks and agencies; whatever holds one is no person. */
const NOT_A_PERSON = new Set(
  `agence agency agencies agentur associated association authority bank bbc board bureau bulletin
  centre center chronicle club cnn collective college commission committee company contributor
  contributors corporation correspondent correspondents council courier daily department desk
  digital editor editorial editors europe express fellowship foundation france-presse gazette
  gmbh government group guardian guest herald inc institute international journal lab labs league
  limited ltd magazine media ministry monitor museum network news newspaper newspapers newsroom
  newswire npr observer office online organisation organization partners party post press project
  radio redaktion redaktie redactie redacción redação rédaction redazione reporter reporters review
  reuters school science service society staff standard studio studios sun syndicate team
  technologies telegraph television times today tribune trust tv union university weekly wire
  wochenblatt world writer writers and et und y e og och en ja`.split(/\s+/u),
);

/**
 * Family names that stand first at home: Chinese, Korean and Vietnamese ones in Latin letters. Where
 * a name begins with one, nobody can tell from the two words which is the family's.
 */
const FAMILY_FIRST = new Set(
  `ai bai ban bao bi bian bo bui cai cao cha chai chan chang chau chen cheng cheung chi cho choe choi
  chong chou chow chu chuang chun chung cui dai dam dan dang dao deng dinh diao ding do doan dong dou du duan
  duong fan fang fei feng fong fu fung gan gao ge geng gong gu guan gui guo ha han hang hao he heo
  ho hoang hong hou hsieh hsu hu hua huang hui huo hwang huynh im jang jeon jeong ji jia jian jiang
  jiao jin jing jo joo ju jung kan kang kao ke khuat kim ko kong koo ku kuo kwak kwan kwok kwon la
  lai lam lan lang lau law le lee lei leung li liang liao lim lin ling liu lo long lou lu luo luong
  luu ly ma mai mao mei meng min ming mo moon mu na nam nan nghiem ngo nguyen ni nie ning niu noh
  oh on ou ouyang pak pan pang park pei peng pham phan phung pi ping pu qi qian qiang qiao qin qiu
  qu quach quan ren rong ruan ryu sang seo sha shan shang shao she shen sheng shi shin shu si sim
  sin so song su suh sun sung szeto ta tai tan tang tao teng thai tian tiao ting to tong tran trinh
  truong tsai tsang tse tseng tu tung van vo vu vuong wan wang wei wen weng wong woo wu xi xia
  xiang xiao xie xin xing xiong xu xue yan yang yao ye yeh yeo yi yim yin ying yip yoo yoon you yu
  yuan yue yun zang zeng zha zhai zhan zhang zhao zhen zheng zhong zhou zhu zhuang zhuo zong zou zu`.split(
    /\s+/u,
  ),
);

/** A name's word: Latin, with a capital, not all in capitals; hyphens and apostrophes inside. */
const WORD = /^\p{Lu}(?=.*\p{Ll})[\p{L}\p{M}'’-]*$/u;
const INITIAL = /^(?:\p{Lu}\.-?)+$/u;
const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u;
const TITLE = /^(?:dr|prof|mr|mrs|ms|sir|dame)\.?\s+/iu;
const SUFFIX = /,?\s+(Jr\.?|Sr\.?|II|III|IV)$/u;

/**
 * Reads a byline's name. It is divided only where that is certain: two words, or initials and one
 * word, in a language that writes the given name first. All else (three words, particles, names of
 * other scripts or orders, organisations) stays one literal name, since a wrong division is worse
 * than none.
 */
export function readName(
  byline: string,
  where: { language?: string | undefined; siteName?: string | undefined },
): PersonName {
  const literal = cleanLine(byline);
  const language = where.language?.split('-')[0]?.toLowerCase() ?? '';
  if (!GIVEN_FIRST.has(language) || !LATIN.test(literal)) return { literal };
  if (folded(literal) === folded(where.siteName ?? '')) return { literal };
  const suffix = SUFFIX.exec(literal)?.[1];
  const words = literal.replace(SUFFIX, '').replace(TITLE, '').split(' ');
  const family = words.at(-1) ?? '';
  const given = words.slice(0, -1);
  const first = given[0] ?? '';
  if (!WORD.test(family) || words.some((word) => NOT_A_PERSON.has(folded(word)))) {
    return { literal };
  }
  const areInitials = given.length > 0 && given.every((word) => INITIAL.test(word));
  const isGivenName = WORD.test(first) && given.slice(1).every((word) => INITIAL.test(word));
  if (!areInitials && (!isGivenName || FAMILY_FIRST.has(folded(first)))) return { literal };
  return { family, given: given.join(' '), ...(suffix === undefined ? {} : { suffix }) };
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
