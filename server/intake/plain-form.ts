import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { homeOf, LANGUAGES, type Language, languagesOn } from '#core/base/language.ts';
import { textIn } from '#core/base/text-in.ts';
import { dayOf } from '#core/base/time.ts';
import { ADDRESS_CHANNELS, channelOfAddress } from '#core/places/address-channels.ts';
import { answerElsewhere } from '#core/places/answer-elsewhere.ts';
import type { Geography } from '#core/places/municipality.ts';
import { campaignState } from '#core/survey/dialogue.ts';
import { offeredLanguages } from '#core/survey/offered-languages.ts';
import { addressOf, firstScreen } from '#core/survey/way.ts';
import { countedAtFirst, type Sending } from '#core/waves/bot-check.ts';
import type { SentSign } from '#core/waves/looked-at.ts';
import type { KnownCampaign } from '#db/work/campaigns.ts';
import { dialoguesMet } from '../dialogues-met.ts';
import { RefusalError } from '../errors.ts';
import { type Html, html } from '../html.ts';
import { comeAgain } from '../later.ts';
import { answerLimit } from '../plugins/limits.ts';
import { queryIn } from '../plugins/pages.ts';
import { FORM_BODY } from './body-limits.ts';
import { formAddress, receiptAddress, startAddress } from './form-addresses.ts';
import type { PlainContext, PlainPage } from './plain/context.ts';
import { checkPage, receiptPage, TRAP_FIELD } from './plain/end-pages.ts';
import { fittingState } from './plain/fitting-state.ts';
import { languageLinks } from './plain/languages.ts';
import {
  doorsOf,
  doorsPage,
  messagePage,
  notOpenPage,
  otherDialogues,
  otherLanguagesPage,
  type Place,
  turnPage,
  unknownPage,
} from './plain/render.ts';
import { answersOf, newState, type PlainState, readState } from './plain/state.ts';
import { type Turn, turn } from './plain/turn.ts';
import { savedAs, submittedOf, unsentAnswers, unsentFile } from './plain/unsent.ts';
import { CHECK_ADDRESS } from './plain/way.ts';
import { plainWords } from './plain/words/index.ts';
import {
  type Answered,
  type ChangeDesk,
  changeTooLate,
  onceMore,
  openChange,
  sendChange,
  surveyMet,
} from './plain-change.ts';
import { openDesk, type ReceiptStores } from './receipt-desk.ts';
import { notCountedNote } from './receipt-pages.ts';
import { receiptWords } from './receipt-words/index.ts';
import { type Intake, type IntakeStores, openIntake, receive } from './receive.ts';
import { sendPage } from './send-page.ts';
import { unlessLater } from './unless-later.ts';

/**
 * The dialogue without script: one question a page, by the same journey, checked and kept by the same functions as the app's
 * answers. Everything somebody has said travels in the form itself; nothing is kept before they send, and no cookie is set.
 * With `receipts` an answer that is kept is changed here too, by its code.
 */
