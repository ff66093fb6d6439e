import { type Geometry, middleOf, type Position } from '#core/geo/geometry.ts';
import { describeGeometry, describePosition, type Names } from '#core/places/describe.ts';
import { insideMask } from '#core/places/inside-mask.ts';
import { type Mask, maskOf } from '#core/places/mask.ts';
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
import type { CrossTexts } from '../../../i18n/place/texts.ts';
import type { MapHandle, MapView } from '../../../map/handle.ts';
import type { Shape } from '../../../map/shape-layers.ts';
import type { Asked } from './asked.ts';
import { namesIn } from './by-name.ts';
import type { Candidate } from './candidate.ts';
import { type Hindrance, sizeOf, statusOf } from './cross-status.ts';
import { isTooFar, nearEnough } from './nearness.ts';
import type { Speech } from './speech.svelte.ts';
import type { Status } from './status.ts';

const SPEAK_AFTER_MILLISECONDS = 500;
const CLOSE_ZOOM = 16;
const FIT_PIXELS = 60;

/** The choosing of a place that the cross takes part in (picking.svelte.ts). */
export interface Choosing {
  /** What was found by name; the cross takes over when the map is moved. */
  candidate: Candidate | null;
  refusal: (() => string) | null;
  position: string | null;
  readonly speech: Speech;
  mapFailed(): void;
  refuse(why: () => string): void;
  sayStatus(after: number): void;
}

/** The cross on either map: what it points at, and what is marked with it, a point, a stretch or an area. */
export class Cross {
  readonly #choosing: Choosing;
  readonly #asked: () => Asked;
  /** In the language of the moment. */
  texts: CrossTexts = $state.raw() as CrossTexts;
  kind: PlaceKind = $state.raw('point');
  /** Null while a point is marked. */
  drawing: Drawing | null = $state.raw(null);
  readonly firstView: { readonly center: Position; readonly zoom: number };
  /** Where somebody wants to be before the map has come. */
  #awaited: Position | null = null;
  #handle: MapHandle | null = $state.raw(null);
  #view: MapView | null = $state.raw(null);
  #outside = $state.raw(false);
  /** The map stands where it opened: the cross points at the middle of town because nobody has moved it. */
  #untouched: boolean;

  /** `at` is the place that the map opens near; null for where the question says. */
  constructor(choosing: Choosing, asked: () => Asked, texts: CrossTexts, at: Geometry | Position | null) {
    this.#choosing = choosing;
    this.#asked = asked;
    this.texts = texts;
    const { kinds } = asked().question;
    this.kind = kinds.includes('point') ? 'point' : (kinds[0] ?? 'point');
    this.drawing = this.kind === 'point' ? null : emptyDrawing(this.kind);
    this.#untouched = at === null;
    this.firstView = at === null ? whereToOpen(asked()) : { center: positionOf(at), zoom: CLOSE_ZOOM };
  }

