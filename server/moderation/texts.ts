import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import { failed } from '#core/base/result.ts';
import { textIn } from '#core/base/text-in.ts';
import { dayOf } from '#core/base/time.ts';
import {
  ActedOn,
  DecisionAsked,
  HAND_OF_TEXTS,
  type Left,
  OpenedOriginal,
  OpenOriginal,
  ReviewQueue,
  TextForReview,
} from '#core/moderation/contract.ts';
import { decided } from '#core/moderation/decide.ts';
import { contentsOf, piecesOf } from '#core/moderation/masks.ts';
import { lengthFault } from '#core/moderation/reason.ts';
import { groupOf } from '#core/moderation/states.ts';
import type { KeptText } from '#db/raw/texts-for-review.ts';
import { languageOf } from '../language.ts';
import { staffOf } from '../plugins/access.ts';
import type { ModerationDesk } from './desk.ts';
import { movedOn, notDecided, textGone } from './refusals.ts';

const params = Type.Object({ text: Type.String({ maxLength: 64 }) });
const refusals = { 400: Refusal, 401: Refusal, 403: Refusal };
const Theirs = Type.Intersect([Refusal, Type.Object({ theirs: TextForReview })]);

/** The queue of texts; one text; its original; and what is decided on it. */
export function textRoutes(plain: FastifyInstance, desk: ModerationDesk): void {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { texts, clock } = desk;
  const known = async (id: string): Promise<KeptText> => {
    const text = await texts.byId(id);
    if (text === null) throw textGone();
    return text;
  };

  app.get(
    '/api/moderation/queue',
    {
      config: { right: ['read', 'moderation'], logs: 'handler' },
      schema: {
        summary: 'The next texts to review, masked',
        description:
          'Urgent ones first, then by what was found; within that in an order of chance. `after` is `next` of the answer before.',
        tags: ['moderation'],
        querystring: Type.Object({ after: Type.Optional(Type.String({ maxLength: 64 })) }),
        response: { 200: ReviewQueue, ...refusals },
      },
    },
    async (request) => {
      await desk.admit(request, { act: 'read' });
      const hand = await texts.hand(request.query.after ?? null, HAND_OF_TEXTS);
      return {
        texts: await Promise.all(hand.texts.map((text) => asReviewed(desk, text))),
        next: hand.next,
        left: await leftOf(desk),
      } satisfies ReviewQueue;
    },
  );

  app.get(
    '/api/moderation/texts/:text',
    {
      config: { right: ['read', 'moderation'], logs: 'handler' },
      schema: {
        summary: 'One text as it is now, masked',
        tags: ['moderation'],
        params,
        response: { 200: TextForReview, ...refusals, 404: Refusal },
      },
    },
    async (request) => {
      const text = await known(request.params.text);
      await desk.admit(request, { act: 'read', object: text.id });
      return asReviewed(desk, text);
    },
  );

  app.post(
    '/api/moderation/texts/:text/original',
    {
      config: { right: ['read', 'moderation'], logs: 'handler' },
      schema: {
        summary: 'Open the original of a text',
        description:
          'Who, when, which text and the reason are written in the log before anything is shown; never the words.',
        tags: ['moderation'],
        params,
        body: OpenOriginal,
        response: { 200: OpenedOriginal, ...refusals, 404: Refusal, 422: Refusal },
      },
    },
    async (request) => {
      const reason = request.body.reason.trim();
      const wrong = lengthFault(reason);
      // Before the log: what was refused has not been opened.
      if (wrong !== null) throw notDecided({ field: 'reason', code: `reason-${wrong}` }, languageOf(request));
      const { id } = await known(request.params.text);
      const account = await desk.admit(request, { act: 'read', object: id, why: reason });
      const text = await texts.open(id, account.id);
      if (text === null) throw textGone();
      return { text: await asReviewed(desk, text), contents: [...contentsOf(text.text, text.hidden)] };
    },
  );

  app.post(
    '/api/moderation/texts/:text/decision',
    {
      config: { right: ['write', 'moderation'], logs: 'handler' },
      schema: {
        summary: 'Decide on a text, leave it for later, or take a decision back',
        description: '`revision` is the state that was read. 409 brings the text as somebody else has left it.',
        tags: ['moderation'],
        params,
        body: DecisionAsked,
        response: { 200: ActedOn, ...refusals, 404: Refusal, 409: Theirs, 422: Refusal },
      },
    },
    async (request, reply) => {
      const { revision, decision } = request.body;
      const { text: id } = request.params;
      const hasOpened = await texts.hasOpened(id, staffOf(request).id);
      const decide = (text: KeptText) =>
        decided(text, decision, { found: text.hidden, language: text.language, hasOpened });
      const acted = await desk.inTurn(id, async () => {
        // Before the log: what is refused has not been decided, and the log must not say that it was.
        const asItIs = await known(id);
        if (asItIs.revision !== revision) return failed('moved-on' as const);
        const tried = decide(asItIs);
        if (!tried.ok) return tried;
        const why = decision.act === 'refuse' ? `refuse: ${decision.reason}` : decision.act;
        await desk.admit(request, { act: 'decide', object: id, why });
        return texts.act(id, revision, dayOf(clock()), decide);
      });
      if (acted.ok) return { text: await asReviewed(desk, acted.value), left: await leftOf(desk) };
      if (acted.failure === 'unknown') throw textGone();
      if (acted.failure !== 'moved-on') throw notDecided(acted.failure, languageOf(request));
      const { code, sentence } = movedOn();
      const theirs = await asReviewed(desk, await known(id));
      return reply.code(409).send({ code, message: textIn(sentence, languageOf(request)), faults: [], theirs });
    },
  );
}

async function leftOf({ texts }: ModerationDesk): Promise<Left> {
  const left = await texts.countLeft(HAND_OF_TEXTS + 1);
  if (left === 0) return 'none';
  return left > HAND_OF_TEXTS ? 'more' : 'few';
}

/** A text as it is shown: nothing of what is hidden, and nothing else of the answer. */
async function asReviewed({ surveys }: ModerationDesk, text: KeptText): Promise<TextForReview> {
  const survey = await surveys(text.survey.id, text.survey.version);
  return {
    id: text.id,
    group: groupOf(text),
    state: text.state,
    revision: text.revision,
    language: text.language,
    question: survey.questions.find(({ id }) => id === text.question)?.text ?? null,
    pieces: piecesOf(text.text, text.hidden).map((piece) =>
      piece.is === 'mask' ? { ...piece, kinds: [...piece.kinds] } : piece,
    ),
    themes: [...text.themes],
    refusal: text.refusal,
  };
}
