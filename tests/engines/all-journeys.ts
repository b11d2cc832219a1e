import type { Journey } from './journey';
import { findAndGo } from './journeys/find-and-go';
import { linkToAPassage } from './journeys/link-to-a-passage';
import { lookUpATerm } from './journeys/look-up-a-term';
import { readBothLanguages } from './journeys/read-both-languages';
import { readVertically } from './journeys/read-vertically';
import { setThePage } from './journeys/set-the-page';
import { trustThePage } from './journeys/trust-the-page';

/** Every journey, each of which holds in every engine. */
export const allJourneys: readonly Journey[] = [
  ...readBothLanguages,
  ...lookUpATerm,
  ...linkToAPassage,
  ...findAndGo,
  ...setThePage,
  ...readVertically,
  ...trustThePage,
];
