/**
 * How we count, for whoever answers: two minutes to read. The shape of this object is the shape of every language.
 * `**bold**` and `[text](address)` are the only marks. `{{tookPart}}`-style words are the municipality's own and filled by
 * the server; `{word}` by the page from what the pictures were computed with. No number of the method is written here.
 */
export const sv = {
  title: 'Så räknar vi',
  lead: 'Så blir svaren till kartor och tal, och så långt räcker skyddet för dig som svarar.',
  promise: {
    heading: 'Det lovar vi',
    sentence:
      'Den som läser våra kartor och tabeller kan gissa rätt högst **{{tookPart}} gånger av 100** om du har varit med. På den öppna webbplatsen är det högst **{{tookPartPublic}} gånger av 100**. Den som singlar slant gissar rätt 50.',
    holds:
      'Det gäller även den som vet vad alla andra har svarat och ställer hur många frågor som helst till talen. Löftet gäller ett år och dig som svarar en gång i dialogen. {{formalName}} har bestämt hur starkt skyddet ska vara.',
    caption: 'Så många gånger av 100 gissar den som vet mest rätt om du har varit med',
    coin: 'Slantsingling',
    public: 'Den öppna webbplatsen, högst',
    staff: 'Kommunens och polisens kartor, högst',
  },
  steps: {
    heading: 'Så räknar vi, i fem steg',
    list: [
      '**Vi väntar tills dialogen har stängt.** Innan dess visar vi ingen karta och ingen tabell. Personalen ser en enda sak: hur många som har svarat, avrundat nedåt till tiotal, en gång om dagen.',
      '**Alla väger lika.** Du räknas som en person, hur många platser du än pekar ut.',
      '**Vi räknar en gång och lägger på ett slumpfel.** Varje tal blir lite för stort eller lite för litet. De exakta talen sparas inte.',
      '**Allt vi visar räknas fram ur de talen.** Därför hjälper det ingen att fråga om och om igen.',
      '**Vi visar hur säkert varje tal är.** Intervallet täcker slumpfelet i nio fall av tio. Det säger inget om vilka som lät bli att svara.',
    ],
  },
  kim: {
    heading: 'Syns det att Kim var med?',
    lead: 'Ett påhittat bostadsområde, två kilometer brett. Talen är påhittade personer som har pekat ut rutan som otrygg. Kim har pekat ut ruta {square}.',
    exact: 'Räknat exakt',
    exactHelp:
      'Sådana tal sparas ingenstans och visas för ingen. Vi kan visa dem här, för människorna finns inte. Bara ruta {square} skiljer.',
    shown: 'Det vi visar',
    shownHelp:
      'Talen har fått sitt slumpfel, oftast högst {plusMinus} personer åt något håll. Nu skiljer {different} av {squares} rutor. Kim är med i den ena bilden. I\u00a0vilken?',
    withKim: 'Med Kim',
    withoutKim: 'Utan Kim',
    picture: 'Bild {number}',
    alternative: 'Karta med {squares} rutor, {columns} på bredden. {values}',
    alternativeRow: 'Rad {row}: {values}.',
    tooFew: 'Streckad, utan tal: för få svar för att visas',
    rest: 'Streckad, med ett tal: rutor som är räknade ihop',
    mark: 'Ram: ruta {square}, som Kim har pekat ut',
    tooFewCell: 'för få svar',
    together: '{value} ihop',
    togetherHelp: '”Ihop” betyder att talet gäller alla rutor med samma tal och samma ord.',
    reveal: 'Visa svaret',
    answer:
      'Kim är med i bild {number}. I verkligheten finns bara den ena bilden. Den som får se den, och vet vad alla andra har svarat, gissar rätt högst {one} gånger av 100 om Kim var med. Vi visar mer än en karta. Med allt annat blir det högst {all} gånger av 100 i det här exemplet.',
    made: 'Bilderna är räknade med samma program som de riktiga svaren, så som kommunen och polisen ser dem. På den öppna webbplatsen är slumpfelet större.',
  },
  table: {
    show: 'Visa som tabell',
    row: 'Rad',
  },
  empty: {
    heading: 'En streckad ruta är inte en trygg ruta',
    paragraphs: [
      'Där det inte finns något tal har ingen pekat ut platsen, eller några få. Båda ser likadana ut, med flit. Annars skulle den som är ensam om sitt svar synas.',
      'Rutan säger alltså inget om platsen. Den kan vara trygg eller otrygg.',
    ],
  },
  width: {
    heading: 'Fler svar ger säkrare tal',
    lead: 'Säg att {percent} av 100 har pekat ut en plats. Så säkert blir talet när olika många har svarat.',
    answers: '{count} svar',
    interval: '{low}–{high}\u00a0%',
    noise: 'Mörk del: slumpfelet',
    both: 'Hela stapeln: också osäkerheten i vilka som råkade svara',
    columns: { answers: 'Svar', interval: 'Intervall', noise: 'Därav slumpfelet' },
    points: '±\u00a0{points} procentenheter',
    under: 'under',
    caption: 'En plats som {percent} av 100 har pekat ut: 90 %-intervall',
  },
  not: {
    heading: 'Det här lovar vi inte',
    list: [
      '**Vilket av två svar du gav.** Den som redan vet att du var med, och väljer mellan två möjliga svar, gissar rätt högst {{whichOfTwo}} gånger av 100. På den öppna webbplatsen högst {{whichOfTwoPublic}}.',
      '**Ett helt hushåll.** Löftet gäller en person. Om två svarar likadant kan någon gissa rätt {{twoAlike}} gånger av 100 om de var med, om fyra gör det {{fourAlike}} gånger.',
      '**Flera svar.** Varje extra svar, och varje nytt år, gör skyddet svagare.',
      '**Det vi inte visar.** Löftet gäller kartor, tabeller och filer. Hur vi förvarar svaren står i [Så gör vi med dina svar](sa-gor-vi/).',
      '**Hur platser upplevs.** Det är inte hemligt. Det är syftet att det ska synas.',
    ],
  },
  more: {
    heading: 'Läs mer',
    open: 'Inget i skyddet bygger på en hemlighet. Den som kan hela metoden gissar inte bättre.',
    list: [
      '[Hela metoden](sa-raknar-vi/metoden/), för dig som vill granska. Den är på engelska.',
      '[Resultat](resultat/) från dialoger som har stängt',
      '[Så gör vi med dina svar](sa-gor-vi/)',
    ],
  },
  link: 'Så räknar vi',
  full: {
    title: 'Hela metoden',
    lead: 'För dig som vill granska hur vi räknar. Själva beskrivningen är på engelska, eftersom de som granskar sådana metoder finns i många länder. Vi har inte översatt den. [Den korta sidan](sa-raknar-vi/) är på svenska.',
    contents: 'Innehåll',
    own: {
      heading: 'Det här har kommunen bestämt',
      lead: 'Här: {{formalName}}. Tabellerna är räknade med kommunens egna regler och karta, av samma program som gör uttagen. En dialog behåller de regler som gällde när den öppnade. Reglerna heter {{policyVersion}} och beslutades den {{policyDecided}}.',
      guarantee: {
        caption: 'Ett års budget och vad den lovar',
        columns: [
          'Vem som läser',
          'μ',
          'Gissar rätt om du var med',
          'Väljer rätt av två svar',
          'ε vid δ = 10⁻⁵',
          'ε vid δ = 10⁻⁶',
          'ε vid δ = 10⁻⁸',
        ],
        staff: 'Kommunen och polisen',
        public: 'Den öppna webbplatsen',
        batches: 'Så många uttag inom 365 dagar delar högst på budgeten, med lika del var: {{batchesPerYear}}.',
      },
      shares: {
        caption: 'Hur ett uttags budget delas, i procent, efter antal svarande',
        columns: ['Det som mäts', '100–399', '400–1 499', 'från 1 500'],
      },
      errors: {
        caption: 'Standardfel för ett tal, i svarande, med finaste rutan först och en större efter',
        columns: ['Det som mäts', '200 svar', '500 svar', '2 000 svar', '20 000 svar'],
        note: 'Rutans storlek står före standardfelet. Ett 90 %-intervall är 1,645 standardfel åt varje håll. Enkättabeller: den största halva bredden för slumpfelet (95 %) i de enkla tabeller som mäts, i procentenheter.',
      },
      families: {
        respondents: 'Antal svarande',
        base: 'Karta, alla orsaker',
        places: 'Namngivna platser',
        category: 'Karta efter orsak',
        time: 'Karta efter tid på dygnet',
        gender: 'Karta efter kön',
        age: 'Karta efter ålder',
        crossed: 'Kartor med två filter',
        survey: 'Enkättabeller',
      },
    },
    general: {
      heading: 'Från μ till andra mått',
      caption: 'Samma skydd i olika mått (avsnitt 14), räknat när sidan byggdes',
      columns: [
        'μ',
        'Fördel',
        'Rätt av 100',
        'Träffar vid 1 % falska',
        'ε vid δ = 10⁻⁵',
        'ε vid δ = 10⁻⁶',
        'ε vid δ = 10⁻⁸',
        'ε från zCDP, 10⁻⁶',
      ],
    },
    text: 'Beskrivningen (på engelska)',
  },
};

/** The shape of every language. */
export type MethodTexts = typeof sv;
