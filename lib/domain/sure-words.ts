/** Scripts without spaces between words: where a word ends there, each browser judges for itself. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** No surer place is looked for beyond these, in UTF-16 units: the link would become long. */
const REACH = 60;

/** Whether all browsers agree that no word goes on at an offset where one of them ends a word. */
export function isSure(text: string, at: number): boolean {
  return !/\p{M}/u.test(text.charAt(at)) && !isUnspaced(text, at);
}

/** Whether an offset lies between two letters of a script that has no spaces between words. */
export function isUnspaced(text: string, at: number): boolean {
  return UNSPACED.test(text.charAt(at - 1)) && UNSPACED.test(text.charAt(at));
}

/** The end of a word, moved on to where nobody doubts that one ends; as it is where none is near. */
export function sureEnd(text: string, at: number, most: number): number {
  for (let to = at; to <= most && to - at <= REACH; to++) {
    if (to === most || isSure(text, to)) return to;
  }
  return at;
}

/** The start of a word, moved back to where nobody doubts that one starts; as it is where none is near. */
export function sureStart(text: string, at: number, least: number): number {
  for (let to = at; to >= least && at - to <= REACH; to--) {
    if (to === least || isSure(text, to)) return to;
  }
  return at;
}
