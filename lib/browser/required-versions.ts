/** A feature that is used without a fallback, and the first browsers that have it. */
interface RequiredFeature {
  feature: string;
  /** How it looks in the source, so that a test finds out when nobody needs it any more. */
  sign: string;
  chromium: number;
  firefox: number;
}

/**
 * What decides which browsers are served. A feature with a fallback is not in this list.
 * Versions are those of https://github.com/mdn/browser-compat-data.
 */
export const REQUIRED_FEATURES: readonly RequiredFeature[] = [
  { feature: 'Element.setHTML', sign: '.setHTML(', chromium: 146, firefox: 148 },
  // Firefox has had it since 147, in part.
  { feature: 'CSS anchor positioning', sign: 'position-area', chromium: 125, firefox: 151 },
  { feature: 'CSS Custom Highlight API', sign: 'CSS.highlights', chromium: 105, firefox: 140 },
  {
    feature: 'optional_host_permissions',
    sign: 'optional_host_permissions',
    chromium: 102,
    firefox: 128,
  },
  { feature: 'Popover API', sign: 'popover', chromium: 114, firefox: 125 },
];

/** The lowest versions in the manifest. */
export const LOWEST_CHROMIUM = Math.max(...REQUIRED_FEATURES.map(({ chromium }) => chromium));
export const LOWEST_FIREFOX = Math.max(...REQUIRED_FEATURES.map(({ firefox }) => firefox));
