import { localValue } from '@/lib/browser/local-value';
import { readWitness, type WitnessStore } from '@/lib/database/witness';

/** The witness of the library, kept in `storage.local`, which is lost or kept apart from the library. */
export function witnessStore(): WitnessStore {
  const kept = localValue('witness');
  return {
    read: async () => readWitness(await kept.read()),
    write: (witness) => kept.write(witness),
  };
}
