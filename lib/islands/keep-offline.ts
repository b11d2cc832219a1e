import { workerAddress } from '../links';
import { whenIdle } from './when-idle';

/** Set by the bundler. */
declare const DEVELOPMENT: boolean;

/** Trusted Types, where there are any. */
interface TrustedWindow {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL: () => string },
    ): { createScriptURL(address: string): unknown };
  };
}

/** Starts the worker that keeps what is read (`lib/offline`), when the page has been loaded, and tells it of the page. */
export function keepOffline(): void {
  const script = document.currentScript;
  if (DEVELOPMENT || !(script instanceof HTMLScriptElement)) return;
  const address = workerAddress(script.src);
  whenIdle(async () => {
    try {
      // The one policy that the site allows (Trusted Types): it knows no other address.
      const policy = (window as TrustedWindow).trustedTypes?.createPolicy('taiyaku', {
        createScriptURL: () => address,
      });
      const workers = navigator.serviceWorker;
      await workers.register((policy?.createScriptURL('') ?? address) as string);
      (await workers.ready).active?.postMessage(0);
    } catch {
      // Not served securely, or storage is forbidden: the page is read as before.
    }
  });
}
