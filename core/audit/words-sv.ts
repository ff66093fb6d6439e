import type { Action, ThingOfStaff } from '../access/can.ts';
import type { RetentionStep } from '../privacy/retention.ts';
import type { AuditWords } from './words.ts';

const releasePages: Readonly<Record<string, string>> = {
  map: 'kartan',
  places: 'de namngivna platserna',
  survey: 'enkätsvar',
  districts: 'stadsdelarna',
  area: 'ett ritat område',
  passport: 'metodpasset',
};

const destroyed: Readonly<Record<RetentionStep, string>> = {
  words: 'ord som granskare har dolt (G1)',
  codes: 'avtryck av koder (G6)',
  places: 'exakta platser: rutor och huvudämnen finns kvar (G2)',
  texts: 'texter: ämnena finns kvar (G3)',
  answers: 'kopplingen mellan svar från samma person: varje svar för sig finns kvar (G2)',
  events: 'rapporterade händelser: antal per plats och vecka finns kvar (G5)',
  shifts: 'pass och besök: antal besök och minuter per plats och vecka finns kvar (G5)',
  log: 'gamla rader i loggen (G7)',
};

const wanted: Readonly<Record<Action, string>> = {
  read: 'läsa',
  write: 'ändra',
  review: 'granska',
  export: 'hämta ut',
};

const things: Readonly<Record<ThingOfStaff, string>> = {
  release: 'uttagen',
  dialogue: 'dialogerna och enkäterna',
  entry: 'svar åt andra',
  event: 'underlaget',
  'event-counts': 'antalen i underlaget',
  place: 'platsregistret',
  'hot-spot': 'de heta platserna',
  'hot-spot-evidence': 'det som talar för heta platser',
  action: 'åtgärderna',
  'action-comment': 'kommentarerna till åtgärder',
  'focus-area': 'fokusområdena',
  shift: 'rundornas pass',
  presence: 'var rundorna har varit',
  promise: 'medborgarlöftet',
  'promise-part': 'punkter i medborgarlöftet',
  picture: 'lägesbilder',
  walk: 'trygghetsvandringar',
  'walk-point': 'punkter från trygghetsvandringar',
  moderation: 'granskningen',
  log: 'loggen',
  retention: 'gallringen',
  token: 'åtkomstnycklarna',
  self: 'sin egen inloggning',
};

const reviewed: Readonly<Record<string, string>> = {
  accept: 'godkände',
  refuse: 'avvisade',
  link: 'kopplade ihop',
  reopen: 'öppnade åter',
};

