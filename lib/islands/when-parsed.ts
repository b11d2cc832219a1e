/** Runs `task` once the whole document has been parsed, at once if it has been. */
export function whenParsed(task: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', task);
  else task();
}