export async function plainFormPart(
  app: FastifyInstance,
  { receipts, ...stores }: IntakeStores & { readonly receipts: ReceiptStores | null },
): Promise<void> {
  const changes = receipts === null ? null : { desk: openDesk(receipts), tries: receipts.tries };
  const intake = changes?.desk ?? openIntake(stores);
  const { geography } = stores;
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: FORM_BODY },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
  app.setErrorHandler((error: FastifyError | RefusalError, request, reply) => {
    const language = languageOfAddress(request.url);
    const place = { language, ...stores };
    // A form that is too large, or that is to be sent once more, is a person's and wants a page; the rest is for the one
    // error handler.
    if (error instanceof RefusalError && error.retryAfter !== null && request.body instanceof URLSearchParams)
      return send(request, reply, language, sameFormAgain(place, request.body, error));
    if (error instanceof RefusalError || error.statusCode !== 413) throw error;
    const words = plainWords[language];
    return send(request, reply, language, {
      page: messagePage(place, words.check.refusedHeading, words.plain.tooLarge),
      status: 413,
    });
  });

  // The same count as that of the app's answers.
  const counted = app.createRateLimit(answerLimit);
  const oneMore = async (request: FastifyRequest): Promise<void> => {
    const limit = await counted(request);
    if (!limit.isAllowed && limit.isExceeded) throw comeAgain('too_many', limit.ttl / 1000);
  };

  for (const language of languagesOn(stores.municipality.settings.languages)) {
    const address = formAddress(language);
    app.get<{ Querystring: Asked }>(
      address,
      {
        schema: {
          summary: 'The dialogue as a plain form',
          tags: ['pages'],
          querystring: Type.Object({ vag: Word, dialog: Word, kanal: Word }),
        },
      },
      async (request, reply) => {
        return send(request, reply, language, await firstPage(intake, geography, language, request.query));
      },
    );
    app.post(
      address,
      {
        bodyLimit: FORM_BODY,
        config: { keepsWords: true },
        schema: {
          summary: 'The next page of the plain form, or sending it',
          tags: ['pages'],
          consumes: ['application/x-www-form-urlencoded'],
        },
      },
      async (request, reply) => {
        if (!(request.body instanceof URLSearchParams)) throw new RefusalError(415, 'unsupported_type', formSentence);
        const asker = { language, ip: request.ip, mayAnswer: () => oneMore(request) };
        const answered = await nextOf(intake, changes, geography, asker, request.body);
        return 'file' in answered ? give(reply, answered) : send(request, reply, language, answered);
      },
    );
    app.get(address.slice(0, -1), { schema: { hide: true } }, (request, reply) =>
      reply.redirect(address + queryIn(request.url), 308),
    );
  }
}

const formSentence = {
  sv: 'Skicka svaret som ett formulär.',
  lattlast: 'Svaret kom i fel form.',
  en: 'Send the answer as a form.',
  fi: 'Lähetä vastaus lomakkeella.',
  ar: 'أرسل الإجابة عبر النموذج.',
};

/** Who asks for a page; `mayAnswer` throws 429 where too many answers have come from the same network. */
interface Asker {
  readonly language: Language;
  readonly ip: string;
  readonly mayAnswer: () => Promise<void>;
}

/** Everything that was posted, in a form with one button: nothing is lost while somebody waits. */
function sameFormAgain(place: Place, posted: URLSearchParams, later: RefusalError): Answered {
  const { language } = place;
  const { tooMany, again } = receiptWords[language];
  const form = html`<form method="post" action="${formAddress(language)}">${[...posted].map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<button class="button">${again}</button></form>`;
  return { page: messagePage(place, tooMany, textIn(later.sentence, language), form), status: later.status, later };
}

/** The address of the first page: which dialogue, which way through it, and how somebody came to it. */
export interface Asked {
  readonly vag?: string;
  readonly dialog?: string;
  readonly kanal?: string;
}
const Word = Type.Optional(Type.String({ maxLength: 64 }));

async function firstPage(intake: Intake, geography: Geography, language: Language, asked: Asked): Promise<Answered> {
  const { municipality } = intake;
  const query = new URLSearchParams({ ...asked });
  const linked = (page: PlainPage): Answered => {
    const languages = languagesOn(municipality.settings.languages);
    return {
      page: { ...page, languages: languageLinks(language, languages, query.size === 0 ? '' : `?${query}`) },
      status: 200,
    };
  };
  const today = dayOf(intake.clock());
  const by = ADDRESS_CHANNELS.find((one) => one === asked.kanal) ?? null;
  const wanted = { dialogue: asked.dialog ?? null, channel: by };
  const { campaign, others } = await dialoguesMet(intake.campaigns, municipality.settings.id, today, wanted);
  if (campaign === null) return linked(notOpenPage({ language, municipality }, 'none', null));
  const channel = channelOfAddress(asked.kanal, campaign.channels);
  const state = campaignState(campaign, today);
  const isTaken = state === 'open' && campaign.channels.includes(channel);
  if (asked.dialog !== undefined && campaign.id !== asked.dialog)
    return linked(unknownPage({ language, municipality }, isTaken ? [campaign, ...others] : others, by));
  const place = { language, municipality, start: startAddress(language, { campaign: campaign.id, channel }) };
  if (state !== 'open') return linked(notOpenPage(place, state, campaign.opens));
  if (!isTaken) {
    const { heading, text } = answerElsewhere(campaign.channels, language);
    return linked(messagePage(place, heading, text, otherDialogues(language, others, by)));
  }
  const survey = await intake.surveys(campaign.survey.id, campaign.survey.version);
  const languages = offeredLanguages(survey, intake.municipality.settings);
  if (languages.length > 0 && !languages.includes(language))
    return { page: otherLanguagesPage(place, languages, asked), status: 200 };
  const known =
    survey.routes.find((candidate) => candidate.id === asked.vag) ??
    (doorsOf(survey).length < 2 ? survey.routes[0] : undefined);
  if (known === undefined) return linked(doorsPage(place, { survey, asked }, false));
  const first = addressOf(firstScreen({ survey, route: known.id, answers: {} }));
  const context = await contextOf(
    intake,
    geography,
    language,
    campaign,
    newState(campaign.id, channel, known.id, first, intake.clock()),
  );
  return { page: turnPage(context, { faults: [], tried: null, typed: null, listed: null }), status: 200 };
}

