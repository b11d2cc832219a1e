import { setTimeout } from 'node:timers/promises';
import type { Driver } from './driver';

/** How long anything that is to come may take, in milliseconds: a limit for what hangs, and no measure of speed. */
const patience = 10_000;

/** Keys by the code points that WebDriver (W3C), § 15.4.2, gives them. */
const keys: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Space: ' ',
  Shift: '\uE008',
  Control: '\uE009',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** What of `Value` counts as true. */
type True<Value> = Exclude<Value, false | '' | 0 | null | undefined>;

/** A page as its reader has it: what is done on it, and what is seen of it, in any browser. */
export class Page {
  constructor(
    readonly driver: Driver,
    readonly origin: string,
    /** Cuts the line to the site, for good. */
    readonly cut: () => Promise<void>,
  ) {}

  /** Opens a page by its address within the site, as one comes to it from elsewhere, and lets it come to rest. */
  async open(address: string): Promise<void> {
    // The same page with another fragment would not be loaded.
    await this.driver.open('about:blank');
    await this.driver.open(this.origin + address);
    // The text may wait for what was chosen to come.
    await this.until('the text to be shown', () => !('held' in document.documentElement.dataset));
    await this.settle();
  }

  /** Calls a function in the page. It knows nothing but its arguments, which are JSON, as what it gives is. */
  run<Args extends readonly unknown[], Value>(
    inPage: (...args: Args) => Value,
    ...args: Args
  ): Promise<Awaited<Value>> {
    return this.driver.call(String(inPage), args) as Promise<Awaited<Value>>;
  }

  /** Waits until what a function gives in the page is true, and gives that; throws what it was at the end. */
  async until<Args extends readonly unknown[], Value>(
    what: string,
    inPage: (...args: Args) => Value,
    ...args: Args
  ): Promise<True<Awaited<Value>>> {
    const end = Date.now() + patience;
    for (;;) {
      // While one page gives way to another there is none to ask.
      const [value, error] = await this.run(inPage, ...args).then(
        (value) => [value, undefined] as const,
        (error: Error) => [undefined, error.message] as const,
      );
      if (value) return value as True<Awaited<Value>>;
      if (Date.now() > end) throw new Error(`Expected: ${what}. It was ${error ?? JSON.stringify(value)}`);
      await setTimeout(30);
    }
  }

  /** Waits until a page whose address, from its path on, ends in `address` has been loaded, and is at rest. */
  async arriveAt(address: string): Promise<void> {
    await this.until(
      `to arrive at ${address}`,
      (end) => document.readyState === 'complete' && location.href.endsWith(end),
      address,
    );
    await this.settle();
  }

  /** Waits until scrolling and layout have come to rest. */
  async settle(): Promise<void> {
    await this.run(
      () =>
        new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
    );
  }

  see(selector: string): Promise<unknown> {
    return this.until(
      `to see ${selector}`,
      (wanted) =>
        [...document.querySelectorAll(wanted)].some((element) =>
          element.checkVisibility({ visibilityProperty: true }),
        ),
      selector,
    );
  }

  notSee(selector: string): Promise<unknown> {
    return this.until(
      `not to see ${selector}`,
      (wanted) =>
        ![...document.querySelectorAll(wanted)].some((element) =>
          element.checkVisibility({ visibilityProperty: true }),
        ),
      selector,
    );
  }

  async click(selector: string, modifier?: 'Control' | 'Shift'): Promise<void> {
    const move = await this.moveTo(selector);
    const press = [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    const pause = { type: 'pause', duration: 0 };
    const value = keys[modifier ?? ''];
    await this.driver.perform([
      ...(modifier
        ? [
            {
              type: 'key',
              id: 'keys',
              actions: [pause, { type: 'keyDown', value }, pause, pause, { type: 'keyUp', value }],
            },
          ]
        : []),
      { ...pointer, actions: [move, ...(modifier ? [pause] : []), ...press] },
    ]);
  }

  async hover(selector: string): Promise<void> {
    await this.driver.perform([{ ...pointer, actions: [await this.moveTo(selector)] }]);
  }

  /** Leaves the pointer where nothing answers it. */
  async pointAway(): Promise<void> {
    await this.driver.perform([{ ...pointer, actions: [moveBy(2, 2)] }]);
  }

  /** Presses keys one after the other: those named above, or characters. */
  async press(...names: readonly string[]): Promise<void> {
    for (const name of names) await this.type(keys[name] ?? name);
  }

  /** Presses the keys of a text. */
  async type(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.driver.perform([{ type: 'key', id: 'keys', actions }]);
  }

  /** Turns a wheel over an element, by CSS pixels. */
  async wheel(selector: string, by: number): Promise<void> {
    const { x, y } = await this.moveTo(selector);
    await this.driver.perform([
      { type: 'wheel', id: 'wheel', actions: [{ type: 'scroll', x, y, deltaX: 0, deltaY: by, duration: 0 }] },
    ]);
  }

  /** How far the top of an element is below that of the window, in CSS pixels. */
  topOf(selector: string): Promise<number> {
    return this.run(
      (wanted) => document.querySelector(wanted)?.getBoundingClientRect().top ?? Number.NaN,
      selector,
    );
  }

  /** The pointer's way to the first of what `selector` names, which is brought into the window and must be to be hit there. */
  private async moveTo(selector: string) {
    const [x, y] = await this.until(
      `to reach ${selector}`,
      (wanted) => {
        const element = document.querySelector(wanted);
        if (!element) return undefined;
        const box = () => [...element.getClientRects()].find(({ width }) => width > 1) ?? new DOMRect();
        const isOutside =
          box().top < 0 || box().bottom > innerHeight || box().left < 0 || box().right > innerWidth;
        if (isOutside) element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        const at = [Math.round(box().x + box().width / 2), Math.round(box().y + box().height / 2)] as const;
        const hit = document.elementFromPoint(...at);
        if (hit && (element.contains(hit) || hit.contains(element))) return at;
        // What stands at the window's foot may lie under the controls.
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        return undefined;
      },
      selector,
    );
    return moveBy(x, y);
  }
}

const pointer = { type: 'pointer', id: 'pointer', parameters: { pointerType: 'mouse' } } as const;

const moveBy = (x: number, y: number) =>
  ({ type: 'pointerMove', x, y, duration: 0, origin: 'viewport' }) as const;
