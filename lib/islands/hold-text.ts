/** How long the text waits at most, in milliseconds; then it shows without what it waited for. */
const patience = 1500;

const { dataset } = document.documentElement;
let holds = 0;

/** Keeps the text from being painted until `ready` is settled, so that nobody sees it jump. */
export function holdText(ready: Promise<unknown>): void {
  holds++;
  dataset.held = '';
  Promise.race([ready, new Promise((resolve) => setTimeout(resolve, patience))])
    .catch(() => {})
    .then(() => {
      if (--holds === 0) delete dataset.held;
    });
}
