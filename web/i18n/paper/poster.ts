import type { Language } from '#core/base/language.ts';

/** What stands on a poster or a card. */
export interface PosterTexts {
  readonly asks: string;
  readonly lead: string;
  readonly scan: string;
  readonly orType: string;
  readonly noSignIn: string;
  readonly closes: string;
  readonly upcoming: string;
  readonly help: string;
  readonly danger: string;
  readonly qr: string;
}

export const posterTexts: Readonly<Record<Language, PosterTexts>> = {
  sv: {
    asks: '{municipality} frågar dig',
    lead: 'Dina svar hjälper oss att välja vad vi gör. Det tar några minuter.',
    scan: 'Rikta mobilens kamera hit',
    orType: 'eller skriv adressen',
    noSignIn: 'Ingen inloggning. Du är anonym.',
    closes: 'Svara senast {closes}',
    upcoming: 'Öppet {opens}–{closes}',
    help: 'Frågor, eller hellre på papper? {contact}',
    danger: 'Fara eller pågående brott? Ring 112.',
    qr: 'QR-kod till {address}',
  },
  lattlast: {
    asks: '{municipality} frågar dig',
    lead: 'Dina svar hjälper oss att göra rätt saker. Det tar några minuter.',
    scan: 'Håll mobilens kamera mot bilden',
    orType: 'eller skriv adressen',
    noSignIn: 'Du behöver inte logga in. Ingen får veta vem du är.',
    closes: 'Sista dagen att svara är {closes}',
    upcoming: 'Du kan svara {opens} till {closes}',
    help: 'Vill du ha hjälp, eller svara på papper? {contact}',
    danger: 'Är det farligt nu? Ring 112.',
    qr: 'QR-kod till {address}',
  },
  en: {
    asks: '{municipality} is asking you',
    lead: 'Your answers help us choose what to do. It takes a few minutes.',
    scan: 'Point your phone’s camera here',
    orType: 'or type the address',
    noSignIn: 'No sign-in. You are anonymous.',
    closes: 'Answer by {closes}',
    upcoming: 'Open {opens}–{closes}',
    help: 'Questions, or rather on paper? {contact}',
    danger: 'Danger or a crime in progress? Call 112.',
    qr: 'QR code to {address}',
  },
  fi: {
    asks: '{municipality} kysyy sinulta',
    lead: 'Vastauksesi auttavat meitä valitsemaan, mitä teemme. Se vie muutaman minuutin.',
    scan: 'Suuntaa puhelimen kamera tähän',
    orType: 'tai kirjoita osoite',
    noSignIn: 'Ei kirjautumista. Olet nimetön.',
    closes: 'Vastaa viimeistään {closes}',
    upcoming: 'Avoinna {opens}–{closes}',
    help: 'Kysyttävää, tai mieluummin paperilla? {contact}',
    danger: 'Vaara tai rikos käynnissä? Soita 112.',
    qr: 'QR-koodi osoitteeseen {address}',
  },
  ar: {
    asks: '{municipality} تسألك',
    lead: 'إجاباتك تساعدنا على اختيار ما نفعله. يستغرق ذلك بضع دقائق.',
    scan: 'وجّه كاميرا هاتفك إلى هنا',
    orType: 'أو اكتب العنوان',
    noSignIn: 'بلا تسجيل دخول. هويتك مجهولة.',
    closes: 'أجب في موعد أقصاه {closes}',
    upcoming: 'مفتوح {opens}–{closes}',
    help: 'لديك سؤال، أو تفضّل الورق؟ {contact}',
    danger: 'خطر أو جريمة جارية؟ اتصل بالرقم 112.',
    qr: 'رمز QR إلى {address}',
  },
};
