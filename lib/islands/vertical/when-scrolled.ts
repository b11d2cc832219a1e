/** For how long nothing has moved when scrolling counts as ended where the browser does not tell, in milliseconds. */
const patience = 150;

/** Runs `task` whenever the scrolling of `element` has ended, of which WebKit tells from Safari 26.2 on. */
export function whenScrolled(element: HTMLElement, task: () => void, signal: AbortSignal): void {
  let timer = 0;
  const soon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(task, patience);
  };
  const tells: boolean = 'onscrollend' in element;
  if (tells) element.addEventListener('scrollend', task, { signal });
  else element.addEventListener('scroll', soon, { signal, passive: true });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
