import { randomUUID } from 'node:crypto';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { Right } from '#core/access/can.ts';
import { cutText } from '#core/base/cut-text.ts';
import type { FaultCode } from '#core/base/fault.ts';
import { Refusal } from '#core/base/fault.ts';
import type { Result } from '#core/base/result.ts';
import { slugOf } from '#core/base/slug.ts';
import { textIn } from '#core/base/text-in.ts';
import { faultsOfText } from '#core/moderation/staff-text.ts';
import { unanswered } from '#core/walks/answers.ts';
import {
  LONGEST_SENTENCE,
  NewWalk,
  NOTE_ID,
  NoteChange,
  PlanChange,
  StaffWalk,
  StaffWalks,
  WALK_ID,
  type Walk,
  WalkGrounds,
  type WalkPlan,
  WalkStep,
} from '#core/walks/contract.ts';
import { faultsOfAnnouncing, faultsOfNote, faultsOfOuting, faultsOfPlan } from '#core/walks/faults.ts';
import { isNoted, isPlanned, walkStateAfter } from '#core/walks/life.ts';
import { tidied } from '#core/walks/notes.ts';
import type { NotDone } from '#db/work/change-as-read.ts';
import type { KeptWalk, WalkSet, WalkStore } from '#db/work/walks.ts';
import { staffLanguageOf } from '../language.ts';
import { staffOf } from '../plugins/access.ts';
import {
  checkFit,
  notDone,
  noteOther,
  notesClosed,
  WalkDesk,
  type WalkSources,
  walkGone,
  wrongState,
} from './walks-desk.ts';
import { protocolPage } from './walks-protocol.ts';

const refusals = { 400: Refusal, 401: Refusal, 403: Refusal };
const acts = { 200: StaffWalk, ...refusals, 404: Refusal, 409: Refusal, 422: Refusal };
const tags = ['staff'];
const right = (...of: Right) => ({ config: { right: of } }) as const;

const walkId = { walk: Type.String({ pattern: WALK_ID }) };
const Address = Type.Object(walkId);
const NoteAddress = Type.Object({ ...walkId, note: Type.String({ pattern: NOTE_ID }) });
const Asked = Type.Object({ sprak: Type.Optional(Type.String({ maxLength: 20 })) }, { additionalProperties: false });

/**
 * /api/staff/walks: safety walks from plan to feedback. The coordinator plans, announces and tells; those who walk note what they see, on a
 * telephone that may have no net, and what they send is the same however many times it is sent.
 */
