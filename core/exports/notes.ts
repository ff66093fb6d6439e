import type { WholeText } from '../base/text.ts';

/** The sentences that travel with every figure, on screen and in every file (docs/design.md section 3 and 5.1; N8 is docs/field.md 4.1). */
export const NOTES = {
  whoAnswered: {
    sv: 'Gäller dem som svarat, inte alla invånare.',
    lattlast: 'Det här är vad de som svarat tycker. Alla har inte svarat.',
    en: 'This is about those who answered, not about all residents.',
    fi: 'Koskee vastanneita, ei kaikkia asukkaita.',
    ar: 'هذا عن الذين أجابوا، وليس عن جميع السكان.',
  },
  perceptions: {
    sv: 'Kartan visar upplevelser, inte brott.',
    lattlast: 'Kartan visar hur det känns. Den visar inte brott.',
    en: 'The map shows how places feel. It does not show crime.',
    fi: 'Kartta näyttää kokemuksia, ei rikoksia.',
    ar: 'تُظهر الخريطة كيف يشعر الناس بالأماكن، ولا تُظهر الجرائم.',
  },
  noise: {
    sv: 'Alla tal har ett litet slumpfel som skyddar den som svarat; intervallen visar det.',
    lattlast: 'Alla tal är lite ändrade av slumpen. Det skyddar dig som svarat.',
    en: 'Every figure has a small random error that protects those who answered; the intervals show it.',
    fi: 'Kaikissa luvuissa on pieni satunnaisvirhe, joka suojaa vastannutta; välit näyttävät sen.',
    ar: 'في كل رقم خطأ عشوائي صغير يحمي من أجاب؛ وتُظهره المجالات المذكورة مع الأرقام.',
  },
  sharedPerson: {
    sv: 'Den som pekat ut flera platser räknas som en person, delad lika mellan dem.',
    lattlast: 'En person som visat flera platser räknas bara en gång.',
    en: 'Somebody who pointed out several places counts as one person, shared equally between them.',
    fi: 'Usean paikan merkinnyt lasketaan yhdeksi henkilöksi, joka jakautuu tasan paikkojen kesken.',
    ar: 'من حدّد عدة أماكن يُحسب شخصًا واحدًا، موزعًا بينها بالتساوي.',
  },
  results: {
    sv: 'Kartan visar var de som svarat känner sig otrygga. Den visar inte var brott begås. Rutor med raster betyder för få svar, inte att platsen är trygg.',
    lattlast:
      'Kartan visar var de som svarat känner sig otrygga. Den visar inte var det sker brott. Rutor med streck betyder att för få har svarat. Det betyder inte att platsen är trygg.',
    en: 'The map shows where those who answered feel unsafe. It does not show where crimes are committed. Hatched squares mean too few answers, not that the place is safe.',
    fi: 'Kartta näyttää, missä vastanneet tuntevat olonsa turvattomaksi. Se ei näytä, missä rikoksia tehdään. Viivoitetut ruudut tarkoittavat, että vastauksia on liian vähän, eivät että paikka on turvallinen.',
    ar: 'تُظهر الخريطة أين يشعر من أجابوا بعدم الأمان. ولا تُظهر أين تقع الجرائم. والمربعات المخططة تعني أن الإجابات قليلة جدًا، لا أن المكان آمن.',
  },
  resultsSafe: {
    sv: 'Kartan visar var de som svarat känner sig trygga. Den visar inte var brott begås. Rutor med raster betyder för få svar, inte att platsen är otrygg.',
    lattlast:
      'Kartan visar var de som svarat känner sig trygga. Den visar inte var det sker brott. Rutor med streck betyder att för få har svarat. Det betyder inte att platsen är otrygg.',
    en: 'The map shows where those who answered feel safe. It does not show where crimes are committed. Hatched squares mean too few answers, not that the place is unsafe.',
    fi: 'Kartta näyttää, missä vastanneet tuntevat olonsa turvalliseksi. Se ei näytä, missä rikoksia tehdään. Viivoitetut ruudut tarkoittavat, että vastauksia on liian vähän, eivät että paikka on turvaton.',
    ar: 'تُظهر الخريطة أين يشعر من أجابوا بالأمان. ولا تُظهر أين تقع الجرائم. والمربعات المخططة تعني أن الإجابات قليلة جدًا، لا أن المكان غير آمن.',
  },
  model: {
    sv: 'Modellskattning av två val tillsammans: valen har räknats var för sig och antas inte hänga ihop inom en ruta. Intervall saknas.',
    lattlast: 'Två val tillsammans. Talen är en gissning från två andra kartor. Vi vet inte hur säkra de är.',
    en: 'Model estimate of two choices together: each was counted by itself, and they are taken not to depend on one another within a square. It has no interval.',
    fi: 'Malliarvio kahdesta valinnasta yhdessä: ne on laskettu erikseen, eikä niiden oleteta riippuvan toisistaan ruudun sisällä. Väliä ei ole.',
    ar: 'تقدير نموذجي لاختيارين معًا: حُسب كل منهما على حدة، ويُفترض أنهما غير مترابطين داخل المربع. ولا يوجد له مجال.',
  },
  tooFew: {
    sv: 'För få svar för att visas (inga eller få ser likadana ut). Säger inget om platsen.',
    lattlast: 'För få svar. Det säger inget om platsen.',
    en: 'Too few answers to show (none and few look the same). Says nothing about the place.',
    fi: 'Liian vähän vastauksia näytettäväksi (ei yhtään ja vähän näyttävät samalta). Ei kerro paikasta mitään.',
    ar: 'الإجابات قليلة جدًا بحيث لا تُعرض (لا شيء وقليل يبدوان متشابهين). ولا يدل ذلك على شيء بشأن المكان.',
  },
} as const satisfies Record<string, WholeText>;
