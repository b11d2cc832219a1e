/**
 * Under `npm run dev`: shows an author's edit of the content as soon as it is saved, or, where it has faults, shows
 * those and leaves the page as it was.
 */
export function reloadOnEdit(): void {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  const report = document.createElement('pre');
  // Only authors see this, so the stylesheet that readers load does not know of it.
  report.style.cssText =
    'position:fixed;inset:auto 1rem 1rem;z-index:3;max-height:70vh;margin:0;padding:1rem;overflow:auto;' +
    'background:#222;color:#fff;font-size:13px;white-space:pre-wrap';
  report.setAttribute('role', 'alert');
  new EventSource(new URL('content-changes/', script.src)).addEventListener('message', ({ data }) => {
    const faults: unknown = JSON.parse(data);
    if (typeof faults !== 'string') return location.reload();
    report.textContent = faults;
    document.body.append(report);
  });
}
