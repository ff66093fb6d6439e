import type { QuestionGroup, TimeTold } from '#core/moderation/disclosable.ts';
import type { DisclosureState, Selection } from '#core/moderation/disclosure.ts';

const sv = {
  title: 'Utlämnanden',
  lead: 'När någon begär ut svar eller texter som allmän handling föreslår en moderator vad som ska lämnas ut och en annan prövar det. Det som lämnas ut är maskat, och texter är granskade. Varje steg sparas i loggen.',
  toReview: 'Till granskningen',
  new: 'Nytt utlämnande',
  none: 'Inget utlämnande har föreslagits än.',
  back: 'Till alla utlämnanden',
  unreachable: 'Servern svarar inte. Kontrollera nätet och försök igen.',
  notAllowed: 'Bara moderatorer lämnar ut svar och texter.',
  tryAgain: 'Försök igen',
  faultHeading: 'Det gick inte att spara',
  columns: { dialogue: 'Dialog', state: 'Läge', proposed: 'Föreslaget' },
  states: {
    proposed: 'Väntar på prövning',
    approved: 'Godkänt, inte hämtat',
    refused: 'Avslaget',
    fetched: 'Utlämnat',
    lapsed: 'Har fallit: något i det har ändrats',
  } satisfies Record<DisclosureState, string>,
  form: {
    of: 'Vad begärs ut?',
    kinds: { answers: 'Svar', texts: 'Texter i fritext' } satisfies Record<Selection['of'], string>,
    kindsHelp: {
      answers: 'Rader med svar, utan det som människor har skrivit med egna ord.',
      texts: 'Det som människor har skrivit med egna ord, utan plats, tid och andra svar.',
    } satisfies Record<Selection['of'], string>,
    dialogue: 'Dialog',
    closedOnly: 'Svar lämnas ut när inga fler kan komma in till dialogen. Till dess får ingen se vad människor svarar.',
    noneClosed: 'Svar kan ännu komma in till varje dialog. De kan lämnas ut först därefter.',
    period: 'Svar som kom',
    periodHelp: (fewest: number) => `Hela veckor, med svar från minst ${fewest} personer. Färre kan pekas ut.`,
    from: 'Från och med',
    to: 'Till och med',
    time: 'Tid vid varje svar',
    times: { week: 'Vecka', day: 'Dag', none: 'Ingen tid' } satisfies Record<TimeTold, string>,
    questions: 'Frågor',
    groups: { answers: 'Svar', places: 'Platser', background: 'Om personen' } satisfies Record<QuestionGroup, string>,
    groupsHelp: {
      answers: '',
      places: 'Platser står i en egen tabell, utan koppling till person och till varandra.',
      background: 'Tas inte med om du inte väljer det. Välj så få som möjligt: tillsammans pekar de ut människor.',
    } satisfies Record<QuestionGroup, string>,
    kept: 'Lämnas inte ut',
    themes: 'Teman',
    themesHelp: 'Välj inget för att ta med alla granskade texter.',
    why: 'Varför behöver du se svaren?',
    whyHelp: 'Skälet sparas i loggen, med perioden och frågorna.',
    show: 'Visa vad som skulle lämnas ut',
    purpose: 'Vad gäller det?',
    purposeHelp: 'Till exempel vem som har begärt handlingarna. Den som begär får vara anonym.',
    diaryNumber: 'Diarienummer',
    secrecyNote: 'Sekretessprövning',
    secrecyHelp: 'Hur har sekretessen prövats, och mot vilken bestämmelse?',
    propose: 'Föreslå utlämnandet',
  },
  preview: {
    heading: 'Exakt det här lämnas ut',
    none: 'Inga granskade texter finns i urvalet.',
    help: 'Texterna står i slumpvis ordning, utan plats, tid och andra svar.',
    noAnswers: 'Inga svar finns i urvalet.',
    outside:
      'Raderna har inte det skydd som resultaten har. Den som känner till något om en person kan kanske hitta hens rad och läsa resten.',
    masking: 'Så lämnas varje kolumn ut',
    notChosen: 'Lämnas inte ut',
    never: 'Det här lämnas aldrig ut',
    persons: 'Svarande',
    rows: (count: number) => (count === 1 ? '1 rad' : `${count} rader`),
    rare: (count: number, few: number, isPlaces: boolean) =>
      `${count === 1 ? '1 rad är ovanlig' : `${count} rader är ovanliga`}: färre än ${few} har ${
        isPlaces
          ? 'samma ruta. Kan någon pekas ut, ta med färre frågor om platsen eller inte platsen själv.'
          : 'samma tid och uppgifter om personen. Kan någon pekas ut, välj ingen tid, färre uppgifter eller en längre period.'
      }`,
    alone: (count: number) =>
      count === 1 ? '1 rad är ensam om sina svar.' : `${count} rader är ensamma om sina svar.`,
    onlyRare: 'Visa bara de ovanliga raderna',
    rareMark: 'Ovanlig',
    more: (count: number) => `Visa ${count} till`,
    shown: (count: number, all: number) => `${count} av ${all} rader visas`,
  },
  earlier: {
    heading: 'Andra utlämnanden av svar ur dialogen',
    help: 'Filer kan läggas bredvid varandra. Tänk på vad de säger tillsammans.',
  },
  purpose: 'Gäller',
  secrecy: 'Sekretessprövning',
  selection: 'Urval',
  allThemes: 'Alla granskade texter',
  answersOf: (questions: number, period: string) =>
    `Svar på ${questions === 1 ? '1 fråga' : `${questions} frågor`}, ${period}`,
  proposedBy: (who: string, day: string) => `${who}, ${day}`,
  proposedLine: (who: string, day: string) => `föreslaget av ${who}, ${day}`,
  decided: 'Prövat av',
  note: 'Skäl',
  fetched: 'Hämtat av',
  decide: {
    heading: 'Prövning',
    mine: 'Du har själv föreslagit utlämnandet. En annan moderator måste läsa det och pröva det.',
    help: 'Läs allt som lämnas ut. Kan någon pekas ut, eller finns något som är hemligt, så avslå.',
    approve: 'Godkänn utlämnandet',
    refuse: 'Avslå',
    note: 'Skäl för avslag',
  },
  fetch: {
    heading: 'Fil',
    help: 'Filen kan hämtas en gång. Överst i den står vad som är maskat. Spara den i diariet.',
    button: 'Hämta filen',
    others: 'Den som föreslog utlämnandet hämtar filen.',
  },
};

