import type { MethodTexts } from './sv.ts';

export const en: MethodTexts = {
  title: 'How we count',
  lead: 'How answers become maps and figures, and how far the protection reaches if you answer.',
  promise: {
    heading: 'What we promise',
    sentence:
      'Whoever reads our maps and tables can be right at most **{{tookPart}} times in 100** when guessing whether you took part. On the public site it is at most **{{tookPartPublic}} times in 100**. Tossing a coin gives 50.',
    holds:
      'This holds even for someone who knows what everybody else answered and asks the figures as many questions as they like. The promise covers one year and somebody who answers the dialogue once. How strong it is has been decided by {{formalName}}.',
    caption: 'How many times in 100 the best-informed reader is right about whether you took part',
    coin: 'Tossing a coin',
    public: 'The public site, at most',
    staff: 'The maps of the municipality and the police, at most',
  },
  steps: {
    heading: 'How we count, in five steps',
    list: [
      '**We wait until the dialogue has closed.** Before that we show no map and no table. Staff see one thing only: how many have answered, rounded down to tens, once a day.',
      '**Everybody weighs the same.** You count as one person, however many places you mark.',
      '**We count once and add a random error.** Each figure becomes a little too large or a little too small. The exact figures are not kept.',
      '**All that we show is computed from those figures.** That is why asking again and again helps nobody.',
      '**We show how sure each figure is.** The interval covers the random error nine times out of ten. It says nothing about who chose not to answer.',
    ],
  },
  kim: {
    heading: 'Can you tell that Kim took part?',
    lead: 'An invented neighbourhood, two kilometres wide. The figures are invented persons who marked the square as unsafe. Kim marked square {square}.',
    exact: 'Counted exactly',
    exactHelp:
      'Figures like these are kept nowhere and shown to nobody. We can show them here because the people do not exist. Only square {square} differs.',
    shown: 'What we show',
    shownHelp:
      'The figures now have their random error, mostly at most {plusMinus} persons either way. Now {different} of {squares} squares differ. Kim is in one of the pictures. Which\u00a0one?',
    withKim: 'With Kim',
    withoutKim: 'Without Kim',
    picture: 'Picture {number}',
    alternative: 'Map of {squares} squares, {columns} across. {values}',
    alternativeRow: 'Row {row}: {values}.',
    tooFew: 'Hatched, no figure: too few answers to show',
    rest: 'Hatched, with one figure: squares counted together',
    mark: 'Frame: square {square}, which Kim marked',
    tooFewCell: 'too few answers',
    together: '{value} together',
    togetherHelp: '“Together” means that the figure is for all squares with the same figure and the same word.',
    reveal: 'Show the answer',
    answer:
      'Kim is in picture {number}. In real life only one of the pictures exists. Whoever sees it, and knows what everybody else answered, is right at most {one} times in 100 when guessing whether Kim took part. We show more than one map. With all the rest it is at most {all} times in 100 in this example.',
    made: 'The pictures were computed by the program that counts real answers, as the municipality and the police see them. On the public site the random error is larger.',
  },
  table: {
    show: 'Show as a table',
    row: 'Row',
  },
  empty: {
    heading: 'A hatched square is not a safe square',
    paragraphs: [
      'Where there is no figure, nobody marked the place, or a few did. The two look the same, on purpose. Otherwise somebody who is alone in an answer would show.',
      'So the square says nothing about the place. It may be safe or unsafe.',
    ],
  },
  width: {
    heading: 'More answers make figures surer',
    lead: 'Say that {percent} in 100 marked a place. This is how sure the figure is when different numbers of people have answered.',
    answers: '{count} answers',
    interval: '{low}–{high}%',
    noise: 'Dark part: the random error',
    both: 'Whole bar: also the chance in who happened to answer',
    columns: { answers: 'Answers', interval: 'Interval', noise: 'Of which random error' },
    points: '±\u00a0{points} percentage points',
    under: 'under',
    caption: 'A place that {percent} in 100 marked: 90% interval',
  },
  not: {
    heading: 'What we do not promise',
    list: [
      '**Which of two answers you gave.** Somebody who already knows that you took part, and chooses between two possible answers, is right at most {{whichOfTwo}} times in 100. On the public site at most {{whichOfTwoPublic}}.',
      '**A whole household.** The promise is about one person. If two answer alike, a guess whether they took part can be right {{twoAlike}} times in 100, if four do {{fourAlike}} times.',
      '**Several answers.** Every extra answer, and every new year, makes the protection weaker.',
      '**What we do not show.** The promise is about maps, tables and files. How we keep the answers is described in [What we do with your answers](sa-gor-vi/).',
      '**How places feel.** That is not secret. Showing it is the purpose.',
    ],
  },
  more: {
    heading: 'Read more',
    open: 'Nothing in the protection rests on a secret. Whoever knows the whole method guesses no better.',
    list: [
      '[The whole method](sa-raknar-vi/metoden/), for whoever wants to examine it',
      '[Results](resultat/) from dialogues that have closed',
      '[What we do with your answers](sa-gor-vi/)',
    ],
  },
  link: 'How we count',
  full: {
    title: 'The whole method',
    lead: 'For whoever wants to examine how we count. The description is in English, and this is the only version. [The short page](sa-raknar-vi/) is for everybody.',
    contents: 'Contents',
    own: {
      heading: 'What this municipality has decided',
      lead: 'Here: {{formalName}}. The tables are computed from the municipality’s own rules and map, by the program that makes the releases. A dialogue keeps the rules that stood when it opened. The rules are called {{policyVersion}} and were decided on {{policyDecided}}.',
      guarantee: {
        caption: 'A year’s budget and what it promises',
        columns: [
          'Reader',
          'μ',
          'Right whether you took part',
          'Right between two answers',
          'ε at δ = 10⁻⁵',
          'ε at δ = 10⁻⁶',
          'ε at δ = 10⁻⁸',
        ],
        staff: 'Municipality and police',
        public: 'The public site',
        batches: 'At most so many releases within 365 days share the budget equally: {{batchesPerYear}}.',
      },
      shares: {
        caption: 'How the budget of a release is shared, per cent, by number of respondents',
        columns: ['What is measured', '100–399', '400–1,499', 'from 1,500'],
      },
      errors: {
        caption: 'Standard error of one count, in respondents: the finest square first, then a larger one',
        columns: ['What is measured', '200 answers', '500 answers', '2,000 answers', '20,000 answers'],
        note: 'The size of the square stands before its standard error. A 90% interval is 1.645 standard errors either way. Survey tables: the widest 95% half-width of the noise in one-way tables that are measured, in percentage points.',
      },
      families: {
        respondents: 'Number of respondents',
        base: 'Map, all causes',
        places: 'Named places',
        category: 'Map by cause',
        time: 'Map by time of day',
        gender: 'Map by gender',
        age: 'Map by age',
        crossed: 'Maps by two filters',
        survey: 'Survey tables',
      },
    },
    general: {
      heading: 'From μ to other measures',
      caption: 'The same protection in different measures (section 14), computed when the site was built',
      columns: [
        'μ',
        'Advantage',
        'Right in 100',
        'Hits at 1% false ones',
        'ε at δ = 10⁻⁵',
        'ε at δ = 10⁻⁶',
        'ε at δ = 10⁻⁸',
        'ε from zCDP, 10⁻⁶',
      ],
    },
    text: 'The description',
  },
};
