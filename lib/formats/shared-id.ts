/** The element in which a shared file carries its annotations for other readers. */
export const SHARED_ID = 'pullquote-annotations';
