import type { InformationPages } from './page.ts';

export const sv: InformationPages = {
  privacy: {
    title: 'Så gör vi med dina svar',
    lead: [
      '**Kort sagt:** Du loggar inte in. Vi frågar inte efter namn, e-post, telefon eller personnummer. Vi sparar ingen IP-adress, och tiden avrundas till hel timme. Det du svarar publiceras aldrig ett och ett, bara räknat tillsammans med andras.',
    ],
    sections: [
      {
        heading: 'Det lovar vi',
        blocks: [
          'Vi publicerar aldrig enskilda svar. Vi räknar ihop allas svar när dialogen har stängt och lägger ett litet slumpfel på alla tal innan någon får se dem. Medan dialogen är öppen ser personalen bara ungefär hur många som har svarat. De få som granskar ser lite mer, se nedan.',
          'Så här långt räcker skyddet: den som läser våra kartor och tabeller kan gissa rätt högst {{tookPart}} gånger av 100 om du har varit med. På den öppna webbplatsen är det högst {{tookPartPublic}} gånger av 100. Den som singlar slant gissar rätt 50 gånger. Det gäller även om personen vet vad alla andra har svarat och ställer hur många frågor som helst till våra tal. Talen gäller för ett år och för dig som svarar en gång i dialogen.',
          'Skyddet har gränser. Svarar du flera gånger, eller år efter år, blir det svagare. Svarar flera i samma hushåll likadant blir skyddet för hushållet svagare än för var och en. Vet någon redan att du har varit med, och funderar mellan två möjliga svar, kan den gissa rätt högst {{whichOfTwo}} gånger av 100, på den öppna webbplatsen {{whichOfTwoPublic}}. [Så räknar vi](sa-raknar-vi/) visar det med bilder.',
          'Det är inte hemligt hur en plats upplevs. Det är själva syftet att det ska synas.',
        ],
      },
      {
        heading: 'Vem ansvarar',
        blocks: [
          'Personuppgiftsansvarig är {{controller}}. Frågor om dialogen: {{contact}}.',
          'Dataskyddsombudet når du här: {{dataProtectionContact}}.',
        ],
      },
      {
        heading: 'Varför vi frågar',
        blocks: [
          'Kommunen och polisen ska veta var människor känner sig trygga och otrygga, så att de kan välja vad de ska göra och följa upp om det hjälper.',
          'Den rättsliga grunden är att vi utför en uppgift av allmänt intresse: artikel 6.1 e i dataskyddsförordningen och lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete. Vi frågar därför inte om samtycke. Det är frivilligt att svara, och du kan hoppa över varje fråga.',
        ],
      },
      {
        heading: 'Det här sparar vi',
        blocks: [
          [
            'Platserna du pekar ut, flyttade till närmaste 10 meter. Nära bostäder och för känsliga ämnen flyttas de till närmaste 100 meter.',
            'Svaren på frågorna. Ålder, kön och hur du hör hit sparas i en egen tabell. De läggs ihop med resten av ditt svar när talen räknas fram, och om någon begär ut svaren, se nedan.',
            'Det du skriver med egna ord. Skriv om platsen, inte om personer.',
            'Vilken timme svaret kom, vilken dag du senast ändrade det, vilket språk du läste på, vilket formulär du använde och hur svaret kom in: webben, QR-kod, gatan, möte, skola, skärm eller papper. Koden till en skolklass sparas inte med svaret.',
            'Ett avtryck av din kod, och ett av det som skickades, så att samma svar inte sparas två gånger. Själva koden sparar vi inte.',
            'Hur det gick med kontrollen mot robotar, och om något var ovanligt när svaret skickades: att ett dolt fält var ifyllt eller att allt var färdigt inom fem sekunder. Kom minst fem svar om samma plats från samma nät inom tolv timmar står det också, men inte vilket nät.',
            'Om svaret hör till en våg av svar som liknar varandra, och om det räknas.',
            'Har du tagit tillbaka eller tagit bort ditt svar: ett märke utan innehåll. Det gör att svaret inte kommer tillbaka om kommunen lägger tillbaka en säkerhetskopia.',
          ],
          'Vi sparar inte IP-adress, vilken telefon du har eller hur du rör dig på sidan.',
          'Så att ingen maskin kan fylla dialogen räknar vi hur många svar som kommer från samma nät. Nätet får ett slumpat namn, som byts varje dygn. Räkningen tas bort senast efter tolv timmar. Vilket nät ditt svar kom från finns bara i programmets arbetsminne, i högst tolv timmar.',
          'När du skickar gör din enhet en liten räkneuppgift. Den visar att ingen maskin skickar tusentals svar. Inget om dig är med i den, och inget sparas på enheten. Det enkla formuläret gör ingen räkneuppgift. Svar därifrån räknas när en person på kommunen har släppt in dem. Kommer många svar som liknar varandra kan en person på kommunen undanta dem från sammanställningen. Du ser det med din kod.',
          {
            own: '',
            hcaptcha:
              'Du kan välja att göra kontrollen hos företaget hCaptcha i stället. Kommunen har bestämt att det ska gå, och du väljer själv. Inget hämtas från företaget innan du trycker på dess knapp. Gör du det får företaget veta din IP-adress, vilken webbläsare du har och hur du pekar i dess ruta, och det kan spara kakor på din enhet. Dina svar skickas inte dit. Vi skickar ingen uppgift om dig till företaget.',
          },
        ],
      },
      {
        heading: 'Vilka som ser svaren',
        blocks: [
          [
            'Det du skriver med egna ord sparas. Ett fåtal på kommunen kan läsa det, när någon går igenom texterna.',
            'De som granskar texterna ser också när många svar liknar varandra: ungefär hur många de är, vilka timmar och vid vilken plats. Där ser de inte svaren.',
            'Vem som helst får begära ut allmänna handlingar. Begär någon ut svaren när dialogen har stängt kan två personer på kommunen tillsammans, efter sekretessprövning, lämna ut dem maskerade: minst 30 personer åt gången, utan dina egna ord, och med platserna för sig i stora rutor, så att de inte kan kopplas till den som svarat. De två ser då svaren så som de lämnas ut.',
            'Svarar du tillsammans med en dialogvärd på gatan, eller på papper, ser den som skriver in svaret det medan det skrivs in.',
            'Kommunens och polisens analytiker och ledamöterna i det lokala brottsförebyggande rådet ser kartor och tabeller, aldrig enskilda svar. Där kan platser och svar vara uppdelade efter kön, och efter ålder när många har svarat. Alla tal har slumpfel.',
            'Alla ser den öppna resultatsidan. Där är talen grövre, och inget är uppdelat efter kön eller ålder. På kartan är känsliga orsaker borttagna.',
          ],
          {
            own: 'Vi lämnar inte ut uppgifter till företag, och inget skickas till ett land utanför EU.',
            hcaptcha:
              'Vi lämnar inte ut svar till företag, och vi skickar inga svar till ett land utanför EU. Väljer du kontrollen hos hCaptcha har din enhet kontakt med det företaget, som finns i USA.',
          },
        ],
      },
      {
        heading: 'Allmän handling',
        blocks: [
          'Ett svar som har kommit in till kommunen är en allmän handling. Någon kan begära att få läsa det. Kommunen prövar då om något är hemligt innan det lämnas ut. Därför ber vi dig att inte skriva om personer. Vi kan inte lova att inget lämnas ut.',
        ],
      },
      {
        heading: 'Hur länge',
        blocks: [
          'Kommunen bestämmer hur länge uppgifterna sparas, i ett gallringsbeslut. Så länge sparas de när beslutet finns:',
          [
            'Text som innehåller personuppgifter: högst 7 dagar efter att den har granskats. {{keptG1}}',
            'Exakta platser och detaljerade svar: 24 månader efter att dialogen har stängt. Sedan finns bara rutor och huvudämnen kvar. {{keptG2}}',
            'Granskad text: 24 månader efter att dialogen har stängt. {{keptG3}}',
            'Avtrycket av din kod: 90 dagar efter att dialogen har stängt. {{keptG6}}',
            'Kartor och tabeller: sparas för framtiden.',
            'Märket för ett svar som är tillbakataget eller borttaget: till slutet av det fjärde året efter. Kom svaret aldrig fram: 30 dagar.',
          ],
          'Det som inte är beslutat tas inte bort av sig självt. Du kan alltid ta bort ditt eget svar, se nedan. Det som är borttaget kan finnas kvar i kommunens säkerhetskopior tills de förstörs.',
        ],
      },
      {
        heading: 'Dina rättigheter',
        blocks: [
          'Du har rätt att få veta vad vi har sparat, få det rättat, invända mot att vi använder det och begära att det tas bort. Eftersom vi inte vet vem du är behöver du koden som du fick när du skickade svaret. Med den kan du själv [se, ändra, ta tillbaka eller ta bort ditt svar](anvand-din-kod/). Ändra kan du tills dialogen stänger. Ta tillbaka eller ta bort kan du också efteråt. Ett svar som är borta innan talen räknas fram är inte med i dem. Vill du hellre ha hjälp: kontakta {{contact}} och ha koden till hands.',
          'Kartor och tabeller som redan har publicerats ändras inte. Där finns inga enskilda svar att ta bort.',
          'Är du missnöjd kan du klaga hos Integritetsskyddsmyndigheten: [imy.se](https://www.imy.se).',
        ],
      },
      {
        heading: 'Det här är ingen polisanmälan',
        blocks: [
          'Vi tar emot hur platser upplevs. Pågår ett brott eller är någon i fara: ring [112](tel:112). Vill du anmäla eller tipsa: [114 14](tel:11414).',
        ],
      },
    ],
  },
  cookies: {
    title: 'Kakor',
    lead: [
      {
        own: '**Vi sätter inga kakor på dig som svarar.** Vi mäter inte vad du gör, och inget hämtas från andra webbplatser.',
        hcaptcha:
          '**Vi sätter inga kakor på dig som svarar.** Vi mäter inte vad du gör. Väljer du själv kontrollen hos hCaptcha hämtas den från det företaget, och företaget kan sätta kakor.',
      },
    ],
    sections: [
      {
        heading: 'Det här kan sparas på din enhet när du svarar',
        blocks: [
          [
            '**Ditt utkast**, om du själv trycker på ”Spara utkast på min enhet”. Det ligger i webbläsarens lager (IndexedDB, namn ”lykta”) och skickas inte till oss. Det tas bort när du skickar svaren, tar bort utkastet, rensar enheten eller lämnar sidan snabbt.',
            '**Svar på väg**, från det att du trycker på ”Skicka mina svar” tills de har kommit fram. Saknas nät väntar de i samma lager. Du ser hur många som väntar och kan öppna dem, spara dem som fil eller ta bort dem.',
            '**Frågesidorna**, så att du kan svara också utan nät. De läggs i webbläsarens lager när du öppnar frågorna, utan att du ber om det (en service worker och dess cache, namn som börjar på ”lykta-”). Där finns inget om dig. ”Lämna sidan snabbt” tar bort dem.',
            '**Sidor, kartor och bilder** som webbläsaren själv sparar för att visa dem fortare nästa gång, som för alla webbplatser. Där finns inget av det du har svarat. ”Lämna sidan snabbt” kan inte ta bort dem. Det gör du i webbläsarens inställningar.',
          ],
        ],
      },
      {
        heading: 'Det här sparas för personal som loggar in',
        blocks: [
          [
            '**lykta_session**, en kaka som visar vem som har loggat in. Den försvinner vid utloggning och senast efter tolv timmar.',
            '**lykta_enhet**, en kaka som känner igen enheten i 180 dagar, så att ingen kan stänga ute den som arbetar här genom att gissa lösenord. Den loggar inte in någon.',
            '**lykta_organisation**, en kaka som finns i högst tio minuter, medan någon loggar in genom sin organisation.',
            '**lykta_halvvags**, en kaka som i högst tio minuter minns att någon har loggat in genom sin organisation och har det andra steget kvar.',
            '**lykta-enkat-** och enkätens namn: ord i en enkät som någon håller på att skriva och som servern inte har fått än. De ligger i webbläsarens lager (localStorage) och tas bort när servern har fått dem.',
            '**Ett pass eller en vandring** för den som arbetar utomhus: vad som ska göras, och det som är gjort men inte skickat. Det ligger i webbläsarens lager (IndexedDB, namn ”lykta-falt”) och tas bort när allt är skickat och passet är slut, och vid utloggning. Sidorna själva ligger i en cache, så att de startar utan täckning (namn som börjar på ”faltlykta-”). Ingen position sparas.',
          ],
          'Framför kakornas namn står __Host- eller __Secure- när förbindelsen är krypterad. Då kan ingen annan webbplats sätta dem.',
        ],
      },
      {
        heading: 'Därför ser du ingen ruta om kakor',
        blocks: [
          'Enligt 9 kap. 28 § lagen (2022:482) om elektronisk kommunikation behövs inget samtycke för detta, eftersom det behövs för den tjänst du har bett om.',
          {
            own: '',
            hcaptcha:
              'Kontrollen hos hCaptcha behövs inte för att du ska kunna svara. Därför hämtas den bara om du trycker på dess knapp. Vad företaget då sparar på din enhet kan vi inte ta bort. ”Lämna sidan snabbt” tar inte bort det. Rensa webbläsarens kakor om du vill bli av med det, eller låt din enhet göra kontrollen.',
          },
        ],
      },
    ],
  },
  accessibility: {
    title: 'Tillgänglighet för Lykta',
    lead: [
      '{{formalName}} står bakom webbplatsen Lykta. Vi vill att alla ska kunna svara. Här står hur webbplatsen uppfyller lagen (2018:1937) om tillgänglighet till digital offentlig service, vilka brister vi känner till och hur du berättar om fler.',
    ],
    sections: [
      {
        heading: 'Hur tillgänglig är webbplatsen?',
        blocks: ['Webbplatsen är **delvis förenlig** med lagen. Bristerna står nedan.'],
      },
      {
        heading: 'Kan du inte använda något?',
        blocks: [
          'Du kan alltid svara i [det enkla formuläret](enkel/). Det fungerar utan karta och utan skript. Fungerar inte det heller, kontakta {{contact}} så hjälper vi dig att svara på annat sätt.',
        ],
      },
      {
        heading: 'Berätta om en brist',
        blocks: ['Kontakta {{contact}}. Berätta vilken sida det gäller och vad som inte fungerar.'],
      },
      {
        heading: 'Anmäl till tillsynsmyndigheten',
        blocks: [
          'Myndigheten för digital förvaltning har tillsyn. Du kan anmäla att du inte är nöjd: [digg.se/tdosanmalan](https://www.digg.se/tdosanmalan).',
        ],
      },
      {
        heading: 'Brister som vi känner till',
        blocks: [
          [
            'Bakgrundskartan går inte att läsa med skärmläsare. Platsen under krysset sägs i ord, och sökningen och listan ger samma möjlighet att svara.',
            'Det finns ingen film på teckenspråk. Texten på finska och arabiska har ingen översättare granskat. Övriga nationella minoritetsspråk saknas.',
            'Lättläst text är skriven av oss och har inte prövats av en läsgrupp.',
            'Personalens karta är i första hand gjord för stor skärm. Samma uppgifter finns i tabell.',
          ],
        ],
      },
      {
        heading: 'Oskäligt betungande anpassning',
        blocks: ['Vi åberopar inte undantaget för oskäligt betungande anpassning (12 §) för något innehåll.'],
      },
      {
        heading: 'Innehåll som inte omfattas',
        blocks: [
          'Inget av innehållet är undantaget enligt 9 §. Kartan är en del av ett formulär och räknas därför med.',
        ],
      },
      {
        heading: 'Så har vi testat',
        blocks: [
          'Vi har själva granskat webbplatsen med automatiska tester (axe), med bara tangentbord, utan skript, i 320 punkters bredd och med stor text. Ingen utomstående har granskat den, och vi har inte prövat den med personer som använder hjälpmedel till vardags.',
          'Senaste bedömning: **25 november 2026**. Redogörelsen uppdaterades senast: **25 november 2026**.',
        ],
      },
    ],
  },
};
