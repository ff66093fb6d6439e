import type { GazetteerEntry } from '#core/places/municipality.ts';

/** All that the place question says. */
export interface PlaceTexts {
  readonly back: string;
  readonly count: (number: number, max: number) => string;
  readonly heading: string;
  readonly help: string;

  readonly searchLabel: string;
  readonly searchExample: string;
  readonly searchButton: string;
  readonly searchEmpty: string;
  readonly searchList: string;
  readonly hits: (shown: number, total: number) => string;
  readonly noHits: (query: string) => string;
  readonly kinds: Readonly<Record<GazetteerEntry['kind'], string>>;

  readonly listLabel: string;
  readonly listEmpty: string;

  readonly mapLabel: string;
  readonly mapLabelOpen: string;
  readonly showMap: string;
  readonly mapLoading: string;
  readonly mapFailed: string;
  readonly tryAgain: string;
  /** The map's name to a screen reader, and how to use it. */
  readonly mapName: string;
  readonly twoFingers: string;
  readonly mouseHint: string;
  readonly ctrlToZoom: string;
  readonly commandToZoom: string;
  readonly up: string;
  readonly down: string;
  readonly left: string;
  readonly right: string;
  readonly zoomIn: string;
  readonly zoomOut: string;

  readonly pointsAt: string;
  readonly chosen: string;
  readonly wholeStreet: (length: string) => string;
  readonly partOfStreet: string;
  readonly exactly: string;
  readonly outside: string;
  readonly outsideHelp: string;
  readonly tooFar: string;
  readonly tooFarHelp: string;
  readonly zoomHere: string;
  readonly choose: string;
  readonly nothingChosen: string;
  /** The map is open and has not been moved. */
  readonly moveFirst: string;

  readonly myPosition: string;
  readonly positionAsked: string;
  readonly positionFailed: string;
  readonly positionFound: string;

  readonly markStretch: string;
  readonly markPoint: string;
  readonly stretchStart: string;
  readonly stretchStartHelp: string;
  readonly stretchMore: string;
  readonly setStart: string;
  readonly addPoint: string;
  readonly undo: string;
  readonly done: string;
  readonly startSet: (at: string) => string;
  readonly pointAdded: (count: number, length: string) => string;
  readonly pointUndone: (count: number) => string;
  readonly stretchOf: (count: number, length: string) => string;
  readonly samePoint: string;
  readonly tooManyPoints: string;

  /** What a still picture shows, in words. */
  readonly sketch: (feeling: 'unsafe' | 'safe' | null, heading: string, near: readonly string[]) => string;
}
