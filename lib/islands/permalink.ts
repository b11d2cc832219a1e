import { withView } from '../links';
import { announce } from './announce';
import { closest } from './closest';
import { isPlainClick } from './plain-click';
import { chosenView } from './view-switch';

/** A click on a passage's permalink copies its address, in the view chosen, and shows it in the address bar. */
export function upgradePermalinks(): void {
  addEventListener('click', (event) => {
    const link = closest(event.target, 'a[data-permalink]') as HTMLAnchorElement | null;
    if (!link || !isPlainClick(event)) return;
    const address = withView(link.href, chosenView());
    link.href = address;
    // Without a clipboard (a page not served securely) the link does what links do.
    if (!navigator.clipboard) return;
    event.preventDefault();
    history.replaceState(history.state, '', address);
    navigator.clipboard.writeText(address).then(
      () => announce('copied'),
      () => announce('copyFailed'),
    );
  });
}
