import type { Driver } from './driver';
import type { Journey } from './journey';
import { Page } from './page';
import { serveWatched, takeComplaints } from './watched-site';

/** Goes a journey as a first visit to `folder`; what was wrong, or `undefined` if nothing was. */
export async function runJourney(
  driver: Driver,
  folder: string,
  journey: Journey,
): Promise<string | undefined> {
  const { origin, cut } = await serveWatched(folder, !journey.isUnwatched);
  const page = new Page(driver, origin, cut);
  try {
    await driver.resize(1280, 800);
    driver.complaints();
    await journey.go(page);
    const complaints = journey.isUnwatched
      ? []
      : [...(await page.run(takeComplaints)), ...driver.complaints()];
    return complaints.length > 0 ? [...new Set(complaints)].join('\n') : undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await driver.open('about:blank').catch(() => {});
    await cut();
  }
}
