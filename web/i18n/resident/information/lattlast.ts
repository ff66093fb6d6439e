import type { InformationPages } from './page.ts';

export const lattlast: InformationPages = {
  privacy: {
    title: 'Så gör vi med dina svar',
    lead: [
      '**Vi vet inte vem du är.** Du loggar inte in. Vi frågar inte vad du heter. Vi visar aldrig bara ditt svar. Vi räknar ihop allas svar.',
    ],
    sections: [
      {
        heading: 'Det lovar vi',
        blocks: [
          'På kartor och i tabeller visar vi aldrig bara ditt svar. Vi räknar ihop allas svar. Sedan ändrar vi alla tal lite. Vi gör det med slumpen. Så länge man kan svara får kommunen bara veta ungefär hur många som har svarat. Några få läser det som du skriver.',
          'Någon kan försöka gissa om du har svarat. Den som singlar slant gissar rätt 50 gånger av 100. Med våra kartor kan man gissa rätt högst {{tookPart}} gånger av 100. På den öppna sidan är det högst {{tookPartPublic}} gånger av 100. Här finns bilder: [Så räknar vi](sa-raknar-vi/).',
          'Talen gäller för ett år, och om du svarar en gång. Svarar du flera gånger blir skyddet sämre.',
          'Någon kan redan veta att du har svarat. Då kan den gissa lite bättre vad du svarade. Den gissar rätt högst {{whichOfTwo}} gånger av 100.',
          'Det är inte hemligt hur en plats känns. Det vill vi ju visa.',
          'Om alla hemma hos dig svarar lika är skyddet sämre för er tillsammans.',
        ],
      },
      {
        heading: 'Vem bestämmer över svaren',
        blocks: [
          '{{controller}} har ansvar för svaren. Vill du fråga något? {{contact}}.',
          'En person hjälper till att skydda dina uppgifter. Personen kallas dataskyddsombud: {{dataProtectionContact}}.',
        ],
      },
      {
        heading: 'Varför vi frågar',
        blocks: [
          'Kommunen och polisen vill veta var det känns tryggt och otryggt. Då kan de göra rätt saker.',
          'Lagen säger att kommunen ska göra det här. (Artikel 6.1 e i dataskyddsförordningen och lagen 2023:196.) Du måste inte svara. Du kan hoppa över frågor.',
        ],
      },
      {
        heading: 'Det här sparar vi',
        blocks: [
          [
            'Platserna som du visar. Vi flyttar dem lite. Nära hus där folk bor flyttar vi dem mer.',
            'Dina svar. Hur gammal du är, ditt kön och hur du hör hit sparar vi i en egen lista. Vi lägger ihop listorna när vi räknar, och om någon ber att få se svaren.',
            'Det du skriver. Skriv om platsen. Skriv inte om människor.',
            'Vilken timme du svarade, vilken dag du senast ändrade svaret, vilket språk du läste och hur du svarade, till exempel på webben eller i skolan.',
            'Ett märke för din kod. Vi sparar inte koden.',
            'Om din telefon eller dator klarade kontrollen. Om något var konstigt när svaret skickades, till exempel att det gick väldigt fort.',
            'Om det kom många svar om samma plats från samma nät. Vi sparar inte vilket nät det var.',
            'Om ditt svar är väldigt likt många andra svar. Om vi räknar det.',
            'Har du tagit bort ditt svar? Då sparar vi ett märke. Det säger inte vad du har svarat. Märket gör att svaret inte kommer tillbaka.',
          ],
          'Vi sparar inte vilken telefon eller dator du har.',
          'Vi räknar hur många svar som kommer från samma nät. Det gör vi för att en dator inte ska kunna skicka för många svar. Nätet får ett påhittat namn. Namnet byts varje dag. Snart tar vi bort det vi har räknat. Datorn minns i högst tolv timmar vilket nät ditt svar kom från. Sedan glömmer den det.',
          'När du skickar räknar din telefon eller dator ut ett litet tal. Då ser vi att du inte är en dator som skickar många svar. Det enkla formuläret räknar inte ut något. De svaren räknar vi när en person på kommunen har sagt ja. Om det kommer många svar som är lika kan en person på kommunen ta bort dem ur räkningen. Det ser du med din kod.',
          {
            own: '',
            hcaptcha:
              'Du kan göra kontrollen hos ett företag i stället. Det heter hCaptcha. Du väljer själv. Väljer du företaget får det veta vilken telefon eller dator du har och var på internet den finns. Det kan spara något på den. Det får inte dina svar.',
          },
        ],
      },
      {
        heading: 'Vem som får se svaren',
        blocks: [
          [
            'Vi sparar det du skriver. Några få på kommunen kan läsa det.',
            'De ser också när många svar är lika. De ser ungefär hur många och vid vilken plats.',
            'Alla får be kommunen om svaren. Det är lagen. Då gömmer vi saker i svaren och i det du har skrivit, så att ingen kan se vem du är. Två personer på kommunen bestämmer tillsammans. De ser då svaren.',
            'Hjälper någon dig att svara? Den som skriver in svaret ser det då.',
            'Polisen och andra som jobbar med trygghet ser bara kartor och tal. De kan se hur kvinnor och män svarar, och ibland hur unga och gamla svarar. De ser aldrig bara ditt svar.',
            'Alla kan se resultatet på den öppna sidan. Där syns inte kön och ålder. På kartan tar vi bort känsliga orsaker.',
          ],
          {
            own: 'Vi ger inte svaren till företag. Vi skickar dem inte utanför EU.',
            hcaptcha:
              'Vi ger inte svaren till företag. Vi skickar dem inte utanför EU. Företaget hCaptcha finns i USA. Det får bara veta något om du väljer det.',
          },
        ],
      },
      {
        heading: 'Andra kan be att få läsa',
        blocks: [
          'I Sverige får man be att få läsa det som kommer till kommunen. Kommunen tittar först om något är hemligt. Vi kan inte lova att ingen annan får läsa det du skriver. Skriv därför inte om människor.',
        ],
      },
      {
        heading: 'Hur länge vi sparar',
        blocks: [
          'Kommunen bestämmer hur länge vi sparar. Så länge blir det när kommunen har bestämt:',
          [
            'Text om människor: högst 7 dagar efter att vi har läst den. {{keptG1}}',
            'Platser och svar: 2 år efter sista dagen att svara. Sedan sparar vi bara en grövre karta. {{keptG2}}',
            'Annan text: 2 år efter sista dagen att svara. {{keptG3}}',
            'Det som hör till din kod: 90 dagar efter sista dagen att svara. {{keptG6}}',
            'Kartor och tal: för alltid.',
            'Märket när du har tagit bort ditt svar: ungefär 4 år. Hade svaret inte kommit till oss? Då är det 30 dagar.',
          ],
          'Det som kommunen inte har bestämt om tas inte bort. Du kan alltid ta bort ditt eget svar. Vi har kopior, om något går sönder. I dem kan det finnas kvar en tid.',
        ],
      },
      {
        heading: 'Det här har du rätt till',
        blocks: [
          'Du får veta vad vi har sparat. Du får be oss ändra det eller ta bort det. Du får säga nej till att vi använder det. Då behöver du koden som du fick. Med koden kan du själv [se, ändra eller ta bort ditt svar](anvand-din-kod/). Vill du ha hjälp? Kontakta {{contact}}.',
          'Kartor som vi redan har visat ändrar vi inte.',
          'Är du inte nöjd? Du kan klaga till Integritetsskyddsmyndigheten: [imy.se](https://www.imy.se).',
        ],
      },
      {
        heading: 'Det här är ingen anmälan',
        blocks: [
          'Det här är inte en anmälan till polisen. Är det bråttom? Ring [112](tel:112). Vill du anmäla något? Ring [114 14](tel:11414).',
        ],
      },
    ],
  },
  cookies: {
    title: 'Kakor',
    lead: [
      {
        own: '**Vi lägger inga kakor hos dig som svarar.** En kaka är en liten fil som en webbplats sparar i din telefon eller dator.',
        hcaptcha:
          '**Vi lägger inga kakor hos dig som svarar.** En kaka är en liten fil som en webbplats sparar i din telefon eller dator. Väljer du kontrollen hos företaget hCaptcha kan det företaget lägga en kaka hos dig.',
      },
    ],
    sections: [
      {
        heading: 'Det här kan sparas hos dig som svarar',
        blocks: [
          [
            '**Dina svar**, om du trycker på ”Spara på min telefon eller dator”. Då sparas de bara hos dig. Webbläsaren kallar det för IndexedDB. De tas bort när du skickar dem eller ber om det.',
            '**Svar som väntar.** Finns det inget nät när du skickar? Då väntar svaret hos dig. Du kan se det och ta bort det.',
            '**Sidorna med frågorna.** De sparas när du öppnar dem. Då kan du svara även utan nät. Där står inget om dig. De tas bort när du trycker på ”Lämna sidan snabbt”.',
            '**Sidor och bilder.** Webbläsaren sparar dem själv. Då går det fortare nästa gång. Där står inget av det du har svarat. Vill du ta bort dem får du göra det i webbläsaren.',
          ],
        ],
      },
      {
        heading: 'Det här sparas hos personal som loggar in',
        blocks: [
          'Det här gäller inte dig som svarar.',
          [
            '**lykta_session** är en kaka. Den visar vem som har loggat in. Den tas bort när personen loggar ut, och senast efter 12 timmar.',
            '**lykta_enhet** är en kaka. Den känner igen telefonen eller datorn i 180 dagar. Då kan ingen annan stänga ute personen.',
            '**lykta_organisation** är en kaka. Den finns i högst 10 minuter, medan personen loggar in hos sin arbetsgivare.',
            '**lykta_halvvags** är en kaka. Den finns i högst 10 minuter. Den minns att personen inte är klar med att logga in.',
            '**lykta-enkat-** är text i en enkät som personen skriver. Webbläsaren kallar det för localStorage. Texten tas bort när vi har fått den.',
            '**Arbete utomhus.** Personalen kan ha sitt arbete i telefonen. Det tas bort när det är skickat och när personen loggar ut. Telefonen sparar inte var personen är.',
          ],
        ],
      },
      {
        heading: 'Därför frågar vi inte om kakor',
        blocks: [
          'Det som sparas behövs för att du ska kunna svara, eller för att personalen ska kunna logga in. Då måste vi inte fråga om lov. (Lagen 2022:482, 9 kap. 28 §.)',
          {
            own: '',
            hcaptcha:
              'Du behöver inte välja hCaptcha. Om du väljer hCaptcha kan företaget spara något i din telefon eller dator. Vi kan inte ta bort det. Då får du själv rensa kakorna.',
          },
        ],
      },
    ],
  },
  accessibility: {
    title: 'Kan alla använda Lykta?',
    lead: [
      'Alla ska kunna svara. Lagen (2018:1937) säger det. {{formalName}} har ansvar för Lykta. Här står vad som fungerar och vad som inte fungerar.',
    ],
    sections: [
      {
        heading: 'Hur bra är sidan?',
        blocks: ['Sidan följer lagen **till viss del**. Lagen kallar det ”delvis förenlig”.'],
      },
      {
        heading: 'Fungerar något inte för dig?',
        blocks: [
          'Du kan svara i [det enkla formuläret](enkel/). Där finns ingen karta. Går inte det? Kontakta {{contact}}. Då hjälper vi dig.',
        ],
      },
      {
        heading: 'Berätta vad som är svårt',
        blocks: ['Kontakta {{contact}}. Säg vilken sida det gäller.'],
      },
      {
        heading: 'Klaga',
        blocks: [
          'En myndighet kontrollerar att vi följer lagen. Den heter Digg. Du kan klaga där: [digg.se/tdosanmalan](https://www.digg.se/tdosanmalan).',
        ],
      },
      {
        heading: 'Det här fungerar inte så bra',
        blocks: [
          [
            'En skärmläsare kan inte läsa kartan. Du kan söka efter platsen eller välja den i en lista i stället.',
            'Det finns ingen film på teckenspråk. Ingen översättare har läst texten på finska och arabiska. Det finns ingen text på samiska, meänkieli, romska eller jiddisch.',
            'Ingen läsgrupp har läst den lättlästa texten.',
            'Personalens karta är svår att använda på en liten skärm.',
          ],
        ],
      },
      {
        heading: 'Undantag',
        blocks: [
          'Ibland får man säga att något är för svårt eller för dyrt att göra (12 §). Det säger vi inte om något här.',
          'En del innehåll måste inte följa lagen (9 §). Men allt på den här sidan räknas med.',
        ],
      },
      {
        heading: 'Så har vi testat',
        blocks: [
          'Vi har testat själva: med ett testprogram, med bara tangentbord, med stor text och på liten skärm. Ingen annan har testat åt oss.',
          'Vi testade senast **25 november 2026**. Vi skrev texten **25 november 2026**.',
        ],
      },
    ],
  },
};
