import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ACT_GROUP_NAMES, ACT_GROUPS, isActGroup } from '#core/audit/act-groups.ts';
import { entryInWords } from '#core/audit/sentence.ts';
import { keptSince } from '#core/audit/shortening.ts';
import { momentOf } from '#core/base/moment.ts';
import { dayOf } from '#core/base/time.ts';
import { ReleaseShelf } from '#db/release/shelf.ts';
import { AccessTokens } from '#db/work/access-tokens.ts';
import { AccountStore } from '#db/work/accounts.ts';
import { AuditLog } from '#db/work/audit-log.ts';
import { carryOutShortening, planShortening } from '#db/work/audit-shorten.ts';
import { verifyAudit } from '#db/work/audit-verify.ts';
import { CampaignStore } from '#db/work/campaigns.ts';
import { openWorkDb } from '#db/work/open.ts';
import { OrganisationStore } from '#db/work/organisations.ts';
import type { WorkDb } from '#db/work/schema.ts';
import { SurveyStore } from '#db/work/surveys.ts';
import { AuditHeads } from '../audit-heads.ts';
import { auditNames } from '../audit-names.ts';
import { periodOf } from '../audit-period.ts';
import { CommandFault } from '../command-fault.ts';
import { readConfig } from '../config.ts';
import { foldersOf } from '../folders.ts';
import { loadMunicipality, MunicipalityFault } from '../municipality.ts';
import { onOneLine } from '../terminal.ts';
import { auditFaults, auditVerdictInWords } from './audit-words.ts';

/**
 * npm run audit -- verify: whether the audit log is whole; ends with 1 where it is not.
 * npm run audit -- list: its entries as sentences, the newest first.
 * npm run audit -- shorten: what is old enough to be destroyed; destroys it with --carry-out, --decision and --by.
 */
const usage = `usage: npm run audit -- verify
       npm run audit -- list [--from DAY] [--to DAY] [--who NAME] [--act ${ACT_GROUP_NAMES.join('|')}] [--most NUMBER] [--english]
       npm run audit -- shorten [--carry-out --decision "KS 2026/114" --by NAME]`;

interface Desk {
  readonly db: WorkDb;
  readonly log: AuditLog;
  readonly heads: AuditHeads;
  readonly municipality: string;
  readonly releases: string;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof CommandFault || error instanceof MunicipalityFault)) throw error;
  console.error(`lykta: ${error.message}`);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  const { act, values } = readArguments();
  const config = readConfig();
  if (!config.ok) throw new CommandFault(config.failure.join('; '));
  const { id } = loadMunicipality(config.value.municipality).settings;
  const folders = foldersOf(config.value.dataFolder, id, config.value.ledgerCopyFolder);
  if (!existsSync(folders.workFile)) throw new CommandFault(`${folders.workFile} is not there: start Lykta once first`);
  const db = await openWorkDb(folders.workFile);
  try {
    const log = new AuditLog(db, id, Date.now);
    const heads = new AuditHeads(folders.auditHeads);
    const desk = { db, log, heads, municipality: id, releases: folders.releases };
    if (act === 'verify') return await verify(desk);
    if (act === 'list') return await list(desk, values);
    return await shorten(desk, values);
  } finally {
    await db.destroy();
  }
}

async function verify({ db, log, heads }: Desk): Promise<number> {
  const noted = heads.read();
  const verdict = await verifyAudit(db, log, noted);
  console.log(auditVerdictInWords(verdict));
  const last = await log.lastShortening();
  if (last !== null)
    console.log(`Den kortades ${dayOf(last.at)} enligt beslut ${last.why ?? ''} (rad ${last.number}).`);
  return auditFaults(verdict).length === 0 ? 0 : 1;
}

async function list({ db, log, municipality, releases }: Desk, values: Values): Promise<number> {
  const { from, to, who, act, most = '100' } = values;
  const period = periodOf(from, to);
  if (period === null) throw new CommandFault(`give days as 2026-03-15. ${usage}`);
  if (act !== undefined && !isActGroup(act)) throw new CommandFault(`there is no act "${act}". ${usage}`);
  if (!/^[1-9]\d{0,5}$/.test(most)) throw new CommandFault(`--most is "${most}": give a number. ${usage}`);
  const account = who === undefined ? undefined : (await accountOf(db, municipality, who)).id;
  const language = values.english === true ? 'en' : 'sv';
  const stores = {
    accounts: new AccountStore(db),
    organisations: new OrganisationStore(db),
    tokens: new AccessTokens(db, municipality),
    campaigns: new CampaignStore(db),
    surveys: new SurveyStore(db),
    releases: new ReleaseShelf(releases),
  };
  const names = await auditNames(stores, municipality, language);
  const acts = act === undefined ? undefined : ACT_GROUPS[act];
  const entries = await log.matching({ ...period, account, acts, atMost: Number(most) });
  for (const entry of entries) {
    const why = entry.why === null ? '' : ` ${language === 'en' ? 'Reason' : 'Skäl'}: ${entry.why}`;
    console.log(onOneLine(`${entry.number}  ${momentOf(entry.at)}  ${entryInWords(entry, names, language)}.${why}`));
  }
  return 0;
}

async function shorten({ db, log, heads, municipality }: Desk, values: Values): Promise<number> {
  const now = Date.now();
  const noted = heads.read();
  if (auditFaults(await verifyAudit(db, log, noted)).length > 0)
    throw new CommandFault('the log is not whole, so nothing is destroyed: run npm run audit -- verify');
  const plan = await planShortening(log, now);
  const since = keptSince(now);
  if (plan === null) {
    console.log(`Inget att gallra: allt före ${since.all} är borta, eller så finns det inget så gammalt.`);
    return 0;
  }
  console.log(
    `${plan.removed} rader till och med nummer ${plan.through} är från före ${since.all} och ska förstöras. ` +
      `${plan.kept} utlämnanden från ${since.disclosures} och senare sparas.`,
  );
  if (values['carry-out'] !== true) {
    console.log('Inget är förstört. Så här gör du det: --carry-out --decision "KS 2026/114" --by NAMN');
    return 0;
  }
  const decision = values.decision?.trim() ?? '';
  if (decision === '') throw new CommandFault(`give the decision that this follows. ${usage}`);
  if (values.by === undefined) throw new CommandFault(`say who signs it off, by the name they sign in with. ${usage}`);
  const account = await accountOf(db, municipality, values.by);
  await carryOutShortening(db, { municipality, now, plan, account, decision });
  await heads.note(log);
  console.log(`Förstört. Loggen säger det på sin sista rad, med beslut ${decision} och ${account.title}.`);
  return 0;
}

async function accountOf(db: WorkDb, municipality: string, name: string) {
  const account = await new AccountStore(db).byName(municipality, name);
  if (account === null) throw new CommandFault(`nobody signs in as ${name}`);
  return account;
}

type Values = ReturnType<typeof readArguments>['values'];

function readArguments() {
  const text = { type: 'string' } as const;
  const options = {
    from: text,
    to: text,
    who: text,
    act: text,
    most: text,
    decision: text,
    by: text,
    english: { type: 'boolean' },
    'carry-out': { type: 'boolean' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [act] = positionals;
    if (positionals.length !== 1 || (act !== 'verify' && act !== 'list' && act !== 'shorten'))
      throw new CommandFault(usage);
    return { act, values };
  } catch (error) {
    throw error instanceof CommandFault ? error : new CommandFault(`${(error as Error).message}. ${usage}`);
  }
}
