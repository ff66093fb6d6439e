import type { LocalText } from '../base/text.ts';
import { staffTextSentences } from '../moderation/staff-text.ts';

/** What has to be mended in a safety walk or in a note from one, by code; staff read Swedish or English. */
export const walkSentences: Readonly<Record<string, LocalText>> = {
  ...staffTextSentences,
  'walk-no-day': { sv: 'Skriv en dag som finns', en: 'Write a day that there is' },
  'walk-order': {
    sv: 'Förmötet kommer först, sedan vandringen och sist återkopplingen. Rätta dagarna',
    en: 'The first meeting comes first, then the walk and last the feedback. Mend the days',
  },
  'walk-twice': {
    sv: 'Två stopp har samma id. Ta bort det ena och lägg till det på nytt',
    en: 'Two stops have the same id. Remove one and add it again',
  },
  'walk-stop-noted': {
    sv: 'Någon har antecknat vid ”{stop}”. Stoppet måste vara kvar på rutten',
    en: 'Somebody has noted something at “{stop}”. The stop has to stay on the route',
  },
  'walk-place-unknown': {
    sv: 'Platsen finns inte i registret. Välj en annan, eller skriv bara vad stoppet heter',
    en: 'The place is not in the register. Choose another, or only write what the stop is called',
  },
  'walk-follows-unknown': {
    sv: 'Vandringen som ska följas upp finns inte, eller har inte gåtts än',
    en: 'The walk that is to be followed up is not there, or has not been walked yet',
  },
  'walk-no-walk': {
    sv: 'Skriv dag, tid och samlingsplats för vandringen',
    en: 'Write day, time and meeting place of the walk',
  },
  'walk-past': {
    sv: 'Vandringens dag har redan varit. Välj en som inte har kommit än',
    en: 'The day of the walk has been. Choose one to come',
  },
  'walk-no-before': {
    sv: 'Skriv dag, tid och plats för förmötet',
    en: 'Write day, time and place of the first meeting',
  },
  'walk-no-after': {
    sv: 'Skriv dag, tid och plats för återkopplingen: den som var med ska veta när svaret kommer',
    en: 'Write day, time and place of the feedback meeting: those who took part are to know when the answer comes',
  },
  'walk-stops': {
    sv: 'Rutten har {there} stopp. Den ska ha {least}–{most}',
    en: 'The route has {there} stops. It has to have {least}–{most}',
  },
  'walk-no-accessibility': {
    sv: 'Skriv hur den tar sig fram som har rullstol, rullator eller barnvagn, och hur lång rutten är',
    en: 'Write how somebody with a wheelchair, a walker or a pram gets along, and how long the route is',
  },
  'walk-no-contact': { sv: 'Skriv vart man vänder sig', en: 'Write whom to turn to' },
  'walk-no-address': {
    sv: 'Skriv ett telefonnummer eller en e-postadress som hör till funktionen, inte till en person',
    en: 'Write a telephone number or an e-mail address that belongs to the office, not to a person',
  },
  'walk-nobody-invited': { sv: 'Välj vilka som bjuds in', en: 'Choose who is invited' },
  'walk-no-outing': { sv: 'Skriv hur det var: dag och vilka som kom', en: 'Write how it was: the day, and who came' },
  'walk-outing-ahead': {
    sv: 'Skriv dagen då vandringen gick. Den kan inte ligga framåt i tiden',
    en: 'Write the day of the walk. It cannot be ahead of today',
  },
  'walk-nobody-came': { sv: 'Skriv hur många som kom, roll för roll', en: 'Write how many came, role by role' },
  'walk-role-twice': { sv: 'Samma roll står två gånger', en: 'The same role is there twice' },
  'walk-no-reason': { sv: 'Skriv varför vandringen ställs in', en: 'Write why the walk is called off' },
  'walk-unanswered': {
    sv: 'Stopp {stop}: ”{text}” har inget svar än. Välj görs nu, planeras, utreds eller görs inte',
    en: 'Stop {stop}: “{text}” has no answer yet. Choose done now, planned, looked into or not done',
  },
  'walk-followed-first': {
    sv: 'Återkopplingsmötet har inte varit än. Svaren blir offentliga från den dagen',
    en: 'The feedback meeting has not been held yet. The answers are public from that day',
  },
  'note-stop-unknown': {
    sv: 'Stoppet finns inte längre på rutten. Välj ett annat',
    en: 'The stop is no longer on the route. Choose another',
  },
  'note-no-text': { sv: 'Skriv vad ni ser', en: 'Write what you see' },
  'note-lamp': {
    sv: 'Skriv det som står på stolpen, till exempel L-0412',
    en: 'Write what stands on the post, such as L-0412',
  },
  'note-cause': { sv: 'Välj en kategori i listan', en: 'Choose a category in the list' },
};
