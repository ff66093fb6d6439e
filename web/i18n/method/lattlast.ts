import { type MethodTexts, sv } from './sv.ts';

/** Easy-to-read Swedish: one short thought a sentence. The tables for those who examine the method are as in Swedish. */
export const lattlast: MethodTexts = {
  title: 'Så räknar vi',
  lead: 'Här kan du läsa hur vi räknar svaren. Du kan också läsa hur vi skyddar dig som svarar.',
  promise: {
    heading: 'Det lovar vi',
    sentence:
      'Någon kan försöka gissa om du har svarat. Med våra kartor gissar man rätt högst **{{tookPart}} gånger av 100**. På den öppna sidan är det högst **{{tookPartPublic}} gånger av 100**. Den som singlar slant gissar rätt 50 gånger.',
    holds:
      'Det gäller även om personen vet vad alla andra har svarat. Löftet gäller i ett år, och om du svarar en gång. {{formalName}} har bestämt hur starkt skyddet är.',
    caption: 'Så många gånger av 100 gissar man rätt',
    coin: 'Singla slant',
    public: 'Den öppna sidan, högst',
    staff: 'Kommunens och polisens kartor, högst',
  },
  steps: {
    heading: 'Så räknar vi',
    list: [
      '**Vi väntar.** Först när ingen kan svara längre börjar vi räkna. Innan dess får kommunen bara veta ungefär hur många som har svarat.',
      '**Alla räknas lika.** Du räknas som en person. Det gäller även om du visar fem platser.',
      '**Vi ändrar alla tal lite.** Slumpen bestämmer hur mycket. Talet blir lite för stort eller lite för litet. De rätta talen sparar vi inte.',
      '**Sedan gör vi kartor av de ändrade talen.** Man kan titta hur många gånger som helst. Man får ändå inte veta mer.',
      '**Vi visar hur säkert talet är.** Efter talet står två andra tal. Nio gånger av tio ligger det rätta talet mellan dem.',
    ],
  },
  kim: {
    heading: 'Kan man se att Kim har svarat?',
    lead: 'Här är ett område. Det finns inte på riktigt. Människorna finns inte heller. Talen visar hur många som tycker att rutan känns otrygg. Kim har visat ruta {square}.',
    exact: 'De rätta talen',
    exactHelp:
      'De här talen sparar vi aldrig. Ingen får se dem. Vi kan visa dem här, för människorna finns inte. Bara talet i ruta {square} är olika.',
    shown: 'Talen som vi visar',
    shownHelp:
      'Nu har slumpen ändrat talen. Ofta är det högst {plusMinus} personer mer eller mindre. {different} av {squares} rutor är olika. Ingen kan se vad som är Kims svar. Kim är med i en av bilderna. Vilken är det?',
    withKim: 'Med Kim',
    withoutKim: 'Utan Kim',
    picture: 'Bild {number}',
    alternative: 'Karta med {squares} rutor, {columns} på bredden. {values}',
    alternativeRow: 'Rad {row}: {values}.',
    tooFew: 'Streck och inget tal: för få har svarat',
    rest: 'Streck och ett tal: flera rutor är räknade ihop',
    mark: 'Ram: ruta {square}, som Kim har visat',
    tooFewCell: 'för få svar',
    together: '{value} ihop',
    togetherHelp: '”Ihop” betyder att flera rutor har ett tal tillsammans.',
    reveal: 'Visa svaret',
    answer:
      'Kim är med i bild {number}. På riktigt finns bara en av bilderna. Den som ser den gissar rätt högst {one} gånger av 100. Vi visar också annat än kartan. Då gissar man rätt högst {all} gånger av 100 i det här exemplet.',
    made: 'Samma dataprogram räknar de riktiga svaren. Bilderna visar det som kommunen och polisen ser. På den öppna sidan ändrar vi talen mer.',
  },
  table: {
    show: 'Visa som tabell',
    row: 'Rad',
  },
  empty: {
    heading: 'En ruta med streck är inte en trygg ruta',
    paragraphs: [
      'Ibland finns det inget tal i en ruta. Då har ingen visat platsen, eller bara några få. Vi visar det på samma sätt. Annars skulle man kunna se om bara en person har svarat.',
      'Rutan säger inget om platsen. Den kan vara trygg. Den kan vara otrygg.',
    ],
  },
  width: {
    heading: 'Många svar ger säkra tal',
    lead: 'Tänk att {percent} av 100 personer har visat en plats. Bilden visar hur säkert talet är. När fler svarar blir talet säkrare.',
    answers: '{count} svar',
    interval: '{low}–{high}\u00a0%',
    noise: 'Mörkt: så mycket som vi har ändrat',
    both: 'Hela: det beror också på vilka som svarade',
    columns: { answers: 'Svar', interval: 'Mellan', noise: 'Så mycket har vi ändrat' },
    points: '±\u00a0{points} procentenheter',
    under: 'under',
    caption: 'En plats som {percent} av 100 har visat',
  },
  not: {
    heading: 'Det här lovar vi inte',
    list: [
      '**Vad du svarade.** Någon kan redan veta att du har svarat. Den kan välja mellan två svar. Då gissar den rätt högst {{whichOfTwo}} gånger av 100. På den öppna sidan är det högst {{whichOfTwoPublic}}.',
      '**En hel familj.** Löftet gäller en person. Två kan svara lika. Då gissar man rätt {{twoAlike}} gånger av 100 om de har svarat. Om fyra svarar lika är det {{fourAlike}} gånger.',
      '**Om du svarar flera gånger.** Då blir skyddet sämre. Det blir också sämre varje nytt år.',
      '**Det vi inte visar.** Löftet gäller kartor och tal. Läs också [Så gör vi med dina svar](sa-gor-vi/).',
      '**Hur en plats känns.** Det är inte hemligt. Det vill vi ju visa.',
    ],
  },
  more: {
    heading: 'Läs mer',
    open: 'Vi berättar allt om hur vi räknar. Ingen gissar bättre av att veta det.',
    list: [
      '[Hela metoden](sa-raknar-vi/metoden/). Den är svår att läsa. Den är på engelska.',
      '[Resultat](resultat/). Där finns kartor och tal.',
      '[Så gör vi med dina svar](sa-gor-vi/). Där står vem som har ansvar.',
    ],
  },
  link: 'Så räknar vi',
  full: {
    ...sv.full,
    lead: 'Den här sidan är för experter. Den är inte lätt att läsa, och det mesta är på engelska. Läs hellre [den korta sidan](sa-raknar-vi/).',
  },
};
