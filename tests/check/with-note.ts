/** Edits that give both languages of the fixture one footnote, `leaf` in English and `葉` in Japanese. */
export const withNote = {
  'essays/tea/ja.md': (text: string) =>
    `${text.replace('これは**茶。**です。', 'これは**茶。**です[^葉]。')}\n[^葉]: 葉はチャノキのもの。 <!-- #note-leaf -->\n`,
  'essays/tea/en.md': (text: string) =>
    `${text.replace('This is **tea.**', 'This is **tea.**[^leaf]')}\n[^leaf]: That of Camellia sinensis. <!-- #note-leaf -->\n`,
  'essays/tea/annotations.yaml': (text: string) => `${text}  note-leaf: { layer: frame }\n`,
};
