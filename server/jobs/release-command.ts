import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { clockHourOf, type Day, dayOf } from '#core/base/time.ts';
import { openRawDb } from '#db/raw/open.ts';
import { LockedFault } from '#db/release/lock.ts';
import { AuditLog, type LoggedAct, OPERATOR } from '#db/work/audit-log.ts';
import { CampaignStore } from '#db/work/campaigns.ts';
import { ClockMemory } from '#db/work/clock-memory.ts';
import { openWorkDb } from '#db/work/open.ts';
import { SurveyStore } from '#db/work/surveys.ts';
import { AuditHeads } from '../audit-heads.ts';
import { CommandFault } from '../command-fault.ts';
import { readConfig } from '../config.ts';
import { foldersOf } from '../folders.ts';
import { loadMunicipality, MunicipalityFault } from '../municipality.ts';
import { storageFaultOf } from '../storage-fault.ts';
import { surveysOf } from '../surveys.ts';
import { progressBar } from '../terminal.ts';
import { loadGeography } from './basemap.ts';
import { LEDGER_PATIENCE, LedgerFault } from './ledger-file.ts';
import { ledgerPlaceFault } from './ledger-place.ts';
import { systemRandomness } from './randomness.ts';
import { AlreadyReleased, ReleaseRefusal, releaseCampaign } from './release.ts';
import { releaseIdOf } from './release-facts.ts';
import { ClockInDoubt, confirmClock } from './sure-clock.ts';

/**
 * npm run release -- --campaign X: releases a closed campaign, with the settings that the server has.
 * npm run release -- --campaign X --today 2027-08-16: the same where the clock has leapt since Lykta last ran, and is right.
 */
const usage = 'usage: npm run release -- --campaign ID [--today DAY]';

try {
  await main();
} catch (error) {
  const isExpected = [CommandFault, ReleaseRefusal, ClockInDoubt, LedgerFault, LockedFault, MunicipalityFault].some(
    (kind) => error instanceof kind,
  );
  const storage = storageFaultOf(error);
  if (!isExpected && storage === null) throw error;
  const { message } = error as Error;
  console.error(
    `lykta: ${storage === null ? message : `a file could not be read or written (${message}). Run the same again: what is done is not done twice`}`,
  );
  process.exit(1);
}

async function main(): Promise<void> {
  const { campaignId, confirmed } = readArguments();
  const config = readConfig();
  if (!config.ok) throw new CommandFault(config.failure.join('; '));
  const municipality = loadMunicipality(config.value.municipality);
  const { id, fictional } = municipality.settings;
  const { dataFolder, ledgerCopyFolder } = config.value;
  const folders = foldersOf(dataFolder, id, ledgerCopyFolder);
  const placeFault = ledgerPlaceFault(folders, dataFolder, fictional);
  if (placeFault !== null) throw new CommandFault(placeFault);
  for (const file of [folders.rawFile, folders.workFile, folders.geographyFile])
    if (!existsSync(file)) throw new CommandFault(`${file} is not there: start Lykta once (npm start), then try again`);

  const workDb = await openWorkDb(folders.workFile);
  const rawDb = await openRawDb(folders.rawFile);
  const progress = progressBar();
  try {
    const campaigns = new CampaignStore(workDb);
    const surveys = surveysOf(new SurveyStore(workDb), id);
    const known = await campaigns.all(id);
    const campaign = known.find((candidate) => candidate.id === campaignId);
    if (campaign === undefined) {
      const names = known.map((candidate) => candidate.id).join(', ') || 'none';
      throw new CommandFault(`there is no campaign ${campaignId} in ${id}: choose among ${names}`);
    }
    const log = new AuditLog(workDb, id, Date.now);
    const memory = new ClockMemory(workDb, id);
    if (confirmed !== null) await confirmClock({ memory, log, clock: Date.now, by: OPERATOR }, confirmed);
    await refuseInDoubt(memory, campaign.id);
    const line = { account: OPERATOR, act: 'release', thing: 'release', object: releaseIdOf(id, campaign.id) } as const;
    const outcome = await releaseCampaign({
      rawDb,
      folders,
      municipality,
      geography: loadGeography(folders),
      survey: await surveys(campaign.survey.id, campaign.survey.version),
      campaign,
      today: dayOf(Date.now()),
      hour: clockHourOf(Date.now()),
      onProgress: progress.on,
      randomness: systemRandomness,
      patience: LEDGER_PATIENCE,
      // Before it is drawn: what cannot be logged is not done.
      beforeDraw: () => log.add(line),
    }).catch((error: unknown) => {
      // A run before this one may have broken when it was published and nothing was left but to say so.
      if (!(error instanceof AlreadyReleased) || campaign.releasedOn !== null) throw error;
      return error;
    });
    await logUnlessThere(log, line);
    await new AuditHeads(folders.auditHeads).note(log);
    if (outcome instanceof AlreadyReleased) await campaigns.markReleased(id, campaign.id, outcome.on);
    else if (outcome.visibleFrom === null) await campaigns.markReleased(id, campaign.id, dayOf(Date.now()));
    progress.end();
    console.log(
      outcome instanceof AlreadyReleased
        ? `${line.object} släpptes ${outcome.on}. Nu står det i dialogen också.`
        : summary(outcome, folders.releases, fictional),
    );
  } finally {
    progress.end();
    await rawDb.destroy();
    await workDb.destroy();
  }
}

/** A Lykta that wrote the line afterwards may have drawn it and written none. */
async function logUnlessThere(log: AuditLog, line: LoggedAct): Promise<void> {
  for await (const { act, object } of log.all()) if (act === line.act && object === line.object) return;
  await log.add(line);
}

/** A clock that is ahead would close a dialogue that takes answers, and a release is drawn once: what came later is never counted. */
async function refuseInDoubt(memory: ClockMemory, campaign: string): Promise<void> {
  const today = dayOf(Date.now());
  const seen = await memory.judge(today);
  if (seen.doubted === null) return;
  throw new ClockInDoubt(seen, today, {
    isDone: 'It can be released',
    command: `npm run release -- --campaign ${campaign}`,
  });
}

function readArguments(): { readonly campaignId: string; readonly confirmed: Day | null } {
  try {
    const { values } = parseArgs({ options: { campaign: { type: 'string' }, today: { type: 'string' } } });
    if (values.campaign === undefined) throw new CommandFault(usage);
    return { campaignId: values.campaign, confirmed: values.today ?? null };
  } catch (error) {
    throw error instanceof CommandFault ? error : new CommandFault(`${(error as Error).message}. ${usage}`);
  }
}

function summary(
  { id, bracket, respondents, resumed, visibleFrom }: Awaited<ReturnType<typeof releaseCampaign>>,
  folder: string,
  fictional: boolean,
): string {
  const earlier = resumed ? ' (filerna från en tidigare körning)' : '';
  const about = respondents === null ? 'antalet svarande står i filen' : `ungefär ${Math.round(respondents)} svarande`;
  const lines =
    visibleFrom === null
      ? [`${id} är släppt${earlier}: ${about}.`]
      : [
          `${id} är draget${earlier}: ${about}. Det blir synligt i morgon klockan ${visibleFrom}, eller så snart Lykta är igång därefter.`,
        ];
  if (bracket === 'S0')
    lines.push(
      'Färre än hundra har svarat: alla kartor och tabeller visar "för få svar", och svaren räknas inte i någon annan dialog.',
    );
  lines.push(`Filerna ligger i ${folder}.`);
  if (fictional) lines.push('Påhittade testdata.');
  return lines.join('\n');
}
