/** What does not count among the letters that readings are placed in, on the page as in the source. */
export const uncounted = /[\s\u00AD\u200B\u2060]+/g;
