/**
 * Words that lead elsewhere, as themes and editors write them. They are the last evidence asked,
 * and only at the beginning of short lines.
 */
const ELSEWHERE =
  '(?:also |please )?(?:read|see|watch|listen|learn)(?: (?:also|more|next|now))?(?: (?:about|at|on|from|here))?|also on|' +
  "more(?: (?:from|on|stories|great|news|like))?(?: \\w+)?|related(?: \\w+)?|recommended|don['’]t miss|you (?:may|might) (?:also )?like|most (?:read|popular)|" +
  'lesen sie (?:auch|mehr)|mehr zum thema|siehe auch|lire (?:aussi|plus)|à lire|voir aussi|sur le même sujet|(?:lea|lee|vea) también|leia (?:também|mais)|veja também|' +
  'not[ií]cias relacionadas|leggi anche|lees (?:ook|meer)|läs (?:också|mer)|читайте также|اقرأ (?:أيضا|المزيد)|مواضيع ذات صلة|関連(?:記事|ニュース)?|あわせて|相关(?:阅读|新闻)|관련 ?기사';
const ADVERTISEMENT = 'advert(?:isement)?|anzeige|publicité|publicidade?|реклама|إعلان|[広广]告';
const COMMENTS =
  '(?:\\d+|view|show|leave|post|add|join)? ?(?:all |a |the )?(?:comments?|repl(?:y|ies)|discussion|conversation)|' +
  'about the authors?|share|tags|kommentare?|über (?:den autor|die autorin)|commentaires?|coment[aá]rios?|commenti|reacties|комментарии|отзывы|التعليقات|コメント|评论|댓글';

/** “Read more: …”, “Related”, “Advertisement”. */
export const LABEL = new RegExp(
  `^(?:${ELSEWHERE}|${ADVERTISEMENT})(?:\\s*[:：|»>-]|\\s*$|\\.{3}|…)`,
  'iu',
);

/** What the headings of a page's last sections begin with. */
export const CLOSING = new RegExp(`^\\W*(?:${ELSEWHERE}|${COMMENTS})(?!\\p{L})`, 'iu');
