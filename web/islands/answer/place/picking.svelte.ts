import { type Geometry, middleOf, type Position } from '#core/geo/geometry.ts';
import { describeGeometry, describePosition, type Names } from '#core/places/describe.ts';
import { insideMask, type Mask } from '#core/places/mask.ts';
import type { GazetteerEntry } from '#core/places/municipality.ts';
import type { PlaceKind } from '#core/survey/contract.ts';
import {
  type Drawing,
  type DrawingFault,
  emptyDrawing,
  finished,
  leastCorners,
  withCorner,
  withoutLastCorner,
} from '#core/survey/drawing.ts';
import { maskNames } from '#core/survey/mask-in-words.ts';
import type { PlaceTexts } from '../../../i18n/place/texts.ts';
import type { MapHandle, MapView } from '../../../map/handle.ts';
import type { Shape } from '../../../map/shape-layers.ts';
import { type Asked, maskIn, namesIn, whereToOpen } from './asked.ts';
import { type Candidate, candidateOf } from './chosen-place.ts';
import { isTooFar, nearEnough } from './nearness.ts';
import { ownPosition } from './own-position.ts';
import { Speech } from './speech.svelte.ts';
import { type Cross, type Hindrance, type Status, sizeOf, spokenStatus, statusOf } from './status-words.ts';

const speakAfterMilliseconds = 500;
const closeZoom = 16;
const fitPixels = 60;

/** One place on its way to be chosen: by a name, or by the cross on either map. The page is what this says. */
export class Picking {
  readonly #asked: () => Asked;
  /** What was found by name and is about to be chosen; the cross takes over when the map is moved. */
  candidate: Candidate | null = $state.raw(null);
  map: 'closed' | 'open' | 'simple' | 'failed' = $state('closed');
  kind: PlaceKind = $state('point');
  /** Null while a point is marked. */
  drawing: Drawing | null = $state.raw(null);
  /** What is missing, after a button was pressed; "" for nothing. */
  fault: string = $state('');
  /** How often a button was pressed while no door had been used: each time the page says so from its top. */
  unchosen: number = $state(0);
  readonly speech = new Speech();
  /** What stands in the search field. */
  query: string = $state('');
  positionSaid: string = $state('');
  firstView: { readonly center: Position; readonly zoom: number } = $state.raw({ center: [0, 0], zoom: 14 });
  #handle: MapHandle | null = $state.raw(null);
  #view: MapView | null = $state.raw(null);
  #outside = $state(false);
  /** The map stands where it opened: the cross points at the middle of town because nobody has moved it. */
  #untouched = true;

  constructor(asked: () => Asked) {
    this.#asked = asked;
    const { kinds } = asked().question;
    this.kind = kinds.includes('point') ? 'point' : (kinds[0] ?? 'point');
    this.drawing = this.kind === 'point' ? null : emptyDrawing(this.kind);
    this.firstView = whereToOpen(asked());
  }

  get texts(): PlaceTexts {
    return this.#asked().texts;
  }

