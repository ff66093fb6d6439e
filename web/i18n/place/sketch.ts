import type { Language } from '#core/base/language.ts';

/** What the still picture of a place shows, in words: what is felt there, what it is called and what lies near. */
export const SKETCH_IN_WORDS: Readonly<
  Record<Language, (feeling: 'unsafe' | 'safe' | null, heading: string, near: readonly string[]) => string>
> = {
  sv: (feeling, heading, near) =>
    `Kartbild: ${heading}, ${feeling === null ? 'vald plats' : feeling === 'safe' ? 'trygg plats' : 'otrygg plats'}.${near.length > 0 ? ` I närheten: ${near.join(', ')}.` : ''}`,
  lattlast: (feeling, heading, near) =>
    `En bild av kartan. Platsen är ${heading}.${feeling === null ? '' : feeling === 'safe' ? ' Den känns trygg.' : ' Den känns otrygg.'}${near.length > 0 ? ` Nära platsen finns ${near.join(', ')}.` : ''}`,
  en: (feeling, heading, near) =>
    `Map picture: ${heading}, ${feeling === null ? 'chosen place' : feeling === 'safe' ? 'place that feels safe' : 'place that feels unsafe'}.${near.length > 0 ? ` Nearby: ${near.join(', ')}.` : ''}`,
  fi: (feeling, heading, near) =>
    `Karttakuva: ${heading}, ${feeling === null ? 'valittu paikka' : feeling === 'safe' ? 'turvallinen paikka' : 'turvaton paikka'}.${near.length > 0 ? ` Lähellä: ${near.join(', ')}.` : ''}`,
  ar: (feeling, heading, near) =>
    `صورة خريطة: ${heading}، ${feeling === null ? 'مكان مختار' : feeling === 'safe' ? 'مكان آمن' : 'مكان غير آمن'}.${near.length > 0 ? ` بالقرب: ${near.join('، ')}.` : ''}`,
};
