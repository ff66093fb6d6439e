import { textIn } from '../base/text-in.ts';
import { wholeNumber } from '../base/words.ts';
import { type Bounds, boundsOf, type Position, type Ring } from '../geo/geometry.ts';
import { cornersOf } from '../geo/grid.ts';
import type { DistrictsPicture, GridSquare, HeatArea, MapPicture, PlaceFigure } from '../measures/contract.ts';
import { CLASS_LIMITS, CLASS_OPACITY, heatClass, LIGHT_EDGE, LIGHT_HATCH, LIGHT_RAMP } from '../measures/heat-scale.ts';
import { heatTable } from './heat-table.ts';
import { GREY, INK, PAGE, rounded, svgPage, svgText } from './svg-page.ts';

/** What a picture of the map is made of: the squares, and what people know where they are by. */
export interface MapToDraw {
  readonly map: MapPicture;
  /** Highest first; those that are shown are named as far as there is room. */
  readonly places: readonly PlaceFigure[];
  /** Their borders are drawn, since a file has no streets. */
  readonly districts: DistrictsPicture['districts'];
  /** SHA-256 of figuresAsCsv of the map's table. */
  readonly checksum: string;
}

/** Pixels of the parts: the legend stands beside the map. */
const MAP = { width: 840, height: 720, top: PAGE.top };
const LEGEND = { left: PAGE.margin + MAP.width + 28, width: 268 };
const LINE = 20;

/**
 * The heat map as a picture that stands by itself (SVG 1.1), for a report: the squares in the colours of the screen, borders of
 * districts, names of the places that most have pointed out, legend, scale and the frame that no figure travels without.
 */
export function mapSvg({ map, places, districts, checksum }: MapToDraw): string {
  const project = projection(boundsToShow(map));
  return svgPage({
    table: heatTable(map),
    checksum,
    described: described(map, places),
    bottom: MAP.top + MAP.height,
    parts: [
      definitions(),
      `<g clip-path="url(#karta)">`,
      `<rect x="${PAGE.margin}" y="${MAP.top}" width="${MAP.width}" height="${MAP.height}" fill="#FBFAF7"/>`,
      ...map.tooFew.map((square) => polygon([cornersOf(square)], project, 'fill="url(#few)"')),
      ...map.areas.map((area) => drawnArea(area, map, project)),
      ...districts.map(({ rings }) => polygon(rings, project, `fill="none" stroke="${GREY}" stroke-width="1"`)),
      ...names(places, project),
      '</g>',
      `<rect x="${PAGE.margin}" y="${MAP.top}" width="${MAP.width}" height="${MAP.height}" fill="none" stroke="${GREY}"/>`,
      ...scale(project),
      ...legend(map),
    ],
  });
}

interface Projection {
  readonly at: (position: Position) => readonly [x: number, y: number];
  readonly pixelsPerMetre: number;
}

/** Where persons pointed; squares above two kilometres, as few answers leave them, count only when there is nothing else. */
function boundsToShow({ areas, tooFew }: MapPicture): Bounds {
  const small = areas.filter(({ square }) => square.sizeMetres <= 2000);
  const some = small.length > 0 ? small : areas;
  const squares = some.length > 0 ? some.map(({ square }) => square) : tooFew;
  return boundsOf(squares.flatMap((square) => cornersOf(square)));
}

/** North upwards, metres alike in both directions, with a margin round what is shown. */
function projection({ minEasting, minNorthing, maxEasting, maxNorthing }: Bounds): Projection {
  const [width, height] = [(maxEasting - minEasting) * 1.08, (maxNorthing - minNorthing) * 1.08];
  const pixelsPerMetre = Math.min(MAP.width / width, MAP.height / height);
  const [middleEast, middleNorth] = [(minEasting + maxEasting) / 2, (minNorthing + maxNorthing) / 2];
  return {
    pixelsPerMetre,
    at: ([easting, northing]) => [
      PAGE.margin + MAP.width / 2 + (easting - middleEast) * pixelsPerMetre,
      MAP.top + MAP.height / 2 - (northing - middleNorth) * pixelsPerMetre,
    ],
  };
}

function polygon(rings: readonly Ring[], { at }: Projection, marks: string): string {
  const path = rings
    .map((ring) => `M${ring.map((position) => at(position).map(rounded).join(' ')).join('L')}Z`)
    .join('');
  return `<path d="${path}" ${marks}/>`;
}

/** Colour by class; a rest has the hatch of few over it; the line round it says how sure the figure is. */
function drawnArea(
  { square, rest, densityPerKm2, certainty }: HeatArea,
  { feeling, basis }: MapPicture,
  project: Projection,
): string {
  const rings = (rest.length === 0 ? [square] : rest).map((one: GridSquare) => cornersOf(one));
  const of = heatClass(densityPerKm2.value);
  const line =
    basis === 'model'
      ? `stroke="${LIGHT_EDGE[feeling]}" stroke-width="3" stroke-dasharray="1.4 4.6"`
      : certainty === 'certain'
        ? `stroke="${LIGHT_EDGE[feeling]}" stroke-width="1.4"`
        : `stroke="${LIGHT_EDGE[feeling]}" stroke-width="1.1" stroke-dasharray="4 3"`;
  const fill = `fill="${LIGHT_RAMP[feeling][of]}" fill-opacity="${CLASS_OPACITY[of]}"`;
  if (rest.length === 0) return polygon(rings, project, `${fill} ${line}`);
  return polygon(rings, project, fill) + polygon(rings, project, 'fill="url(#rest)"');
}

