import { expect } from 'vitest';
import { restoreBackup } from '../support/acts';
import { flow } from '../support/flow';
import { ARTICLE, doMainJob, NOTE, PASSAGE } from '../support/main-job';

flow(
  'an article is read, marked, found again, quoted, exported and restored elsewhere',
  async (reader) => {
    const { backup } = await doMainJob(reader);
    const [kept] = await reader.records('annotations');

    const another = await reader.another();
    try {
      await restoreBackup(another, backup);
      const restored = await another.records('annotations');
      expect(restored).toHaveLength(1);
      expect(restored[0]).toMatchObject({
        id: kept?.id,
        quote: PASSAGE,
        note: NOTE,
        color: 'green',
      });

      const page = await another.open(ARTICLE);
      await another.wake(page);
      await another.isHighlighted(page, PASSAGE);

      await restoreBackup(another, backup).catch(() => undefined); // offers nothing to restore
      expect(await another.records('annotations')).toHaveLength(1);
    } finally {
      await another.leave();
    }
  },
);