export async function walksPart(plain: FastifyInstance, options: WalkSources): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { walks, places } = options;
  const desk = new WalkDesk(options);
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  const known = async (id: string): Promise<KeptWalk> => {
    const walk = await walks.byId(id);
    if (walk === null) throw walkGone();
    return walk;
  };
  const tell = async (request: FastifyRequest, id: string): Promise<StaffWalk> => {
    const told = await desk.one(staffOf(request), await known(id));
    if (told === null) throw new Error(`a walk that is not told: ${id}`);
    return told;
  };
  /** Changes a walk with its line in the log, both or neither. */
  const changed = async (request: FastifyRequest, id: string, revision: number, set: WalkSet): Promise<StaffWalk> => {
    await request.doLogged(async (work) => {
      const done: Result<null, NotDone> = await walks.within(work).change(id, revision, set);
      if (!done.ok) throw notDone(done.failure);
    });
    return tell(request, id);
  };
  const placeIds = async (): Promise<ReadonlySet<string>> => new Set((await places.all('all')).map(({ id }) => id));

  app.get(
    '/api/staff/walks',
    {
      ...right('read', 'walk'),
      schema: {
        summary: 'Safety walks with their plans and what was noted on them, the newest first',
        description: 'Drafts are told to those who plan. A property owner is told what was noted on their own land.',
        tags,
        querystring: Asked,
        response: { 200: StaffWalks, ...refusals },
      },
    },
    async (request) => desk.told(staffOf(request)),
  );

  app.get(
    '/api/staff/walks/grounds',
    {
      ...right('read', 'hot-spot-evidence'),
      schema: {
        summary:
          'Where a walk may go: places with how many have pointed them out, by the newest release alone, and hot spots',
        tags,
        querystring: Asked,
        response: { 200: WalkGrounds, ...refusals },
      },
    },
    async (request) => desk.grounds(staffLanguageOf(request)),
  );

  app.post(
    '/api/staff/walks',
    {
      ...right('write', 'walk'),
      schema: {
        summary:
          'Begin to plan a walk, or one that follows up another: then its route and its invited are there from the start',
        tags,
        body: NewWalk,
        response: { 201: StaffWalk, ...refusals, 422: Refusal },
      },
    },
    async (request, reply) => {
      const language = staffLanguageOf(request);
      const name = request.body.name.trim();
      const all = await walks.all();
      const { follows } = request.body;
      const before = all.find(({ walk }) => walk.id === follows)?.walk ?? null;
      checkFit(
        [
          ...faultsOfText('name', name, LONGEST_SENTENCE, desk.reading(language)),
          ...(follows === null || (before !== null && !isPlanned(before.state) && before.state !== 'cancelled')
            ? []
            : [{ field: 'follows', code: 'walk-follows-unknown' }]),
        ],
        language,
      );
      const plan = before === null ? emptyPlan(name) : planAfter(before, name);
      const id = freeId(all, `${slugOf(name, 'vandring', 28)}-${desk.today.slice(0, 7)}`);
      await request.doLogged(
        (work) => walks.within(work).add(id, plan, desk.groundsOf(plan, []), before?.id ?? null),
        id,
      );
      return reply.code(201).send(await tell(request, id));
    },
  );

  app.put(
    '/api/staff/walks/:walk',
    {
      ...right('write', 'walk'),
      schema: {
        summary: 'Change the plan of a walk that has not been walked; one that is announced stays whole',
        description: '`revision` is the state that was read.',
        tags,
        params: Address,
        body: PlanChange,
        response: acts,
      },
    },
    async (request) => {
      const { revision, plan } = request.body;
      const { walk, grounds, notes } = await known(request.params.walk);
      if (!isPlanned(walk.state)) throw wrongState();
      const language = staffLanguageOf(request);
      const ids = await placeIds();
      const noted = new Set(notes.filter(({ isRemoved }) => !isRemoved).map(({ stop }) => stop));
      checkFit(
        [
          ...faultsOfPlan(plan, { ...desk.reading(language), isPlace: (id) => ids.has(id) }),
          ...(walk.state === 'announced' ? faultsOfAnnouncing(plan, desk.today) : []),
          // Where somebody has stood and noted, the stop stays.
          ...walk.plan.stops
            .filter(({ id }) => noted.has(id) && !plan.stops.some((stop) => stop.id === id))
            .map(
              ({ name }): FaultCode => ({
                field: 'stops',
                code: 'walk-stop-noted',
                with: { stop: textIn(name, language) },
              }),
            ),
        ],
        language,
      );
      return changed(request, walk.id, revision, { plan, grounds: desk.groundsOf(plan, grounds) });
    },
  );

  app.delete(
    '/api/staff/walks/:walk',
    {
      ...right('write', 'walk'),
      schema: {
        summary: 'Take away a draft, which nobody has been told of',
        tags,
        params: Address,
        response: { 204: Type.Null(), ...refusals, 404: Refusal, 409: Refusal },
      },
    },
    async (request, reply) => {
      const { walk } = await known(request.params.walk);
      if (walk.state !== 'draft') throw wrongState();
      await request.doLogged(async (work) => {
        if (!(await walks.within(work).remove(walk.id))) throw wrongState();
      });
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/staff/walks/:walk/steps',
    {
      ...right('write', 'walk'),
      schema: {
        summary:
          'Announce a walk, say that it has been walked and who came by role, tell its answers to everybody, or call it off',
        description:
          'The answers can be told from the day of the feedback meeting, when every flaw that was noted has one.',
        tags,
        params: Address,
        body: WalkStep,
        response: acts,
      },
    },
    async (request) => {
      const { revision, act, outing, reason } = request.body;
      const { walk, notes } = await known(request.params.walk);
      const state = walkStateAfter(walk.state, act);
      if (state === null) throw wrongState();
      const language = staffLanguageOf(request);
      const reading = desk.reading(language);
      if (act === 'announce') {
        checkFit(faultsOfAnnouncing(walk.plan, desk.today), language);
        return changed(request, walk.id, revision, { state });
      }
      if (act === 'walk') {
        checkFit(faultsOfOuting(outing, desk.today, reading), language);
        return changed(request, walk.id, revision, { state, ...(outing === null ? {} : { outing }) });
      }
      if (act === 'cancel') {
        const why = reason?.trim() ?? '';
        checkFit(
          why === ''
            ? [{ field: 'reason', code: 'walk-no-reason' }]
            : faultsOfText('reason', why, LONGEST_SENTENCE, reading),
          language,
        );
        return changed(request, walk.id, revision, { state, cancelledFor: why });
      }
      checkFit(
        [
          ...((walk.plan.meetings.after?.on ?? '') > desk.today ? [{ field: 'act', code: 'walk-followed-first' }] : []),
          ...unanswered(notes, await desk.answersOf(walk.id)).map((note) => ({
            field: `notes.${note.id}`,
            code: 'walk-unanswered',
            with: { stop: walk.plan.stops.findIndex(({ id }) => id === note.stop) + 1, text: cutText(note.text, 60) },
          })),
        ],
        language,
      );
      return changed(request, walk.id, revision, { state, reportedOn: desk.today });
    },
  );

  app.put(
    '/api/staff/walks/:walk/notes/:note',
    {
      ...right('write', 'walk-point'),
      schema: {
        summary:
          'Give in a note from a stop under the id that the device has made: as often as is needed, it is kept once',
        description: 'The highest version holds. A note is taken back as a version of its own, `isRemoved`.',
        tags,
        params: NoteAddress,
        body: NoteChange,
        response: acts,
      },
    },
    async (request) => {
      const { walk: id, note: noteId } = request.params;
      const { walk, notes } = await known(id);
      const language = staffLanguageOf(request);
      const note = { ...tidied(request.body.note), id: noteId, version: request.body.version };
      // What has come in already is answered as it was, though the walk has been told of since.
      const before = notes.find((one) => one.id === noteId);
      if (!isNoted(walk.state) && (before === undefined || before.version < note.version)) throw notesClosed();
      checkFit(faultsOfNote(note, { ...desk.reading(language), stops: walk.plan.stops }), language);
      await request.doLogged(async (work) => {
        const store: WalkStore = walks.within(work);
        if ((await store.takeIn(id, note, staffOf(request).id)) === 'other') throw noteOther();
      });
      return tell(request, id);
    },
  );

  app.get(
    '/api/staff/walks/:walk/protocol',
    {
      ...right('read', 'walk-point'),
      schema: {
        summary:
          'The protocol of a walk, to read and to print: route, who came by role, points with owner and answer, beside the last walk',
        tags,
        produces: ['text/html'],
        params: Address,
        querystring: Asked,
        response: { 200: Type.String(), ...refusals, 404: Refusal },
      },
    },
    async (request, reply) => {
      const account = staffOf(request);
      const told = await desk.one(account, await known(request.params.walk));
      if (told === null) throw walkGone();
      const earlier = told.follows === null ? null : await walks.byId(told.follows);
      const before = earlier === null ? null : await desk.one(account, earlier);
      const language = staffLanguageOf(request);
      const shell = language === 'en' ? '/en/personal/vandringar/protokoll/' : '/personal/vandringar/protokoll/';
      const content = protocolPage(told, before, { language, today: desk.today, municipality: options.municipality });
      await request.enterInLog();
      const pages = request.server.pages;
      const filled = (await pages?.html(shell, { content: content.markup })) ?? content.markup;
      pages?.headers(reply, shell);
      return reply.type('text/html; charset=utf-8').send(filled);
    },
  );
}

/** As it is wanted, or with a number after it where that is taken. */
function freeId(all: readonly KeptWalk[], wanted: string): string {
  const isFree = (id: string): boolean => !all.some(({ walk }) => walk.id === id);
  return (
    [wanted, ...Array.from({ length: 20 }, (_, index) => `${wanted}-${index + 2}`)].find(isFree) ??
    `${wanted.slice(0, 28)}-${randomUUID().slice(0, 8)}`
  );
}

const emptyPlan = (name: string): WalkPlan => ({
  name: { sv: name },
  why: null,
  meetings: { before: null, walk: null, after: null },
  light: 'dark',
  metres: null,
  accessibility: null,
  mostPeople: 20,
  contact: null,
  stops: [],
  invited: [],
});

/** A follow-up walks the same route, so that stop can be held against stop. */
const planAfter = ({ plan }: Walk, name: string): WalkPlan => ({
  ...plan,
  name: { sv: name },
  why: null,
  meetings: { before: null, walk: null, after: null },
});
