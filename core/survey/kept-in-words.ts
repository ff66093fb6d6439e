import { describeGeometry, type Names } from '../places/describe.ts';
import { placeDetails, placeInWords, stretchInWords, type Telling } from './answers-in-words.ts';
import type { PlaceAnswer } from './contract.ts';
import { followUpsIn } from './follow-ups.ts';
import { listNameOf } from './in-words.ts';
import { placesIn } from './journey.ts';
import { answersOfKept, type KeptAnswer } from './kept-answer.ts';
import { answerLines } from './lines-in-words.ts';

/** A kept answer told to the person who gave it: every question that has an answer, in the survey's order. */
export interface ToldAnswer {
  readonly places: readonly ToldPlace[];
  readonly lines: readonly { readonly label: string; readonly value: string }[];
}

export interface ToldPlace {
  /** The place question's id; its places stand in the order of its answer. */
  readonly question: string;
  /** What its question's places are called, where other questions ask for places too. */
  readonly list: string | null;
  /** "Nära Storgatan" */
  readonly heading: string;
  /** How far from something known, how the place feels and why, and the rest that was said of it. */
  readonly lines: readonly string[];
  /** The grid that the place was moved to, metres; 1 for a place of the register. */
  readonly precisionMetres: number;
}

export function toldAnswer(kept: KeptAnswer, telling: Telling & { readonly names: Names }): ToldAnswer {
  const { survey } = telling;
  const answers = answersOfKept(kept, survey);
  const followUps = followUpsIn(survey.questions);
  const asked = survey.questions.filter(({ id }) => !followUps.has(id));
  return {
    places: asked.flatMap((question) =>
      question.type === 'place'
        ? placesIn(answers, question.id).map((place, index): ToldPlace => {
            const words = wherePlaced(place, telling);
            const said = [
              words.distance,
              stretchInWords(place, telling.language, `${words.heading} ${words.distance ?? ''}`),
              placeInWords(question, place, telling),
            ];
            return {
              question: question.id,
              list: listNameOf(survey, question, telling.language),
              heading: words.heading,
              lines: [...said, ...placeDetails(question, place, telling)].filter(
                (line): line is string => line !== null && line !== '',
              ),
              precisionMetres: precisionOf(kept, question.id, index),
            };
          })
        : [],
    ),
    lines: asked.flatMap((question) =>
      question.type === 'place'
        ? []
        : answerLines(question, answers[question.id], telling).map(({ label, words }) => ({ label, value: words })),
    ),
  };
}

const wherePlaced = (place: PlaceAnswer, { names, language }: Telling & { readonly names: Names }) =>
  describeGeometry(place.geometry, place.named, names, language);

const precisionOf = (kept: KeptAnswer, question: string, index: number): number =>
  kept.places.filter((place) => place.question === question).sort((a, b) => a.ordinal - b.ordinal)[index]
    ?.precisionMetres ?? 1;
