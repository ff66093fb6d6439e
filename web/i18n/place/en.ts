import { en as both } from '#core/survey/words/en.ts';
import type { PlaceTexts } from './texts.ts';

export const en: PlaceTexts = {
  back: both.answering.back,
  count: (number, max) => `Place ${number} of at most ${max}`,
  heading: both.place.heading,
  help: 'Choose a public place, not somebody’s home.',

  searchLabel: 'Search for a street, stop or place',
  searchExample: both.place.searchExample,
  searchButton: both.place.searchButton,
  searchEmpty: 'Write the name of a street, stop or place.',
  searchList: 'Results',
  hits: (shown, total) => {
    if (total === 1) return '1 result.';
    return shown < total ? `${total} results, the first ${shown} are shown.` : `${total} results.`;
  },
  noHits: (query) => `No results for ${query}. Try another name or choose from the list.`,
  kinds: { street: 'street', place: 'place', locality: 'village', stop: 'stop', park: 'park', water: 'water' },

  listLabel: 'or choose from the list',
  listEmpty: 'Known places',

  mapLabel: 'or point on the map',
  mapLabelOpen: 'or move the map under the cross',
  showMap: 'Show the map',
  mapLoading: 'Loading the map',
  mapFailed: 'The map could not be loaded. Search or choose from the list.',
  tryAgain: 'Try again',
  mapName: 'Map. The cross in the middle marks the place. Move the map with the arrow keys, zoom with plus and minus.',
  twoFingers: 'Drag with two fingers',
  mouseHint: 'Drag or click',
  ctrlToZoom: 'Hold Ctrl and scroll to zoom',
  commandToZoom: 'Hold ⌘ and scroll to zoom',
  up: 'Move the cross up',
  down: 'Move the cross down',
  left: 'Move the cross left',
  right: 'Move the cross right',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',

  pointsAt: 'The cross points at',
  chosen: 'You have chosen',
  wholeStreet: (length) => `The whole street, about ${length}.`,
  partOfStreet: 'Is it only a part of the street? Point at it on the map.',
  exactly: 'Point exactly on the map',
  outside: 'Outside the municipality',
  outsideHelp: 'The dialogue is about places in the municipality. Move the map back.',
  tooFar: 'The map shows too large an area',
  tooFarHelp: 'Zoom in until you see the streets.',
  zoomHere: 'Zoom in here',
  choose: 'Choose this place',
  moveFirst: 'Move the map until the cross is on the place. Is it right already? Press once more.',
  nothingChosen: 'Search for a place, choose from the list or show the map.',

  myPosition: 'Use my position',
  positionAsked: 'We ask your device where you are. The position is kept only if you choose the place.',
  positionFailed: 'We could not find out where you are. Search, choose from the list or move the map.',
  positionFound: 'The map shows where you are.',

  markStretch: 'Mark a stretch instead',
  markPoint: 'Mark a point instead',
  stretchStart: 'Where does the stretch begin?',
  stretchStartHelp: 'Move the map so that the cross points at the beginning.',
  stretchMore: 'Move the cross along the way and add points. Press Done when the stretch is complete.',
  setStart: 'Begin the stretch here',
  addPoint: 'Add a point here',
  undo: 'Undo the last point',
  done: 'Done, choose the stretch',
  startSet: (at) => `The stretch begins at ${at}.`,
  pointAdded: (count, length) => `Point ${count} is added. The stretch is about ${length}.`,
  pointUndone: (count) =>
    count === 0
      ? 'The point is removed. The stretch is empty.'
      : `The point is removed. ${count === 1 ? '1 point' : `${count} points`} left.`,
  stretchOf: (count, length) =>
    count === 1 ? 'The stretch has 1 point' : `The stretch has ${count} points, about ${length}`,
  samePoint: 'The cross is still at the same point. Move the map first.',
  tooManyPoints: 'The stretch has as many points as it can have. Press Done.',

  sketch: (feeling, heading, near) =>
    `Map picture: ${heading}, ${feeling === null ? 'chosen place' : feeling === 'safe' ? 'place that feels safe' : 'place that feels unsafe'}.${near.length > 0 ? ` Nearby: ${near.join(', ')}.` : ''}`,
};