/** The hatches of few and of a rest, and what the map is cut to. */
const definitions = (): string =>
  `<defs><clipPath id="karta"><rect x="${PAGE.margin}" y="${MAP.top}" width="${MAP.width}" height="${MAP.height}"/></clipPath>${[
    'few',
    'rest',
  ]
    .map(
      (id) =>
        `<pattern id="${id}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V7" stroke="${LIGHT_HATCH}" stroke-width="1"/></pattern>`,
    )
    .join('')}</defs>`;

/** As many as have room, those that most have pointed out first. */
function names(places: readonly PlaceFigure[], { at }: Projection): readonly string[] {
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  return places
    .filter(({ status }) => status === 'shown')
    .flatMap(({ name, point }) => {
      const [x, y] = at(point);
      const half = name.length * 3.9;
      const box = { left: x - half, right: x + half, top: y - 18, bottom: y + 6 };
      const isInside =
        box.left > PAGE.margin &&
        box.right < PAGE.margin + MAP.width &&
        box.top > MAP.top &&
        box.bottom < MAP.top + MAP.height;
      const isFree = taken.every(
        (other) => box.left > other.right || box.right < other.left || box.top > other.bottom || box.bottom < other.top,
      );
      if (!isInside || !isFree) return [];
      taken.push(box);
      return [
        `<circle cx="${rounded(x)}" cy="${rounded(y)}" r="2.5"/>`,
        svgText(
          x,
          y - 6,
          name,
          14,
          'text-anchor="middle" paint-order="stroke" stroke="#FFFFFF" stroke-width="3" stroke-linejoin="round"',
        ),
      ];
    });
}

/** A length of 1, 2 or 5 and noughts that is about a fifth of the map, and which way north is. */
function scale({ pixelsPerMetre }: Projection): readonly string[] {
  const most = MAP.width / 5 / pixelsPerMetre;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 2, 1].map((times) => times * power).find((length) => length <= most) ?? power;
  const [left, right] = [PAGE.margin + 12, PAGE.margin + 12 + metres * pixelsPerMetre];
  const y = MAP.top + MAP.height - 14;
  const said = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;
  const halo = 'paint-order="stroke" stroke="#FFFFFF" stroke-width="3"';
  return [
    `<path d="M${left} ${y - 6}V${y}H${rounded(right)}V${y - 6}" fill="none" stroke="${INK}" stroke-width="1.6"/>`,
    svgText(left, y - 12, said, 14, halo),
    svgText(PAGE.margin + MAP.width - 14, MAP.top + 40, 'N', 16, `text-anchor="middle" font-weight="700" ${halo}`),
    `<path d="M${PAGE.margin + MAP.width - 14} ${MAP.top + 10}l5 12h-10z"/>`,
  ];
}

function legend({ feeling, basis, areas }: MapPicture): readonly string[] {
  const ramp = LIGHT_RAMP[feeling];
  const swatch = (marks: string, said: string, row: number): string => {
    const y = MAP.top + 52 + row * 30;
    return `<rect x="${LEGEND.left}" y="${y}" width="34" height="20" ${marks}/>${svgText(LEGEND.left + 46, y + 15, said, 15)}`;
  };
  const limit = (index: number): string => wholeNumber(CLASS_LIMITS[index] ?? 0, 'sv');
  const classes = ramp.map((colour, index) => {
    const said =
      index === 0
        ? `under ${limit(0)}`
        : index === CLASS_LIMITS.length
          ? `${limit(index - 1)} eller fler`
          : `${limit(index - 1)}–${wholeNumber((CLASS_LIMITS[index] ?? 0) - 1, 'sv')}`;
    return swatch(`fill="${colour}" fill-opacity="${CLASS_OPACITY[index]}"`, said, index);
  });
  const edge = LIGHT_EDGE[feeling];
  const others = [
    ...(basis === 'model'
      ? [[`fill="none" stroke="${edge}" stroke-width="3" stroke-dasharray="1.4 4.6"`, 'Uppskattat av en modell']]
      : [
          [`fill="none" stroke="${edge}" stroke-width="1.4"`, 'Säkert'],
          [`fill="none" stroke="${edge}" stroke-width="1.1" stroke-dasharray="4 3"`, 'Mindre säkert'],
        ]),
    ...(areas.some(({ rest }) => rest.length > 0) ? [['fill="url(#rest)"', 'Resten av en större ruta']] : []),
    ['fill="url(#few)"', 'För få svar, eller inga'],
  ] as const;
  return [
    ...['Personer per km² som pekat ut', feeling === 'unsafe' ? 'rutan som otrygg' : 'rutan som trygg'].map(
      (line, index) => svgText(LEGEND.left, MAP.top + 16 + index * LINE, line, 15, 'font-weight="700"'),
    ),
    ...classes,
    ...others.map(([marks = '', said = ''], index) => swatch(marks, said, classes.length + index)),
  ];
}

/** What the picture shows, for whoever does not see it. */
function described({ frame, areas, tooFew }: MapPicture, places: readonly PlaceFigure[]): string {
  const most = places.filter(({ status }) => status === 'shown').slice(0, 3);
  const named = new Intl.ListFormat('sv-SE').format(most.map(({ name }) => name));
  return [
    `Karta över ${textIn(frame.municipalityName, 'sv')}: ${areas.length} rutor med tal och ${tooFew.length} med för få svar.`,
    ...(most.length === 0 ? [] : [`Flest har pekat ut ${named}.`]),
  ].join(' ');
}
