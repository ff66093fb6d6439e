import { setTimeout as after } from 'node:timers/promises';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import { dayOf } from '#core/base/time.ts';
import { foundMasks, maskedText } from '#core/moderation/masks.ts';
import { campaignState } from '#core/survey/dialogue.ts';
import type { CheckTold } from '#core/waves/bot-check.ts';
import { LetIn, Wave, WaveDecision, WaveList, WavesLeft } from '#core/waves/contract.ts';
import { spanOf } from '#core/waves/crowded.ts';
import { waveFault, waveReasonFault } from '#core/waves/states.ts';
import { tensOf } from '#core/waves/tens.ts';
import type { InPages, InWave, KeptWave } from '#db/raw/waves.ts';
import { RefusalError } from '../errors.ts';
import { languageOf } from '../language.ts';
import type { ModerationDesk } from './desk.ts';
import { notDecided, waveClosed, waveGone, waveMovedOn } from './refusals.ts';
import type { WaveWatch } from './wave-watch.ts';

const params = Type.Object({ wave: Type.String({ maxLength: 64 }) });
const refusals = { 400: Refusal, 401: Refusal, 403: Refusal };

/** Waves: seen as one thing each, and decided on in one act. */
export function waveRoutes(plain: FastifyInstance, desk: ModerationDesk, watch: WaveWatch): void {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { waves, clock, isPlaceWord } = desk;
  waitingRoutes(plain, desk);

  app.get(
    '/api/moderation/waves',
    {
      config: { right: ['read', 'moderation'], logs: 'handler' },
      schema: {
        summary: 'Waves of answers alike, those that nobody has decided on first',
        description: 'Everything is about the wave itself, in tens rounded down.',
        tags: ['moderation'],
        response: { 200: WaveList, ...refusals },
      },
    },
    async (request) => {
      await desk.admit(request, { act: 'read' });
      await lookedSoon(request, watch);
      const names = await namesOf(desk);
      const dialogues = await openDialogues(desk);
      const open = new Set(dialogues.map(({ campaign }) => campaign));
      const kept = await waves.all();
      const shown = await Promise.all(kept.map((wave) => told(desk, names, wave, open.has(wave.campaign))));
      return { waves: shown.flat(), dialogues, isAll: watch.cameToTheEnd() };
    },
  );

  // Asked for by every page of a moderator: a number of waves, and no line in the log each time.
  app.get(
    '/api/moderation/waves/left',
    {
      config: { right: ['read', 'moderation'], logs: 'handler' },
      schema: {
        summary: 'How many waves nobody has decided on',
        tags: ['moderation'],
        response: { 200: WavesLeft, ...refusals },
      },
    },
    async (request) => {
      await lookedSoon(request, watch);
      return { left: await waves.countLeft() };
    },
  );

  app.post(
    '/api/moderation/waves/:wave/standing',
    {
      config: { right: ['write', 'moderation'], logs: 'handler' },
      schema: {
        summary: 'Set a wave aside, say that it is real people, or take that back',
        description:
          'Until the answers of its dialogue are counted. Who, when, which wave, how many answers and the reason are written in the log.',
        tags: ['moderation'],
        params,
        body: WaveDecision,
        response: { 200: Wave, ...refusals, 404: Refusal, 409: Refusal, 422: Refusal, 503: Refusal },
      },
    },
    async (request) => {
      const { from, to } = request.body;
      const reason = request.body.reason.trim();
      const fault = waveFault(from, to, reason);
      // Before the log: what was refused has not been decided.
      if (fault !== null) throw notDecided(fault, languageOf(request));
      const { wave: id } = request.params;
      await desk.inTurn(id, async () => {
        const wave = await waves.byId(id);
        if (wave === null) throw waveGone();
        if (!(await isOpen(desk, wave.campaign))) throw waveClosed();
        if (wave.state !== from) throw waveMovedOn();
        const masked = maskedText(reason, foundMasks(reason, isPlaceWord), 'sv');
        const answers = tensOf(await waves.countOf(id));
        const account = await desk.admit(request, {
          act: 'decide',
          object: id,
          why: `${to === 'new' ? 'undo' : to} (${answers}+): ${reason}`,
        });
        const day = dayOf(clock());
        const decided = await waves.decide(id, { from, to, by: account.id, day, reason: masked });
        if (decided === 'unknown') throw waveGone();
        if (decided === 'moved-on') throw waveMovedOn();
      });
      const now = await waves.byId(id);
      const [shown] = now === null ? [] : await told(desk, await namesOf(desk), now, true);
      if (shown === undefined) throw waveGone();
      return shown;
    },
  );
}

