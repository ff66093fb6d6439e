import type { Said } from '#core/picture/contract.ts';
import type { Span } from '#core/picture/kinds.ts';

/**
 * What the invented town's meeting wrote in its pictures. Nothing in it is a figure, since figures are read of the day's data, and nothing is said to be what residents
 * have answered.
 */
export const DEMO_SAID: Readonly<Record<Span, readonly Said[]>> = {
  week: [
    {
      section: 'summary',
      text: {
        sv: 'Vi följer de heta platserna som förra veckan. Siffrorna för varje plats står under kartläggningen. Inget i veckans underlag ändrar vad vi gör.',
        lattlast: 'Vi fortsätter som förra veckan. Inget nytt ändrar vad vi gör.',
        en: 'We go on at the hot spots as last week. The figures of each place are under the mapping. Nothing in the week’s reports changes what we do.',
      },
    },
    {
      section: 'other',
      text: { sv: 'Mörkare kvällar. Löning och matcher står i kalendern för nästa möte.' },
    },
  ],
  tertial: [
    {
      section: 'summary',
      text: {
        sv: 'Bilden visar vad invånarna har sagt, vad personal har rapporterat och vad som är gjort, var för sig. Där underlaget är tunt säger vi det och drar inga slutsatser.',
        lattlast: 'Här står vad vi vet och vad vi inte vet. När vi vet lite drar vi inga slutsatser.',
        en: 'The picture shows what residents have said, what staff have reported and what has been done, each by itself. Where there is little to go on we say so and conclude nothing.',
      },
    },
    {
      section: 'mapping',
      text: {
        sv: 'Källorna är uttagen ur dialogerna, underlag från kommunen, polisen och fastighetsägare, och rundorna. Uppgifter om anmälda brott finns inte i Lykta och läggs till från Brå vid behov.',
      },
    },
    {
      section: 'other',
      text: {
        sv: 'Skolavslutning, marknad och sommarens evenemang låg i perioden. Bygget vid stationen påverkar belysningen.',
      },
    },
    {
      section: 'analysis',
      text: {
        sv: 'Det som återkommer är mörka gångvägar och sena kvällar i centrum. Vi vet inte om fler rapporter beror på att mer händer eller på att fler rapporterar.',
      },
    },
    {
      section: 'feedback',
      text: {
        sv: 'Svar på trygghetsvandringens brister finns på sidan om vandringar. Nästa uppföljning av medborgarlöftet redovisas öppet.',
        lattlast: 'Svaren efter vandringen finns på sidan om vandringar.',
        en: 'Answers to the flaws of the safety walk are on the page of walks. The next follow-up of the citizen promise will be told openly.',
      },
    },
  ],
};
