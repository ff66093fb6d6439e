import { textIn } from '#core/base/text-in.ts';
import { UNITS } from '#core/privacy/estimate.ts';
import { inNumbers, readFraction } from '#core/privacy/fraction.ts';
import type { Release } from '#core/release/contract.ts';
import { type Finding, type FindingCodes, RELEASE_CHECKS, type ReleaseCheck } from '#core/release/finding.ts';
import type { Verdict } from './verify.ts';

/** What the verdict on a release file says to people: its passport, a line a check, and a sentence a fault. */
export function verdictInWords({ path, sha256, release, findings, notTried }: Verdict): string {
  const lines = release === null ? [`Filen ${path}`, `  SHA-256     ${sha256}`] : passportOf(path, sha256, release);
  lines.push('');
  for (const check of RELEASE_CHECKS) {
    const own = findings.filter((finding) => finding.check === check);
    if (own.length > 0) for (const finding of own) lines.push(`  FEL         ${sentenceOf(finding)}`);
    else if (notTried.includes(check))
      lines.push(...(WHY_NOT_TRIED[check] === undefined ? [] : [`  ej prövat   ${WHY_NOT_TRIED[check]}`]));
    else lines.push(`  stämmer     ${CHECKS[check]}`);
  }
  return lines.join('\n');
}

function passportOf(path: string, sha256: string, { header, maps, places, tables }: Release): string[] {
  const { municipality, campaign, passport } = header;
  const count = (arrays: readonly Int32Array[]): string => whole(arrays.reduce((sum, { length }) => sum + length, 0));
  const part = header.tier === 'public' ? `, allmänhetens del ${passport.publicPart}` : '';
  const fictional = municipality.fictional ? ' (påhittad)' : '';
  return [
    `Uttaget ${header.id} för ${header.tier === 'staff' ? 'personal' : 'allmänheten'}`,
    `  fil         ${path}`,
    `  vem         ${municipality.name.sv}${fictional}`,
    `  vad         ${textIn(campaign.title, 'sv')} (${campaign.survey.id}, version ${campaign.survey.version})`,
    `  när         öppen ${campaign.opens} till ${campaign.closes}, uttaget gjort ${header.releasedOn}`,
    `  metod       version ${header.methodVersion}, format ${header.formatVersion}, storleksklass ${header.bracket}`,
    `  svarande    ungefär ${whole(Math.max(0, Math.round(header.respondents.units / UNITS)))} (som uppmätt, med slumpfel)`,
    `  budget      ${passport.budget}${part}, använt ${decimal(inNumbers(readFraction(passport.spent)))}, mu ${decimal(passport.mu)}`,
    `  tal         ${count(maps.flatMap(({ slices }) => slices.flat()))} på kartor, ${count(places)} för platser, ${count(tables)} för svar`,
    `  SHA-256     ${sha256}`,
  ];
}

const whole = (value: number): string => value.toLocaleString('sv-SE');
const decimal = (value: number): string => value.toLocaleString('sv-SE', { maximumFractionDigits: 6 });

const CHECKS: Readonly<Record<ReleaseCheck, string>> = {
  checksum: 'Kontrollsumman bredvid filen är filens.',
  database: 'Databasen är hel, och ingenting ligger gömt i den.',
  format: 'Filen är ett uttag i ett format som vi känner.',
  tables: 'Tabeller och vyer är formatets, och inga andra.',
  header: 'Huvudet följer sitt schema.',
  counts: 'Alla tal som huvudet lovar finns, och inga andra.',
  lattice: 'Rutnätet hänger ihop från rot till minsta ruta.',
  noise: 'Allt slumpfel är så stort som andelar och budget kräver.',
  spending: 'Det som använts är rätt räknat och ryms i budgeten.',
  public: 'Det extra slumpfelet är rätt, och ingenting finns med som allmänheten inte ska se.',
  hashes: 'Vikter och platsregister är de som bestämdes i förväg.',
  ledger: 'Liggaren säger att det är den här filen som drogs.',
};

/** Of the others the fault that stopped the examination says enough. */
const WHY_NOT_TRIED: Readonly<Partial<Record<ReleaseCheck, string>>> = {
  ledger: 'Liggaren (ange den med --ledger).',
};

