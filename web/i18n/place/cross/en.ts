import type { CrossTexts } from '../texts.ts';

export const en: CrossTexts = {
  mapName: 'Map. The cross in the middle marks the place. Move the map with the arrow keys, zoom with plus and minus.',
  mapNameShape:
    'Map. The cross in the middle shows where the next point goes. Move the map with the arrow keys, zoom with plus and minus. Enter sets a point, Backspace undoes the last one.',
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
  outside: 'Outside the municipality',
  outsideHelp: 'The dialogue is about places in the municipality. Move the map back.',
  outsideMask: (areas) => `Outside ${areas}`,
  outsideMaskHelp: (areas) => `The question is about places in ${areas}. Move the map there.`,
  tooFar: 'The map shows too large an area',
  tooFarHelp: 'Zoom in until you see the streets.',
  zoomHere: 'Zoom in here',
  moveFirst: 'Move the map until the cross is on the place. Is it right already? Press once more.',
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
};
