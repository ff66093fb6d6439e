import { openRawDb } from '#db/raw/open.ts';
import { foldersOf } from '#server/folders.ts';
import { fixedWords } from './fixed-words.ts';
import { planAndRelease } from './planned-release.ts';
import { compactTown, townCampaign, townGeography, townSurvey } from './release-town.ts';

/**
 * A release job that is killed in the middle of the drawing: `node release-process.ts DATA-FOLDER FILLINGS` dies when
 * chance is asked for once more than so many times.
 */
const [dataFolder = '', fillings = '0'] = process.argv.slice(2);
const folders = foldersOf(dataFolder, 'provstad');
const words = fixedWords(2);
let left = Number(fillings);
await planAndRelease({
  rawDb: await openRawDb(folders.rawFile),
  folders,
  municipality: compactTown,
  geography: townGeography,
  survey: townSurvey,
  campaign: townCampaign('var', '2026-03-15'),
  today: '2026-04-01',
  hour: 10,
  randomness: (target) => {
    if (left === 0) process.kill(process.pid, 'SIGKILL');
    left -= 1;
    words(target);
  },
});
