/** What a page notes about itself while it is visited. All times are in milliseconds. */
export interface PageNotes {
  /** When the largest thing in the window was painted, from the beginning of the navigation. */
  lcp: number;
  /** By how much the layout shifted, without the reader's doing. */
  cls: number;
  /** Tasks that held up the page for more than 50 ms: when they began and how long they took. */
  readonly longTasks: { readonly start: number; readonly duration: number }[];
  /** From the click on a term to the frame that shows its entry, for each. */
  readonly entryWaits: number[];
  /** From the click on the other language to the frame that shows it. */
  switchWait?: number;
}

/** What to look for in a page. */
export interface Landmarks {
  readonly entry: string;
  readonly languageSwitch: string;
}

/**
 * Runs in the page before anything else, and in the one that follows it. It only looks on: waits are measured from the
 * event's own time to the first frame after what was asked for is there and inside the window.
 */
export function watchPage({ entry, languageSwitch }: Landmarks): void {
  const notes: PageNotes = { lcp: 0, cls: 0, longTasks: [], entryWaits: [] };
  Object.assign(window, { notes });
  const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('largest-contentful-paint', ({ startTime }) => {
    notes.lcp = startTime;
  });
  observe('layout-shift', (shift) => {
    const { value, hadRecentInput } = shift as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) notes.cls += value;
  });
  observe('longtask', ({ startTime, duration }) => {
    notes.longTasks.push({ start: startTime, duration });
  });

  /** Calls `then` with the time after the first frame in which `isThere`. */
  const whenShown = (isThere: () => boolean, then: (at: number) => void): void => {
    requestAnimationFrame(() => {
      if (!isThere()) return whenShown(isThere, then);
      // The frame is made after those who asked for it have been called, and before any message.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.timeOrigin + performance.now());
      port2.postMessage(undefined);
    });
  };
  const isInWindow = (element: Element | null) => {
    const { top, bottom, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
    return width > 0 && height > 0 && bottom > 0 && top < innerHeight;
  };

  const key = 'bench:switched';
  const awaitLanguage = () => {
    const [language, at] = (sessionStorage.getItem(key) ?? '').split('@');
    if (!language) return;
    whenShown(
      () =>
        document.documentElement?.lang === language &&
        // The words have to be there too, and not only their language.
        new RegExp(language === 'ja' ? '[ぁ-ん]' : '^[\\x20-\\x7e]+$').test(
          // biome-ignore lint/performance/useDomNodeTextContent: a heading may hold the hidden entries of its terms.
          document.querySelector('h1')?.innerText.trim() ?? '',
        ) &&
        (document.querySelector('h1')?.getClientRects().length ?? 0) > 0,
      (now) => {
        sessionStorage.removeItem(key);
        notes.switchWait = now - Number(at);
      },
    );
  };
  awaitLanguage();

  addEventListener(
    'click',
    ({ target, timeStamp }) => {
      const at = performance.timeOrigin + timeStamp;
      const link = target instanceof Element && target.closest<HTMLAnchorElement>(languageSwitch);
      if (link) {
        sessionStorage.setItem(key, `${link.hreflang}@${at}`);
        awaitLanguage();
      } else {
        whenShown(
          () => isInWindow(document.querySelector(entry)),
          (now) => notes.entryWaits.push(now - at),
        );
      }
    },
    { capture: true },
  );
}
