import type { GazetteerEntry } from '#core/places/municipality.ts';
import type { DrawingFault } from '#core/survey/drawing.ts';

/** What the place question says from its first moment: its heading and the three doors, search, list and map. */
export interface DoorTexts {
  readonly heading: string;
  readonly help: string;
  /** The question is about some areas alone: which. */
  readonly onlyIn: string;

  readonly searchLabel: string;
  readonly searchExample: string;
  readonly searchButton: string;
  readonly searchEmpty: string;
  readonly searchList: string;
  readonly hits: (shown: number, total: number) => string;
  readonly noHits: (query: string) => string;
  /** The names are on their way, and could not be had. */
  readonly searchComing: string;
  readonly searchFailed: string;
  readonly kinds: Readonly<Record<GazetteerEntry['kind'], string>>;

  readonly listLabel: string;
  readonly listEmpty: string;

  readonly mapLabel: string;
  readonly mapLabelOpen: string;
  readonly showMap: string;
  readonly mapLoading: string;
  readonly mapFailed: string;
  /** The map that is drawn from names alone, where the engine cannot be had. */
  readonly simpleMap: string;
  readonly tryAgain: string;

  readonly chosen: string;
  readonly wholeStreet: (length: string) => string;
  readonly partOfStreet: string;
  readonly exactly: string;
  readonly choose: string;
  readonly nothingChosen: string;

  readonly myPosition: string;
  readonly positionAsked: string;
  readonly positionFailed: string;
  readonly positionFound: string;
}

/** What is said on the map and of what the cross points at. */
export interface CrossTexts {
  /** The map's name to a screen reader, and how to use it. */
  readonly mapName: string;
  /** Of the map while a stretch or an area is marked. */
  readonly mapNameShape: string;
  readonly twoFingers: string;
  readonly mouseHint: string;
  readonly clickHint: string;
  readonly ctrlToZoom: string;
  readonly commandToZoom: string;
  readonly up: string;
  readonly down: string;
  readonly left: string;
  readonly right: string;
  readonly zoomIn: string;
  readonly zoomOut: string;

  readonly pointsAt: string;
  readonly outside: string;
  readonly outsideHelp: string;
  /** The question is about some areas: said from the start, and where the cross is outside them. */
  readonly outsideMask: (areas: string) => string;
  readonly outsideMaskHelp: (areas: string) => string;
  readonly tooFar: string;
  readonly tooFarHelp: string;
  readonly zoomHere: string;
  /** The map is open and has not been moved. */
  readonly moveFirst: string;

  /** Over the choice of what to mark, and its words. */
  readonly mark: string;
  readonly kindNames: Readonly<Record<'point' | 'line' | 'area', string>>;
  readonly setCorner: string;
  readonly undo: string;
  readonly clear: string;
  readonly cornerUndone: (count: number) => string;
  readonly cleared: string;
  readonly limits: Readonly<Record<Limit, string>>;
  readonly shapes: Readonly<Record<'line' | 'area', ShapeTexts>>;
}

/** Bounds that say the same of whatever is marked. */
type Limit = 'line-too-long' | 'area-too-large' | 'area-crosses-itself';

/** What is said while a stretch or an area is marked corner by corner. */
export interface ShapeTexts {
  readonly begin: string;
  readonly beginHelp: string;
  readonly more: string;
  readonly done: string;
  readonly begun: (at: string) => string;
  readonly added: (count: number, size: string | null) => string;
  readonly of: (count: number, size: string | null) => string;
  /** Why a corner cannot be set, or the shape is not done. */
  readonly faults: Readonly<Record<Exclude<DrawingFault, Limit>, string>>;
}