async function nextOf(
  intake: Intake,
  changes: ChangeDesk | null,
  geography: Geography,
  { language, ip, mayAnswer }: Asker,
  posted: URLSearchParams,
): Promise<Answered | Saved> {
  const typed = posted.get('code');
  if (typed !== null && changes !== null) {
    const opened = await openChange(changes, ip, typed, language);
    if ('page' in opened) return opened;
    const { state, campaign } = opened;
    return { page: checkPage(await contextOf(intake, geography, language, campaign, state)), status: 200 };
  }
  const read = readState(posted.get('state') ?? '');
  const campaign = read === null ? null : await intake.campaignOf(read.campaign);
  if (read === null || campaign === null) return lost(intake, language);
  const survey = surveyMet(read, await intake.surveys(campaign.survey.id, campaign.survey.version));
  if (!survey.routes.some((route) => route.id === read.route)) return lost(intake, language);
  const before = fittingState(read, survey);
  const context = await contextOf(intake, geography, language, campaign, before);
  const isSent = posted.get('do') === 'send';
  const { change } = before;
  const saved = change === null ? savedAs(posted.get('do')) : null;
  if (saved !== null) return { file: unsentFile(context, saved, intake.clock()) };
  if (change !== null) {
    if (changes === null) return lost(intake, language);
    if (isSent) return sendChange(changes, ip, mayAnswer, context, change);
    const tooLate = changeTooLate(changes.desk, campaign, change, language);
    if (tooLate !== null) return tooLate;
  } else if (isSent) {
    const sent = await unlessLater(async () => {
      await mayAnswer();
      return sendAnswers(intake, context, signsOf(posted, before, intake.clock()), ip);
    });
    return sent instanceof RefusalError ? onceMore(atCheck(context), sent) : sent;
  }
  const next: Turn = turn(before, posted, { survey, municipality: intake.municipality, geography, language });
  const after = await contextOf(intake, geography, language, campaign, next.state);
  const state = campaignState(campaign, context.today);
  if (state !== 'open' && change === null)
    return {
      page: notOpenPage(placeOf(context), state, campaign.opens, unsentAnswers(after, 'closed')),
      status: state === 'closed' ? 410 : 409,
    };
  return {
    page: turnPage(after, next),
    status: next.faults.length > 0 ? 422 : 200,
  };
}

/** A page of another day, or one that was tampered with: nothing has been lost that was sent. */
async function lost(intake: Intake, language: Language): Promise<Answered> {
  const place = { language, municipality: intake.municipality };
  const campaign = await intake.campaigns.current(intake.municipality.settings.id, dayOf(intake.clock()));
  if (campaign === null) return { page: notOpenPage(place, 'none', null), status: 400 };
  return {
    page: doorsPage(
      place,
      { survey: await intake.surveys(campaign.survey.id, campaign.survey.version), asked: {} },
      true,
    ),
    status: 400,
  };
}

