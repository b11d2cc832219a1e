/** Runs `task` once the page has loaded and the browser has nothing else to do. */
export function whenIdle(task: () => void): void {
  if (document.readyState !== 'complete') addEventListener('load', () => whenIdle(task), { once: true });
  else if ('requestIdleCallback' in window) requestIdleCallback(task, { timeout: 2000 });
  else setTimeout(task, 200);
}