/** Answers without the bot check wait until somebody lets them in: nobody who has no script is left out for that. */
function waitingRoutes(plain: FastifyInstance, desk: ModerationDesk): void {
  plain.withTypeProvider<TypeBoxTypeProvider>().post(
    '/api/moderation/dialogues/:dialogue/let-in',
    {
      config: { right: ['write', 'moderation'], logs: 'handler' },
      schema: {
        summary: 'Let in the answers to a dialogue that came without the bot check',
        description:
          'Those that have come so far and are in no wave, or in one of real people. How many they are is told to nobody. Who, when, which dialogue and the reason are written in the log.',
        tags: ['moderation'],
        params: Type.Object({ dialogue: Type.String({ maxLength: 128 }) }),
        body: LetIn,
        response: { 204: Type.Null(), ...refusals, 404: Refusal, 409: Refusal, 422: Refusal, 503: Refusal },
      },
    },
    async (request, reply) => {
      const reason = request.body.reason.trim();
      const fault = waveReasonFault(reason);
      if (fault !== null) throw notDecided(fault, languageOf(request));
      const { dialogue } = request.params;
      if ((await desk.campaigns.byId(desk.municipality.settings.id, dialogue)) === null) throw waveGone();
      if (!(await isOpen(desk, dialogue))) throw waveClosed();
      await desk.admit(request, { act: 'decide', object: dialogue, why: reason });
      await desk.waves.letIn(dialogue);
      return reply.code(204).send(null);
    },
  );
}

/** Dialogues that take answers, or whose answers are not counted yet. */
async function openDialogues(desk: ModerationDesk): Promise<WaveList['dialogues']> {
  const { campaigns, municipality, clock } = desk;
  const open: WaveList['dialogues'] = [];
  for (const campaign of await campaigns.all(municipality.settings.id)) {
    const isBegun = campaign.stage !== 'draft' && campaignState(campaign, dayOf(clock())) !== 'upcoming';
    if (isBegun && (await isOpenToSee(desk, campaign.id))) open.push({ campaign: campaign.id, title: campaign.title });
  }
  return open;
}

/** Whether what is decided on now still reaches the release. */
async function isOpen({ campaigns, municipality, planning, clock }: ModerationDesk, id: string): Promise<boolean> {
  const campaign = await campaigns.byId(municipality.settings.id, id);
  if (campaign === null || campaign.releasedOn !== null) return false;
  if (campaignState(campaign, dayOf(clock())) === 'open') return true;
  return planning !== null && !(await planning.hasDrawn(id));
}

/** The same for whoever only reads: a ledger in use right now is no reason to show nothing. */
async function isOpenToSee(desk: ModerationDesk, campaign: string): Promise<boolean> {
  try {
    return await isOpen(desk, campaign);
  } catch (error) {
    if (error instanceof RefusalError) return false;
    throw error;
  }
}

interface Names {
  readonly person: (account: string) => string;
  readonly title: (campaign: string) => Wave['title'];
}

async function namesOf({ accounts, campaigns, municipality }: ModerationDesk): Promise<Names> {
  const town = municipality.settings.id;
  const people = new Map((await accounts.all(town)).map(({ id, title }) => [id, title]));
  const titles = new Map((await campaigns.all(town)).map(({ id, title }) => [id, title]));
  return {
    person: (account) => people.get(account) ?? '–',
    title: (campaign) => titles.get(campaign) ?? { sv: campaign },
  };
}

/** So long somebody waits for the look that they ask for; it goes on without them. */
const LONGEST_LOOK_MS = 5_000;

/** Looks for waves, and goes on when that takes too long or cannot be done: what has been found before is still to be seen. */
async function lookedSoon({ log }: FastifyRequest, watch: WaveWatch): Promise<void> {
  const look = watch.look().catch((error: unknown) => {
    log.warn(`waves cannot be looked for: ${error instanceof Error ? error.message : String(error)}`);
  });
  const waiting = new AbortController();
  await Promise.race([look, after(LONGEST_LOOK_MS, undefined, { signal: waiting.signal }).catch(() => undefined)]);
  waiting.abort();
}

/** A wave as it is shown; none where its authors have taken all of it back. */
async function told(desk: ModerationDesk, names: Names, wave: KeptWave, isOpen: boolean): Promise<readonly Wave[]> {
  const answers: Pick<InWave, 'hour' | 'check'>[] = [];
  const { where, loses, gains } = await desk.weighing.effectOf(passing(desk.waves.of(wave.id), answers));
  const span = spanOf(answers.map(({ hour }) => hour));
  if (span === null) return [];
  const tensWith = (told: CheckTold): number => tensOf(answers.filter(({ check }) => check === told).length);
  return [
    {
      id: wave.id,
      campaign: wave.campaign,
      title: names.title(wave.campaign),
      state: wave.state,
      answers: tensOf(answers.length),
      passed: tensWith('passed'),
      byStaff: tensWith('by-staff'),
      unasked: tensWith('unasked'),
      firstHour: span.first,
      lastHour: span.last,
      reasons: [...wave.reasons],
      where,
      loses: [...loses],
      gains: [...gains],
      isOpen,
      decidedBy: wave.decidedBy === null ? null : names.person(wave.decidedBy),
      decidedOn: wave.decidedOn,
      reason: wave.reason,
    },
  ];
}

/** The same pages, with the hour and the check of each answer noted on the way. */
async function* passing(pages: InPages, noted: Pick<InWave, 'hour' | 'check'>[]): InPages {
  for await (const page of pages) {
    for (const { hour, check } of page) noted.push({ hour, check });
    yield page;
  }
}