const sentenceOf = ({ check, code, detail }: Finding): string => {
  const sentences: Readonly<Record<string, (detail: string) => string>> = FAULTS[check];
  return sentences[code]?.(detail) ?? detail;
};

/** Details that hold what was found and what was expected come as "found, expected". */
const against = (what: string) => (detail: string) => {
  const at = detail.lastIndexOf(', ');
  return `${what}: ${detail.slice(0, at)}, men det ska vara ${detail.slice(at + 2)}.`;
};
const about = (what: string) => (detail: string) => `${what}: ${detail}.`;
const plain = (sentence: string) => () => sentence;

const FAULTS: { readonly [Check in ReleaseCheck]: Readonly<Record<FindingCodes[Check], (detail: string) => string>> } =
  {
    checksum: {
      missing: about('Kontrollsumman saknas bredvid filen'),
      differs: against('Filen är inte den som kontrollsumman gäller. Dess SHA-256 är'),
      'names-another': about('Kontrollsumman gäller en fil med ett annat namn'),
    },
    database: {
      'not-sqlite': plain('Filen är ingen SQLite-databas.'),
      'cut-short': against('Filen är avklippt eller har fått något tillagt. Dess längd i byte är'),
      damaged: about('Databasen är skadad'),
      'hidden-bytes': about('Något står i filen utanför dess tabeller, första gången vid byte'),
      'hidden-pages': about('Databasen har sidor som ingen tabell använder, där något kan ligga gömt. Antal'),
    },
    format: {
      'no-release': plain('Databasen är inget uttag från Lykta.'),
      'from-the-future': against('Formatet är okänt för den här versionen av Lykta. Formatets nummer är'),
      'application-id': against('Databasens application_id är'),
      'user-version': against('Databasens user_version är'),
    },
    tables: {
      extra: about('Något finns som inte hör till formatet'),
      missing: about('Något saknas som hör till formatet'),
      changed: about('Något är annorlunda än i formatet'),
    },
    header: {
      schema: about('Huvudet följer inte sitt schema'),
      unreadable: about('Uttaget går inte att läsa'),
    },
    counts: { rows: about('Innehållet är inte det som huvudet lovar (funnet, väntat)') },
    lattice: {
      'root-square': about('Rotrutans sida och antalet nivåer går inte ihop'),
      cells: about('Rutorna hänger inte ihop på nivå'),
      prior: about('De offentliga vikterna är inte positiva med summan 1. Summan är'),
      residents: plain('Antalet boende är inte ett tal från noll och uppåt i varje ruta.'),
    },
    noise: {
      bracket: against('Storleksklassen följer inte av antalet svarande. Den är'),
      shares: about('Andelarna av budgeten är tillsammans mer än hela'),
      'no-share': about('Något är mätt som inte har någon del av budgeten'),
      variance: against('Slumpfelet är fel, varians i'),
      tables: about('Svarstabellernas slumpfel går inte ihop med deras del av budgeten'),
      unspent: about('Det stämmer inte att detta är mätt, eller att det inte är det'),
    },
    spending: {
      spent: against('Det som uppges använt av budgeten är'),
      'over-budget': against('Mer är använt än vad budgeten tillåter. Använt är'),
      mu: against('Det mu som uppges är'),
    },
    public: {
      kappa: about('Faktorn för det extra slumpfelet är fel (funnet, väntat)'),
      'too-fine': about('Rutor under 500 meter finns i en offentlig fil'),
      sensitive: about('Känsliga värden finns i en offentlig fil'),
      crossed: about('En tabell delad på grupper finns i en offentlig fil'),
      family: about('En karta finns i en offentlig fil som bara är för personal'),
      place: about('En plats har för få boende för att visas'),
    },
    hashes: {
      prior: against('De offentliga vikterna är inte de som bestämdes. Deras SHA-256 är'),
      register: against('Platsregistret är inte det som bestämdes. Dess SHA-256 är'),
    },
    ledger: {
      unreadable: about('Liggaren går inte att läsa'),
      'not-drawn': about('Liggaren vet inte av att något har dragits för dialogen'),
      'another-file': against('Liggaren säger att en annan fil drogs. Filens SHA-256 är'),
      plan: against('Liggarens plan är en annan'),
      spent: against('Liggaren säger något annat om vad som använts. I filen står'),
      variances: about('Liggaren säger något annat om slumpfelet i'),
    },
  };
