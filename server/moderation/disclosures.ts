import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { type FaultCode, Refusal } from '#core/base/fault.ts';
import type { LocalText } from '#core/base/text.ts';
import { dayOf } from '#core/base/time.ts';
import { disclosableIn } from '#core/moderation/disclosable.ts';
import {
  ApprovalAsked,
  type AskedDialogue,
  approvalFault,
  type DayAndSure,
  Disclosed,
  Disclosure,
  DisclosureList,
  fetchHinder,
  isSureClosed,
  namedInLog,
  PreviewAsked,
  ProposalAsked,
  previewFaults,
  proposalFaults,
  type Selection,
  selectionFaults,
} from '#core/moderation/disclosure.ts';
import type { Campaign } from '#core/places/municipality.ts';
import { entriesUntil } from '#core/survey/dialogue.ts';
import type { KeptDisclosure } from '#db/raw/disclosures.ts';
import { isProposable } from '#db/raw/outgoing.ts';
import { languageOf } from '../language.ts';
import { staffOf } from '../plugins/access.ts';
import { asWritten } from '../plugins/as-written.ts';
import type { ModerationDesk } from './desk.ts';
import { disclosedBy } from './disclosed-by.ts';
import { disclosureFile } from './disclosure-file.ts';
import {
  disclosureGone,
  disclosureLapsed,
  notDecided,
  notFetchable,
  notProposed,
  notProposer,
  notSelected,
  otherTexts,
} from './refusals.ts';

const params = Type.Object({ disclosure: Type.String({ maxLength: 64 }) });
const refusals = { 400: Refusal, 401: Refusal, 403: Refusal };