/** Swedish for the audit log. Each says what was done, after who did it. */
export const AUDIT_WORDS_SV: AuditWords = {
  operator: 'Någon vid serverns kommandorad',
  provider: 'Organisationens inloggning',
  program: 'Lykta',
  nobody: 'Någon som inte var inloggad',
  gone: 'ett konto som inte finns längre',
  release: (act, page, name) => {
    if (name === null) return 'läste listan över uttag';
    const [kind = '', file = ''] = page.split('.');
    if (act === 'release') return `släppte ${name}`;
    if (page === 'change') return `jämförde ${name} med ett annat uttag`;
    const what = releasePages[kind] ?? 'siffror';
    return act === 'export' ? `hämtade ${what} i ${name} som fil (${file || 'fil'})` : `läste ${what} i ${name}`;
  },
  mapService: (collection) =>
    collection === null ? 'läste listan över kartlager' : `hämtade kartlagret ${collection} till ett kartprogram`,
  dialogue: (act, page, name) => {
    if (page === 'accuracy') return 'räknade ut hur säkra svaren i en dialog kan bli';
    if (name === null) return act === 'read' ? 'läste listan över dialoger' : 'skapade en dialog';
    if (page === 'new') return `skapade dialogen ${name}`;
    if (act === 'remove') return `tog bort dialogen ${name}`;
    if (act === 'read') return `läste om dialogen ${name}`;
    if (page === 'stage') return `ändrade läge för dialogen ${name}`;
    if (page === 'classes') return `lade till en skolklass i dialogen ${name}`;
    if (page === 'classes/remove') return `tog bort en skolklass ur dialogen ${name}`;
    return `ändrade dialogen ${name}`;
  },
  survey: (act, page, name) => {
    if (page === 'xlsform') return 'läste in en enkät från en fil';
    if (name === null) return act === 'read' ? 'läste listan över enkäter' : 'började på en ny enkät';
    if (page === 'new') return `började på enkäten ${name}`;
    if (page.endsWith('file')) return `hämtade enkäten ${name} som fil`;
    if (page === 'publish') return `publicerade enkäten ${name}`;
    if (page === 'noise') return `räknade ut hur säkra svaren på enkäten ${name} kan bli`;
    if (act === 'remove') return `tog bort utkastet till enkäten ${name}`;
    return act === 'read' ? `läste enkäten ${name}` : `ändrade utkastet till enkäten ${name}`;
  },
  signIn: (act, way) => {
    if (act === 'sign-out') return 'loggade ut';
    return `loggade in${way === 'passkey' ? ' med en lösennyckel' : way === 'provider' ? ' genom sin organisation' : ''}`;
  },
  signInFailed: (person, path) => {
    if (path.endsWith('/provider'))
      return person === null
        ? 'Någon försökte logga in genom organisationen, men släpptes inte in'
        : `${person} försökte logga in genom organisationen, men släpptes inte in`;
    return person === null
      ? 'Någon försökte logga in med ett namn som inte finns'
      : `Någon försökte logga in som ${person}, men uppgifterna stämde inte`;
  },
  account: (act, person, path) => {
    const whose = person ?? 'någon';
    if (act === 'add') return `lade upp ett konto för ${whose}`;
    if (act === 'disable') return `stängde kontot för ${whose}`;
    if (act === 'enable') return `öppnade kontot för ${whose} igen`;
    if (act === 'reset') return `återställde inloggningen för ${whose}`;
    if (act === 'read') return 'läste listan över konton';
    if (path.includes('password')) return `bytte lösenord för ${whose}`;
    if (path.includes('passkeys/remove')) return `tog bort en lösennyckel för ${whose}`;
    if (path.includes('passkeys')) return `lade till en lösennyckel för ${whose}`;
    if (path.includes('factor')) return `ändrade tvåstegsinloggningen för ${whose}`;
    if (path.includes('sessions')) return `loggade ut ${whose} från andra enheter`;
    return `ändrade kontot för ${whose}`;
  },
  organisation: (act, name) => `${act === 'add' ? 'lade upp organisationen' : 'bytte namn på organisationen'} ${name}`,
  token: (act, page, name) => {
    if (act === 'read') return 'läste listan över åtkomstnycklar';
    return `${page === 'take-back' ? 'tog tillbaka' : 'skapade'} åtkomstnyckeln ${name ?? ''}`;
  },
  moderation: (act, page, object) => {
    const which = object === null ? '' : ` (${object})`;
    if (page === 'let-in') return `släppte in svar utan robotkontroll${which}`;
    if (page === 'standing') return `beslutade om en våg av svar${which}`;
    if (act === 'read' && page === 'waves') return 'läste listan över vågor av svar';
    if (page === 'approval') return `prövade utlämnande${which}`;
    if (act === 'write' && page === 'disclosures') return `föreslog ett utlämnande${which}`;
    if (act === 'read' && page === 'disclosures') return 'läste listan över utlämnanden';
    if (act === 'read' && page === 'preview') return `läste vad ett utlämnande skulle innehålla${which}`;
    if (act === 'read' && page === 'original') return `öppnade originalet till text ${object ?? ''}`;
    if (act === 'read') return object === null ? 'läste granskningskön' : `läste text ${object} med maskeringar`;
    if (act === 'decide') return `granskade text ${object ?? ''}`;
    if (act === 'disclose') return `lämnade ut svar efter begäran${which}`;
    if (act === 'export') return `hämtade ett utlämnande som fil${which}`;
    return `ändrade i granskningen${which}`;
  },
  entry: (act) =>
    act === 'read' ? 'läste hur många svar var och en har lämnat in åt andra' : 'lämnade in svar åt andra',
  event: (act, page, object, why) => {
    const which = object === null ? '' : ` ${object}`;
    if (act === 'read' && page === 'queue') return 'läste rapporterna som väntar på granskning';
    if (act === 'read' && page === 'counts') return 'läste antal rapporterade händelser per plats och vecka';
    if (act === 'read') return object === null ? 'läste listan över rapporterade händelser' : `läste rapporten${which}`;
    if (act === 'remove') return `tog tillbaka rapporten${which}`;
    if (act === 'decide') return `${reviewed[(why ?? '').split(':')[0] ?? ''] ?? 'granskade'} rapporten${which}`;
    if (object === null || page === 'events') return `rapporterade en händelse${which}`;
    return `rättade rapporten${which}`;
  },
  place: (act, isNew, object) => {
    if (act === 'read') return 'läste platsregistret';
    return `${isNew ? 'lade till' : 'ändrade'} platsen ${object ?? ''}`;
  },
  hotSpot: (act, page, object) => {
    if (act === 'read' && page === 'candidates') return 'läste förslagen till heta platser';
    if (act === 'read') return object === null ? 'läste listan över heta platser' : `läste den heta platsen ${object}`;
    if (act === 'decide') return `beslutade om den heta platsen ${object ?? ''}`;
    return `${page === 'hot-spots' ? 'föreslog' : 'ändrade'} den heta platsen ${object ?? ''}`;
  },
  action: (act, page, object) => {
    const which = `åtgärden ${object ?? ''}`;
    if (page === 'actions.csv') return 'hämtade åtgärderna som fil';
    if (act === 'read' && page === 'duties') return 'läste vem som svarar för vad';
    if (act === 'read') return object === null ? 'läste listan över åtgärder' : `läste ${which}`;
    if (page === 'comments') return `kommenterade ${which}`;
    if (page === 'answer') return `besvarade ${which}`;
    if (page === 'steps') return `lämnade över, avslutade eller följde upp ${which}`;
    return `${page === 'actions' ? 'föreslog' : 'ändrade'} ${which}`;
  },
  focusArea: (act, page, object) => {
    const which = `fokusområdet ${object ?? ''}`;
    if (act === 'read') return object === null ? 'läste fokusområdena' : `läste ${which}`;
    if (act === 'decide') return `skrev in ett beslut om ${which}`;
    return `${page === 'focus-areas' ? 'föreslog' : 'ändrade'} ${which}`;
  },
  round: (act, page, object) => {
    if (page === 'presence') return 'läste var rundorna har varit';
    if (act === 'read') return 'läste passen för rundor';
    if (act === 'write') return object === null ? 'skickade in besök' : `skickade in besök till passet ${object}`;
    if (page === 'swap') return `bytte en plats i passet ${object ?? ''}`;
    return `${page === 'end' ? 'avslutade' : 'öppnade'} passet ${object ?? ''}`;
  },
  promise: (act, page, object) => {
    const which = object === null ? 'medborgarlöftet' : `medborgarlöftet ${object}`;
    if (act === 'read')
      return object === null ? 'läste medborgarlöftena' : `läste underlaget till en uppföljning av ${which}`;
    if (page === 'new') return `började skriva ${which}`;
    if (page === 'sign') return `skrev in att ${which} är undertecknat`;
    if (page === 'versions') return `gav ${which} en ny text`;
    if (page === 'end') return `avslutade ${which}`;
    if (page === 'points') return `ändrade en punkt i ${which}`;
    if (page === 'progress') return `skrev in vad som är gjort i ${which}`;
    if (page === 'follow-ups/hold') return `redovisade en uppföljning av ${which}`;
    if (act === 'decide') return `skrev in ett beslut i en uppföljning av ${which}`;
    if (act === 'remove') return `tog bort en planerad uppföljning av ${which}`;
    if (page === 'follow-ups') return `planerade en uppföljning av ${which}`;
    if (page.startsWith('follow-ups')) return `skrev in läget för en punkt i ${which}`;
    return `ändrade ${which}`;
  },
  picture: (act, page, object) => {
    const which = object === null ? '' : ` ${object}`;
    if (act === 'read') return object === null ? 'läste listan över lägesbilder' : `läste lägesbilden${which}`;
    if (act === 'remove') return `tog bort utkastet till lägesbilden${which}`;
    if (page === 'new') return `började på lägesbilden${which}`;
    if (page === 'sections') return `skrev en bedömning i lägesbilden${which}`;
    if (page === 'decisions') return `skrev in mötets beslut i lägesbilden${which}`;
    if (page === 'tasks') return `gav någon en uppgift ur lägesbilden${which}`;
    return `hämtade siffror till, frös eller publicerade lägesbilden${which}`;
  },
  walk: (act, page, object) => {
    const which = object === null ? '' : ` ${object}`;
    if (act === 'read' && page === 'protocol') return `läste protokollet från trygghetsvandringen${which}`;
    if (act === 'read' && page === 'grounds') return 'läste vart en trygghetsvandring kan gå';
    if (act === 'read') return 'läste trygghetsvandringarna';
    if (act === 'remove') return `tog bort utkastet till trygghetsvandringen${which}`;
    if (page === 'new') return `började planera trygghetsvandringen${which}`;
    if (page === 'steps') return `ändrade läget för trygghetsvandringen${which}`;
    if (page === 'notes') return `lämnade in en anteckning från trygghetsvandringen${which}`;
    return `ändrade planen för trygghetsvandringen${which}`;
  },
  halfWay: (person) =>
    `Någon gav rätt lösenord för ${person} på en enhet som är ny för kontot, men inte det andra steget`,
  answer: (act) =>
    act === 'read'
      ? 'läste ett svar genom dess kod'
      : act === 'remove'
        ? 'raderade ett svar genom dess kod'
        : 'lämnade ett svar utanför kommande uttag, genom dess kod',
  backup: 'säkerhetskopierade allt',
  clock: (day) => `bekräftade att dagen är ${day}, sedan klockan hade hoppat`,
  log: (act) => (act === 'export' ? 'hämtade loggen som fil' : 'läste loggen'),
  shortened: (through, removed, kept) =>
    `kortade loggen: ${removed} rader till och med nummer ${through} förstördes och ${kept} utlämnanden sparades`,
  retention: () => 'läste vad som ska gallras och när',
  destroyed: (step, dialogue, tens) =>
    `förstörde ${destroyed[step]}${dialogue === null ? '' : ` i dialogen ${dialogue}`} (${tens === 0 ? 'färre än tio' : `minst ${tens}`})`,
  refused: (action, thing) => `ville ${wanted[action]} ${things[thing]}, men fick inte: det ingår inte i rollen`,
  other: (act, thing, object) => `gjorde ”${act}” med ”${thing}”${object === null ? '' : ` (${object})`}`,
};
