import type { PlaceQuestion } from '#core/survey/contract.ts';
import { loadDoorTexts } from '../../../i18n/place/load-doors.ts';
import type { DoorTexts } from '../../../i18n/place/texts.ts';
import type { Session } from '../session.svelte.ts';

/** What the page of a place begins with, beside the register: its words, and what a question of some areas alone takes. */
export interface Doors {
  readonly texts: DoorTexts;
  readonly maskedDoors: typeof import('./masked.ts').maskedDoors | null;
}

/** Fetches what the page of a place begins with, the register too. Rejects when it cannot be had, and may then be asked again. */
export async function fetchDoors(session: Session, { within }: Pick<PlaceQuestion, 'within'>): Promise<Doors> {
  const [texts, masked] = await Promise.all([
    loadDoorTexts(session.language),
    within === undefined ? null : import('./masked.ts'),
    session.fetchPlaces(),
  ]);
  return { texts, maskedDoors: masked?.maskedDoors ?? null };
}