/** Disclosures: listed, previewed, proposed, decided on by somebody else, and fetched once. */
export function disclosureRoutes(plain: FastifyInstance, desk: ModerationDesk): void {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { disclosures, municipality, clock } = desk;
  const asPreview = disclosedBy(desk);
  const faultsIn = async (selection: Selection): Promise<readonly FaultCode[]> =>
    selectionFaults(selection, await askedDialogue(desk, selection.campaign), await daysOf(desk));
  const found = async (id: string): Promise<KeptDisclosure> => {
    const disclosure = await disclosures.byId(id);
    if (disclosure === null) throw disclosureGone();
    return disclosure;
  };

  app.get(
    '/api/moderation/disclosures',
    {
      config: { right: ['read', 'moderation'], logs: 'handler' },
      schema: {
        summary: 'Disclosures, the newest first, and the dialogues that there are',
        tags: ['moderation'],
        response: { 200: DisclosureList, ...refusals },
      },
    },
    async (request) => {
      const account = await desk.admit(request, { act: 'read' });
      const names = await namesOf(desk);
      const days = await daysOf(desk);
      return {
        disclosures: (await disclosures.all()).map((one) => told(names, one, account.id)),
        dialogues: await Promise.all(names.dialogues.map((dialogue) => offered(desk, dialogue, days))),
      };
    },
  );

  app.post(
    '/api/moderation/disclosures/preview',
    {
      config: { right: ['read', 'moderation'], logs: 'handler' },
      schema: {
        summary: 'Exactly what a selection would give out now',
        description:
          'Answers are shown for a reason, which is written in the log with the period and the questions before they are.',
        tags: ['moderation'],
        body: PreviewAsked,
        response: { 200: Disclosed, ...refusals, 422: Refusal },
      },
    },
    async (request) => {
      const { why, selection } = reasonOf(request.body);
      const faults = [...(await faultsIn(selection)), ...(why === undefined ? [] : previewFaults(why))];
      if (faults.length > 0) throw notSelected(faults, languageOf(request));
      const outgoing = await disclosures.outgoing(selection);
      // Before the log: what was refused has not been shown.
      const few = await disclosures.show(outgoing);
      if (few.length > 0) throw notSelected(few, languageOf(request));
      await desk.admit(request, {
        act: 'read',
        object: selection.campaign,
        ...(why !== undefined && { why }),
        ...partOf(selection),
      });
      return asPreview(outgoing);
    },
  );

  app.post(
    '/api/moderation/disclosures',
    {
      config: { right: ['write', 'moderation'], logs: 'handler' },
      schema: {
        summary: 'Propose a disclosure of what a preview had',
        tags: ['moderation'],
        body: ProposalAsked,
        response: { 201: Disclosure, ...refusals, 409: Refusal, 422: Refusal },
      },
    },
    async (request, reply) => {
      const { body } = request;
      const faults = [...(await faultsIn(body.selection)), ...proposalFaults(body)];
      // Before the log: what was refused has not been proposed.
      if (faults.length > 0) throw notProposed(faults, languageOf(request));
      const outgoing = await disclosures.outgoing(body.selection);
      const few = await disclosures.faultsOf(outgoing);
      if (few.length > 0) throw notProposed(few, languageOf(request));
      if (!isProposable(outgoing, body.digest)) throw otherTexts();
      const { campaign } = body.selection;
      const account = await desk.admit(request, { act: 'write', object: campaign, why: body.purpose.trim() });
      const proposed = await disclosures.propose(
        {
          selection: body.selection,
          purpose: body.purpose.trim(),
          diaryNumber: body.diaryNumber.trim(),
          secrecyNote: body.secrecyNote.trim(),
          proposedBy: account.id,
          proposedOn: dayOf(clock()),
        },
        body.digest,
      );
      if (proposed === null) throw otherTexts();
      return reply.code(201).send(told(await namesOf(desk), proposed, account.id));
    },
  );

  app.get(
    '/api/moderation/disclosures/:disclosure/preview',
    {
      config: { right: ['read', 'moderation'], logs: 'handler' },
      schema: {
        summary: 'Exactly what a disclosure gives out',
        tags: ['moderation'],
        params,
        response: { 200: Disclosed, ...refusals, 404: Refusal, 422: Refusal },
      },
    },
    async (request) => {
      const disclosure = await found(request.params.disclosure);
      const faults = await faultsIn(disclosure.selection);
      if (faults.length > 0) throw notSelected(faults, languageOf(request));
      await desk.admit(request, { act: 'read', object: disclosure.id, ...partOf(disclosure.selection) });
      return asPreview(await disclosures.outgoingOf(disclosure));
    },
  );

  app.post(
    '/api/moderation/disclosures/:disclosure/approval',
    {
      config: { right: ['write', 'moderation'], logs: 'handler' },
      schema: {
        summary: 'Approve or refuse what somebody else has proposed',
        description: 'By another account than the one that proposed it. `digest` is of the preview that was seen.',
        tags: ['moderation'],
        params,
        body: ApprovalAsked,
        response: { 200: Disclosure, ...refusals, 404: Refusal, 409: Refusal, 422: Refusal },
      },
    },
    async (request) => {
      const { approves, digest, note } = request.body;
      const why = approves ? 'approve' : `refuse: ${note.trim()}`;
      const { disclosure: id } = request.params;
      const account = staffOf(request);
      await desk.inTurn(id, async () => {
        const disclosure = await found(id);
        const fault = approvalFault(disclosure, account.id, { approves, note });
        if (fault !== null) throw notDecided(fault, languageOf(request));
        const outgoing = await disclosures.outgoingOf(disclosure);
        if (outgoing.digest !== digest) throw otherTexts();
        if (approves) {
          const [few] = [...(await faultsIn(disclosure.selection)), ...(await disclosures.faultsOf(outgoing))];
          if (few !== undefined) throw notDecided(few, languageOf(request));
        }
        await desk.admit(request, { act: 'decide', object: id, why });
        const decision = { by: account.id, day: dayOf(clock()), approves, note: note.trim() };
        if (!(await disclosures.decide(id, digest, decision))) throw otherTexts();
      });
      return told(await namesOf(desk), await found(id), account.id);
    },
  );

  app.post(
    '/api/moderation/disclosures/:disclosure/file',
    {
      config: { right: ['export', 'moderation'], logs: 'handler' },
      schema: {
        summary: 'Fetch what has been approved, once',
        description: 'By the account that proposed it.',
        tags: ['moderation'],
        params,
        response: { 200: Type.String(), ...refusals, 404: Refusal, 409: Refusal, 422: Refusal },
      },
      ...asWritten,
    },
    async (request, reply) => {
      const { disclosure: id } = request.params;
      const account = staffOf(request);
      const day = dayOf(clock());
      const { taken, disclosure } = await desk.inTurn(id, async () => {
        const disclosure = await found(id);
        const hinder = fetchHinder(disclosure, account.id);
        if (hinder !== null) throw hinder === 'not-proposer' ? notProposer() : notFetchable();
        const faults = await faultsIn(disclosure.selection);
        if (faults.length > 0) throw notSelected(faults, languageOf(request));
        if (await disclosures.lapse(id)) throw disclosureLapsed();
        await desk.admit(request, { act: 'export', object: id });
        return { taken: await disclosures.take(id, account.id, day), disclosure };
      });
      if (taken === 'none') throw notFetchable();
      if (taken === 'lapsed') throw disclosureLapsed();
      await desk.log.add({
        account,
        act: 'disclose',
        thing: 'moderation',
        object: id,
        why: disclosure.diaryNumber,
        address: request.url,
      });
      const title = (await namesOf(desk)).title(disclosure.selection.campaign);
      reply.type('text/csv; charset=utf-8');
      reply.header('content-disposition', `attachment; filename="${fileName(disclosure.diaryNumber)}"`);
      const { diaryNumber, selection } = disclosure;
      return disclosureFile(await asPreview(taken), { municipality, title, day, diaryNumber, selection });
    },
  );
}

