import { sv as file } from '#core/survey/answer-file/sv.ts';
import { sv as bar } from './bar/sv.ts';

/**
 * What stands wherever an answer is on its way: the bar, the page of those that wait, and what happened to one that could
 * not be received. `{word}` is filled by the page. The shape of every language.
 */
export const sv = {
  bar,
  page: {
    title: 'Svar som väntar',
    lead: 'Här ser du svar som inte har kommit fram till kommunen än. De ligger bara på den här enheten. De skickas av sig själva när det finns nät. Du kan stänga sidan så länge.',
    leadStuck:
      'Här ser du svar som inte har kunnat tas emot. De skickas inte av sig själva. De ligger bara på den här enheten, tills du tar bort dem. Vid varje svar står varför, och vad du kan göra.',
    leadMixed:
      'Här ser du svar som inte har kommit fram till kommunen än. De ligger bara på den här enheten. De som väntar på nät skickas av sig själva. Vad som har hänt med de andra står vid varje svar.',
    leadSent:
      'Svaren här har kommit fram. Skriv av koden till vart och ett innan du tar bort det. Koden visas bara här.',
    none: 'Inget svar väntar på den här enheten.',
    noneNext: 'Lämna ett svar',
    sendAll: 'Skicka nu',
    toStart: 'Till startsidan',
    noScript: 'Den här sidan behöver skript. Svar som väntar finns kvar på enheten.',
  },
  /** What was given on a device that several people use, to all but the staff that have charge of it: a count and no more. */
  others: {
    heading: 'Svar från andra',
    waiting: 'Väntar på att skickas: {count}',
    stuck: 'Har inte kunnat tas emot: {count}',
    text: 'Flera använder enheten. Därför går svaren inte att läsa, spara eller ta bort här. De som väntar skickas av sig själva när det finns nät. Personal som har hand om enheten kan logga in och ta hand om svaren.',
    signIn: 'Logga in som personal',
  },
  /** A draft beside the way: on the page of what waits, and where its dialogue has closed. */
  draft: {
    heading: 'Utkast på den här enheten',
    name: 'Utkast',
    closed:
      'Dialogen har stängt, och utkastet har inte skickats. Det ligger kvar här tills du tar bort det. Spara det som fil om du vill ha det kvar.',
    kept: 'Utkastet har inte skickats. Det ligger bara på den här enheten, tills du skickar eller tar bort det.',
    says: 'Det här står i utkastet',
    goOn: 'Fortsätt med utkastet',
    remove: 'Ta bort utkastet',
    removed: 'Utkastet är borttaget från den här enheten.',
    file: {
      heading: 'Ett utkast till svar i Lykta som inte har skickats',
      explain: 'Den som har filen kan läsa utkastet.',
      given: 'Sparat som fil',
    },
  },
  now: {
    heading: 'Svaret väntar på nät',
    text: 'Det finns ingen kontakt med nätet just nu. Svaret är sparat på den här enheten och skickas av sig självt när nätet är tillbaka. Du kan stänga sidan.',
    failedHeading: 'Svaret väntar',
    failed:
      'Felet är vårt. Svaret är sparat på den här enheten och vi försöker igen av oss själva. Du kan stänga sidan.',
    busy: 'Vi kan inte ta emot svaret just nu. Det är sparat på den här enheten och vi försöker igen av oss själva. Du kan stänga sidan.',
    codeLater: 'Din kod får du när svaret har kommit fram. Öppna då den här sidan igen på samma enhet.',
  },
  /** Another tab has done something with it. */
  gone: {
    heading: 'Svaret ligger inte kvar här',
    text: 'Det har tagits bort från den här enheten, eller så har det kommit fram och koden har visats. Det hände i ett annat fönster eller en annan flik.',
  },
  unkept: {
    heading: 'Svaret är inte sparat. Stäng inte sidan',
    text: 'Svaret har inte kommit fram, och webbläsaren kan inte spara det här. Det kan bero på ett privat fönster eller på att enheten är full. Låt sidan vara öppen och skicka igen när det finns nät, eller spara svaret som fil nu.',
  },
  answer: {
    given: 'Lämnat {day} kl. {time}',
    says: 'Det här står i svaret',
    shared: 'Vad svaret säger visas inte här, eftersom flera använder enheten.',
    waits: 'Väntar på nät',
    signIn: 'Väntar på att någon loggar in',
    failed: 'Väntar. Felet är vårt, vi försöker igen',
    sent: 'Har kommit fram',
    codeLabel: 'Din kod, visas bara här och nu',
    codeHelp:
      'Skriv av koden. Med den kan du se, ändra eller ta tillbaka svaret tills dialogen stänger {closes}. Vi kan inte ta fram den åt dig.',
    codeSeen: 'Jag har skrivit av koden',
    send: 'Skicka nu',
    sending: 'Skickar …',
    notSent: 'Svaret kom inte fram den här gången. Det väntar kvar.',
    remove: 'Ta bort',
    removeHeading: 'Ta bort svaret?',
    removeText: 'Det har inte kommit fram. Om du tar bort det går det inte att få tillbaka.',
    removeYes: 'Ja, ta bort svaret',
    removeNo: 'Nej, behåll det',
    removed: 'Svaret är borttaget från den här enheten.',
    save: 'Spara som fil',
    answerAnew: 'Svara på de nya frågorna',
    saved: 'Filen är sparad bland dina hämtade filer.',
  },
  trouble: {
    closed: {
      heading: 'Dialogen hann stänga',
      text: 'Svaret har inte tagits emot. När dialogen har stängt kan inte heller kommunens personal ta in det. Det ligger kvar här tills du tar bort det. Spara det som fil om du vill ha det kvar.',
    },
    upcoming: {
      heading: 'Dialogen har inte öppnat än',
      text: 'Svaret ligger kvar här. Tryck på Skicka nu när dialogen har öppnat.',
    },
    unknown: {
      heading: 'Dialogen finns inte längre',
      text: 'Svaret har inte tagits emot. Det ligger kvar här tills du tar bort det. Spara det som fil om du vill ha det kvar.',
    },
    outdated: {
      heading: 'Frågorna har ändrats',
      text: 'Svaret gäller frågor som inte används längre, så det kunde inte tas emot. Du kan svara igen på de nya frågorna. Spara gärna det gamla svaret som fil först.',
    },
    used: {
      heading: 'Ett annat svar har redan kommit fram härifrån',
      text: 'Det första svaret gäller. Det här svaret har inte tagits emot. Spara det som fil om du vill ha det kvar.',
    },
    refused: {
      heading: 'Svaret kunde inte tas emot',
      text: 'Det ligger kvar här tills du tar bort det. Spara det som fil och hör av dig till kommunen, så hjälper de dig.',
    },
  },
  file,
};

export type WaitingTexts = typeof sv;
