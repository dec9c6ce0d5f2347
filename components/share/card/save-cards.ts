import { succeed, type Result } from '@/lib/domain/failure';
import { fileName } from '@/lib/formats/file-name';
import { zipPictures } from '@/lib/formats/zip-pictures';
import type { SharingGateway } from '../sharing-gateway';
import type { ShownCard } from './use-cards';

/** Saves a card under the name of its article; several cards as one zip, numbered. */
export async function saveCards(
  title: string,
  cards: readonly ShownCard[],
  { saveFile, now }: Pick<SharingGateway, 'saveFile' | 'now'>,
): Promise<Result<null>> {
  const base = fileName(title);
  const pictures = cards.flatMap(({ png }, index) =>
    png === undefined ? [] : [{ name: `${base}-${index + 1}.png`, content: png }],
  );
  const [only] = pictures;
  if (only === undefined) return succeed(null);
  if (pictures.length === 1) saveFile(`${base}.png`, only.content);
  else saveFile(`${base}.zip`, await zipPictures(pictures, now()));
  return succeed(null);
}
