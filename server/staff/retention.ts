import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { destructionOf } from '#core/audit/destruction.ts';
import { Refusal } from '#core/base/fault.ts';
import { textIn } from '#core/base/text-in.ts';
import { type Clock, dayOf } from '#core/base/time.ts';
import { CLASS_OF_STEP, DESTROYED_CLASSES, type Decisions, retentionPlan } from '#core/privacy/retention.ts';
import { RetentionPage } from '#core/privacy/retention-page.ts';
import type { AuditLog } from '#db/work/audit-log.ts';
import type { CampaignStore } from '#db/work/campaigns.ts';
import type { ClockMemory } from '#db/work/clock-memory.ts';
import { staffLanguageOf } from '../language.ts';

export interface RetentionOptions {
  readonly municipality: string;
  readonly decisions: Decisions;
  readonly campaigns: CampaignStore;
  readonly log: AuditLog;
  readonly clockMemory: ClockMemory;
  readonly clock: Clock;
}

/** So many lines of the log are looked through for what was destroyed last. */
const LOOKED_THROUGH = 1_000;

/** What is to be destroyed and when, for whoever answers for it. It is given no answers: dates, decisions and the log say it all. */
export async function retentionPart(
  plain: FastifyInstance,
  { municipality, decisions, campaigns, log, clockMemory, clock }: RetentionOptions,
): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  app.get(
    '/api/staff/retention',
    {
      config: { right: ['read', 'retention'] },
      schema: {
        summary: 'What is to be destroyed of each retention class, by which decision, and when',
        tags: ['staff'],
        response: { 200: RetentionPage, 401: Refusal, 403: Refusal },
      },
    },
    async (request, reply) => {
      const language = staffLanguageOf(request);
      const today = dayOf(clock());
      const known = (await campaigns.all(municipality)).filter(({ stage }) => stage !== 'draft');
      const titles = new Map(known.map(({ id, title }) => [id, textIn(title, language)]));
      const titled = (id: string): string => titles.get(id) ?? id;
      const coming = retentionPlan(decisions, known).flatMap(({ step, class: name, dialogue, day }) =>
        dialogue === null || day === null ? [] : [{ step, name, day, dialogue: titled(dialogue) }],
      );
      const lines = await log.matching({ acts: ['destroy', 'shorten'], atMost: LOOKED_THROUGH });
      const { trusted, doubted } = await clockMemory.judge(today);
      reply.header('cache-control', 'no-store');
      return {
        clock: doubted === null ? null : { today, sure: trusted },
        classes: DESTROYED_CLASSES.map((name) => {
          const own = coming.filter((one) => one.name === name).map(({ name: _, ...one }) => one);
          const byDay = own.sort((one, other) => (one.day < other.day ? -1 : 1));
          const decision = decisions[name] ?? null;
          const line = lines.find((entry) =>
            entry.act === 'shorten' ? name === 'G7' : CLASS_OF_STEP[destructionOf(entry)?.step ?? 'log'] === name,
          );
          const said = line === undefined ? null : destructionOf(line);
          return {
            class: name,
            decision,
            next: byDay.find(({ day }) => day > today) ?? null,
            waiting: decision === null ? byDay.filter(({ day }) => day <= today) : [],
            last:
              line === undefined
                ? null
                : {
                    at: line.at,
                    dialogue: said === null || said.dialogue === null ? null : titled(said.dialogue),
                    tens: said?.tens ?? null,
                  },
          };
        }),
      };
    },
  );
}
