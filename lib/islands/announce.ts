/** How long a message stands, in milliseconds. */
const duration = 4000;

let clearing = 0;

/** Says in the page's status line what its `data-{message}` holds, with `detail` for a #, to eyes and to screen readers. */
export function announce(
  message: 'copied' | 'copyFailed' | 'quoteCopied' | 'quoteFailed',
  detail = '',
): void {
  const status = document.querySelector<HTMLElement>('.status');
  if (!status) return;
  clearTimeout(clearing);
  status.textContent = '';
  // A live region speaks when its text changes, so the same message twice needs an empty moment between.
  requestAnimationFrame(() => {
    status.textContent = (status.dataset[message] ?? '').replace('#', detail);
  });
  clearing = window.setTimeout(() => {
    status.textContent = '';
  }, duration);
}