  get mask(): Mask | null {
    return maskIn(this.#asked());
  }

  get maskNames(): string {
    return maskNames(this.mask ?? [], this.#asked().language);
  }

  get names(): Names {
    return namesIn(this.#asked());
  }

  get mapIsShown(): boolean {
    return this.map === 'open' || this.map === 'simple';
  }

  /** What the map shows beside the cross: what was found by its name, else what is being marked. */
  get shape(): Shape | null {
    if (this.candidate !== null) {
      const { geometry } = this.candidate.place;
      return geometry.type === 'line' ? { kind: 'line', positions: geometry.positions, corners: false } : null;
    }
    return this.drawing === null ? null : { kind: this.drawing.kind, positions: this.drawing.corners, corners: true };
  }

  get isDrawing(): boolean {
    return this.candidate === null && this.drawing !== null;
  }

  get status(): Status | null {
    const view = this.mapIsShown ? this.#view : null;
    const cross: Cross | null =
      view === null ? null : { position: view.center, hindrance: this.#hindrance, areas: this.maskNames };
    return statusOf(this.candidate, this.drawing, cross, this.names, this.#asked().language, this.texts);
  }

  get #shown(): { view: MapView; pixels: number } | null {
    const size = this.#handle?.size();
    return this.#view === null || size === undefined ? null : { view: this.#view, pixels: Math.min(...size) };
  }

  get #hindrance(): Hindrance {
    const shown = this.#shown;
    if (shown === null) return null;
    if (this.#outside) return 'outside';
    const { mask } = this;
    // A stretch or an area may go on outside: it is looked at when it is done.
    const outsideMask =
      mask !== null && this.drawing === null && !insideMask({ type: 'point', position: shown.view.center }, mask);
    if (outsideMask) return 'outside-mask';
    return isTooFar(shown, this.#asked().question.nearestMetres) ? 'too-far' : null;
  }

  /** What the one primary button says. */
  get act(): string {
    const { texts } = this;
    if (this.candidate !== null) return texts.choose;
    if (this.mapIsShown && this.#hindrance === 'too-far') return texts.zoomHere;
    return this.mapIsShown && this.drawing !== null ? texts.setCorner : texts.choose;
  }

  get canFinish(): boolean {
    return this.isDrawing && this.drawing !== null && this.drawing.corners.length >= leastCorners(this.drawing.kind);
  }

  /* By name. */

  byName(entry: GazetteerEntry, way: 'search' | 'list'): void {
    const { question, language } = this.#asked();
    if (this.drawing !== null) this.drawing = emptyDrawing(this.drawing.kind);
    this.fault = '';
    if (way === 'list') this.query = '';
    this.candidate = candidateOf(entry, way, this.names, question.kinds, language, this.texts);
    this.#sayStatus(0);
    this.#handle?.fit(this.candidate.positions, fitPixels, closeZoom);
  }

  /** From a street's whole stretch to a point or a part of it, on the map. */
  pointExactly(): void {
    if (this.candidate === null) return;
    const { geometry } = this.candidate.place;
    this.candidate = null;
    this.#showAt(middleOf(geometry));
  }

  /* The map. */

  openMap(): void {
    this.map = 'open';
    this.fault = '';
  }

  ready(handle: MapHandle): void {
    this.#handle = handle;
    handle.focus();
    if (this.candidate !== null) handle.fit(this.candidate.positions, fitPixels, closeZoom);
    else if (this.mask !== null && (this.#asked().startAt ?? null) === null) this.#fitMask(handle, this.mask);
  }

  #fitMask(handle: MapHandle, mask: Mask): void {
    const corners = mask.flatMap(({ center: [easting, northing], reachMetres }): Position[] => [
      [easting - reachMetres, northing - reachMetres],
      [easting + reachMetres, northing + reachMetres],
    ]);
    handle.fit(corners, 12, closeZoom);
  }

  rested(view: MapView): void {
    this.#look(view);
    if (this.candidate === null) this.#sayStatus(speakAfterMilliseconds);
  }

  #look(view: MapView): void {
    this.#view = view;
    this.#outside = this.#handle?.isOutside() ?? false;
  }

  /** From now on the cross points, not the search or the list. */
  moved(): void {
    this.#untouched = false;
    this.candidate = null;
    this.fault = '';
    this.positionSaid = '';
  }

  /** No engine: then the map of names alone, where there are names. */
  mapFailed(): void {
    this.#handle = null;
    this.#view = null;
    this.map = this.#asked().gazetteer === null ? 'failed' : 'simple';
    if (this.map === 'failed') this.speech.say(this.texts.mapFailed);
  }

  #showAt(center: Position): void {
    this.#untouched = false;
    if (this.mapIsShown) {
      this.#handle?.goTo(center, closeZoom);
      return;
    }
    this.firstView = { center, zoom: closeZoom };
    this.openMap();
  }

  async askPosition(): Promise<void> {
    this.positionSaid = this.texts.positionAsked;
    const here = await ownPosition();
    this.positionSaid = here === null ? this.texts.positionFailed : this.texts.positionFound;
    if (here === null) return;
    this.candidate = null;
    this.#showAt(here);
  }

  /* Marking. */

  take(kind: PlaceKind): void {
    this.kind = kind;
    this.drawing = kind === 'point' ? null : emptyDrawing(kind);
    this.candidate = null;
    this.fault = '';
    this.#sayStatus(0);
  }

  /** The primary button. */
  choose(): void {
    // What lies under the cross now counts, also while the map is on its way somewhere.
    if (this.mapIsShown && this.#handle !== null) this.#look(this.#handle.view());
    const shown = this.#shown;
    if (this.candidate === null && !this.mapIsShown) {
      this.fault = this.texts.nothingChosen;
      this.unchosen += 1;
      return;
    }
    const why = this.#whyNot();
    if (why !== null) this.#refuse(why);
    else if (this.candidate !== null) this.#asked().onchosen(this.candidate.place);
    else if (shown === null) this.#refuse(this.texts.nothingChosen);
    else if (this.#hindrance === 'too-far')
      this.#handle?.goTo(shown.view.center, nearEnough(shown, this.#asked().question.nearestMetres));
    else if (this.drawing !== null) this.#setCorner(this.drawing, shown.view.center);
    else if (this.#untouched) this.#askToMove();
    else this.#answerWith({ type: 'point', position: shown.view.center });
  }

  /** What stands in the way and only the person can mend, in words. */
  #whyNot(): string | null {
    if (this.candidate !== null) return null;
    if (this.#hindrance === 'outside') return this.texts.outsideHelp;
    return this.#hindrance === 'outside-mask' ? this.texts.outsideMaskHelp(this.maskNames) : null;
  }

  /** Once: somebody may mean just where the map opened, and presses again. */
  #askToMove(): void {
    this.#untouched = false;
    this.#refuse(this.texts.moveFirst);
  }

  #setCorner(drawing: Drawing, at: Position): void {
    const { texts, names } = this;
    const { language } = this.#asked();
    const next = withCorner(drawing, at);
    if (typeof next === 'string') {
      this.#refuse(this.#faultText(drawing, next));
      return;
    }
    this.fault = '';
    this.drawing = next;
    const shape = texts.shapes[next.kind];
    const count = next.corners.length;
    if (count === 1) this.speech.say(shape.begun(describePosition(at, names, language).heading));
    else this.speech.say(shape.added(count, sizeOf(next, language)));
  }

  undo(): void {
    if (this.drawing === null || this.drawing.corners.length === 0) return;
    this.drawing = withoutLastCorner(this.drawing);
    this.fault = '';
    this.speech.say(this.texts.cornerUndone(this.drawing.corners.length));
  }

  clear(): void {
    if (this.drawing === null) return;
    this.drawing = emptyDrawing(this.drawing.kind);
    this.fault = '';
    this.speech.say(this.texts.cleared);
  }

  finish(): void {
    if (this.drawing === null) return;
    const shape = finished(this.drawing);
    if (typeof shape === 'string') this.#refuse(this.#faultText(this.drawing, shape));
    else if (this.mask !== null && !insideMask(shape, this.mask))
      this.#refuse(this.texts.outsideMaskHelp(this.maskNames));
    else this.#answerWith(shape);
  }

  #faultText({ kind }: Drawing, fault: DrawingFault): string {
    return { ...this.texts.limits, ...this.texts.shapes[kind].faults }[fault];
  }

  #answerWith(geometry: Geometry): void {
    const label = describeGeometry(geometry, null, this.names, this.#asked().language).heading;
    this.#asked().onchosen({ geometry, named: null, way: 'map', label });
  }

  /* What is said aloud. */

  #refuse(sentence: string): void {
    this.fault = sentence;
    this.speech.say(sentence);
  }

  /** The status, at once or when nothing has moved for a while. */
  #sayStatus(after: number): void {
    const { status } = this;
    if (status === null) return;
    if (after === 0) this.speech.say(spokenStatus(status));
    else this.speech.sayAfter(after, spokenStatus(status));
  }
}
