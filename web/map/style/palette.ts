/**
 * The four flavours of the map, by the table of the design language: light for the day, dark as a palette of its own,
 * high contrast in ink on white, and print in grey. One list of layers (layers.ts) is drawn with any of them.
 */
export const FLAVOURS = ['light', 'dark', 'contrast', 'print'] as const;
export type Flavour = (typeof FLAVOURS)[number];

export interface Palette {
  readonly land: string;
  readonly field: string;
  readonly builtUp: string;
  readonly square: string;
  readonly forest: string;
  readonly park: string;
  readonly pitch: string;
  readonly water: string;
  readonly shore: string;
  readonly building: string;
  readonly buildingEdge: string;
  readonly publicBuilding: string;
  readonly platform: string;
  readonly parkingEdge: string;
  readonly street: string;
  readonly streetEdge: string;
  readonly mainEdge: string;
  readonly path: string;
  /** What a path is cut into, so that its dashes read on park and on land. */
  readonly pathBed: string;
  readonly rail: string;
  readonly railGap: string;
  readonly yard: string;
  readonly tree: string;
  readonly labelStrong: string;
  readonly label: string;
  readonly waterName: string;
  readonly parkName: string;
  readonly halo: string;
  /** The page's paper, for the veil outside the dialogue's area. */
  readonly paper: string;
  readonly boundary: string;
  /** Ink that a chosen thing is drawn with, and the one warm light. */
  readonly ink: string;
  readonly lantern: string;
  /** How much of streets and paths is left over the heat map; in high contrast all, as a street there is its two edges. */
  readonly streetsOverData: number;
  /** The zoom from which side streets are drawn over the heat map: black edges at town scale would drown the hatch. */
  readonly sideStreetsOverDataFrom: number;
}

export const PALETTES: Readonly<Record<Flavour, Palette>> = {
  light: {
    land: '#F4F0E6',
    field: '#F1EDDD',
    builtUp: '#EFE9DB',
    square: '#F9F6EE',
    forest: '#E3E8D8',
    park: '#D8E3CC',
    pitch: '#DEE6D2',
    water: '#C8D9E0',
    shore: '#9DB8C4',
    building: '#DFD6C5',
    buildingEdge: '#CBC0AB',
    publicBuilding: '#CFC4B2',
    platform: '#BDB29D',
    parkingEdge: '#CBC0AB',
    street: '#FFFFFF',
    streetEdge: '#D8CEBB',
    mainEdge: '#C6B99F',
    path: '#A5977C',
    pathBed: '#FFFFFF',
    rail: '#5C6478',
    railGap: '#F4F0E6',
    yard: '#E4DCCB',
    tree: '#B9CDA8',
    labelStrong: '#333F5A',
    label: '#57617A',
    waterName: '#32576A',
    parkName: '#44603A',
    halo: '#F4F0E6',
    paper: '#FBF8F1',
    boundary: '#14203B',
    ink: '#14203B',
    lantern: '#F5B02E',
    streetsOverData: 0.6,
    sideStreetsOverDataFrom: 0,
  },
  dark: {
    land: '#0F172B',
    field: '#111B30',
    builtUp: '#131D34',
    square: '#1A2541',
    forest: '#0F2226',
    park: '#14302C',
    pitch: '#132B2B',
    water: '#0A2233',
    shore: '#1F455C',
    building: '#1F2B48',
    buildingEdge: '#2C3A5B',
    publicBuilding: '#2A3858',
    platform: '#3A4A72',
    parkingEdge: '#2C3A5B',
    street: '#33415F',
    streetEdge: '#0B1222',
    mainEdge: '#0B1222',
    path: '#4D5B7C',
    pathBed: '#16203A',
    rail: '#8892AC',
    railGap: '#0F172B',
    yard: '#182241',
    tree: '#1E4638',
    labelStrong: '#D6DBE8',
    label: '#A3ADC4',
    waterName: '#8DB6C9',
    parkName: '#93B99A',
    halo: '#0F172B',
    paper: '#0E1629',
    boundary: '#F4EFE4',
    ink: '#0B1222',
    lantern: '#FFC04D',
    streetsOverData: 0.8,
    sideStreetsOverDataFrom: 0,
  },
  contrast: {
    land: '#FFFFFF',
    field: '#FFFFFF',
    builtUp: '#FFFFFF',
    square: '#FFFFFF',
    forest: '#FFFFFF',
    park: '#FFFFFF',
    pitch: '#FFFFFF',
    water: '#FFFFFF',
    shore: '#0B1428',
    building: '#FFFFFF',
    buildingEdge: '#0B1428',
    publicBuilding: '#D9D9D9',
    platform: '#0B1428',
    parkingEdge: '#0B1428',
    street: '#FFFFFF',
    streetEdge: '#0B1428',
    mainEdge: '#0B1428',
    path: '#0B1428',
    pathBed: '#FFFFFF',
    rail: '#0B1428',
    railGap: '#FFFFFF',
    yard: '#FFFFFF',
    tree: '#FFFFFF',
    labelStrong: '#0B1428',
    label: '#0B1428',
    waterName: '#0B1428',
    parkName: '#0B1428',
    halo: '#FFFFFF',
    paper: '#FFFFFF',
    boundary: '#0B1428',
    ink: '#0B1428',
    lantern: '#F5B02E',
    streetsOverData: 1,
    sideStreetsOverDataFrom: 14,
  },
  print: {
    land: '#FFFFFF',
    field: '#FBFBFB',
    builtUp: '#FFFFFF',
    square: '#FFFFFF',
    forest: '#F6F6F6',
    park: '#F1F1F1',
    pitch: '#F6F6F6',
    water: '#E9E9E9',
    shore: '#9A9A9A',
    building: '#E4E4E4',
    buildingEdge: '#CFCFCF',
    publicBuilding: '#D2D2D2',
    platform: '#BDBDBD',
    parkingEdge: '#CFCFCF',
    street: '#FFFFFF',
    streetEdge: '#B9B9B9',
    mainEdge: '#8C8C8C',
    path: '#9A9A9A',
    pathBed: '#FFFFFF',
    rail: '#3C3C3C',
    railGap: '#FFFFFF',
    yard: '#F3F3F3',
    tree: '#DADADA',
    labelStrong: '#1A1A1A',
    label: '#4A4A4A',
    waterName: '#4A4A4A',
    parkName: '#4A4A4A',
    halo: '#FFFFFF',
    paper: '#FFFFFF',
    boundary: '#1A1A1A',
    ink: '#111111',
    lantern: '#FFFFFF',
    streetsOverData: 0.8,
    sideStreetsOverDataFrom: 0,
  },
};
