import { fitsOrganisation, MUNICIPALITY_ITSELF } from '#core/access/organisations.ts';
import type { Rows } from '#core/access/rows.ts';
import { addDays, type Clock, type Day, dayOf } from '#core/base/time.ts';
import type { Geography, Municipality } from '#core/places/municipality.ts';
import type { Presence, Shift } from '#core/rounds/contract.ts';
import { countedOf } from '#core/rounds/counted.ts';
import { type ShiftKind, shiftTimes } from '#core/rounds/kinds.ts';
import { presenceOf } from '#core/rounds/presence.ts';
import { type Brief, briefOf, type Spot } from '#core/rounds/proposal.ts';
import { spotsOf } from '#core/rounds/spots.ts';
import { hoursInWords, whyInWords } from '#core/rounds/stop-in-words.ts';
import { placeWordsOf } from '#core/words/place-words.ts';
import type { HotSpotStore } from '#db/work/hot-spots.ts';
import type { OrganisationStore } from '#db/work/organisations.ts';
import type { PlaceStore } from '#db/work/places.ts';
import type { KeptShift, KeptVisit, RoundStore } from '#db/work/rounds.ts';

export interface RoundSources {
  readonly rounds: RoundStore;
  readonly places: PlaceStore;
  readonly hotSpots: HotSpotStore;
  readonly organisations: OrganisationStore;
  readonly municipality: Municipality;
  readonly geography: Pick<Geography, 'gazetteer'>;
  readonly clock: Clock;
}

type StaffLanguage = 'sv' | 'en';

/** How shifts are made and told, and what has come of them. It knows nothing of HTTP. */
export class RoundDesk {
  readonly #sources: RoundSources;
  readonly isPlaceWord;

  constructor(sources: RoundSources) {
    this.#sources = sources;
    this.isPlaceWord = placeWordsOf([
      ...sources.geography.gazetteer.map(({ name }) => name),
      ...sources.municipality.places.map(({ name }) => name),
    ]);
  }

  today(): Day {
    return dayOf(this.#sources.clock());
  }

  /** Whose patrols a shift can be opened for, among somebody's rows. */
  async organisations(
    rows: Rows,
    language: StaffLanguage,
  ): Promise<readonly { readonly id: string; readonly name: string }[]> {
    const { organisations, municipality } = this.#sources;
    const others = (await organisations.all(municipality.settings.id)).filter(
      ({ id }) => id !== MUNICIPALITY_ITSELF.id,
    );
    return [{ ...MUNICIPALITY_ITSELF, name: municipality.settings.formalName[language] }, ...others]
      .filter((one) => fitsOrganisation('patrol', one) && (rows === 'all' || rows.organisation === one.id))
      .sort((one, other) => Number(other.kind === 'police') - Number(one.kind === 'police'))
      .map(({ id, name }) => ({ id, name }));
  }

  /** What a shift would be given as things are. */
  async brief(day: Day, kind: ShiftKind): Promise<Brief> {
    const { rounds } = this.#sources;
    return briefOf(await this.#spots(), await rounds.lastVisits(day), day, kind);
  }

  async told(shifts: readonly KeptShift[], language: StaffLanguage): Promise<readonly Shift[]> {
    const { rounds } = this.#sources;
    const names = new Map((await this.organisations('all', language)).map(({ id, name }) => [id, name]));
    const visits = Map.groupBy(await rounds.visitsOf(shifts.map(({ id }) => id)), ({ shift }) => shift);
    return shifts.map((shift) => ({
      id: shift.id,
      day: shift.day,
      kind: shift.kind,
      ...shiftTimes(shift.day, shift.kind),
      unit: shift.unit,
      organisation: { id: shift.organisation, name: names.get(shift.organisation) ?? shift.organisation },
      stops: shift.brief.stops.map((stop) => ({
        place: stop.place,
        name: stop.name,
        hotSpot: stop.hotSpot,
        kinds: [...stop.kinds],
        field: stop.field,
        hours: hoursInWords(stop.hours, language),
        lastVisit: stop.lastVisit,
        why: whyInWords(stop, language),
        middle: [...stop.middle],
        ...comeOf((visits.get(shift.id) ?? []).filter(({ place }) => place === stop.place)),
      })),
      next: shift.brief.next.length,
      isEnded: shift.isEnded,
      revision: shift.revision,
    }));
  }

  /**
   * What has come of some weeks of rounds, of every organisation. What is planned for today and later is in none of it, nor any shift of
   * today: a plan is told when it is over.
   */
  async presence(weeks: number): Promise<Presence> {
    const { rounds, places } = this.#sources;
    const until = addDays(this.today(), -1);
    const from = addDays(this.today(), -7 * (weeks - 1) - 1);
    const since = addDays(from, -6);
    const [shifts, visits, spots] = [
      await rounds.shifts('all', since, until),
      await rounds.visitsBetween(since, until),
      await this.#spots(),
    ];
    const need = new Map(spots.map(({ place, field }) => [place, field]));
    return presenceOf(
      (await places.all('all')).map(({ id, name }) => ({ id, name, need: need.get(id) ?? null })),
      visits.map(countedOf),
      shifts.flatMap(({ id, day, brief }) => brief.stops.map(({ place }) => ({ place, shift: id, day }))),
      from,
      until,
    );
  }

  async #spots(): Promise<readonly Spot[]> {
    const { places, hotSpots } = this.#sources;
    const all = await places.all('all');
    return spotsOf(await hotSpots.at(new Set(all.map(({ id }) => id))), all);
  }
}

/** What has come in of one place of a shift. */
function comeOf(visits: readonly KeptVisit[]): Pick<Shift['stops'][number], 'visits' | 'minutes' | 'reason'> {
  const made = visits.filter(({ outcome }) => outcome !== 'not-reached');
  return {
    visits: made.length,
    minutes: made.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    reason: made.length > 0 ? null : (visits.at(-1)?.reason ?? null),
  };
}