export type DisclosureTexts = typeof sv;

const en: DisclosureTexts = {
  title: 'Disclosures',
  lead: 'When somebody asks for answers or texts as public records one moderator proposes what to give out and another decides. What is given out is masked, and texts have been reviewed. Each step is kept in the log.',
  toReview: 'To the review',
  new: 'New disclosure',
  none: 'No disclosure has been proposed yet.',
  back: 'To all disclosures',
  unreachable: 'The server does not answer. Check the network and try again.',
  notAllowed: 'Only moderators give answers and texts out.',
  tryAgain: 'Try again',
  faultHeading: 'It could not be saved',
  columns: { dialogue: 'Dialogue', state: 'State', proposed: 'Proposed' },
  states: {
    proposed: 'Waits for a decision',
    approved: 'Approved, not fetched',
    refused: 'Refused',
    fetched: 'Given out',
    lapsed: 'Lapsed: something in it has changed',
  },
  form: {
    of: 'What is asked for?',
    kinds: { answers: 'Answers', texts: 'Texts in own words' },
    kindsHelp: {
      answers: 'Rows of answers, without what people have written in their own words.',
      texts: 'What people have written in their own words, without place, time and other answers.',
    },
    dialogue: 'Dialogue',
    closedOnly:
      'Answers are given out once no more can come in to the dialogue. Until then nobody may see what people answer.',
    noneClosed: 'Answers may still come in to every dialogue. They can be given out only after that.',
    period: 'Answers that came',
    periodHelp: (fewest) => `Whole weeks, with answers from at least ${fewest} people. Fewer can be pointed out.`,
    from: 'From and with',
    to: 'Up to and with',
    time: 'Time beside each answer',
    times: { week: 'Week', day: 'Day', none: 'No time' },
    questions: 'Questions',
    groups: { answers: 'Answers', places: 'Places', background: 'About the person' },
    groupsHelp: {
      answers: '',
      places: 'Places stand in a table of their own, tied neither to a person nor to each other.',
      background: 'Not taken in unless you choose it. Choose as few as you can: together they point people out.',
    },
    kept: 'Not given out',
    themes: 'Themes',
    themesHelp: 'Choose none to take in all reviewed texts.',
    why: 'Why do you need to see the answers?',
    whyHelp: 'The reason is kept in the log, with the period and the questions.',
    show: 'Show what would be given out',
    purpose: 'What is it about?',
    purposeHelp: 'Such as who has asked for the records. Whoever asks may be anonymous.',
    diaryNumber: 'Diary number',
    secrecyNote: 'Consideration of secrecy',
    secrecyHelp: 'How has secrecy been considered, and under which provision?',
    propose: 'Propose the disclosure',
  },
  preview: {
    heading: 'Exactly this is given out',
    none: 'There are no reviewed texts in the selection.',
    help: 'The texts stand in an order of chance, without place, time and other answers.',
    noAnswers: 'There are no answers in the selection.',
    outside:
      'The rows do not have the protection that the results have. Who knows something of a person may find their row and read the rest.',
    masking: 'How each column is given out',
    notChosen: 'Not given out',
    never: 'This is never given out',
    persons: 'Respondents',
    rows: (count) => (count === 1 ? '1 row' : `${count} rows`),
    rare: (count, few, isPlaces) =>
      `${count === 1 ? '1 row is' : `${count} rows are`} unusual: fewer than ${few} have ${
        isPlaces
          ? 'the same square. If anybody can be pointed out, take in fewer questions about the place or not the place itself.'
          : 'the same time and facts about the person. If anybody can be pointed out, choose no time, fewer facts or a longer period.'
      }`,
    alone: (count) => (count === 1 ? '1 row is like no other.' : `${count} rows are like no other.`),
    onlyRare: 'Show the unusual rows alone',
    rareMark: 'Unusual',
    more: (count) => `Show ${count} more`,
    shown: (count, all) => `${count} of ${all} rows shown`,
  },
  earlier: {
    heading: 'Other disclosures of answers from the dialogue',
    help: 'Files can be laid beside one another. Consider what they say together.',
  },
  purpose: 'About',
  secrecy: 'Consideration of secrecy',
  selection: 'Selection',
  allThemes: 'All reviewed texts',
  answersOf: (questions, period) =>
    `Answers to ${questions === 1 ? '1 question' : `${questions} questions`}, ${period}`,
  proposedBy: (who, day) => `${who}, ${day}`,
  proposedLine: (who, day) => `proposed by ${who}, ${day}`,
  decided: 'Decided by',
  note: 'Reason',
  fetched: 'Fetched by',
  decide: {
    heading: 'Decision',
    mine: 'You have proposed this disclosure yourself. Another moderator has to read it and decide.',
    help: 'Read all that is given out. If somebody can be pointed out, or anything is secret, refuse.',
    approve: 'Approve the disclosure',
    refuse: 'Refuse',
    note: 'Reason for refusing',
  },
  fetch: {
    heading: 'File',
    help: 'The file can be fetched once. At its top stands what is masked. Keep it with the matter.',
    button: 'Fetch the file',
    others: 'Whoever proposed the disclosure fetches the file.',
  },
};

/** What moderators read about disclosures. */
export const disclosureTexts = (language: 'sv' | 'en'): DisclosureTexts => (language === 'en' ? en : sv);
