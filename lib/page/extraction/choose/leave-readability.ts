// The package's index brings `isProbablyReaderable` along, which is not used here.
import Readability from '@mozilla/readability/Readability.js';
import { readabilityPlace } from './readability-part';

/** Puts the library where `extract-article` looks for it. */
export function leaveReadability(): void {
  readabilityPlace().class = Readability;
}
