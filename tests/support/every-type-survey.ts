import type { LocalText } from '#core/base/text.ts';
import type { Condition, Option, Question, Step, Survey } from '#core/survey/contract.ts';

/**
 * Forty questions of every type: conditions on one another, nested ones too, several place questions (one that asks how a
 * place feels, one whose places are always safe, one that says neither), all routes, Swedish, easy Swedish and English. Its areas are those of any
 * municipality with one called "centrum".
 */
const t = (sv: string, en: string, lattlast = sv): LocalText => ({ sv, lattlast, en });
const o = (code: string, sv: string, en: string, more: Partial<Option> = {}): Option => ({
  code,
  text: t(sv, en),
  ...more,
});

const dontKnow = o('vet_ej', 'Vet inte', "Don't know", { escape: true, noAnswer: true });
const ratherNot = o('vill_inte', 'Vill inte svara', 'Prefer not to answer', { escape: true, noAnswer: true });
const safety: readonly Option[] = [
  o('mycket_trygg', 'Mycket trygg', 'Very safe'),
  o('ganska_trygg', 'Ganska trygg', 'Fairly safe'),
  o('ganska_otrygg', 'Ganska otrygg', 'Fairly unsafe'),
  o('mycket_otrygg', 'Mycket otrygg', 'Very unsafe'),
  dontKnow,
];
const often: readonly Option[] = [
  o('aldrig', 'Aldrig', 'Never'),
  o('ibland', 'Ibland', 'Sometimes'),
  o('ofta', 'Ofta', 'Often'),
  dontKnow,
];
const problem: readonly Option[] = [
  o('inget', 'Inget problem', 'No problem'),
  o('litet', 'Litet problem', 'A small problem'),
  o('stort', 'Stort problem', 'A big problem'),
  dontKnow,
];
const row = (code: string, sv: string, en: string) => ({ code, text: t(sv, en) });
const asked = (id: string, sv: string, en: string, shortSv: string, shortEn: string) => ({
  id,
  text: t(sv, en),
  short: t(shortSv, shortEn),
});

const unsafe: Condition = { question: 'S1', anyOf: ['ganska_otrygg', 'mycket_otrygg'] };
const child: Condition = { question: 'B1', anyOf: ['under13'] };

