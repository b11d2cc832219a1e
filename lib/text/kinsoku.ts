/** What no line begins with, and what none ends with (行頭禁則, 行末禁則: JIS X 4051, JLREQ 3.1.7 and 3.1.8). */
export const notAtStart =
  /^[、。，．・：；？！‼⁇⁈⁉ー々ゝゞヽヾ〻ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ’”）〕］｝〉》」』】｠〙〗»‐\-–〜～゠…‥―\])}!?:;.,%‰％°]/u;
export const notAtEnd = /[‘“（〔［｛〈《「『【｟〘〖«([{$£¥￥＄]$/u;
