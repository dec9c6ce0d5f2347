/** How the list of articles is put in order, and which part of it is shown. */
export const SHELF_ORDERS = ['recent', 'longest', 'shortest', 'site'] as const;
export type ShelfOrder = (typeof SHELF_ORDERS)[number];
export const SHELF_PARTS = ['every', 'unfinished', 'kept'] as const;
export type ShelfPart = (typeof SHELF_PARTS)[number];
