import { en as both } from '#core/survey/words/question/en.ts';
import type { DoorTexts } from '../texts.ts';

export const en: DoorTexts = {
  ...both.place,
  help: 'Choose a public place, not somebody’s home.',
  searchLabel: 'Search for a street, stop or place',
  searchEmpty: 'Write the name of a street, stop or place.',
  searchList: 'Results',
  hits: (shown, total) => {
    if (total === 1) return '1 result.';
    return shown < total ? `${total} results, the first ${shown} are shown.` : `${total} results.`;
  },
  noHits: (query) => `No results for ${query}. Try another name or choose from the list.`,
  searchComing: 'Fetching the names.',
  searchFailed: 'The search could not be loaded. Choose from the list, or try again in a while.',
  kinds: { street: 'street', place: 'place', locality: 'village', stop: 'stop', park: 'park', water: 'water' },
  listLabel: 'or choose from the list',
  listEmpty: 'Known places',
  mapLabel: 'or point on the map',
  mapLabelOpen: 'or move the map under the cross',
  showMap: 'Show the map',
  mapLoading: 'Loading the map',
  mapFailed: 'The map could not be loaded. Search or choose from the list.',
  simpleMap: 'The map could not be loaded. Here is a simpler map, with streets and known places.',
  tryAgain: 'Try again',
  chosen: 'You have chosen',
  wholeStreet: (length) => `The whole street, about ${length}.`,
  partOfStreet: 'Is it only a part of the street? Point at it on the map.',
  exactly: 'Point exactly on the map',
  choose: 'Choose this place',
  nothingChosen: 'Search for a place, choose from the list or show the map.',
  myPosition: 'Use my position',
  positionAsked: 'We ask your device where you are. The position is kept only if you choose the place.',
  positionFailed: 'We could not find out where you are. Search, choose from the list or move the map.',
  positionFound: 'The map shows where you are.',
};
