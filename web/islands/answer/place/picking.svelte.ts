import type { Geometry, Position } from '#core/geo/geometry.ts';
import type { GazetteerEntry, NamedPlace } from '#core/places/municipality.ts';
import type { Asked } from './asked.ts';
import { type Candidate, candidateOfKnown } from './candidate.ts';
import type { Cross } from './cross.svelte.ts';
import { Speech } from './speech.svelte.ts';
import { type Status, spokenStatus } from './status.ts';

type NamesPart = typeof import('./names-part.ts');
type CrossPart = typeof import('./cross-part.ts');

/**
 * One place on its way to be chosen: by a name, or by the cross on either map. The page is what this says. What the names and the
 * cross take is fetched when somebody reaches for them, since many choose from the list and need neither.
 */
export class Picking {
  readonly #asked: () => Asked;
  /** What was found by name and is about to be chosen; the cross takes over when the map is moved. */
  candidate: Candidate | null = $state.raw(null);
  #names: NamesPart | null = $state.raw(null);
  #namesComing: Promise<void> | null = null;
  map: 'closed' | 'open' | 'simple' | 'failed' = $state.raw('closed');
  /** The map's part, and the cross on it; null until they have come. */
  part: CrossPart | null = $state.raw(null);
  cross: Cross | null = $state.raw(null);
  /** Near what the map was asked for: kept for who tries again where it could not be had. */
  #near: Geometry | Position | null = null;
  /** What is missing, after a button was pressed, in the language of the moment; null for nothing. */
  refusal: (() => string) | null = $state.raw(null);
  /** How often a button was pressed while no door had been used: each time the page says so from its top. */
  unchosen: number = $state.raw(0);
  readonly speech = new Speech();
  /** What stands in the search field. */
  query: string = $state.raw('');
  /** What is wrong with what was searched for; null for nothing. */
  searchFault: 'searchEmpty' | 'searchFailed' | 'nothing' | null = $state.raw(null);
  /** What came of asking the device where it is. */
  position: 'positionAsked' | 'positionFailed' | 'positionFound' | null = $state.raw(null);

  constructor(asked: () => Asked) {
    this.#asked = asked;
  }

  /** What is missing, after a button was pressed; "" for nothing. */
  get fault(): string {
    return this.refusal?.() ?? '';
  }

  get mapIsShown(): boolean {
    return this.map === 'open' || this.map === 'simple';
  }

  get status(): Status | null {
    const { candidate } = this;
    if (candidate === null) return this.#pointing?.status ?? null;
    const { language, texts } = this.#asked();
    return { lead: texts.chosen, heading: candidate.place.label, lines: candidate.linesIn(language, texts) };
  }

  /** What the one primary button says. */
  get act(): string {
    return this.#pointing?.act ?? this.#asked().texts.choose;
  }

  /** The cross, while it is what points. */
  get #pointing(): Cross | null {
    return this.candidate === null && this.mapIsShown ? this.cross : null;
  }

  /** The primary button. */
  choose(): void {
    const nothingChosen = (): string => this.#asked().texts.nothingChosen;
    if (this.candidate !== null) this.#asked().onchosen(this.candidate.place);
    else if (!this.mapIsShown) {
      this.refusal = nothingChosen;
      this.unchosen += 1;
    } else if (this.cross === null) this.refuse(nothingChosen);
    else this.cross.choose();
  }

  /* By name. */

  /** What finds among the public names; null until both have come. */
  get names(): NamesPart | null {
    return this.#asked().gazetteer === null ? null : this.#names;
  }

  /** Fetches the names and what finds among them; once, and again where something could not be had. */
  wantNames(): Promise<void> {
    if (this.names !== null) return Promise.resolve();
    this.#namesComing ??= this.#fetchNames().finally(() => {
      this.#namesComing = null;
    });
    return this.#namesComing;
  }

  async #fetchNames(): Promise<void> {
    try {
      const [part] = await Promise.all([import('./names-part.ts'), this.#asked().onnames()]);
      this.#names = part;
    } catch {
      // As where there are no names: whoever waits sees that there are none, and may ask again.
    }
  }

  takeFound(entry: GazetteerEntry): void {
    if (this.names !== null) this.#take(this.names.candidateOf(entry, this.#asked()));
  }

  takeListed(place: NamedPlace): void {
    this.query = '';
    this.#take(candidateOfKnown(place, this.#asked().dialogue.areas, 'list'));
  }

  #take(candidate: Candidate): void {
    this.cross?.beginAnew();
    this.searchFault = null;
    this.refusal = null;
    this.position = null;
    this.#near = null;
    this.candidate = candidate;
    this.sayStatus(0);
    this.cross?.fit(candidate.positions);
  }

  /** From a street's whole stretch to a point or a part of it, on the map. */
  pointExactly(): void {
    if (this.candidate === null) return;
    const { geometry } = this.candidate.place;
    this.candidate = null;
    this.#showAt(geometry);
  }

  /* The map. */

  /** Opens the map, near a place where somebody has named one; again after it could not be had. */
  async openMap(at: Geometry | Position | null = this.#near): Promise<void> {
    this.map = 'open';
    this.refusal = null;
    this.#near = at;
    if (this.cross !== null) return;
    try {
      const [part] = await Promise.all([this.#fetchPart(), this.wantNames()]);
      this.#meet(await part.openCross(this, this.#asked, at), at);
    } catch {
      this.mapFailed();
    }
  }

  /** It may have been asked for twice before it came, the second time to be somewhere. */
  #meet(cross: Cross, at: Geometry | Position | null): void {
    if (this.cross === null) this.cross = cross;
    else if (at !== null) this.cross.goTo(at);
  }

  async #fetchPart(): Promise<CrossPart> {
    this.part ??= await import('./cross-part.ts');
    return this.part;
  }

  #showAt(at: Geometry | Position): void {
    if (this.cross !== null && this.mapIsShown) this.cross.goTo(at);
    else void this.openMap(at);
  }

  /** No engine: then the map of names alone, where there are names. */
  mapFailed(): void {
    this.map = this.cross === null || this.#asked().gazetteer === null ? 'failed' : 'simple';
    if (this.map === 'simple') return;
    this.cross = null;
    this.position = null;
    this.speech.say(this.#asked().texts.mapFailed);
  }

  async askPosition(): Promise<void> {
    this.position = 'positionAsked';
    const here = await this.#fetchPart().then(
      ({ ownPosition }) => ownPosition(),
      () => null,
    );
    // Who has chosen or moved meanwhile has gone on without it.
    if (this.position !== 'positionAsked') return;
    this.position = here === null ? 'positionFailed' : 'positionFound';
    if (here === null) return;
    this.candidate = null;
    this.#showAt(here);
  }

  /* What is said aloud. */

  refuse(why: () => string): void {
    this.refusal = why;
    this.speech.say(why());
  }

  /** The status, at once or when nothing has moved for so many milliseconds. */
  sayStatus(after: number): void {
    const { status } = this;
    if (status === null) return;
    if (after === 0) this.speech.say(spokenStatus(status));
    else this.speech.sayAfter(after, spokenStatus(status));
  }
}
