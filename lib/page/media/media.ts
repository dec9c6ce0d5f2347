import { describeMedia } from './describe-media';
import { findMedia, pictureAt } from './find-media';
import { frameMedia } from './frame-media';

/** Everything that pictures, figures and tables need of a page: `annotator-media.js`. */
export const media = { describe: describeMedia, find: findMedia, pictureAt, frame: frameMedia };

export type Media = typeof media;
