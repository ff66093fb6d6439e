import { ASKS_WHO } from '../asks-who.ts';

export type NoteLevel = 'fault' | 'left-out' | 'kept-differently';
/** In the order that they are read: what must be mended, what is missing, what became something else. */
export const NOTE_LEVELS: readonly NoteLevel[] = ['fault', 'left-out', 'kept-differently'];

interface NoteKind {
  readonly level: NoteLevel;
  readonly sv: string;
  readonly en: string;
}

const kinds = {
  // What somebody must look at.
  'asks-who': {
    level: 'fault',
    ...ASKS_WHO,
  },
  'no-label': {
    level: 'fault',
    sv: 'Frågan har ingen text i formuläret. Lykta visar dess hjälptext eller namn i stället. Skriv en fråga.',
    en: 'The question has no text in the form. Lykta shows its hint or name instead. Write a question.',
  },
  'no-title': {
    level: 'fault',
    sv: 'Formuläret har ingen titel. Skriv en.',
    en: 'The form has no title. Write one.',
  },
  'list-missing': {
    level: 'fault',
    sv: 'Frågan är utelämnad: dess lista finns inte bland formulärets svarsalternativ eller är tom. Lägg till frågan och dess alternativ för hand.',
    en: 'The question is left out: its list is not among the form’s choices or is empty. Add the question and its options by hand.',
  },
  'option-doubled': {
    level: 'fault',
    sv: 'Alternativet är utelämnat: ett annat i samma lista har samma namn. Ge det ett eget namn i formuläret eller lägg till det för hand.',
    en: 'The option is left out: another in the same list has the same name. Give it a name of its own in the form, or add it by hand.',
  },
  'options-cut': {
    level: 'fault',
    sv: 'Listan har fler alternativ än de {max} som en fråga i Lykta har plats för. De första är med, resten är utelämnade. Dela frågan i flera, till exempel en för varje område, slå ihop alternativ, eller låt den som svarar skriva själv.',
    en: 'The list has more options than the {max} that a question in Lykta has room for. The first are there, the rest are left out. Divide the question into several, for example one for each area, join options, or let the person who answers write.',
  },
  'too-many-questions': {
    level: 'fault',
    sv: 'Frågan är utelämnad: en enkät i Lykta har högst {max} frågor. Ta bort frågor ur formuläret, eller dela det i flera formulär och importera vart och ett.',
    en: 'The question is left out: a survey in Lykta has at most {max} questions. Remove questions from the form, or divide it into several forms and import each.',
  },
  'survey-too-large': {
    level: 'fault',
    sv: 'Frågan är utelämnad: enkätens texter, alternativ och villkor är tillsammans större än Lykta kan spara. Korta långa texter och listor, eller dela formuläret i flera och importera vart och ett.',
    en: 'The question is left out: the survey’s texts, options and conditions are together larger than Lykta can store. Shorten long texts and lists, or divide the form into several and import each.',
  },
  'option-nameless': {
    level: 'fault',
    sv: 'Alternativet är utelämnat: det saknar listans namn eller ett eget namn.',
    en: 'The option is left out: it lacks the list’s name or a name of its own.',
  },
  'name-missing': {
    level: 'fault',
    sv: 'Raden saknade namn. Lykta har gett frågan namnet {id}.',
    en: 'The row had no name. Lykta has named the question {id}.',
  },
  'end-without-begin': {
    level: 'fault',
    sv: 'En grupp slutar här som aldrig började. Raden är utelämnad. Se efter att frågorna runt omkring står rätt.',
    en: 'A group ends here that never began. The row is left out. Check that the questions around it stand where they should.',
  },
  'begin-without-end': {
    level: 'fault',
    sv: 'Gruppen slutar aldrig. Lykta har låtit den sluta där formuläret eller gruppen omkring slutar.',
    en: 'The group never ends. Lykta has let it end where the form or the group around it ends.',
  },
  'condition-unreadable': {
    level: 'fault',
    sv: 'Villkoret går inte att läsa. Frågan visas alltid. Sätt villkoret på nytt.',
    en: 'The condition cannot be read. The question is always shown. Set the condition anew.',
  },
  'condition-cell-unread': {
    level: 'fault',
    sv: 'Villkorets cell visar ett fel, eller en formel vars värde inte är sparat i filen. Villkoret går inte att läsa, och frågan visas alltid. Rätta cellen i kalkylbladet och importera igen, eller sätt villkoret på nytt här.',
    en: 'The cell of the condition shows an error, or a formula whose value is not saved in the file. The condition cannot be read, and the question is always shown. Mend the cell in the spreadsheet and import again, or set the condition anew here.',
  },
  'constraint-cell-unread': {
    level: 'fault',
    sv: 'Cellen med gränsen för vad som får svaras visar ett fel, eller en formel vars värde inte är sparat i filen. Frågan har ingen sådan gräns nu. Rätta cellen i kalkylbladet och importera igen, eller sätt gränsen här.',
    en: 'The cell with the limit on what may be answered shows an error, or a formula whose value is not saved in the file. The question has no such limit now. Mend the cell in the spreadsheet and import again, or set the limit here.',
  },
  'cell-error': {
    level: 'fault',
    sv: 'Cellen visar ett fel i stället för ett värde. Lykta har läst den som tom. Rätta cellen i kalkylbladet och importera igen, eller skriv in det som skulle ha stått där.',
    en: 'The cell shows an error instead of a value. Lykta has read it as empty. Mend the cell in the spreadsheet and import again, or write what should have stood there.',
  },
  'cell-formula': {
    level: 'fault',
    sv: 'Cellen har en formel vars värde inte är sparat i filen. Lykta räknar inte ut formler och har läst den som tom. Öppna filen i ett kalkylprogram, spara den och importera igen, eller skriv in värdet.',
    en: 'The cell has a formula whose value is not saved in the file. Lykta does not compute formulas and has read it as empty. Open the file in a spreadsheet program, save it and import again, or write the value.',
  },
  'cell-unreadable': {
    level: 'fault',
    sv: 'Cellens innehåll är sparat på ett sätt som Lykta inte läser, och är utelämnat. Skriv in det i kalkylbladet på nytt och importera igen, eller skriv in det här.',
    en: 'The content of the cell is saved in a way that Lykta does not read, and is left out. Write it into the spreadsheet again and import once more, or write it here.',
  },
  'condition-unknown-question': {
    level: 'fault',
    sv: 'Villkoret nämner en fråga som inte finns i formuläret. Den delen är utelämnad: frågan visas hellre för ofta än för sällan.',
    en: 'The condition names a question that is not in the form. That part is left out: the question is shown rather too often than too seldom.',
  },
  'condition-unknown-code': {
    level: 'fault',
    sv: 'Villkoret nämner ett svar som inte går att välja i den frågan. Ingen kan ge det, så den delen räknas som aldrig uppfylld. Se efter om svaret är felstavat.',
    en: 'The condition names an answer that cannot be chosen in that question. Nobody can give it, so that part counts as never fulfilled. See whether the answer is misspelt.',
  },
  'condition-never': {
    level: 'fault',
    sv: 'Villkoret kan aldrig uppfyllas. Frågan visas alltid i stället. Sätt villkoret på nytt.',
    en: 'The condition can never be fulfilled. The question is always shown instead. Set the condition anew.',
  },

  // What the survey does not hold.
  'condition-left-out': {
    level: 'left-out',
    sv: 'En del av villkoret använder något som Lykta inte räknar med. Den delen är utelämnad: frågan visas hellre för ofta än för sällan.',
    en: 'Part of the condition uses something that Lykta does not compute. That part is left out: the question is shown rather too often than too seldom.',
  },
  'condition-deep': {
    level: 'left-out',
    sv: 'Villkoret är sammansatt i fler steg än Lykta tar. Frågan visas alltid. Sätt villkoret på nytt, enklare.',
    en: 'The condition is put together in more steps than Lykta takes. The question is always shown. Set the condition anew, more simply.',
  },
  'condition-later': {
    level: 'left-out',
    sv: 'Villkoret beror på en fråga som kommer senare. Den delen är utelämnad: frågan visas hellre för ofta än för sällan. Flytta frågan som villkoret gäller.',
    en: 'The condition depends on a question that comes later. That part is left out: the question is shown rather too often than too seldom. Move the question that the condition is about.',
  },
  'condition-on-left-out': {
    level: 'left-out',
    sv: 'Villkoret beror på något som inte finns i enkäten (en beräkning, ett foto) eller bara som följdfråga om en plats. Den delen är utelämnad: frågan visas hellre för ofta än för sällan.',
    en: 'The condition depends on something that is not in the survey (a calculation, a photo) or only as a follow-up about a place. That part is left out: the question is shown rather too often than too seldom.',
  },
  'condition-always': {
    level: 'left-out',
    sv: 'Villkoret är alltid uppfyllt. Frågan visas alltid, utan villkor.',
    en: 'The condition is always fulfilled. The question is always shown, without a condition.',
  },
  'constraint-left-out': {
    level: 'left-out',
    sv: 'Gränsen för vad som får svaras är inte övertagen. Lykta tar lägsta och högsta tal, längsta text och flest val.',
    en: 'The limit on what may be answered is not taken over. Lykta takes the lowest and highest number, the longest text and the most choices.',
  },
  'filter-left-out': {
    level: 'left-out',
    sv: 'Urvalet av alternativ är inte övertaget: alla alternativ i listan visas. Dela frågan i flera, en för varje fall, om listan blir för lång.',
    en: 'The choice of options is not taken over: all options of the list are shown. Divide the question into several, one for each case, if the list gets too long.',
  },
  media: {
    level: 'left-out',
    sv: 'Bild, ljud eller film till texten är utelämnad: frågor i Lykta är ord, så att alla kan läsa eller höra dem.',
    en: 'The picture, sound or film of the text is left out: questions in Lykta are words, so that everyone can read or hear them.',
  },
  'guidance-left-out': {
    level: 'left-out',
    sv: 'Vägledningen till den som intervjuar är utelämnad. Skriv in den i hjälptexten om den som svarar behöver den.',
    en: 'The guidance for the interviewer is left out. Put it into the help text if the person who answers needs it.',
  },
  'default-left-out': {
    level: 'left-out',
    sv: 'Svaret som var ifyllt på förhand är utelämnat: i Lykta börjar alla frågor tomma, så att ingen svarar av misstag.',
    en: 'The answer that was filled in beforehand is left out: in Lykta every question begins empty, so that nobody answers by mistake.',
  },
  'read-only-left-out': {
    level: 'left-out',
    sv: 'Frågan fick inte ändras av den som svarar. I Lykta kan alla frågor besvaras. Ta bort den eller gör om den till en sida att läsa.',
    en: 'The question could not be changed by the person who answers. In Lykta every question can be answered. Remove it or make it a page to read.',
  },
  'calculation-left-out': {
    level: 'left-out',
    sv: 'Uträkningen är utelämnad: Lykta räknar inte ut svar åt någon.',
    en: 'The calculation is left out: Lykta does not work out answers for anybody.',
  },
  'message-left-out': {
    level: 'left-out',
    sv: 'Felmeddelandet är utelämnat: Lykta har egna, som säger hur man rättar.',
    en: 'The error message is left out: Lykta has its own, which say how to mend it.',
  },
  'parameters-left-out': {
    level: 'left-out',
    sv: 'En inställning av frågan är inte övertagen.',
    en: 'A parameter of the question is not taken over.',
  },
  'group-name': {
    level: 'left-out',
    sv: 'Gruppens namn används inte i Lykta. Dess frågor är med, och rubriken står över dem.',
    en: 'The group’s name is not used in Lykta. Its questions are there, and its heading stands over them.',
  },
  'type-rest': {
    level: 'left-out',
    sv: 'Det som står efter frågans sort är inte övertaget.',
    en: 'What stands after the type of the question is not taken over.',
  },
  'trigger-left-out': {
    level: 'left-out',
    sv: 'Kopplingen till en annan frågas ändring är utelämnad.',
    en: 'The link to a change in another question is left out.',
  },
  'cell-left-out': {
    level: 'left-out',
    sv: 'Kolumnen {column} används inte här i Lykta. Det som står i den är utelämnat.',
    en: 'The column {column} is not used here in Lykta. What it holds is left out.',
  },
  'text-in-other-language': {
    level: 'left-out',
    sv: 'Lykta har inte språket {language}. Texterna finns i listan som du kan ladda ned.',
    en: 'Lykta does not have the language {language}. The texts are in the list that you can download.',
  },
  'matrix-hint': {
    level: 'left-out',
    sv: 'Hjälptexten hör till en rad i en fråga med flera rader, där bara hela frågan har hjälptext.',
    en: 'The hint belongs to a row of a question with several rows, where only the whole question has help.',
  },
  'matrix-heading': {
    level: 'left-out',
    sv: 'Rubrikraden över tabellen är ingen fråga och är utelämnad. Alternativen står vid varje fråga.',
    en: 'The heading row over the table is no question and is left out. The options stand with each question.',
  },
  'type-device': {
    level: 'left-out',
    sv: 'Lykta samlar inte in när, var eller på vilken apparat någon svarar, eller vem det är. Raden är utelämnad.',
    en: 'Lykta does not collect when, where or on which device somebody answers, or who it is. The row is left out.',
  },
  'type-media': {
    level: 'left-out',
    sv: 'Lykta tar inte emot foton, ljud, film, filer eller teckningar: de kan visa vem någon är. Frågan är utelämnad.',
    en: 'Lykta takes no photos, sound, film, files or drawings: they may show who somebody is. The question is left out.',
  },
  'type-barcode': {
    level: 'left-out',
    sv: 'Lykta läser inte streckkoder. Frågan är utelämnad.',
    en: 'Lykta does not read barcodes. The question is left out.',
  },
  'type-calculate': {
    level: 'left-out',
    sv: 'Raden räknar ut eller gömmer ett värde. Lykta sparar bara det som någon själv svarar. Raden är utelämnad.',
    en: 'The row computes or hides a value. Lykta keeps only what somebody answers. The row is left out.',
  },
  'type-external-list': {
    level: 'left-out',
    sv: 'Svarsalternativen ligger i en annan fil. Frågan är utelämnad: lägg till den och dess alternativ för hand.',
    en: 'The options lie in another file. The question is left out: add it and its options by hand.',
  },
  'type-unknown': {
    level: 'left-out',
    sv: 'Lykta har ingen fråga av sorten {type}. Raden är utelämnad.',
    en: 'Lykta has no question of the type {type}. The row is left out.',
  },
  'type-missing': {
    level: 'left-out',
    sv: 'Raden säger inte vilken sorts fråga det är. Den är utelämnad.',
    en: 'The row does not say what type of question it is. It is left out.',
  },
  'only-computed': {
    level: 'left-out',
    sv: 'Sidan visar bara ett svar eller en uträkning igen. Den är utelämnad.',
    en: 'The page only shows an answer or a calculation again. It is left out.',
  },
  disabled: {
    level: 'left-out',
    sv: 'Raden är avstängd i formuläret och är utelämnad.',
    en: 'The row is switched off in the form and is left out.',
  },
  'group-disabled': {
    level: 'left-out',
    sv: 'Gruppen är avstängd i formuläret. Dess rubrik och villkor är utelämnade. Det som står i gruppen är med, om det inte också är avstängt.',
    en: 'The group is switched off in the form. Its heading and condition are left out. What is in the group is kept, unless it too is switched off.',
  },
  'group-empty': {
    level: 'left-out',
    sv: 'Gruppen har inga frågor som finns kvar. Dess rubrik är utelämnad.',
    en: 'The group has no questions that remain. Its heading is left out.',
  },
  'list-unused': {
    level: 'left-out',
    sv: 'Ingen fråga i enkäten använder alternativets lista. Det är utelämnat.',
    en: 'No question in the survey uses the option’s list. It is left out.',
  },
  'option-filtered': {
    level: 'left-out',
    sv: 'Alternativet visas aldrig: ingen fråga som använder listan väljer ut det.',
    en: 'The option is never shown: no question that uses the list selects it.',
  },
  'option-over-limit': {
    level: 'left-out',
    sv: 'Alternativet fick inte plats i frågan, som har högst {max}.',
    en: 'The option had no room in the question, which has at most {max}.',
  },
  'sheet-unknown': {
    level: 'left-out',
    sv: 'Bladet {sheet} är inget som Lykta använder. Det är utelämnat.',
    en: 'The sheet {sheet} is not one that Lykta uses. It is left out.',
  },
  'sheet-hidden-left-out': {
    level: 'left-out',
    sv: 'Bladet {sheet} är dolt i kalkylbladet och är inget som Lykta använder. Det är utelämnat.',
    en: 'The sheet {sheet} is hidden in the spreadsheet and is not one that Lykta uses. It is left out.',
  },
  'sheet-pictures': {
    level: 'left-out',
    sv: 'Bilder och diagram på bladet {sheet} är utelämnade: {count}.',
    en: 'Pictures and diagrams on the sheet {sheet} are left out: {count}.',
  },
  'sheet-box': {
    level: 'left-out',
    sv: 'En ruta med text ligger på bladet, utanför cellerna. Texten är utelämnad.',
    en: 'A box with words lies on the sheet, outside the cells. The words are left out.',
  },
  'cell-comment': {
    level: 'left-out',
    sv: 'En kommentar är fäst vid cellen. Den är utelämnad: läs om den säger något som ska ändras i enkäten.',
    en: 'A comment is attached to the cell. It is left out: read whether it says something that should be changed in the survey.',
  },
  'heading-alone': {
    level: 'left-out',
    sv: 'På rubrikraden står något som inte är en rubrik i ett formulär, och inget står under det. Det är utelämnat.',
    en: 'In the row of headings stands something that is no heading of a form, and nothing stands under it. It is left out.',
  },
  'setting-left-out': {
    level: 'left-out',
    sv: 'Inställningen gäller andra program och är utelämnad.',
    en: 'The setting is for other programs and is left out.',
  },

  // What became something else.
  'language-foreign': {
    level: 'fault',
    sv: 'Texterna är på {language} och behöver översättas. De står nu som {to}.',
    en: 'The texts are in {language} and need translating. They now stand as {to}.',
  },
  'sheet-hidden': {
    level: 'kept-differently',
    sv: 'Bladet {sheet} är dolt i kalkylbladet. Lykta har läst det som de andra.',
    en: 'The sheet {sheet} is hidden in the spreadsheet. Lykta has read it like the others.',
  },
  'column-hidden': {
    level: 'kept-differently',
    sv: 'Kolumnen är dold i kalkylbladet. Lykta har läst den som de andra.',
    en: 'The column is hidden in the spreadsheet. Lykta has read it like the others.',
  },
  'row-hidden': {
    level: 'kept-differently',
    sv: 'Raden är dold i kalkylbladet. Lykta har läst den som de andra. Ta bort den ur enkäten om den inte ska vara med.',
    en: 'The row is hidden in the spreadsheet. Lykta has read it like the others. Remove it from the survey if it should not be there.',
  },
  'language-not-whole': {
    level: 'kept-differently',
    sv: 'Texter som saknas på {language}: {count}. Enkäten erbjuds inte på det språket förrän de är skrivna.',
    en: 'Texts missing in {language}: {count}. The survey is not offered in that language until they are written.',
  },
  'no-swedish': {
    level: 'kept-differently',
    sv: 'Enkäten har inga svenska texter. Skriv dem bredvid de andra innan du öppnar en dialog med den.',
    en: 'The survey has no Swedish texts. Write them beside the others before you open a dialogue with it.',
  },
  'text-borrowed': {
    level: 'kept-differently',
    sv: 'Texten saknas på {language}. Lykta har satt dit den från {from}. Översätt den.',
    en: 'The text is missing in {language}. Lykta has put the one from {from} there. Translate it.',
  },
  'reference-in-text': {
    level: 'kept-differently',
    sv: 'Texten visade ett tidigare svar mitt i. Lykta gör inte det: där står nu tre punkter. Skriv om texten.',
    en: 'The text showed an earlier answer in its middle. Lykta does not: three dots stand there now. Rewrite the text.',
  },
  'markup-in-text': {
    level: 'kept-differently',
    sv: 'Märkning för utseende i texten (HTML, Markdown) är borttagen. Orden är kvar.',
    en: 'Markup for looks in the text (HTML, Markdown) is removed. The words remain.',
  },
  'name-changed': {
    level: 'kept-differently',
    sv: 'Frågans namn är ändrat: i Lykta är det högst 16 tecken (bokstäver a–z, siffror, _ och -) och bara ett i enkäten.',
    en: 'The question’s name is changed: in Lykta it has at most 16 characters (letters a–z, digits, _ and -) and is the only one in the survey.',
  },
  'form-id-changed': {
    level: 'kept-differently',
    sv: 'Enkätens namn i lagret är ändrat: i Lykta har det högst 40 tecken, små bokstäver a–z, siffror och -.',
    en: 'The name that the survey is stored by is changed: in Lykta it has at most 40 characters, small letters a–z, digits and -.',
  },
  'code-changed': {
    level: 'kept-differently',
    sv: 'Alternativets namn är ändrat: i Lykta har det bara bokstäver a–z, siffror, _ och -. Texten är densamma.',
    en: 'The option’s name is changed: in Lykta it has only letters a–z, digits, _ and -. Its text is the same.',
  },
  'option-unlabelled': {
    level: 'kept-differently',
    sv: 'Alternativet har ingen text. Lykta visar dess namn. Skriv en text.',
    en: 'The option has no text. Lykta shows its name. Write a text.',
  },
  'option-escape': {
    level: 'kept-differently',
    sv: 'Alternativet står efter ordet ”eller” och räknas inte med i andelar: det ser ut som ”vet ej” eller ”inget av detta”.',
    en: 'The option stands after the word “or”; it looks like “do not know” or “none of these”, which are not counted in shares or combined with others.',
  },
  'none-added': {
    level: 'kept-differently',
    sv: 'Listan hade bara ett alternativ. Lykta har lagt till ”Inget av detta”, så att det finns något att välja på.',
    en: 'The list had only one option. Lykta has added “None of these”, so that there is something to choose between.',
  },
  appearance: {
    level: 'kept-differently',
    sv: 'Utseendet är inte övertaget: Lykta visar en fråga i taget, på samma sätt för alla.',
    en: 'The appearance is not taken over: Lykta shows one question at a time, in the same way for everyone.',
  },
  required: {
    level: 'kept-differently',
    sv: 'Frågan måste inte besvaras: i Lykta kan varje fråga hoppas över.',
    en: 'The question need not be answered: in Lykta every question can be skipped.',
  },
  'scale-ends': {
    level: 'kept-differently',
    sv: 'Frågan blev en skala. Skriv vad dess ändar betyder: nu står bara talen där.',
    en: 'The question became a scale. Write what its ends mean: only the numbers stand there now.',
  },
  'range-as-number': {
    level: 'kept-differently',
    sv: 'Skalan kan inte bli en skala i Lykta, som går ett helt steg i taget och har högst elva steg. Frågan blev ett tal att skriva, där också tal mellan stegen går att svara.',
    en: 'The range cannot be a scale in Lykta, which goes one whole step at a time and has eleven steps at most. The question became a number to write, where numbers between the steps can be answered too.',
  },
  'range-turned': {
    level: 'kept-differently',
    sv: 'Skalan gick från det högre talet till det lägre. I Lykta går den från det lägre till det högre.',
    en: 'The range went from the higher number to the lower. In Lykta it goes from the lower to the higher.',
  },
  'two-decimals': {
    level: 'kept-differently',
    sv: 'Talet skrivs med högst två decimaler. En gräns med fler är flyttad till närmaste tal innanför.',
    en: 'The number is written with two decimals at most. A limit with more is moved to the nearest number inside it.',
  },
  'text-limit': {
    level: 'kept-differently',
    sv: 'Svaret får vara högst {max} tecken.',
    en: 'The answer may have at most {max} characters.',
  },
  'place-on-map': {
    level: 'kept-differently',
    sv: 'Platsen pekas ut på kartan, inom kommunen. Lykta läser inte av var apparaten är.',
    en: 'The place is pointed out on the map, within the municipality. Lykta does not read where the device is.',
  },
  'date-as-text': {
    level: 'kept-differently',
    sv: 'Lykta frågar inte efter dag eller klockslag. Frågan blev en kort text, som inte räknas. Byt gärna till val: ”i år”, ”förra året”, ”på kvällen”.',
    en: 'Lykta does not ask for a day or a time. The question became a short text, which is not counted. Choices serve better: “this year”, “last year”, “in the evening”.',
  },
  'date-as-year': {
    level: 'kept-differently',
    sv: 'Frågan efter år blev ett tal att skriva, från 1900 till 2100.',
    en: 'The question about a year became a number to write, from 1900 to 2100.',
  },
  'acknowledge-as-choice': {
    level: 'kept-differently',
    sv: 'Rutan att kryssa i blev en fråga med ja och nej, som går att hoppa över.',
    en: 'The box to tick became a question with yes and no, which can be skipped.',
  },
  'other-added': {
    level: 'kept-differently',
    sv: 'Listan fick alternativet ”Annat” och en fråga efter, där man kan skriva vad med högst 200 tecken.',
    en: 'The list was given the option “Other” and a question after it, where one can write what in at most 200 characters.',
  },
  'matrix-made': {
    level: 'kept-differently',
    sv: 'Frågorna i tabellen blev en enda fråga med flera rader. Varje rad visas på en egen sida.',
    en: 'The questions in the table became one question with several rows. Each row is shown on a page of its own.',
  },
  'matrix-divided': {
    level: 'kept-differently',
    sv: 'Tabellen har fler än {max} rader och blev flera frågor.',
    en: 'The table has more than {max} rows and became several questions.',
  },
  'repeat-once': {
    level: 'kept-differently',
    sv: 'Frågorna kunde besvaras flera gånger. I Lykta ställs de en gång.',
    en: 'The questions could be answered several times. In Lykta they are asked once.',
  },
  'repeat-as-places': {
    level: 'kept-differently',
    sv: 'Frågorna upprepades för varje plats. De blev en fråga om högst {max} platser, med följdfrågor om var och en.',
    en: 'The questions were repeated for each place. They became one question about at most {max} places, with follow-up questions about each.',
  },
  'heading-inner': {
    level: 'kept-differently',
    sv: 'Gruppens rubrik visas inte över frågorna i grupperna inuti: de har egna rubriker.',
    en: 'The group’s heading is not shown over the questions of the groups inside: they have their own.',
  },
  'not-counted': {
    level: 'kept-differently',
    sv: 'Svaren sparas, men räknas inte i resultatet: tal räknas när du har skrivit band (”1–2”, ”3 eller fler”), och egna ord räknas aldrig.',
    en: 'The answers are kept but not counted in the results: numbers are counted once you have written bands (“1–2”, “3 or more”), and own words never are.',
  },
  'version-own': {
    level: 'kept-differently',
    sv: 'Lykta numrerar enkätens versioner själv, från 1.',
    en: 'Lykta numbers the survey’s versions itself, from 1.',
  },
  'shorts-made': {
    level: 'kept-differently',
    sv: 'Kortnamnen, som står på sidan där man kontrollerar sina svar och i tabeller, är gjorda av frågornas första ord, med gruppens rubrik eller ett nummer där flera skulle bli lika. Läs igenom dem.',
    en: 'The short names, which stand on the page for checking answers and in tables, are made of the questions’ first words, with the group’s heading or a number where several would be alike. Read them through.',
  },
  'no-background': {
    level: 'kept-differently',
    sv: 'Formuläret säger inte vilka frågor som handlar om personen (ålder, kön). Märk dem som bakgrundsfrågor: de ställs sist och sparas för sig.',
    en: 'The form does not say which questions are about the person (age, gender). Mark them as background questions: they are asked last and kept apart.',
  },
  'many-questions': {
    level: 'kept-differently',
    sv: 'Enkäten har {count} frågor. På egen hand svarar de flesta på högst ungefär 40. Ta bort det du inte behöver.',
    en: 'The survey has {count} questions. On their own most people answer about 40 at most. Remove what you do not need.',
  },
} as const satisfies Readonly<Record<string, NoteKind>>;

export type NoteCode = keyof typeof kinds;
/** Every kind of note: how grave it is, and its sentence in Swedish and English. */
export const NOTE_KINDS: Readonly<Record<NoteCode, NoteKind>> = kinds;

/** What is said of a cell that has no value to read. */
export const UNREAD = {
  error: 'cell-error',
  formula: 'cell-formula',
  other: 'cell-unreadable',
} as const satisfies Readonly<Record<string, NoteCode>>;
