/**
 * The reader's script. Every page works without it; each behaviour here only improves on what HTML and CSS
 * already do. It runs where it stands, in the page's header, so that a view asked for is there at the first paint;
 * whatever needs the text waits for it.
 */

import { showFocusedClaim } from './claim-map';
import { upgradeFocus } from './focusing';
import { upgradeTerms } from './gloss-popover';
import { upgradeGlossary } from './glossary-filter';
import { keepOffline } from './keep-offline';
import { listenToKeys } from './keyboard';
import { upgradeLanguageSwitch } from './language-switch';
import { reloadOnEdit } from './live-reload';
import { upgradePermalinks } from './permalink';
import { upgradeQuoting } from './quoting';
import { upgradeAloud } from './reading-aloud';
import { watchPlace } from './reading-place';
import { offerToResume } from './resume';
import { upgradeReveal } from './reveal';
import { upgradeSearch } from './search-box';
import { lightSentences } from './sentences';
import { upgradeSettings } from './settings';
import { upgradeViewSwitch } from './view-switch';

/** Set by the bundler. */
declare const DEVELOPMENT: boolean;

upgradeViewSwitch();
upgradeSearch();
upgradeLanguageSwitch();
watchPlace();
upgradeSettings();
upgradeFocus();
upgradeReveal();
offerToResume();
upgradePermalinks();
upgradeQuoting();
upgradeAloud();
lightSentences();
upgradeTerms();
upgradeGlossary();
showFocusedClaim();
listenToKeys();
keepOffline();
if (DEVELOPMENT) reloadOnEdit();
