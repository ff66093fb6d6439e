import type { InformationPages } from './page.ts';

/** Finnish. No translator has read it yet (core/base/language.ts). */
export const fi: InformationPages = {
  privacy: {
    title: 'Näin käsittelemme vastauksiasi',
    lead: [
      '**Lyhyesti:** Et kirjaudu sisään. Emme kysy nimeä, sähköpostia, puhelinnumeroa emmekä henkilötunnusta. Emme tallenna IP-osoitetta, ja aika pyöristetään tuntiin. Vastauksiasi ei koskaan julkaista yksitellen, vain yhdessä muiden kanssa laskettuina.',
    ],
    sections: [
      {
        heading: 'Tämän lupaamme',
        blocks: [
          'Emme koskaan julkaise yksittäisiä vastauksia. Laskemme kaikkien vastaukset yhteen, kun kysely on sulkeutunut, ja lisäämme kaikkiin lukuihin pienen satunnaisvirheen ennen kuin kukaan näkee ne. Kyselyn ollessa auki henkilöstö näkee vain suunnilleen, kuinka moni on vastannut. Ne harvat, jotka tarkastavat, näkevät vähän enemmän, katso alla.',
          'Näin pitkälle suoja ulottuu: karttojamme ja taulukoitamme lukeva voi arvata oikein enintään {{tookPart}} kertaa sadasta, oletko ollut mukana. Julkisella sivustolla enintään {{tookPartPublic}} kertaa sadasta. Kolikkoa heittävä arvaa oikein 50 kertaa. Tämä pätee, vaikka joku tietäisi kaikkien muiden vastaukset ja kysyisi luvuistamme niin paljon kuin haluaa. Luvut koskevat vuotta ja sinua, joka vastaat kyselyyn kerran.',
          'Suojalla on rajansa. Jos vastaat useita kertoja tai vuodesta toiseen, se heikkenee. Jos samassa taloudessa vastaa useampi samalla tavalla, talouden suoja on heikompi kuin kunkin erikseen. Jos joku jo tietää sinun olleen mukana ja miettii kahden mahdollisen vastauksen väliltä, hän voi arvata oikein enintään {{whichOfTwo}} kertaa sadasta, julkisella sivustolla {{whichOfTwoPublic}}. [Näin laskemme](sa-raknar-vi/) näyttää sen kuvin.',
          'Se, miltä paikka tuntuu, ei ole salaista. Tarkoitus on nimenomaan, että se näkyy.',
        ],
      },
      {
        heading: 'Kuka vastaa',
        blocks: [
          'Rekisterinpitäjä on {{controller}}. Kysymykset kyselystä: {{contact}}.',
          'Tietosuojavastaavan tavoitat täältä: {{dataProtectionContact}}.',
        ],
      },
      {
        heading: 'Miksi kysymme',
        blocks: [
          'Kunnan ja poliisin on tiedettävä, missä ihmiset tuntevat olonsa turvalliseksi ja turvattomaksi, jotta ne voivat valita, mitä tehdä, ja seurata, auttaako se.',
          'Oikeusperuste on yleistä etua koskeva tehtävä: tietosuoja-asetuksen 6 artiklan 1 kohdan e alakohta (6.1 e) ja Ruotsin laki (2023:196) kuntien vastuusta rikosten ehkäisyssä. Siksi emme pyydä suostumusta. Vastaaminen on vapaaehtoista, ja voit ohittaa minkä tahansa kysymyksen.',
        ],
      },
      {
        heading: 'Tämän tallennamme',
        blocks: [
          [
            'Merkitsemäsi paikat siirrettyinä lähimpään 10 metriin. Asuntojen lähellä ja arkaluonteisissa aiheissa ne siirretään lähimpään 100 metriin.',
            'Vastaukset kysymyksiin. Ikä, sukupuoli ja yhteytesi kuntaan tallennetaan omaan taulukkoonsa. Ne yhdistetään muuhun vastaukseesi lukuja laskettaessa ja jos joku pyytää vastauksia, katso alla.',
            'Omin sanoin kirjoittamasi. Kirjoita paikasta, älä ihmisistä.',
            'Minkä tunnin aikana vastaus tuli, minä päivänä viimeksi muutit sitä, millä kielellä luit, mitä lomaketta käytit ja miten vastaus tuli: verkosta, QR-koodilla, kadulta, tilaisuudesta, koulusta, näytöltä vai paperilla. Koululuokan koodia ei tallenneta vastauksen kanssa.',
            'Jälki koodistasi ja jälki siitä, mitä lähetettiin, jottei samaa vastausta tallenneta kahdesti. Itse koodia emme tallenna.',
            'Miten robottitarkistus sujui, ja oliko lähettämisessä jotain poikkeavaa: piilotettu kenttä oli täytetty tai kaikki oli valmista viidessä sekunnissa. Jos samasta verkosta tuli vähintään viisi vastausta samasta paikasta kahdentoista tunnin aikana, sekin merkitään, mutta ei sitä, mikä verkko oli.',
            'Kuuluuko vastaus samankaltaisten vastausten aaltoon, ja lasketaanko se mukaan.',
            'Jos olet perunut tai poistanut vastauksesi: merkki, jossa ei ole sisältöä. Sen ansiosta vastaus ei palaa, jos kunta palauttaa varmuuskopion.',
          ],
          'Emme tallenna IP-osoitetta, sitä, millainen puhelin sinulla on, emmekä sitä, miten liikut sivulla.',
          'Jotta mikään kone ei voisi täyttää kyselyä, laskemme, kuinka monta vastausta tulee samasta verkosta. Verkko saa satunnaisen nimen, joka vaihtuu joka päivä. Laskuri poistetaan viimeistään kahdentoista tunnin kuluttua. Tieto siitä, mistä verkosta vastauksesi tuli, on vain ohjelman työmuistissa, enintään kaksitoista tuntia.',
          'Kun lähetät vastauksen, laitteesi tekee pienen laskutehtävän. Se osoittaa, ettei kone lähetä tuhansia vastauksia. Tehtävässä ei ole mitään tietoa sinusta, eikä laitteelle tallenneta mitään. Yksinkertainen lomake ei tee laskutehtävää. Sieltä tulevat vastaukset lasketaan, kun kunnan työntekijä on hyväksynyt ne mukaan. Jos tulee monta samankaltaista vastausta, kunnan työntekijä voi jättää ne laskennan ulkopuolelle. Näet sen koodillasi.',
          {
            own: '',
            hcaptcha:
              'Voit halutessasi tehdä tarkistuksen hCaptcha-yrityksessä. Kunta on päättänyt tarjota sitä, ja sinä valitset. Yritykseltä ei haeta mitään ennen kuin painat sen painiketta. Jos painat, yritys saa tietää IP-osoitteesi, selaimesi ja sen, miten osoitat sen ruudussa, ja se voi tallentaa evästeitä laitteellesi. Vastauksiasi ei lähetetä sinne. Emme lähetä yritykselle mitään tietoa sinusta.',
          },
        ],
      },
      {
        heading: 'Kuka näkee vastaukset',
        blocks: [
          [
            'Omin sanoin kirjoittamasi tallennetaan. Muutama kunnan työntekijä voi lukea sen, kun tekstit käydään läpi.',
            'Tekstien tarkastajat näkevät myös, kun monta vastausta on samankaltaisia: suunnilleen kuinka monta niitä on, minkä tuntien aikana ja missä paikassa. Siinä he eivät näe vastauksia.',
            'Kuka tahansa saa pyytää julkisia asiakirjoja. Jos joku pyytää vastauksia kyselyn sulkeuduttua, kaksi kunnan työntekijää voi yhdessä, salassapidon harkittuaan, luovuttaa ne peitettyinä: vähintään 30 ihmistä kerrallaan, ilman omia sanojasi, ja paikat erikseen suurina ruutuina, jottei niitä voi yhdistää vastaajaan. He näkevät silloin vastaukset sellaisina kuin ne luovutetaan.',
            'Jos vastaat kadulla kyselyn isännän kanssa tai paperilla, vastauksen kirjaava näkee sen kirjatessaan.',
            'Kunnan ja poliisin analyytikot ja paikallisen rikoksentorjuntaneuvoston jäsenet näkevät karttoja ja taulukoita, eivät koskaan yksittäisiä vastauksia. Niissä paikat ja vastaukset voivat olla jaettuina sukupuolen mukaan ja, kun moni on vastannut, iän mukaan. Kaikissa luvuissa on satunnaisvirhe.',
            'Kaikki näkevät julkisen tulossivun. Siellä luvut ovat karkeampia, eikä mitään ole jaettu sukupuolen tai iän mukaan. Kartalta on poistettu arkaluonteiset syyt.',
          ],
          {
            own: 'Emme luovuta tietoja yrityksille, eikä mitään lähetetä EU:n ulkopuolelle.',
            hcaptcha:
              'Emme luovuta vastauksia yrityksille emmekä lähetä niitä EU:n ulkopuolelle. Jos valitset tarkistuksen hCaptchassa, laitteesi on yhteydessä tähän yritykseen, joka on Yhdysvalloissa.',
          },
        ],
      },
      {
        heading: 'Julkinen asiakirja',
        blocks: [
          'Kuntaan saapunut vastaus on julkinen asiakirja. Joku voi pyytää saada lukea sen. Kunta tutkii silloin, onko jokin salaista, ennen kuin se luovutetaan. Siksi pyydämme, ettet kirjoita ihmisistä. Emme voi luvata, ettei mitään luovuteta.',
        ],
      },
      {
        heading: 'Kuinka kauan',
        blocks: [
          'Kunta päättää, kuinka kauan tiedot säilytetään. Näin kauan niitä säilytetään, kun päätös on tehty:',
          [
            'Teksti, jossa on henkilötietoja: enintään 7 päivää tarkastuksen jälkeen. {{keptG1}}',
            'Tarkat paikat ja yksityiskohtaiset vastaukset: 24 kuukautta kyselyn sulkeutumisesta. Sen jälkeen jäljellä ovat vain ruudut ja pääaiheet. {{keptG2}}',
            'Tarkastettu teksti: 24 kuukautta kyselyn sulkeutumisesta. {{keptG3}}',
            'Koodisi jälki: 90 päivää kyselyn sulkeutumisesta. {{keptG6}}',
            'Kartat ja taulukot: säilytetään pysyvästi.',
            'Perutun tai poistetun vastauksen merkki: neljännen seuraavan vuoden loppuun. Jos vastaus ei koskaan tullut perille: 30 päivää.',
          ],
          'Sitä, mistä ei ole päätetty, ei poisteta itsestään. Voit aina poistaa oman vastauksesi, katso alla. Poistettu voi vielä olla kunnan varmuuskopioissa, kunnes ne hävitetään.',
        ],
      },
      {
        heading: 'Oikeutesi',
        blocks: [
          'Sinulla on oikeus saada tietää, mitä olemme tallentaneet, saada se oikaistuksi, vastustaa sen käyttöä ja pyytää sen poistamista. Koska emme tiedä, kuka olet, tarvitset koodin, jonka sait lähettäessäsi vastauksen. Sillä voit itse [katsoa, muuttaa, perua tai poistaa vastauksesi](anvand-din-kod/). Muuttaa voit, kunnes kysely sulkeutuu. Perua tai poistaa voit myös sen jälkeen. Vastaus, joka on poissa ennen lukujen laskemista, ei ole niissä mukana. Jos haluat mieluummin apua: ota yhteyttä {{contact}} ja pidä koodi saatavilla.',
          'Jo julkaistuja karttoja ja taulukoita ei muuteta. Niissä ei ole yksittäisiä vastauksia poistettavaksi.',
          'Jos olet tyytymätön, voit valittaa Ruotsin tietosuojaviranomaiselle: [imy.se](https://www.imy.se).',
        ],
      },
      {
        heading: 'Tämä ei ole rikosilmoitus',
        blocks: [
          'Otamme vastaan tietoa siitä, miltä paikat tuntuvat. Jos rikos on käynnissä tai joku on vaarassa: soita [112](tel:112). Rikosilmoitus tai vihje: [114 14](tel:11414).',
        ],
      },
    ],
  },
  cookies: {
    title: 'Evästeet',
    lead: [
      {
        own: '**Emme aseta evästeitä sinulle, joka vastaat.** Emme mittaa, mitä teet, eikä mitään haeta muilta sivustoilta.',
        hcaptcha:
          '**Emme aseta evästeitä sinulle, joka vastaat.** Emme mittaa, mitä teet. Jos itse valitset tarkistuksen hCaptchassa, se haetaan tältä yritykseltä, joka voi asettaa evästeitä.',
      },
    ],
    sections: [
      {
        heading: 'Tämä voidaan tallentaa laitteellesi, kun vastaat',
        blocks: [
          [
            '**Luonnoksesi**, jos itse painat ”Tallenna luonnos laitteelleni”. Se on selaimen muistissa (IndexedDB, nimeltään ”lykta”), eikä sitä lähetetä meille. Se poistetaan, kun lähetät vastaukset, poistat luonnoksen, tyhjennät laitteen tai poistut sivulta nopeasti.',
            '**Matkalla olevat vastaukset** siitä, kun painat ”Lähetä vastaukseni”, siihen, kun ne ovat perillä. Ilman verkkoa ne odottavat samassa muistissa. Näet, kuinka monta odottaa, ja voit avata ne, tallentaa ne tiedostona tai poistaa ne.',
            '**Kysymyssivut**, jotta voit vastata myös ilman verkkoa. Ne tallennetaan selaimeen, kun avaat kysymykset, ilman että pyydät sitä (service worker ja sen välimuisti, nimien alussa on ”lykta-”). Niissä ei ole mitään sinusta. ”Poistu sivulta nopeasti” poistaa ne.',
            '**Sivut, kartat ja kuvat**, jotka selain tallentaa itse näyttääkseen ne ensi kerralla nopeammin, kuten kaikilla sivustoilla. Niissä ei ole mitään vastauksistasi. ”Poistu sivulta nopeasti” ei voi poistaa niitä. Voit poistaa ne selaimen asetuksissa.',
          ],
        ],
      },
      {
        heading: 'Tämä tallennetaan kirjautuvalle henkilökunnalle',
        blocks: [
          [
            '**lykta_session**, eväste, joka näyttää, kuka on kirjautunut. Se poistuu uloskirjautuessa ja viimeistään kahdentoista tunnin kuluttua.',
            '**lykta_enhet**, eväste, joka tunnistaa laitteen 180 päivän ajan, jotta kukaan ei voi salasanoja arvaamalla estää täällä työskentelevien pääsyä. Se ei kirjaa ketään sisään.',
            '**lykta_organisation**, eväste, joka on tallessa enintään kymmenen minuuttia, kun joku kirjautuu organisaationsa kautta.',
            '**lykta_halvvags**, eväste, joka muistaa enintään kymmenen minuuttia, että joku on kirjautunut organisaationsa kautta ja toinen vaihe on jäljellä.',
            '**lykta-enkat-** ja kyselyn nimi: kirjoitettavana olevan kyselyn sanat, joita palvelin ei ole vielä saanut. Ne ovat selaimen muistissa (localStorage) ja poistetaan, kun palvelin on saanut ne.',
            '**Ulkona työskentelevän työvuoro tai kävely**: mitä pitää tehdä ja mitä on tehty mutta ei vielä lähetetty. Tiedot ovat selaimen muistissa (IndexedDB, nimeltään ”lykta-falt”) ja poistetaan, kun kaikki on lähetetty ja vuoro on päättynyt, sekä uloskirjautuessa. Itse sivut ovat välimuistissa, jotta ne avautuvat ilman verkkoa (nimien alussa on ”faltlykta-”). Sijaintia ei tallenneta.',
          ],
          'Kun yhteys on salattu, evästeiden nimien edessä on __Host- tai __Secure-. Silloin mikään muu sivusto ei voi asettaa niitä.',
        ],
      },
      {
        heading: 'Miksi et näe evästeruutua',
        blocks: [
          'Ruotsin sähköisen viestinnän lain (2022:482) 9 luvun 28 §:n mukaan tähän ei tarvita suostumusta, koska pyytämäsi palvelu tarvitsee sitä.',
          {
            own: '',
            hcaptcha:
              'Tarkistusta hCaptchassa ei tarvita vastaamiseen. Siksi se haetaan vain, jos painat sen painiketta. Emme voi poistaa sitä, mitä yritys silloin tallentaa laitteellesi. ”Poistu sivulta nopeasti” ei poista sitä. Tyhjennä selaimen evästeet, jos haluat päästä siitä eroon, tai anna laitteesi tehdä tarkistus.',
          },
        ],
      },
    ],
  },
  accessibility: {
    title: 'Lyktan saavutettavuus',
    lead: [
      'Lykta-sivustosta vastaa {{formalName}}. Haluamme, että kaikki voivat vastata. Tässä kerrotaan, miten sivusto täyttää Ruotsin lain (2018:1937) digitaalisten julkisten palvelujen saavutettavuudesta, mitä puutteita tiedämme ja miten kerrot lisää.',
    ],
    sections: [
      {
        heading: 'Kuinka saavutettava sivusto on?',
        blocks: ['Sivusto on **osittain lain mukainen**. Puutteet kerrotaan alla.'],
      },
      {
        heading: 'Etkö voi käyttää jotakin?',
        blocks: [
          'Voit aina vastata [yksinkertaisella lomakkeella](enkel/). Se toimii ilman karttaa ja ilman skriptejä. Jos sekään ei toimi, ota yhteyttä {{contact}}, niin autamme sinua vastaamaan muulla tavalla.',
        ],
      },
      {
        heading: 'Kerro puutteesta',
        blocks: ['Ota yhteyttä {{contact}}. Kerro, mitä sivua asia koskee ja mikä ei toimi.'],
      },
      {
        heading: 'Ilmoita valvontaviranomaiselle',
        blocks: [
          'Valvova viranomainen on Myndigheten för digital förvaltning. Voit ilmoittaa, jos et ole tyytyväinen: [digg.se/tdosanmalan](https://www.digg.se/tdosanmalan).',
        ],
      },
      {
        heading: 'Puutteet, jotka tiedämme',
        blocks: [
          [
            'Taustakarttaa ei voi lukea ruudunlukijalla. Ristin alla oleva paikka sanotaan sanoin, ja haku ja luettelo antavat saman mahdollisuuden vastata.',
            'Viittomakielistä videota ei ole. Tätä suomennosta ei ole kääntäjä tarkistanut, ja muut kansalliset vähemmistökielet puuttuvat.',
            'Selkokielinen teksti on itse kirjoittamaamme, eikä lukijaryhmä ole testannut sitä.',
            'Henkilökunnan kartta on tehty ensisijaisesti suurelle näytölle. Samat tiedot ovat taulukossa.',
          ],
        ],
      },
      {
        heading: 'Kohtuuton rasite',
        blocks: ['Emme vetoa kohtuuttomaan rasitteeseen (12 §) minkään sisällön osalta.'],
      },
      {
        heading: 'Sisältö, jota laki ei koske',
        blocks: [
          'Mitään sisältöä ei ole jätetty pois 9 §:n nojalla. Kartta on osa lomaketta, ja siksi se lasketaan mukaan.',
        ],
      },
      {
        heading: 'Näin olemme testanneet',
        blocks: [
          'Olemme itse tarkistaneet sivuston automaattisin testein (axe), pelkällä näppäimistöllä, ilman skriptejä, 320 pisteen leveydellä ja suurella tekstillä. Kukaan ulkopuolinen ei ole tarkistanut sitä, emmekä ole kokeilleet sitä apuvälineitä arjessaan käyttävien kanssa.',
          'Viimeisin arvio: **25. marraskuuta 2026**. Selostus päivitetty viimeksi: **25. marraskuuta 2026**.',
        ],
      },
    ],
  },
};
