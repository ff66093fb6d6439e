import { FEELINGS, type Feeling } from '../places/feelings.ts';
import type { PlaceAnswer, PlaceQuestion } from './contract.ts';

/** How a place feels: by its follow-up, else by its question; null where neither says. */
export function feelingOf({ roles, feeling }: PlaceQuestion, place: PlaceAnswer | undefined): Feeling | null {
  const felt = roles.feeling === undefined ? feeling : place?.answers[roles.feeling];
  return FEELINGS.find((known) => known === felt) ?? null;
}
