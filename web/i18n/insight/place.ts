import type { FilterName } from '#core/privacy/filters.ts';
import type { StaffLanguage } from './index.ts';

type Feeling = 'unsafe' | 'safe';

/** What is told of one place. Numbers come in as words. */
export interface PlaceTexts {
  /** What the view is called among the others. */
  readonly view: string;
  readonly more: (place: string) => string;
  readonly howMany: string;
  readonly as: Readonly<Record<Feeling, string>>;
  readonly persons: string;
  /** Over the parts below: whom they are of, and that nothing chosen above changes them. */
  readonly around: Readonly<Record<Feeling, string>>;
  readonly everyFilter: string;
  readonly by: Readonly<Record<FilterName, string>>;
  /** The square that a part is of: "Rutan omkring, 500 m". */
  readonly square: (size: string) => string;
  readonly noSquare: (largest: string) => string;
  readonly near: string;
  readonly away: (distance: string) => string;
  readonly besides: string;
  readonly wishes: string;
  readonly wishesHelp: string;
  readonly events: string;
  readonly eventsHelp: string;
  /** "Rutan omkring, 500 m, när på dygnet: Kväll, 19–23, ungefär 84 personer (75–93); …" */
  readonly sentence: (square: string, by: string, values: readonly string[]) => string;
}

const sv: PlaceTexts = {
  view: 'Plats',
  more: (place) => `Mer om ${place}`,
  howMany: 'Hur många som pekade ut platsen',
  as: { unsafe: 'Som otrygg', safe: 'Som trygg' },
  persons: 'personer, ungefär',
  around: {
    unsafe:
      'Nedan: de som pekade ut rutan omkring platsen som otrygg. Ett tal för en ruta är inte ett tal för platsen.',
    safe: 'Nedan: de som pekade ut rutan omkring platsen som trygg. Ett tal för en ruta är inte ett tal för platsen.',
  },
  everyFilter: 'Sidan om platsen visar alla orsaker, tider, kön och åldrar, oavsett vad som valts ovanför.',
  by: { category: 'Varför', time: 'När på dygnet', gender: 'Kön', age: 'Ålder' },
  square: (size) => `Rutan omkring, ${size}`,
  noSquare: (largest) => `För få svar i rutor upp till ${largest}. Det säger inget om platsen.`,
  near: 'Platser i närheten',
  away: (distance) => `${distance} bort`,
  besides: 'Läs bredvid',
  wishes: 'Vad som skulle göra störst skillnad',
  wishesHelp: 'Svaren på frågan gäller det område som den som svarat tänkte på, inte platsen.',
  events: 'Underlag från personal, antal per vecka',
  eventsHelp: 'Räknas för sig och blandas aldrig med svaren. Svaren delas aldrig upp på timme eller veckodag.',
  sentence: (square, by, values) => `${square}, ${by.toLowerCase()}: ${values.join('; ')}.`,
};

const en: PlaceTexts = {
  view: 'Place',
  more: (place) => `More about ${place}`,
  howMany: 'How many pointed out the place',
  as: { unsafe: 'As unsafe', safe: 'As safe' },
  persons: 'persons, about',
  around: {
    unsafe:
      'Below: those who pointed out the square around the place as unsafe. A figure for a square is not a figure for the place.',
    safe: 'Below: those who pointed out the square around the place as safe. A figure for a square is not a figure for the place.',
  },
  everyFilter: 'The page of a place shows every cause, time, gender and age, whatever is chosen above.',
  by: { category: 'Why', time: 'When in the day', gender: 'Gender', age: 'Age' },
  square: (size) => `The square around it, ${size}`,
  noSquare: (largest) => `Too few answers in squares up to ${largest}. That says nothing about the place.`,
  near: 'Places nearby',
  away: (distance) => `${distance} away`,
  besides: 'Read beside it',
  wishes: 'What would make the biggest difference',
  wishesHelp: 'The answers are about the area that each person thought of, not about the place.',
  events: 'Events reported by staff, by week',
  eventsHelp: 'Counted by themselves and never mixed with the answers. Answers are never divided by hour or weekday.',
  sentence: (square, by, values) => `${square}, ${by.toLowerCase()}: ${values.join('; ')}.`,
};

export const placeTexts = (language: StaffLanguage): PlaceTexts => (language === 'en' ? en : sv);