  get mask(): Mask | null {
    return maskIn(this.#asked());
  }

  get #maskNames(): string {
    return maskNames(this.mask ?? [], this.#asked().language);
  }

  get names(): Names {
    return namesIn(this.#asked());
  }

  /** What the map shows beside the cross: what was found by its name, else what is being marked. */
  get shape(): Shape | null {
    const { candidate } = this.#choosing;
    if (candidate !== null) {
      const { geometry } = candidate.place;
      return geometry.type === 'line' ? { kind: 'line', positions: geometry.positions, corners: false } : null;
    }
    return this.drawing === null ? null : { kind: this.drawing.kind, positions: this.drawing.corners, corners: true };
  }

  get isDrawing(): boolean {
    return this.#choosing.candidate === null && this.drawing !== null;
  }

  /** What the cross points at, in words; null before the map has been seen. */
  get status(): Status | null {
    if (this.#view === null) return null;
    const cross = { position: this.#view.center, hindrance: this.#hindrance, areas: this.#maskNames };
    return statusOf(this.drawing, cross, this.names, this.#asked().language, this.texts);
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

  /** What the primary button says while the cross points out. */
  get act(): string {
    if (this.#hindrance === 'too-far') return this.texts.zoomHere;
    return this.drawing === null ? this.#asked().texts.choose : this.texts.setCorner;
  }

  /** What the button says that ends a shape; null before it has corners enough. */
  get done(): string | null {
    const { drawing } = this;
    if (!this.isDrawing || drawing === null || drawing.corners.length < leastCorners(drawing.kind)) return null;
    return this.texts.shapes[drawing.kind].done;
  }

  /** Whether there are corners to take back. */
  get hasCorners(): boolean {
    return this.isDrawing && this.drawing !== null && this.drawing.corners.length > 0;
  }

  /* The map. */

  ready(handle: MapHandle): void {
    this.#handle = handle;
    handle.focus();
    const { candidate } = this.#choosing;
    if (this.#awaited !== null) handle.goTo(this.#awaited, CLOSE_ZOOM);
    else if (candidate !== null) this.fit(candidate.positions);
    else if (this.mask !== null && (this.#asked().startAt ?? null) === null) this.#fitMask(handle, this.mask);
    this.#awaited = null;
  }

  /** The engine could not be had, or has gone. */
  failed(): void {
    this.#handle = null;
    this.#view = null;
    this.#choosing.mapFailed();
  }

  fit(positions: readonly Position[]): void {
    this.#awaited = null;
    this.#handle?.fit(positions, FIT_PIXELS, CLOSE_ZOOM);
  }

  #fitMask(handle: MapHandle, mask: Mask): void {
    const corners = mask.flatMap(({ center: [easting, northing], reachMetres }): Position[] => [
      [easting - reachMetres, northing - reachMetres],
      [easting + reachMetres, northing + reachMetres],
    ]);
    handle.fit(corners, 12, CLOSE_ZOOM);
  }

  goTo(at: Geometry | Position): void {
    this.#untouched = false;
    if (this.#handle === null) this.#awaited = positionOf(at);
    else this.#handle.goTo(positionOf(at), CLOSE_ZOOM);
  }

  rested(view: MapView): void {
    this.#look(view);
    if (this.#choosing.candidate === null) this.#choosing.sayStatus(SPEAK_AFTER_MILLISECONDS);
  }

  #look(view: MapView): void {
    this.#view = view;
    this.#outside = this.#handle?.isOutside() ?? false;
  }

  /** From now on the cross points, not the search or the list. */
  moved(): void {
    this.#untouched = false;
    this.#choosing.candidate = null;
    this.#choosing.refusal = null;
    this.#choosing.position = null;
  }

  /* Marking. */

  take(kind: PlaceKind): void {
    this.kind = kind;
    this.drawing = kind === 'point' ? null : emptyDrawing(kind);
    this.#choosing.candidate = null;
    this.#choosing.refusal = null;
    this.#choosing.sayStatus(0);
  }

  /** A shape on its way is let go: another door has been used. */
  beginAnew(): void {
    if (this.drawing !== null) this.drawing = emptyDrawing(this.drawing.kind);
  }

  /** The primary button while the cross points out. What lies under it now counts, also while the map is on its way somewhere. */
  choose(): void {
    if (this.#handle !== null) this.#look(this.#handle.view());
    const shown = this.#shown;
    if (this.#whyNot() !== null) this.#choosing.refuse(() => this.#whyNot() ?? '');
    else if (shown === null) this.#choosing.refuse(() => this.#asked().texts.nothingChosen);
    else if (this.#hindrance === 'too-far')
      this.#handle?.goTo(shown.view.center, nearEnough(shown, this.#asked().question.nearestMetres));
    else if (this.drawing !== null) this.#setCorner(this.drawing, shown.view.center);
    else if (this.#untouched) this.#askToMove();
    else this.#answerWith({ type: 'point', position: shown.view.center });
  }

  /** What stands in the way and only the person can mend, in words. */
  #whyNot(): string | null {
    if (this.#hindrance === 'outside') return this.texts.outsideHelp;
    return this.#hindrance === 'outside-mask' ? this.texts.outsideMaskHelp(this.#maskNames) : null;
  }

  /** Once: somebody may mean just where the map opened, and presses again. */
  #askToMove(): void {
    this.#untouched = false;
    this.#choosing.refuse(() => this.texts.moveFirst);
  }

  #setCorner(drawing: Drawing, at: Position): void {
    const { texts, names } = this;
    const { language } = this.#asked();
    const { speech } = this.#choosing;
    const next = withCorner(drawing, at);
    if (typeof next === 'string') {
      this.#choosing.refuse(() => this.#faultText(drawing, next));
      return;
    }
    this.#choosing.refusal = null;
    this.drawing = next;
    const shape = texts.shapes[next.kind];
    const count = next.corners.length;
    if (count === 1) speech.say(shape.begun(describePosition(at, names, language).heading));
    else speech.say(shape.added(count, sizeOf(next, language)));
  }

  undo(): void {
    if (this.drawing === null || this.drawing.corners.length === 0) return;
    this.drawing = withoutLastCorner(this.drawing);
    this.#choosing.refusal = null;
    this.#choosing.speech.say(this.texts.cornerUndone(this.drawing.corners.length));
  }

  clear(): void {
    if (this.drawing === null) return;
    this.drawing = emptyDrawing(this.drawing.kind);
    this.#choosing.refusal = null;
    this.#choosing.speech.say(this.texts.cleared);
  }

  finish(): void {
    const { drawing } = this;
    if (drawing === null) return;
    const shape = finished(drawing);
    if (typeof shape === 'string') this.#choosing.refuse(() => this.#faultText(drawing, shape));
    else if (this.mask !== null && !insideMask(shape, this.mask))
      this.#choosing.refuse(() => this.texts.outsideMaskHelp(this.#maskNames));
    else this.#answerWith(shape);
  }

  #faultText({ kind }: Drawing, fault: DrawingFault): string {
    return { ...this.texts.limits, ...this.texts.shapes[kind].faults }[fault];
  }

  #answerWith(geometry: Geometry): void {
    const label = describeGeometry(geometry, null, this.names, this.#asked().language).heading;
    this.#asked().onchosen({ geometry, named: null, way: 'map', label });
  }
}

const maskIn = ({ question, dialogue }: Asked): Mask | null => maskOf(question.within, dialogue.areas);

const positionOf = (at: Geometry | Position): Position => ('type' in at ? middleOf(at) : at);

/** Near the person's own area or the place that is changed where that is inside, else the first area asked about, else the town. */
function whereToOpen(asked: Asked): { readonly center: Position; readonly zoom: number } {
  const { startAt = null, dialogue } = asked;
  const mask = maskIn(asked);
  const start = startAt === null ? null : positionOf(startAt);
  if (start !== null && (mask === null || insideMask({ type: 'point', position: start }, mask)))
    return { center: start, zoom: 15.5 };
  return { center: mask?.[0]?.center ?? dialogue.municipality.map.center, zoom: 14 };
}