const questions: readonly Question[] = [
  {
    ...asked('I1', 'Om frågorna', 'About the questions', 'Om frågorna', 'About the questions'),
    type: 'information',
    body: t('Svara på det du vill. Du kan hoppa över frågor.', 'Answer what you like. You can skip questions.'),
  },
  {
    ...asked('A1', 'Vilken del av kommunen tänker du på?', 'Which part are you thinking of?', 'Område', 'Area'),
    type: 'choice',
    optionsFrom: 'areas',
    options: [o('hela', 'Hela kommunen', 'The whole municipality', { escape: true }), ratherNot],
  },
  {
    ...asked('S1', 'Hur trygg är du ute sent på kvällen?', 'How safe late at night?', 'Sen kväll', 'Late evening'),
    type: 'choice',
    aboutArea: true,
    options: safety,
  },
  {
    ...asked('S2', 'Hur trivs du?', 'How do you like it there?', 'Trivsel', 'Liking it'),
    type: 'scale',
    from: 0,
    to: 10,
    fromText: t('Inte alls', 'Not at all'),
    toText: t('Mycket bra', 'Very well'),
    options: [dontKnow],
  },
  {
    ...asked('S3', 'Hur trygg är du på dagen?', 'How safe in the daytime?', 'Dagtid', 'Daytime'),
    type: 'choice',
    options: safety,
  },
  {
    ...asked('S4', 'Vad gör du när det känns otryggt?', 'What do you do when it feels unsafe?', 'Gör', 'Do'),
    type: 'choices',
    max: 3,
    options: [
      o('annan_vag', 'Tar en annan väg', 'Take another way'),
      o('sallskap', 'Går med någon', 'Walk with somebody'),
      o('hemma', 'Stannar hemma', 'Stay at home'),
      o('ringer', 'Ringer någon', 'Call somebody'),
      o('inget', 'Inget av detta', 'None of these', { escape: true }),
    ],
  },
  {
    ...asked('S5', 'Hur ofta stannar du hemma?', 'How often do you stay at home?', 'Stannar hemma', 'Stays at home'),
    type: 'choice',
    options: often,
  },
  {
    ...asked('M1', 'Hur stort problem är detta?', 'How big a problem is this?', 'Problem', 'Problems'),
    type: 'matrix',
    rows: [
      row('belysning', 'Dålig belysning', 'Poor lighting'),
      row('skrap', 'Nedskräpning', 'Litter'),
      row('fart', 'Bilar som kör för fort', 'Cars driving too fast'),
      row('moped', 'Mopeder på gångväg', 'Mopeds on paths'),
      row('stok', 'Stök och bråk', 'Rows'),
    ],
    options: problem,
  },
  {
    ...asked('M2', 'Bryr de sig?', 'Do they care?', 'Bryr sig', 'Cares'),
    type: 'matrix',
    rows: [row('polis', 'Polisen', 'The police'), row('kommun', 'Kommunen', 'The municipality')],
    options: often,
  },
  {
    ...asked('R1', 'Vad är viktigast att göra?', 'What matters most?', 'Viktigast', 'Most important'),
    type: 'ranking',
    max: 3,
    options: [
      o('ljus', 'Bättre ljus', 'Better light'),
      o('stada', 'Städa', 'Clean up'),
      o('vuxna', 'Fler vuxna ute', 'More adults about'),
      o('polis', 'Polis oftare', 'Police more often'),
      o('fart', 'Lägre fart', 'Lower speed'),
      dontKnow,
    ],
  },
  {
    ...asked('N1', 'Hur många minuter går du en vanlig dag?', 'How many minutes do you walk?', 'Minuter', 'Minutes'),
    type: 'number',
    min: 0,
    max: 600,
    decimals: 0,
    unit: t('minuter', 'minutes'),
    bands: [
      { code: 'under15', from: null, text: t('Under 15', 'Under 15') },
      { code: '15-59', from: 15, text: t('15 till 59', '15 to 59') },
      { code: '60plus', from: 60, text: t('60 eller fler', '60 or more') },
    ],
    options: [dontKnow],
  },
  {
    ...asked('N2', 'Hur långt är det till bussen?', 'How far is the bus?', 'Till bussen', 'To the bus'),
    type: 'number',
    min: 0,
    max: 100,
    decimals: 1,
    unit: t('kilometer', 'kilometres'),
    bands: [
      { code: 'nara', from: null, text: t('Under 0,5', 'Under 0.5') },
      { code: 'langt', from: 0.5, text: t('0,5 eller mer', '0.5 or more') },
    ],
    options: [],
  },
  {
    ...asked('N3', 'Hur många gatlampor ser du från dörren?', 'How many lamps do you see?', 'Lampor', 'Lamps'),
    type: 'number',
    decimals: 0,
    min: 0,
    options: [dontKnow],
  },
  {
    ...asked('T1', 'Vilket ord passar bäst om området?', 'Which word fits the area best?', 'Ett ord', 'One word'),
    type: 'text',
    maxLength: 40,
    oneLine: true,
    withheldWhen: child,
    notices: [{ notice: 'N3' }],
  },
  {
    ...asked('T2', 'Vad kan göras åt farten?', 'What can be done about speed?', 'Om farten', 'About speed'),
    type: 'text',
    maxLength: 400,
    withheldWhen: child,
    notices: [{ notice: 'N3' }],
  },
  {
    ...asked('P1', 'Visa upp till tre platser.', 'Show up to three places.', 'Platser', 'Places'),
    type: 'place',
    max: 3,
    kinds: ['point', 'line'],
    roles: { feeling: 'P1a', causes: 'P1b', times: 'P1c' },
    followUps: [
      { question: 'P1a' },
      { question: 'P1b' },
      { question: 'P1c' },
      { question: 'P1d', when: { question: 'P1a', anyOf: ['unsafe'] } },
      { question: 'P1e', when: { all: [unsafe, { question: 'P1d', row: 'kvall', anyOf: ['ibland', 'ofta'] }] } },
      { question: 'P1f' },
    ],
    notices: [{ notice: 'N7' }],
  },
  {
    ...asked('P1a', 'Hur känns platsen?', 'How does the place feel?', 'Känns', 'Feels'),
    type: 'choice',
    options: [o('unsafe', 'Otrygg', 'Unsafe'), o('safe', 'Trygg', 'Safe')],
  },
  {
    ...asked('P1b', 'Vad är det som påverkar?', 'What affects it?', 'Orsaker', 'Causes'),
    type: 'choices',
    max: 3,
    optionsFrom: 'causes',
    options: [],
  },
  {
    ...asked('P1c', 'När är det så?', 'When is it like that?', 'När', 'When'),
    type: 'choices',
    optionsFrom: 'times',
    options: [],
  },
  {
    ...asked('P1d', 'Hur ofta är du där?', 'How often are you there?', 'Är där', 'Is there'),
    type: 'matrix',
    rows: [row('dag', 'På dagen', 'In the daytime'), row('kvall', 'På kvällen', 'In the evening')],
    options: often,
  },
  {
    ...asked('P1e', 'Hur otryggt känns det?', 'How unsafe does it feel?', 'Hur otryggt', 'How unsafe'),
    type: 'scale',
    from: 1,
    to: 5,
    fromText: t('Lite', 'A little'),
    toText: t('Mycket', 'Very'),
    options: [],
  },
  {
    ...asked('P1f', 'Vill du berätta mer om platsen?', 'More about the place?', 'Mer om platsen', 'More'),
    type: 'text',
    maxLength: 300,
    withheldWhen: child,
    notices: [{ notice: 'N3' }],
  },
  {
    ...asked('P2', 'Var trivs du?', 'Where do you like to be?', 'Trivs', 'Likes'),
    type: 'place',
    max: 2,
    kinds: ['point', 'line', 'area'],
    feeling: 'safe',
    roles: {},
    followUps: [{ question: 'P2a' }],
  },
  {
    ...asked('P2a', 'Hur ofta är du där?', 'How often are you there?', 'Hur ofta', 'How often'),
    type: 'choice',
    options: often,
  },
  {
    ...asked('P3', 'Var i centrum saknas en lampa?', 'Where is a lamp missing?', 'Lampa saknas', 'Missing lamp'),
    type: 'place',
    max: 1,
    kinds: ['point'],
    roles: {},
    within: ['centrum'],
    nearestMetres: 800,
    followUps: [],
  },
  {
    ...asked('I2', 'Tack för platserna', 'Thank you for the places', 'Tack', 'Thanks'),
    type: 'information',
    body: t('Vi lägger ihop dem med andras.', "We add them to other people's."),
  },
  {
    ...asked('C1', 'Vilka årstider går du mest?', 'In which seasons do you walk most?', 'Årstider', 'Seasons'),
    type: 'choices',
    options: [
      o('var', 'Våren', 'Spring'),
      o('sommar', 'Sommaren', 'Summer'),
      o('host', 'Hösten', 'Autumn'),
      o('vinter', 'Vintern', 'Winter'),
      dontKnow,
    ],
  },
  {
    ...asked('C2', 'Var ska polisen synas mer?', 'Where should the police be seen?', 'Polis var', 'Police where'),
    type: 'choices',
    max: 2,
    optionsFrom: 'areas',
    options: [o('bra', 'Det är bra som det är', 'It is fine as it is', { escape: true }), dontKnow],
  },
  {
    ...asked('C3', 'När ska polisen synas mer?', 'When should the police be seen?', 'Polis när', 'Police when'),
    type: 'choices',
    optionsFrom: 'times',
    options: [dontKnow],
  },
  {
    ...asked('H1', 'Varför trivs du inte?', 'Why do you not like it?', 'Trivs inte', 'Does not like'),
    type: 'choice',
    options: [o('morkt', 'Mörkt', 'Dark'), o('ode', 'Öde', 'Deserted'), o('annat', 'Annat', 'Other'), dontKnow],
  },
  {
    ...asked('H2', 'Går du ensam?', 'Do you walk alone?', 'Går ensam', 'Walks alone'),
    type: 'choice',
    options: often,
  },
  {
    ...asked('H3', 'Hur nöjd är du med ljuset?', 'How content with the light?', 'Ljuset', 'The light'),
    type: 'scale',
    from: 1,
    to: 5,
    fromText: t('Missnöjd', 'Not content'),
    toText: t('Nöjd', 'Content'),
    options: [dontKnow],
  },
  {
    ...asked('H4', 'Känner du till medborgarlöftet?', 'Do you know the promise?', 'Löftet', 'The promise'),
    type: 'choice',
    options: [o('ja', 'Ja', 'Yes'), o('nej', 'Nej', 'No'), ratherNot],
  },
  {
    ...asked('H5', 'Hur ofta ser du polisen?', 'How often do you see the police?', 'Ser polisen', 'Sees police'),
    type: 'choice',
    options: often,
  },
  {
    ...asked('H6', 'Vad läser du?', 'What do you read?', 'Läser', 'Reads'),
    type: 'choices',
    max: 2,
    options: [o('tidning', 'Tidning', 'A newspaper'), o('webb', 'Webben', 'The web'), o('annat', 'Annat', 'Other')],
  },
  {
    ...asked('H7', 'Vem ska göra mest?', 'Who should do most?', 'Vem', 'Who'),
    type: 'ranking',
    max: 2,
    options: [
      o('polis', 'Polisen', 'The police'),
      o('kommun', 'Kommunen', 'The municipality'),
      o('alla', 'Alla', 'All'),
    ],
  },
  {
    ...asked('B1', 'Hur gammal är du?', 'How old are you?', 'Ålder', 'Age'),
    type: 'choice',
    topic: t('Om dig', 'About you'),
    options: [
      o('under13', 'Under 13 år', 'Under 13'),
      o('16-19', '13 till 19 år', '13 to 19'),
      o('20-29', '20 till 29 år', '20 to 29'),
      o('30-49', '30 till 49 år', '30 to 49'),
      o('50-64', '50 till 64 år', '50 to 64'),
      o('65-79', '65 år eller äldre', '65 or over'),
      ratherNot,
    ],
  },
  {
    ...asked('B2', 'Vilket kön har du?', 'What is your gender?', 'Kön', 'Gender'),
    type: 'choice',
    topic: t('Om dig', 'About you'),
    options: [o('kvinna', 'Kvinna', 'Woman'), o('man', 'Man', 'Man'), o('annat', 'Annat', 'Other'), ratherNot],
  },
  {
    ...asked('B3', 'Hur hör du hit?', 'What is your connection?', 'Hör hit', 'Connection'),
    type: 'choices',
    topic: t('Om dig', 'About you'),
    options: [o('bor', 'Bor här', 'Live here'), o('arbetar', 'Arbetar här', 'Work here'), ratherNot],
  },
  {
    ...asked('B4', 'Hur många bor ni tillsammans?', 'How many live together?', 'I hushållet', 'In the household'),
    type: 'number',
    topic: t('Om dig', 'About you'),
    min: 1,
    max: 30,
    decimals: 0,
    bands: [
      { code: 'ensam', from: null, text: t('En', 'One') },
      { code: 'flera', from: 2, text: t('Två eller fler', 'Two or more') },
    ],
    options: [ratherNot],
  },
];

