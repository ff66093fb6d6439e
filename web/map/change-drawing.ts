import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { FillLayerSpecification } from 'maplibre-gl';
import type { Language } from '#core/base/language.ts';
import { textIn } from '#core/base/text-in.ts';
import type { ChangePicture, ChangeWord, MapPicture } from '#core/measures/contract.ts';
import type { HeatFeeling } from '#core/measures/heat-scale.ts';
import { differenceWords } from '../i18n/map/difference.ts';
import type { MapTexts } from '../i18n/map/index.ts';
import { changeColours } from './change-colours.ts';
import { heatEdge } from './heat-classes.ts';
import {
  collection,
  edgeFeatures,
  feature,
  fewFeatures,
  partsOf,
  squareRing,
  squaresWithout,
} from './heat-features.ts';
import { chosenLayers, edgeLayer, fewLayer, fewPattern, HEAT_FEW, squareSources } from './heat-layers.ts';
import { lengthWords } from './heat-words.ts';
import { type PatternImage, sign } from './pattern.ts';
import type { Plate, SquareDrawing } from './square-drawing.ts';
import type { DataLayers } from './style/basemap.ts';
import type { Flavour } from './style/palette.ts';

const CHANGE_SQUARES = 'change-squares';
const CHANGE_EDGES = 'change-edges';

/**
 * What differs from an earlier release, in three classes told by sign and edge before colour: plus, minus, and what may be
 * chance, which is an empty dashed square. Everything else that the map of the later release covers is hatched.
 */
export function changeDrawing(
  picture: ChangePicture,
  map: Pick<MapPicture, 'areas' | 'tooFew'>,
  language: Language,
  texts: MapTexts,
): SquareDrawing {
  const { feeling, before } = picture;
  const changes = picture.squares ?? [];
  const areas = changes.map(({ square, difference }) => ({
    square,
    rest: [],
    certainty: difference.change === 'chance' ? ('uncertain' as const) : ('certain' as const),
    densityPerKm2: { value: Math.abs(difference.value) / (square.sizeMetres / 1000) ** 2 },
  }));
  const squares: FeatureCollection<MultiPolygon> = collection(
    changes.map(({ square, difference: { change } }) =>
      feature<MultiPolygon>({ type: 'MultiPolygon', coordinates: [[squareRing(square)]] }, { change }),
    ),
  );
  const few = squaresWithout(
    [...map.areas.flatMap(partsOf), ...map.tooFew],
    changes.map(({ square }) => square),
  );
  const plateOf = (code: string | null): Plate | null => {
    const found = changes.find(({ square }) => square.code === code);
    if (found === undefined) return placePlate(picture, code, language, texts);
    const { near, square, difference } = found;
    return {
      heading: texts.squareNear(near, lengthWords(square.sizeMetres)),
      lines: [texts.change.than(differenceWords(difference, language), textIn(before.title, language))],
    };
  };
  return {
    key: `change ${feeling}`,
    squares: { areas, tooFew: [] },
    sources: {
      [HEAT_FEW]: fewFeatures(few),
      [CHANGE_SQUARES]: squares,
      [CHANGE_EDGES]: collection(edgeFeatures(areas)),
    },
    layers: (flavour) => changeLayers(feeling, flavour),
    patterns: (flavour) => changePatterns(feeling, flavour),
    what: texts.change.what(texts.what[feeling], textIn(before.title, language)),
    notice: changes.length === 0 ? texts.change.none : null,
    plateOf,
  };
}

function placePlate(picture: ChangePicture, id: string | null, language: Language, texts: MapTexts): Plate | null {
  const place = picture.places.find((known) => known.id === id);
  if (place === undefined) return null;
  const everybody = Object.keys(picture.chosen).length === 0 ? [] : [texts.allCauses];
  return {
    heading: place.name,
    lines: [
      texts.change.than(differenceWords(place.difference, language), textIn(picture.before.title, language)),
      ...everybody,
    ],
  };
}

function changeLayers(feeling: HeatFeeling, flavour: Flavour): DataLayers {
  const edge = heatEdge(feeling, flavour);
  return {
    sources: squareSources([HEAT_FEW, CHANGE_SQUARES, CHANGE_EDGES]),
    underStreets: [
      fewLayer(feeling, flavour),
      ...(['more', 'less'] as const).flatMap((change) => fillLayers(change, feeling, flavour)),
      edgeLayer(
        'change-edge-dashed',
        false,
        { 'line-color': edge, 'line-width': 1.1, 'line-dasharray': [4 / 1.1, 3 / 1.1] },
        CHANGE_EDGES,
      ),
      edgeLayer('change-edge-solid', true, { 'line-color': edge, 'line-width': 1.6 }, CHANGE_EDGES),
    ],
    underNames: chosenLayers(flavour),
  };
}

/** The colour, and its sign over it. */
function fillLayers(
  change: Exclude<ChangeWord, 'chance'>,
  feeling: HeatFeeling,
  flavour: Flavour,
): FillLayerSpecification[] {
  const { fill, opacity } = changeColours(feeling, flavour)[change];
  const layer = (id: string, paint: FillLayerSpecification['paint']): FillLayerSpecification => ({
    id: `change-${id}-${change}`,
    type: 'fill',
    source: CHANGE_SQUARES,
    filter: ['==', ['get', 'change'], change],
    paint: { ...paint, 'fill-antialias': false },
  });
  return [
    layer('fill', { 'fill-color': fill, 'fill-opacity': opacity }),
    layer('sign', { 'fill-pattern': signId(change, feeling, flavour) }),
  ];
}

/** As for the hatch, drawn smaller by √2, since the engine lets a pattern grow to twice its size between whole zooms. */
const changePatterns = (feeling: HeatFeeling, flavour: Flavour): readonly PatternImage[] => {
  const { more, less } = changeColours(feeling, flavour);
  return [
    fewPattern(feeling, flavour),
    sign(signId('more', feeling, flavour), more.sign, 'plus', SIGN_PIXELS / Math.SQRT2),
    sign(signId('less', feeling, flavour), less.sign, 'minus', SIGN_PIXELS / Math.SQRT2),
  ];
};

const SIGN_PIXELS = 22;

const signId = (change: 'more' | 'less', feeling: HeatFeeling, flavour: Flavour): string =>
  `sign-${change}-${feeling}-${flavour}`;
