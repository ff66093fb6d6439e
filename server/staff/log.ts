import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { ACT_GROUPS } from '#core/audit/act-groups.ts';
import type { AuditEntry } from '#core/audit/entry.ts';
import { LogPage, LogQuery } from '#core/audit/log-page.ts';
import { entryInWords, whoInWords } from '#core/audit/sentence.ts';
import { Refusal } from '#core/base/fault.ts';
import { momentOf } from '#core/base/moment.ts';
import { rowsAsCsv } from '#core/exports/csv.ts';
import type { AuditFilter, AuditLog } from '#db/work/audit-log.ts';
import { auditNames, type NamedBy } from '../audit-names.ts';
import { periodOf } from '../audit-period.ts';
import { RefusalError } from '../errors.ts';
import { staffLanguageOf } from '../language.ts';

export interface LogOptions extends NamedBy {
  readonly log: AuditLog;
  readonly municipality: string;
}

const PAGE = 100;
/** A file holds the newest so many that fit the filter; a narrower time gives the others. */
const LARGEST_FILE = 100_000;
const refusals = { 400: Refusal, 401: Refusal, 403: Refusal };

/** The audit log for the data-protection officer: sentences on a page, and as a file. Both are entries themselves. */
export async function logPart(plain: FastifyInstance, options: LogOptions): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { log, municipality } = options;

  app.get(
    '/api/staff/log',
    {
      config: { right: ['read', 'log'] },
      schema: {
        summary: 'The audit log in sentences, the newest first',
        tags: ['staff'],
        querystring: LogQuery,
        response: { 200: LogPage, ...refusals },
      },
    },
    async (request, reply) => {
      // First: whoever reads the log reads of it there.
      await request.enterInLog();
      const language = staffLanguageOf(request);
      const names = await auditNames(options, municipality, language);
      const found = await log.matching({ ...filterOf(request.query), atMost: PAGE + 1 });
      reply.header('cache-control', 'no-store');
      return {
        entries: found.slice(0, PAGE).map((entry) => ({
          number: entry.number,
          at: entry.at,
          sentence: entryInWords(entry, names, language),
          role: entry.role,
          why: entry.why,
          address: entry.address,
          hash: entry.hash,
        })),
        hasMore: found.length > PAGE,
        people: [...names.people],
      };
    },
  );

  app.get(
    '/api/staff/log.csv',
    {
      config: { right: ['export', 'log'] },
      schema: {
        summary: 'The audit log as CSV, with every field and the hashes',
        tags: ['staff'],
        querystring: LogQuery,
        response: { 200: Type.String(), ...refusals },
      },
    },
    async (request, reply) => {
      // First: whoever reads the log reads of it there.
      await request.enterInLog();
      const language = staffLanguageOf(request);
      const names = await auditNames(options, municipality, language);
      const found = await log.matching({ ...filterOf(request.query), atMost: LARGEST_FILE });
      const rows = found.map((entry) => [
        entry.number,
        momentOf(entry.at),
        whoInWords(entry, names, language),
        entryInWords(entry, names, language),
        entry.why,
        ...plainFields(entry),
      ]);
      reply
        .header('cache-control', 'no-store')
        .header('content-disposition', 'attachment; filename="lykta-logg.csv"')
        .type('text/csv; charset=utf-8');
      return rowsAsCsv([HEADINGS[language], ...rows]);
    },
  );
}

const HEADINGS = {
  sv: [
    'nummer',
    'tid',
    'vem',
    'vad',
    'skäl',
    'konto',
    'roll',
    'handling',
    'slag',
    'objekt',
    'adress',
    'föregående',
    'kontrollsumma',
  ],
  en: [
    'number',
    'time',
    'who',
    'what',
    'reason',
    'account',
    'role',
    'act',
    'thing',
    'object',
    'address',
    'previous',
    'hash',
  ],
} as const;

const plainFields = ({ account, role, act, thing, object, address, previous, hash }: AuditEntry) =>
  [account, role, act, thing, object, address, previous, hash] as const;

function filterOf({ since, until, person, kind, before }: LogQuery): AuditFilter {
  const period = periodOf(since, until);
  if (period === null)
    throw new RefusalError(400, 'log-day', {
      sv: 'Skriv dagarna som år, månad och dag, till exempel 2026-03-15.',
      lattlast: 'Skriv dagarna som år, månad och dag, till exempel 2026-03-15.',
      en: 'Write the days as year, month and day, such as 2026-03-15.',
    });
  return { ...period, account: person, acts: kind === undefined ? undefined : ACT_GROUPS[kind], before };
}