const conditions: Readonly<Record<string, Condition>> = {
  S4: unsafe,
  S5: {
    all: [{ answered: 'S4' }, { not: { question: 'S4', anyOf: ['inget'] } }, { question: 'S4', anyOf: ['hemma'] }],
  },
  T2: { question: 'M1', row: 'fart', anyOf: ['stort'] },
  I2: { any: [{ answered: 'P1' }, { answered: 'P2' }, { answered: 'P3' }] },
  C3: { all: [{ answered: 'C2' }, { not: { question: 'C2', anyOf: ['bra', 'vet_ej'] } }] },
  H1: { question: 'S2', between: { from: 0, to: 4 } },
  H2: {
    any: [
      { question: 'N1', between: { from: 15 } },
      { all: [unsafe, { not: { question: 'H1', anyOf: ['ode'] } }] },
      { question: 'M1', anyOf: ['stort'] },
    ],
  },
};

const followUps = new Set(
  questions.flatMap((one) => (one.type === 'place' ? one.followUps.map((step) => step.question) : [])),
);
const step = (question: string): Step => {
  const when = conditions[question];
  return when === undefined ? { question } : { question, when };
};

export const everyTypeSurvey: Survey = {
  id: 'alla-slag',
  version: 1,
  title: t('Alla slags frågor', 'Every kind of question'),
  lead: t('En enkät med alla slags frågor.', 'A survey with every kind of question.'),
  languages: ['sv', 'lattlast', 'en'],
  questions,
  routes: [
    { id: 'fragor', steps: questions.filter(({ id }) => !followUps.has(id)).map(({ id }) => step(id)) },
    { id: 'platser', steps: ['P1', 'P2'].map(step) },
    {
      id: 'gata',
      steps: ['A1', 'S1', 'P1', 'B1', 'B2'].map(step),
      places: { max: 1, followUps: ['P1a', 'P1b', 'P1c'] },
    },
    { id: 'skola', steps: ['S1', 'S3', 'P1', 'R1', 'B1'].map(step), places: { followUps: ['P1a', 'P1b', 'P1c'] } },
  ],
  background: ['B1', 'B2', 'B3', 'B4'],
  groupings: { gender: 'B2', age: 'B1', area: 'A1' },
};
