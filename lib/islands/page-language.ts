import type { Language } from '../model';

/** The language that the page is in. */
export const pageLanguage = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'ja');
