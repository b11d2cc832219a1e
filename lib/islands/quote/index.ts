/** Quoting: a bundle of its own, loaded when it is first used. */

import { adopt } from '../adopt';
import styles from './quote.css';

export { followReference } from './follow-reference';
export { quoteHere, watchSelection } from './watch-selection';

adopt(styles);