/** What is asked for, and why; without a reason where it needs none. */
function reasonOf(asked: PreviewAsked): { readonly selection: Selection; readonly why?: string } {
  if (asked.of === 'texts') return { selection: asked };
  const { why, ...selection } = asked;
  return { selection, why: why.trim() };
}

/** Which answers were read, for the log. */
const partOf = (selection: Selection): { readonly part?: string } =>
  selection.of === 'texts' ? {} : { part: namedInLog(selection) };

/** "utlamnande-KS-2027-0417.csv" */
const fileName = (diaryNumber: string): string =>
  `utlamnande-${diaryNumber.replace(/[^\dA-Za-z]+/g, '-').replace(/^-|-$/g, '')}.csv`;

async function daysOf({ clock, clockMemory }: ModerationDesk): Promise<DayAndSure> {
  const today = dayOf(clock());
  return { today, sure: (await clockMemory.judge(today)).trusted };
}

/** A dialogue of which answers are asked for; null where there is none, or nobody can have answered it. */
async function askedDialogue(
  { campaigns, municipality, surveys }: ModerationDesk,
  id: string,
): Promise<AskedDialogue | null> {
  const campaign = await campaigns.decided(municipality.settings.id, id);
  if (campaign === null) return null;
  const survey = await surveys(campaign.survey.id, campaign.survey.version);
  return {
    opens: campaign.opens,
    closes: entriesUntil(campaign, municipality.settings),
    questions: disclosableIn(survey),
  };
}

/** A dialogue as it may be chosen. What its questions are is told once its answers may be asked for. */
async function offered(
  desk: ModerationDesk,
  { id, title, opens, ...ending }: Names['dialogues'][number],
  days: DayAndSure,
): Promise<DisclosureList['dialogues'][number]> {
  const closes = entriesUntil(ending, desk.municipality.settings);
  const asked = isSureClosed({ opens, closes }, days) ? await askedDialogue(desk, id) : null;
  return { id, title, opens, closes, questions: asked === null ? null : [...asked.questions] };
}

/** What colleagues and dialogues are called. */
interface Names {
  readonly person: (account: string) => string;
  readonly title: (campaign: string) => LocalText;
  readonly dialogues: readonly Pick<Campaign, 'id' | 'title' | 'opens' | 'closes' | 'channels'>[];
}

async function namesOf({ accounts, campaigns, municipality }: ModerationDesk): Promise<Names> {
  const town = municipality.settings.id;
  const people = new Map((await accounts.all(town)).map(({ id, title }) => [id, title]));
  // Nobody has answered a draft.
  const dialogues = (await campaigns.all(town)).filter(({ stage }) => stage !== 'draft');
  const titles = new Map(dialogues.map(({ id, title }) => [id, title]));
  return {
    person: (account) => people.get(account) ?? '–',
    title: (campaign) => titles.get(campaign) ?? { sv: campaign },
    dialogues,
  };
}

function told({ person, title }: Names, disclosure: KeptDisclosure, account: string): Disclosure {
  const { proposedBy, decidedBy, fetchedBy, ...rest } = disclosure;
  return {
    ...rest,
    title: title(disclosure.selection.campaign),
    isMine: proposedBy === account,
    proposedBy: person(proposedBy),
    decidedBy: decidedBy === null ? null : person(decidedBy),
    fetchedBy: fetchedBy === null ? null : person(fetchedBy),
  };
}
