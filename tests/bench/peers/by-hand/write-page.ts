import type { Language } from '@/lib/model';
import { counterpart } from '@/lib/model';
import type { PeerContent, PeerNode, PeerPassage } from '../peer-content';

/**
 * The hand-written page in one language: what somebody would type who knows HTML well and has this text alone to
 * publish. Nothing is here but what readers see or use; see the README beside this file.
 */
export function writePage(content: PeerContent, locale: Language): string {
  const { groups, outline, tracks, levels, layers, claims, terms } = content;
  const other = counterpart(locale);
  const words = content.words[locale];
  const passages = new Map(groups.flatMap((group) => group.passages.map((one) => [one.id, one] as const)));
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  const layerOf = new Map(layers.map((layer) => [layer.id, layer]));

  const linkTo = (id: string) => `<a href="#${id}">${escapeText(passages.get(id)?.name[locale] ?? '')}</a>`;
  const linksTo = (ids: readonly string[]) =>
    ids.length === 0
      ? `<p>${words.none}</p>`
      : `<ul>${lines(ids.map((id) => `<li>${linkTo(id)}</li>`))}</ul>`;

  const margin = (passage: PeerPassage) => {
    const layer = layerOf.get(passage.layer);
    const made = passage.claims.flatMap((id) => claimOf.get(id) ?? []);
    return lines([
      '<aside>',
      `<a class="layer" href="#layer.${passage.layer}">${escapeText(layer?.label[locale] ?? '')}</a>`,
      ...(made.length > 0 ? [`<ul aria-label="${words.claims}">`] : []),
      ...made.map(
        ({ id, kind, sentence }) =>
          `<li><a href="#claim.${id}"><b>${words.claimKind[kind]}</b> ${escapeText(sentence[locale])}</a></li>`,
      ),
      ...(made.length > 0 ? ['</ul>'] : []),
      ...passage.notes.map(
        ({ kind, text }) =>
          `<details><summary>${words.notes[kind]}</summary><p>${escapeText(text[locale])}</p></details>`,
      ),
      `<label><input type="checkbox"> ${words.reveal}</label>`,
      `<a class="link" href="#${passage.id}">${words.link}</a>`,
      '</aside>',
    ]);
  };

  const passage = (one: PeerPassage, tag: 'div' | 'li') =>
    lines([
      `<${tag} class="passage" id="${one.id}" data-track="${layerOf.get(one.layer)?.track}">`,
      `<div lang="${locale}">${one.text[locale].map(html).join('')}</div>`,
      `<div lang="${other}">${one.text[other].map((node) => html(asPlain(node))).join('')}</div>`,
      margin(one),
      `</${tag}>`,
    ]);

  const cell = (id: string, name?: string, span?: number) => {
    const layer = layerOf.get(id);
    return `<td id="layer.${id}" data-track="${layer?.track}"${span ? ` colspan="${span}"` : ''}>${
      name ? `<b>${escapeText(name)}</b>` : ''
    }${linksTo(layer?.passages ?? [])}</td>`;
  };

  return lines([
    '<!DOCTYPE html>',
    `<html lang="${locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(content.title[locale])} | ${words.site}</title>`,
    `<meta name="description" content="${escapeText(content.summary[locale])}">`,
    `<link rel="canonical" href="https://example.org/${locale}/">`,
    ...(['ja', 'en'] as const).map(
      (language) => `<link rel="alternate" hreflang="${language}" href="https://example.org/${language}/">`,
    ),
    `<meta property="og:title" content="${escapeText(content.title[locale])}">`,
    `<meta property="og:description" content="${escapeText(content.summary[locale])}">`,
    '<meta property="og:type" content="article">',
    `<meta property="og:url" content="https://example.org/${locale}/">`,
    '<link rel="icon" href="/icon.svg" type="image/svg+xml">',
    '<link rel="stylesheet" href="/assets/style.css">',
    '<script src="/assets/script.js" defer></script>',
    `<script type="speculationrules">{"prefetch":[{"urls":["/${other}/"],"eagerness":"immediate"}]}</script>`,
    '</head>',
    '<body>',
    `<a class="skip" href="#text">${words.skip}</a>`,
    '<header>',
    `<a href="/${locale}/">${words.site}</a>`,
    `<fieldset><legend>${words.view}</legend>`,
    ...(['single', 'facing', 'interleaved'] as const).map(
      (view, index) =>
        `<label><input type="radio" name="view" value="${view}"${index === 0 ? ' checked' : ''}><span>${words.views[view]}</span></label>`,
    ),
    '</fieldset>',
    `<a class="language" hreflang="${other}" lang="${other}" href="/${other}/">${words.language}</a>`,
    `<p role="status" data-copied="${words.copied}"></p>`,
    '</header>',
    `<nav aria-label="${words.contents}">`,
    `<details><summary>${words.contents}</summary>`,
    '<ol>',
    ...outline.flatMap(({ label, track, entries }) => [
      `<li data-track="${track}">${escapeText(label[locale])}<ol>`,
      ...entries.map(({ passage: id, level, step }, index) => {
        const begins = level && entries[index - 1]?.step !== step;
        return `<li data-step="${step}"><a href="#${id}">${begins ? `<b>${escapeText(level[locale])}</b> ` : ''}${escapeText(
          passages.get(id)?.name[locale] ?? '',
        )}</a></li>`;
      }),
      '</ol></li>',
    ]),
    '</ol>',
    '</details>',
    '</nav>',
    '<main id="text">',
    '<article>',
    ...groups.flatMap(({ list, passages: grouped }) => {
      const items = grouped.map((one) => passage(one, list ? 'li' : 'div'));
      return list ? [`<${list} role="list">`, ...items, `</${list}>`] : items;
    }),
    '</article>',
    `<section><h2>${words.terms}</h2>`,
    '<ul class="terms">',
    ...terms[locale].map(({ id, form, reading, scope, gloss }) => {
      const same = form.ja === form.en;
      const read = reading ? ` <small lang="ja">${escapeText(reading)}</small>` : '';
      const name = (language: Language) =>
        `<dfn lang="${language}">${escapeText(form[language])}</dfn>${same || language === 'ja' ? read : ''}`;
      return lines([
        `<li id="term.${id}"><h3>${same ? name(locale) : `${name(locale)} ${name(other)}`}</h3>`,
        ...(scope ? [`<p>${escapeText(scope[locale])}</p>`] : []),
        `<p>${escapeText(gloss[locale])}</p>`,
        `<p lang="${other}">${escapeText(gloss[other])}</p></li>`,
      ]);
    }),
    '</ul>',
    '</section>',
    `<section><h2>${words.layers}</h2>`,
    `<p>${escapeText(words.layersIntro)}</p>`,
    '<table>',
    `<thead><tr><th scope="col">${words.level}</th>${tracks
      .map(
        ({ id, label }) =>
          `<th scope="col" data-track="${layerOf.get(id)?.track}">${escapeText(label[locale])}</th>`,
      )
      .join('')}</tr></thead>`,
    '<tbody>',
    ...levels
      .toReversed()
      .map(
        (level) =>
          `<tr><th scope="row">${escapeText(level.label[locale])}</th>${tracks
            .map(({ id }) => cell(`${id}.${level.id}`, layerOf.get(`${id}.${level.id}`)?.label[locale]))
            .join('\n')}</tr>`,
      ),
    `<tr><th scope="row">${words.whole}</th>${tracks.map(({ id }) => cell(id)).join('\n')}</tr>`,
    `<tr><th scope="row">${escapeText(layerOf.get('frame')?.label[locale] ?? '')}</th>${cell('frame', undefined, tracks.length)}</tr>`,
    '</tbody>',
    '</table>',
    '</section>',
    `<section><h2>${words.claimsTitle}</h2>`,
    `<p>${escapeText(words.claimsIntro)}</p>`,
    '<ol class="claims">',
    ...claims.map(({ id, kind, sentence, relations, passages: made }) =>
      lines([
        `<li id="claim.${id}"><p><b>${words.claimKind[kind]}</b> ${escapeText(sentence[locale])}</p>`,
        '<dl>',
        ...relations.map(
          (relation) =>
            `<div><dt>${words.relation[relation.kind]}</dt><dd><a href="#claim.${relation.claim}">${escapeText(
              claimOf.get(relation.claim)?.sentence[locale] ?? '',
            )}</a></dd></div>`,
        ),
        `<div><dt>${words.inPassages}</dt><dd>${linksTo(made)}</dd></div>`,
        '</dl></li>',
      ]),
    ),
    '</ol>',
    '</section>',
    `<section><h2>${words.about}</h2>`,
    ...content.about[locale].map((line) => `<p>${escapeText(line)}</p>`),
    '</section>',
    '</main>',
    '</body>',
    '</html>',
    '',
  ]);
}

/** A heading is a heading in the language read first; its counterpart beside it is not one more. */
function asPlain(node: PeerNode): PeerNode {
  return typeof node === 'string' || !/^h[1-6]$/.test(node.tag) ? node : { ...node, tag: 'p' };
}

function html(node: PeerNode): string {
  if (typeof node === 'string') return escapeText(node);
  const { tag, term, lang, children } = node;
  return `<${tag}${term ? ` href="#term.${term}"` : ''}${lang ? ` lang="${lang}"` : ''}>${children.map(html).join('')}</${tag}>`;
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

function lines(all: readonly string[]): string {
  return all.join('\n');
}
