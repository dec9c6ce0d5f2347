import type { Library } from '@/lib/database/library';
import type { Review } from '@/lib/domain/review';
import { assembleSheets, type SheetContents } from '@/lib/domain/sheet-contents';
import { watch, type LiveQuery } from './live-query';

/** Every claim sheet with what stands on it, told again after every change. */
export function claimSheets(library: Library): LiveQuery<SheetContents[]> {
  return watch(library, async (database) => {
    const [sheets, claims, placements] = await Promise.all([
      database.sheets.toArray(),
      database.claims.toArray(),
      database.placements.toArray(),
    ]);
    return assembleSheets({ sheets, claims, placements });
  });
}

/** What is remembered of every annotation that was reviewed, told again after every change. */
export function allReviews(library: Library): LiveQuery<Review[]> {
  return watch(library, (database) => database.reviews.toArray());
}
