import { type Ground, openCache } from './ground';
import { isKeepable } from './is-keepable';
import { keepPage } from './keep-page';

export interface Asked {
  readonly request: Request;
  /** What the browser has begun to fetch while the worker started, if it does that. */
  readonly preloaded?: Promise<Response | undefined>;
  /** Whether the page that asks wanted this one fetched ahead, which then is used for a while as it was fetched. */
  readonly isExpected?: boolean;
  /** Lets the worker live until something is done. */
  waitUntil(done: Promise<unknown>): void;
}

/** How long a line may be silent before what is stored is shown, in milliseconds; and how long a line that just was. */
const patience = { usual: 4000, lost: 1000 };

/** For how long what was fetched ahead is as good as new, in milliseconds; browsers hold to the same (HTML Standard). */
const freshness = 5 * 60_000;

let lineIsLost = false;

/**
 * The network's answer to a request for a page, which is stored; or else what is stored, if the line is dead, silent, or
 * the server in trouble; or else `undefined`. A slow line is waited for: what is old is not shown while there is new.
 * But a page that was expected, and stored in the last five minutes, comes at once, since its first worker takes from
 * a page what its browser had fetched ahead.
 */
export async function answerPage(
  ground: Ground,
  asked: Asked,
  address: string,
): Promise<Response | undefined> {
  return fromNetworkFirst(ground, asked, address, async (pages, response) => {
    if (isKeepable(response)) await keepPage(ground, pages, address, response);
    else if (response.status === 404 || response.status === 410) await pages.delete(address);
  });
}

/** As `answerPage`, for a file that is stored only as part of a list. */
export async function answerFile(
  ground: Ground,
  asked: Asked,
  address: string,
): Promise<Response | undefined> {
  return fromNetworkFirst(ground, asked, address, async () => {});
}

/** What is stored under a name made from its contents, or else the network's answer, which is then stored. */
export async function answerAsset(ground: Ground, asked: Asked, address: string): Promise<Response> {
  const assets = await openCache(ground, 'assets').catch(() => undefined);
  const stored = await assets?.match(address);
  if (stored) return stored;
  const response = await ground.fetch(asked.request);
  if (assets && isKeepable(response)) asked.waitUntil(quiet(assets.put(address, response.clone())));
  return response;
}

async function fromNetworkFirst(
  ground: Ground,
  { request, preloaded, isExpected, waitUntil }: Asked,
  address: string,
  keep: (pages: Cache, response: Response) => Promise<void>,
): Promise<Response | undefined> {
  // Begun before the cache is asked: where storage is slow or forbidden, pages come all the same.
  const arriving = (async () => {
    const early = await preloaded;
    // Gecko gives a fetch begun ahead that found no line as an answer, which is of the kind `error`.
    return early && early.type !== 'error' ? early : ground.fetch(request);
  })();
  const opening = openCache(ground, 'pages').catch(() => undefined);
  const answer = arriving.then((response) => {
    const copy = response.clone();
    lineIsLost = false;
    waitUntil(quiet(opening.then((pages) => pages && keep(pages, copy))));
    return response;
  });
  waitUntil(quiet(answer));
  const stored = await (await opening)?.match(address);
  if (!stored) return answer.catch(() => undefined);
  if (isExpected && isFresh(stored, ground.now())) return stored;
  const response = await Promise.race([answer.catch(() => undefined), silence(answer)]);
  return response && response.status < 500 ? response : stored;
}

/** Whether the server says that it has answered so a short while ago. Where its clock is wrong, nothing is fresh. */
function isFresh({ headers }: Response, now: number): boolean {
  const age = now - Date.parse(headers.get('date') ?? '');
  return age >= 0 && age < freshness;
}

/** Resolves to nothing when the line has been silent for too long; never, if it answers or is dead before that. */
function silence(answer: Promise<unknown>): Promise<undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(
      () => {
        lineIsLost = true;
        resolve(undefined);
      },
      lineIsLost ? patience.lost : patience.usual,
    );
    const stop = () => clearTimeout(timer);
    answer.then(stop, stop);
  });
}

/** What fails here costs a page that cannot be read later, and nothing now. */
const quiet = (task: Promise<unknown>) => task.catch(() => {});
