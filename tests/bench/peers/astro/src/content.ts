import content from '../content.json';
import messagesEn from '../messages/en.json';
import messagesJa from '../messages/ja.json';
import type { PeerContent, PeerWords } from '../peer-content';

/** The essay, as the comparison wrote it beside this project. */
export const essay = content as unknown as PeerContent;

export type Locale = 'ja' | 'en';

export const words = { ja: messagesJa, en: messagesEn } as unknown as Record<Locale, PeerWords>;

export const other = (locale: Locale): Locale => (locale === 'ja' ? 'en' : 'ja');

export const passages = new Map(
  essay.groups.flatMap((group) => group.passages.map((passage) => [passage.id, passage] as const)),
);
export const claims = new Map(essay.claims.map((claim) => [claim.id, claim]));
export const layers = new Map(essay.layers.map((layer) => [layer.id, layer]));
export const terms = new Map(essay.terms.ja.map((term) => [term.id, term]));