async function sendAnswers(
  intake: Intake,
  context: PlainContext,
  signs: readonly SentSign[],
  ip: string,
): Promise<Answered> {
  const { campaign, state, language } = context;
  // Without a script nobody does a task: a moderator lets these in.
  const sending: Sending = { check: intake.botCheck === null ? 'unasked' : 'none', signs };
  const reception = await receive(intake, state.key, submittedOf(context), { through: ADDRESS_CHANNELS, sending, ip });
  const kept = { state: 'new', counted: countedAtFirst(sending.check) } as const;
  const note = notCountedNote(kept, language, intake.municipality);
  if (reception.outcome !== 'refused')
    return { page: receiptPage(context, reception.receipt, note), status: reception.outcome === 'kept' ? 201 : 200 };
  const { status, code, faults, sentence } = reception;
  const place = placeOf(context);
  const { check, answering } = plainWords[language];
  if (code === 'response-faulty') return { page: checkPage(atCheck(context), faults), status };
  if (code === 'key-used') {
    const unsent = unsentAnswers(context, 'used');
    return { page: messagePage(place, check.alreadyHeading, check.already, unsent), status };
  }
  if (code === 'campaign-closed')
    return { page: notOpenPage(place, 'closed', null, unsentAnswers(context, 'closed')), status };
  if (code === 'campaign-upcoming') return { page: notOpenPage(place, 'upcoming', campaign.opens), status };
  const unsent = unsentAnswers(context, 'refused');
  return { page: messagePage(place, answering.noneHeading, textIn(sentence, language), unsent), status };
}

/** Sooner than this after the first page nobody has read the questions, milliseconds. */
const FASTEST = 5_000;

/** What is odd about how the form was filled in. It keeps no answer out. */
function signsOf(posted: URLSearchParams, { since }: PlainState, now: number): readonly SentSign[] {
  const isFast = since !== null && now >= since && now - since < FASTEST;
  return [
    ...((posted.get(TRAP_FIELD) ?? '') === '' ? [] : (['trap'] as const)),
    ...(isFast ? (['fast'] as const) : []),
  ];
}

const placeOf = ({ language, municipality, state }: PlainContext) => ({
  language,
  municipality,
  start: startAddress(language, state),
});

const atCheck = (context: PlainContext): PlainContext => ({
  ...context,
  state: { ...context.state, page: CHECK_ADDRESS, returnTo: null, met: null },
});

async function contextOf(
  intake: Intake,
  geography: Geography,
  language: Language,
  campaign: KnownCampaign,
  state: PlainState,
): Promise<PlainContext> {
  const { municipality, surveys, clock } = intake;
  const survey = surveyMet(state, await surveys(campaign.survey.id, campaign.survey.version));
  const answers = answersOf(state, survey, municipality, geography);
  return { language, municipality, geography, survey, campaign, today: dayOf(clock()), state, answers };
}

const languageOfAddress = (url: string): Language =>
  LANGUAGES.find((language) => language !== 'sv' && url.startsWith(formAddress(language))) ?? 'sv';

/** What somebody has answered, as a file of theirs. */
interface Saved {
  readonly file: { readonly name: string; readonly text: string };
}

const give = (reply: FastifyReply, { file }: Saved): FastifyReply =>
  reply
    .type('text/plain; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${file.name}"`)
    .send(file.text);

/** "Tillbaka" on the page never asks before it posts. */
const send = (
  request: FastifyRequest,
  reply: FastifyReply,
  language: Language,
  { page, status, shell, later }: Answered,
): Promise<FastifyReply> => {
  if (later !== undefined) reply.header('retry-after', String(later.retryAfter));
  return shell === 'receipt'
    ? sendPage(request, reply, language, receiptAddress(language), page, status)
    : sendPage(
        request,
        reply,
        language,
        formAddress(language),
        { title: page.title, content: html`${page.content}${foot(language, page.languages ?? null)}` },
        status,
      );
};

/** Under every page: to an empty page at once, where nothing is left, since no page is stored; and the page in other languages. */
const foot = (language: Language, languages: Html | null) =>
  html`<div class="way-foot no-print"><p><a class="button button--secondary button--small" href="${homeOf(language)}lamna/" target="_top">${plainWords[language].answering.leave}</a></p>${languages}</div>`;
