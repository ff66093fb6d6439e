import type { Action, ThingOfStaff } from '../access/can.ts';
import { dayInWords } from '../base/words.ts';
import type { Act, ThingOfLog } from './acts.ts';
import { destructionOf } from './destruction.ts';
import type { AuditEntry } from './entry.ts';
import { shorteningOf } from './shortening.ts';
import type { AuditWords } from './words.ts';
import { AUDIT_WORDS_EN } from './words-en.ts';
import { AUDIT_WORDS_SV } from './words-sv.ts';

/** What things are called, for whoever reads the log; null for what is no longer there. */
export interface AuditNames {
  person(account: string): string | null;
  /** A dialogue, by its id. */
  dialogue(id: string): string | null;
  organisation(id: string): string | null;
  /** A token of a program, with whose it is. */
  token(id: string): string | null;
  survey(id: string): string | null;
  /** A release, by its id or by several joined with "+". */
  release(id: string): string | null;
}

/** An entry as a sentence that a data-protection officer reads: "Anna Ek läste enkätsvar i Trygghet 2026, uttag 1". */
export function entryInWords(entry: AuditEntry, names: AuditNames, language: 'sv' | 'en'): string {
  const words = language === 'en' ? AUDIT_WORDS_EN : AUDIT_WORDS_SV;
  if (entry.act === 'sign-in-failed')
    return words.signInFailed(
      entry.object === null ? null : (names.person(entry.object) ?? words.gone),
      entry.address ?? '',
    );
  if (entry.act === 'half-way')
    return words.halfWay(entry.object === null ? words.gone : (names.person(entry.object) ?? words.gone));
  return `${whoInWords(entry, names, language)} ${doneInWords(entry, names, language)}`;
}

/** Who did it, by the name that colleagues know. */
export function whoInWords({ account, role }: AuditEntry, names: AuditNames, language: 'sv' | 'en'): string {
  const words = language === 'en' ? AUDIT_WORDS_EN : AUDIT_WORDS_SV;
  if (account === null) return byNobody(role, words);
  return names.person(account) ?? words.gone;
}

function byNobody(role: string | null, words: AuditWords): string {
  if (role === 'operator' || role === 'provider' || role === 'program') return words[role];
  return words.nobody;
}

function doneInWords(entry: AuditEntry, names: AuditNames, language: 'sv' | 'en'): string {
  const words = language === 'en' ? AUDIT_WORDS_EN : AUDIT_WORDS_SV;
  const act = entry.act as Act;
  const path = (entry.address ?? '').split('?')[0] ?? '';
  const { object } = entry;
  if (act === 'refused') return words.refused((object ?? 'read') as Action, entry.thing as ThingOfStaff);
  switch (entry.thing as ThingOfLog) {
    case 'session':
      return words.signIn(act, object);
    case 'release': {
      const [, id = null, page = ''] = /\/releases\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
      const release = object ?? id;
      const overlay = /^\/api\/insight\/overlays(?:\/([^/]+))?/.exec(path);
      if (overlay !== null) return words.mapService(overlay[1] ?? null);
      if (/^\/api\/insight\/ogc(\/|$)/.test(path)) return words.mapService(release);
      return words.release(act, page, release === null ? null : (names.release(release) ?? release));
    }
    case 'dialogue': {
      if (path.startsWith('/api/staff/surveys')) {
        const [, kind = '', id = null, page = ''] = /\/surveys\/([^/]+)(?:\/([^/]+))?(?:\/(.+))?$/.exec(path) ?? [];
        // What is new has no address of its own yet.
        if (id === null && object !== null) return words.survey(act, 'new', names.survey(object) ?? object);
        return words.survey(act, page || kind, id === null ? null : (names.survey(id) ?? id));
      }
      const [, id = null, page = ''] = /\/dialogues\/([^/]+)(?:\/(.+))?$/.exec(path) ?? [];
      if (id === 'accuracy') return words.dialogue(act, 'accuracy', null);
      if (id === null && object !== null) return words.dialogue(act, 'new', names.dialogue(object) ?? object);
      return words.dialogue(act, page, id === null ? null : (names.dialogue(id) ?? id));
    }
    case 'entry':
      return words.entry(act);
    case 'answer':
      return words.answer(act);
    case 'backup':
      return words.backup;
    case 'clock':
      return words.clock(dayInWords(object ?? '', language, '0000-00-00'));
    case 'event':
    case 'event-counts':
      return words.event(act, path.split('/').at(-1) ?? '', object, entry.why);
    case 'place':
      return words.place(act, path.endsWith('/places'), object);
    case 'hot-spot':
    case 'hot-spot-evidence':
      if (path.endsWith('/walks/grounds')) return words.walk(act, 'grounds', null);
      return words.hotSpot(act, path.split('/').at(-1) ?? '', object);
    case 'action':
    case 'action-comment':
      return words.action(act, path.split('/').at(-1) ?? '', object);
    case 'focus-area':
      return words.focusArea(act, path.split('/').at(-1) ?? '', object);
    case 'shift':
    case 'presence':
      return words.round(act, path.split('/').at(-1) ?? '', object);
    case 'promise':
    case 'promise-part': {
      const [, id = null, page = '', , last = ''] =
        /\/promises\/([^/]+)(?:\/([^/]+)(?:\/([^/]+))?(?:\/(.+))?)?$/.exec(path) ?? [];
      if (id === null) return words.promise(act, act === 'read' ? '' : 'new', object);
      return words.promise(act, last === '' ? page : `${page}/${last.split('/').at(-1)}`, id);
    }
    case 'walk':
    case 'walk-point': {
      const [, id = null, page = ''] = /\/walks\/([^/]+)(?:\/([^/]+))?/.exec(path) ?? [];
      if (id === null) return words.walk(act, act === 'read' ? '' : 'new', object);
      return words.walk(act, page, id);
    }
    case 'picture': {
      const [, id = null, page = ''] = /\/pictures\/([^/]+)(?:\/([^/]+))?/.exec(path) ?? [];
      if (id === null) return words.picture(act, act === 'read' ? '' : 'new', object);
      return words.picture(act, page, id);
    }
    case 'account':
      return words.account(act, object === null ? null : (names.person(object) ?? words.gone), path);
    case 'organisation':
      return words.organisation(act, object === null ? '' : (names.organisation(object) ?? object));
    case 'token':
      return words.token(act, path.split('/').at(-1) ?? '', object === null ? null : (names.token(object) ?? object));
    case 'moderation':
      return words.moderation(act, path.split('/').at(-1) ?? '', object);
    case 'log': {
      const shortened = shorteningOf(entry);
      if (shortened !== null) return words.shortened(shortened.through, shortened.removed, shortened.kept);
      return words.log(act);
    }
    case 'retention': {
      const destruction = destructionOf(entry);
      if (destruction === null) return words.retention(act);
      const { step, dialogue, tens } = destruction;
      return words.destroyed(step, dialogue === null ? null : (names.dialogue(dialogue) ?? dialogue), tens);
    }
    default:
      return words.other(entry.act, entry.thing, object);
  }
}
