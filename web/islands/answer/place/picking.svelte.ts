import { textIn } from '#core/base/text-in.ts';
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
  /** The public names' part; null until it has come. */
  names: NamesPart | null = $state.raw(null);
  namesFailed: boolean = $state.raw(false);
  #namesComing: Promise<void> | null = null;
  map: 'closed' | 'open' | 'simple' | 'failed' = $state.raw('closed');
  /** The map's part, and the cross on it; null until they have come. */
  part: CrossPart | null = $state.raw(null);
  cross: Cross | null = $state.raw(null);
  /** Near what the map was asked for: kept for who tries again where it could not be had. */
  #near: Geometry | Position | null = null;
  /** What is missing, after a button was pressed; "" for nothing. */
  fault: string = $state.raw('');
  /** How often a button was pressed while no door had been used: each time the page says so from its top. */
  unchosen: number = $state.raw(0);
  readonly speech = new Speech();
  /** What stands in the search field. */
  query: string = $state.raw('');
  positionSaid: string = $state.raw('');

  constructor(asked: () => Asked) {
    this.#asked = asked;
  }

  get mapIsShown(): boolean {
    return this.map === 'open' || this.map === 'simple';
  }

  get status(): Status | null {
    const { candidate } = this;
    if (candidate === null) return this.#pointing?.status ?? null;
    return { lead: this.#asked().texts.chosen, heading: candidate.place.label, lines: candidate.lines };
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
    const { texts, onchosen } = this.#asked();
    if (this.candidate !== null) onchosen(this.candidate.place);
    else if (!this.mapIsShown) {
      this.fault = texts.nothingChosen;
      this.unchosen += 1;
    } else if (this.cross === null) this.refuse(texts.nothingChosen);
    else this.cross.choose();
  }

  /* By name. */

  /** Fetches the names and what finds among them; once, and again where something could not be had. */
  wantNames(): Promise<void> {
    if (this.names !== null && this.#asked().gazetteer !== null) return Promise.resolve();
    this.#namesComing ??= this.#fetchNames().finally(() => {
      this.#namesComing = null;
    });
    return this.#namesComing;
  }

  async #fetchNames(): Promise<void> {
    this.namesFailed = false;
    try {
      const [part] = await Promise.all([import('./names-part.ts'), this.#asked().onnames()]);
      this.names = part;
    } catch {
      this.namesFailed = true;
    }
  }

  takeFound(entry: GazetteerEntry): void {
    const { names } = this;
    const asked = this.#asked();
    if (names === null) return;
    this.#take(names.candidateOf(entry, names.namesIn(asked), asked.question.kinds, asked.language, asked.texts));
  }

  takeListed(place: NamedPlace): void {
    const { dialogue, language } = this.#asked();
    const area = dialogue.areas.find(({ code }) => code === place.area);
    this.query = '';
    this.#take(candidateOfKnown(place, textIn(area?.text, language), 'list'));
  }

  #take(candidate: Candidate): void {
    this.cross?.beginAnew();
    this.fault = '';
    this.positionSaid = '';
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
    this.fault = '';
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
    this.positionSaid = '';
    this.speech.say(this.#asked().texts.mapFailed);
  }

  async askPosition(): Promise<void> {
    const { positionAsked } = this.#asked().texts;
    this.positionSaid = positionAsked;
    const here = await this.#fetchPart().then(
      ({ ownPosition }) => ownPosition(),
      () => null,
    );
    // Who has chosen or moved meanwhile has gone on without it.
    if (this.positionSaid !== positionAsked) return;
    const { texts } = this.#asked();
    this.positionSaid = here === null ? texts.positionFailed : texts.positionFound;
    if (here === null) return;
    this.candidate = null;
    this.#showAt(here);
  }

  /* What is said aloud. */

  refuse(sentence: string): void {
    this.fault = sentence;
    this.speech.say(sentence);
  }

  /** The status, at once or when nothing has moved for so many milliseconds. */
  sayStatus(after: number): void {
    const { status } = this;
    if (status === null) return;
    if (after === 0) this.speech.say(spokenStatus(status));
    else this.speech.sayAfter(after, spokenStatus(status));
  }
}
