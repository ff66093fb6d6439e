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
  mapNameShape:
    'Map. The cross in the middle shows where the next point goes. Move the map with the arrow keys, zoom with plus and minus. Enter sets a point, Backspace undoes the last one.',
  simpleMap: 'The map could not be loaded. Here is a simpler map, with streets and known places.',
  twoFingers: 'Drag with two fingers',
  mouseHint: 'Drag or click',
  clickHint: 'Click where the cross should be',
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
  outsideMask: (areas) => `Outside ${areas}`,
  outsideMaskHelp: (areas) => `The question is about places in ${areas}. Move the map there.`,
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

  mark: 'Mark',
  kindNames: { point: 'Point', line: 'Stretch', area: 'Area' },
  setCorner: 'Set a point here',
  undo: 'Undo the last point',
  clear: 'Clear all points',
  cornerUndone: (count) =>
    count === 0
      ? 'The point is removed. No points left.'
      : `The point is removed. ${count === 1 ? '1 point' : `${count} points`} left.`,
  cleared: 'All points are removed.',
  limits: {
    'line-too-long': 'That point makes the stretch longer than 5 kilometres. Set it nearer, or press Done.',
    'area-too-large': 'The area is larger than 4 square kilometres. Undo a point and mark the part that matters most.',
    'area-crosses-itself':
      'The edge of the area crosses itself. Move the cross or undo a point, and go round the area in order.',
  },
  shapes: {
    line: {
      begin: 'Where does the stretch begin?',
      beginHelp: 'Move the map so that the cross points at the beginning.',
      more: 'Move the cross along the way and set more points. Press Done when the stretch is complete.',
      done: 'Done, choose the stretch',
      begun: (at) => `The stretch begins at ${at}.`,
      added: (count, size) => `Point ${count} is set. The stretch is about ${size}.`,
      of: (count, size) =>
        size === null ? 'The stretch has 1 point' : `The stretch has ${count} points, about ${size}`,
      faults: {
        'same-corner': 'The cross is still at the same point. Move the map first.',
        'too-many-corners': 'The stretch has as many points as it can have. Press Done.',
        'too-few-corners': 'A stretch needs at least two points. Move the cross and set one more.',
      },
    },
    area: {
      begin: 'Where is the first corner of the area?',
      beginHelp: 'Move the map so that the cross points at the edge of the area.',
      more: 'Move the cross round the area and set a point at each corner. Press Done when you have come round.',
      done: 'Done, choose the area',
      begun: (at) => `The first corner is at ${at}.`,
      added: (count, size) =>
        size === null ? `Point ${count} is set.` : `Point ${count} is set. The area is about ${size}.`,
      of: (count, size) =>
        size === null
          ? `The area has ${count === 1 ? '1 point' : `${count} points`}`
          : `The area has ${count} points, about ${size}`,
      faults: {
        'same-corner': 'The cross is still at the same point. Move the map first.',
        'too-many-corners': 'The area has as many points as it can have. Press Done.',
        'too-few-corners': 'An area needs at least three points. Move the cross and set one more.',
      },
    },
  },

  sketch: (feeling, heading, near) =>
    `Map picture: ${heading}, ${feeling === null ? 'chosen place' : feeling === 'safe' ? 'place that feels safe' : 'place that feels unsafe'}.${near.length > 0 ? ` Nearby: ${near.join(', ')}.` : ''}`,
};
