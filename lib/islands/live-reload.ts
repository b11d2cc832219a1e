/** Under `npm run dev`: shows an author's edit of the content as soon as it is saved. */
export function reloadOnEdit(): void {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  new EventSource(new URL('content-changes/', script.src)).addEventListener('message', () =>
    location.reload(),
  );
}
