import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import { secondFactorFor } from '#core/access/second-factor.ts';
import { languagesOn } from '#core/base/language.ts';
import { textIn } from '#core/base/text-in.ts';
import { type Clock, dayOf } from '#core/base/time.ts';
import { hcaptchaIn } from '#core/places/bot-check-setting.ts';
import type { Municipality } from '#core/places/municipality.ts';
import type { Policy } from '#core/privacy/policy.ts';
import { publicPromises } from '#core/promises/public.ts';
import { weighingGround } from '#core/waves/shares.ts';
import { placeWordsOf } from '#core/words/place-words.ts';
import type { Part } from './config.ts';
import { actionsPart } from './decisions/actions.ts';
import { publicActionsPart } from './decisions/actions-public.ts';
import { EvidenceSource } from './decisions/evidence.ts';
import { publicFeedbackPart } from './decisions/feedback-public.ts';
import { focusAreasPart } from './decisions/focus-areas.ts';
import { hotSpotsPart } from './decisions/hot-spots.ts';
import { picturesPart } from './decisions/pictures.ts';
import { publicPicturesPart } from './decisions/pictures-public.ts';
import { placesPart } from './decisions/places.ts';
import { promisesPart } from './decisions/promises.ts';
import { publicPromisesPart } from './decisions/promises-public.ts';
import { walkAnswersFrom } from './decisions/walk-answers.ts';
import { walksPart } from './decisions/walks.ts';
import { publicWalksPart } from './decisions/walks-public.ts';
import { roundsPart } from './field/rounds.ts';
import { ogcPart } from './insight/ogc/part.ts';
import { openDataPart } from './insight/open-data.ts';
import { insightPart } from './insight/part.ts';
import { BotCheck } from './intake/bot-check.ts';
import { botTaskPart } from './intake/bot-task.ts';
import { Crowds } from './intake/crowds.ts';
import { dialoguePart } from './intake/dialogue.ts';
import { entriesPart } from './intake/entries.ts';
import { Hcaptcha } from './intake/hcaptcha.ts';
import { hcaptchaFramePart } from './intake/hcaptcha-frame.ts';
import { hcaptchaTokenPart } from './intake/hcaptcha-token.ts';
import { plainFormPart } from './intake/plain-form.ts';
import { receiptsPart } from './intake/receipts.ts';
import { responsesPart } from './intake/responses.ts';
import { schoolPart } from './intake/school.ts';
import { SchoolDoor } from './intake/school-door.ts';
import { surveySchemaPart } from './intake/survey-schema.ts';
import { RECEIPT_TRIES, WrongTries } from './intake/tries.ts';
import { overlaysPart } from './map/overlays.ts';
import { mapPart } from './map/part.ts';
import { methodFigures } from './method-figures.ts';
import type { Metrics } from './metrics/numbers.ts';
import { metricsPart } from './metrics/part.ts';
import { moderationPart } from './moderation/part.ts';
import { moreDialogues } from './more-dialogues.ts';
import { loadLogo } from './municipality.ts';
import { pageFacts } from './page-facts.ts';
import type { Planning } from './planning.ts';
import { accessPart, routeBook } from './plugins/access.ts';
import { appearancePart, ownLook } from './plugins/appearance.ts';
import { assetsPart } from './plugins/assets.ts';
import { refuseEndless } from './plugins/finite-numbers.ts';
import { securityHeaders } from './plugins/headers.ts';
import { healthPart } from './plugins/health.ts';
import { IN_FLIGHT, type InFlight, inFlightPart } from './plugins/in-flight.ts';
import { limitsPart } from './plugins/limits.ts';
import { answerNotHttp } from './plugins/not-http.ts';
import { openapiPart } from './plugins/openapi.ts';
import { Pages, servePages } from './plugins/pages.ts';
import { answerRefusals, answerUnreadable } from './plugins/refusals.ts';
import { Sessions } from './plugins/session.ts';
import { Tokens } from './plugins/tokens.ts';
import { warnOfUnknownProxy } from './plugins/unknown-proxy.ts';
import { writtenWhenAsked } from './plugins/written-when-asked.ts';
import { Readiness } from './readiness.ts';
import { dialoguesPart } from './staff/dialogues.ts';
import { eventsPart } from './staff/events.ts';
import type { SignInStores } from './staff/let-in.ts';
import { logPart } from './staff/log.ts';
import { ownAccountPart } from './staff/own-account.ts';
import { PasskeyCheck, passkeyHomeOf } from './staff/passkey-check.ts';
import { Provider, type ProviderSettings } from './staff/provider.ts';
import { providerSignInPart } from './staff/provider-sign-in.ts';
import { retentionPart } from './staff/retention.ts';
import { Seals } from './staff/seals.ts';
import { signInPart } from './staff/sign-in.ts';
import { surveysPart } from './staff/surveys.ts';
import { tokensPart } from './staff/tokens.ts';
import { xlsFormPart } from './staff/xlsform.ts';
import type { Stores } from './stores.ts';
import type { Surveys } from './surveys.ts';
import { toldActionsFrom } from './told-actions.ts';

export interface AppSettings {
  readonly municipality: Municipality;
  /** What the municipality has decided about privacy: the pages say what it promises. */
  readonly policy: Policy;
  readonly parts: readonly Part[];
  readonly clock: Clock;
  readonly surveys: Surveys;
  /** The ledger, as far as the staff's part may know it; absent where it cannot be reached. */
  readonly planning?: Planning | null;
  /** Addresses and ranges of reverse proxies that say whom a request is from. */
  readonly trustProxy?: readonly string[];
  /** Where people reach it, "https://lykta.kommun.se": passkeys belong there. Without it there are none. */
  readonly address?: string | null;
  /** The organisation's own sign-in, where it has one. */
  readonly provider?: ProviderSettings | null;
  /** What hCaptcha knows us by, where the municipality has set it. */
  readonly hcaptchaSecret?: string | null;
  /** How much is worked on at once; what is usual where nothing is said. */
  readonly inFlight?: InFlight;
  /** Told of requests that have been answered; absent where nobody measures. */
  readonly metrics?: Metrics | null;
  /** Where the built pages lie; null serves the API alone. */
  readonly webFolder: string | null;
}

/** How what is sent is read by its schema: nothing is left out unseen. */
export const READING = { customOptions: { removeAdditional: false, coerceTypes: true, allErrors: true } } as const;

/** Milliseconds within which a request must have come in whole. */
export const SLOWEST_REQUEST = 5 * 60_000;

/**
 * The whole server on one page: every part and exactly the stores that it is given. Nothing that answers an analyst or
 * the public about answers is given the raw store.
 */
export async function createApp(settings: AppSettings, stores: Stores): Promise<FastifyInstance> {
  const { municipality, policy, clock, surveys } = settings;
  const id = municipality.settings.id;
  const { campaigns, geography } = stores;
  const runs = (part: Part): boolean => settings.parts.includes(part);

  const passkeyHome = passkeyHomeOf(settings.address ?? null, `Lykta ${municipality.settings.name}`);
  const provider = settings.provider ?? null;
  const proxies = settings.trustProxy ?? [];
  const app = fastify({
    // Warnings and bugs alone: no address, no path and no body of anybody's request is ever logged (docs/field.md L4).
    logger: { level: 'warn' },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 64 * 1024,
    // A spreadsheet of 5 MB over a bad line has come in by then; whoever dribbles bytes to hold a connection is let go.
    requestTimeout: SLOWEST_REQUEST,
    // Whose word is taken for where a request comes from: nobody's, but the reverse proxies that are named.
    trustProxy: proxies.length > 0 ? [...proxies] : false,
    // Several releases read as one have their ids in one part of the address.
    routerOptions: { maxParamLength: 500 },
    frameworkErrors: answerUnreadable,
    clientErrorHandler: answerNotHttp,
    ajv: READING,
    schemaController: { compilersFactory: { buildSerializer: writtenWhenAsked } },
  });
  app.decorate('pages', null);
  answerRefusals(app);
  refuseEndless(app);
  await app.register(inFlightPart, settings.inFlight ?? IN_FLIGHT);
  if (settings.metrics) await app.register(metricsPart, { metrics: settings.metrics });
  warnOfUnknownProxy(app, proxies);

  await app.register(routeBook);
  await app.register(openapiPart);
  securityHeaders(app);
  // Answers alone are compressed. No page sends a compressed body, and one that nobody reads would stay in front of the
  // decompressor: the next request on the connection would wait for ever.
  await app.register(compress, { threshold: 1024, globalDecompression: false });
  await app.register(cookie);
  await app.register(limitsPart, { counts: stores.counts });

  if (settings.webFolder !== null) {
    const look = { settings: municipality.settings, logo: loadLogo(municipality.settings) };
    app.pages = new Pages(
      settings.webFolder,
      pageFacts({
        municipality,
        policy,
        campaigns,
        surveys,
        clock,
        signIn: { passkeyOrigin: passkeyHome?.origin ?? '', provider: provider?.name ?? '' },
      }),
      methodFigures({ municipality, policy, geography, campaigns, surveys, clock }),
      {
        languages: languagesOn(municipality.settings.languages),
        alike: ownLook(look),
        embeddedBy: municipality.settings.embeddedBy,
        moreDialogues: moreDialogues({ municipality, campaigns, clock }),
      },
    );
    await app.register(appearancePart, look);
    servePages(app, app.pages);
    await app.register(assetsPart, { folder: settings.webFolder });
  }

  await app.register(healthPart, {
    readiness: new Readiness(stores.rawDb === null ? [stores.workDb] : [stores.rawDb, stores.workDb]),
  });
  await app.register(mapPart, {
    basemapFile: stores.folders.basemapFile,
    geography,
    boundary: municipality.boundary,
  });

  const log = stores.auditLog(id, clock);
  const walkAnswers = walkAnswersFrom(stores.actions(id));
  const toldActions = toldActionsFrom(stores.actions(id), stores.places(id, municipality.places));
  const sessions = new Sessions(stores.sessions, log, id, clock, secondFactorFor(municipality.settings));
  const accessTokens = stores.accessTokens(id);
  const tokens = new Tokens(accessTokens, log, stores.counts, clock);
  await app.register(accessPart, { sessions, tokens, log, clock });
  if (runs('intake') && stores.rawResponses !== null) {
    const hcaptchaSet = hcaptchaIn(municipality.settings.botCheck);
    const botCheck =
      municipality.settings.botCheck === 'off'
        ? null
        : new BotCheck(stores.counts, clock, hcaptchaSet === null ? 1 : 2);
    const secret = settings.hcaptchaSecret ?? null;
    const hcaptcha =
      hcaptchaSet === null || secret === null
        ? null
        : new Hcaptcha({ ...hcaptchaSet, secret, address: settings.address ?? null }, (sentence) =>
            app.log.warn(sentence),
          );
    const { rawResponses } = stores;
    const crowds = new Crowds(
      (receiptHashes) => rawResponses.markAsOfCrowd(id, receiptHashes),
      weighingGround(municipality),
      clock,
    );
    const intake = { rawResponses, campaigns, municipality, surveys, geography, botCheck, crowds, clock };
    await app.register(botTaskPart, { check: botCheck });
    await app.register(hcaptchaTokenPart, { check: botCheck, hcaptcha });
    await app.register(hcaptchaFramePart, { set: hcaptchaSet, embeddedBy: municipality.settings.embeddedBy });
    const schoolDoor = new SchoolDoor({ schoolClasses: stores.schoolClasses, campaigns, counts: stores.counts }, id);
    await app.register(responsesPart, { ...intake, schoolDoor });
    await app.register(schoolPart, { ...intake, schoolDoor, releases: stores.releases });
    const responsesByCode = stores.responsesByCode?.(id) ?? null;
    const tries = new WrongTries(stores.counts, RECEIPT_TRIES);
    const receipts =
      responsesByCode === null
        ? null
        : { ...intake, responsesByCode, tries, decisionMemory: stores.decisionMemory(id), toldActions };
    await app.register(plainFormPart, { ...intake, receipts });
    if (receipts !== null) {
      await app.register(receiptsPart, receipts);
      if (runs('staff')) {
        const { entryCounts, accounts } = stores;
        await app.register(entriesPart, { ...receipts, entryCounts, accounts });
      }
    }
  }
  await app.register(surveySchemaPart);
  await app.register(dialoguePart, { campaigns, municipality, surveys, releases: stores.releases, clock });

  if (runs('staff')) {
    const seals = new Seals(clock);
    const { accounts, organisations, passkeys, secondFactors: factors, knownDevices: devices } = stores;
    const signIn: SignInStores = {
      accounts,
      organisations,
      factors,
      passkeys,
      devices,
      sessions,
      log,
      municipality: id,
      clock,
      seals,
      passkeyCheck: passkeyHome === null ? null : new PasskeyCheck(passkeyHome, { passkeys, seals, clock }),
      provider: provider === null ? null : new Provider(provider),
    };
    await app.register(signInPart, signIn);
    await app.register(providerSignInPart, signIn);
    await app.register(ownAccountPart, { ...signIn, issuer: `Lykta ${municipality.settings.name}` });
    await app.register(tokensPart, { tokens: accessTokens, organisations, municipality: id, clock });
    await app.register(dialoguesPart, {
      prefix: '/api/staff/dialogues',
      municipality,
      campaigns,
      surveys,
      surveyStore: stores.surveys,
      policy,
      counts: stores.answerCounts,
      classes: stores.schoolClasses,
      planning: settings.planning ?? null,
      clock,
    });
    await app.register(surveysPart, { surveys: stores.surveys, municipality, policy, clock });
    await app.register(xlsFormPart);
    await app.register(eventsPart, {
      events: stores.events(id),
      organisations: stores.organisations,
      accounts: stores.accounts,
      log,
      municipality,
      geography,
      clock,
    });
    const places = stores.places(id, municipality.places);
    const register = { places, organisations, municipality, geography, clock };
    await app.register(placesPart, register);
    const hotSpots = stores.hotSpots(id);
    const evidence = new EvidenceSource(stores.releases, stores.events(id), geography.gazetteer);
    await app.register(hotSpotsPart, { ...register, hotSpots, evidence });
    await app.register(roundsPart, { ...register, hotSpots, rounds: stores.rounds(id) });
    const actionSources = {
      ...register,
      actions: stores.actions(id),
      focusAreas: stores.focusAreas(id),
      hotSpots,
      promises: stores.promises(id),
      releases: stores.releases,
      evidence,
    };
    await app.register(actionsPart, actionSources);
    await app.register(focusAreasPart, actionSources);
    await app.register(promisesPart, {
      promises: stores.promises(id),
      actions: stores.actions(id),
      municipality,
      geography,
      clock,
    });
    await app.register(walksPart, { ...register, walks: stores.walks(id), hotSpots, evidence, answers: walkAnswers });
    await app.register(picturesPart, {
      ...actionSources,
      pictures: stores.pictures(id),
      events: stores.events(id),
      rounds: stores.rounds(id),
      walks: stores.walks(id),
    });
    const decisions = municipality.settings.retention ?? {};
    const clockMemory = stores.clockMemory(id);
    await app.register(retentionPart, {
      municipality: id,
      decisions,
      campaigns,
      log,
      clockMemory,
      clock,
    });
    await app.register(logPart, {
      log,
      municipality: id,
      accounts,
      organisations,
      tokens: accessTokens,
      campaigns,
      surveys: stores.surveys,
      releases: stores.releases,
    });
    if (stores.textsForReview !== null && stores.disclosures !== null && stores.waves !== null) {
      const isPlaceWord = placeWordsOf(geography.gazetteer.map(({ name }) => name));
      const texts = stores.textsForReview(id, isPlaceWord);
      const disclosures = stores.disclosures(id);
      const waves = stores.waves(id);
      const moderation = { texts, disclosures, waves, isPlaceWord, log, accounts, campaigns, geography };
      const planning = settings.planning ?? null;
      await app.register(moderationPart, { ...moderation, municipality, surveys, planning, clock, clockMemory });
    }
  }

  if (runs('insight')) {
    const { releases } = stores;
    const guards = {
      read: { config: { right: ['read', 'release'] } },
      export: { config: { right: ['export', 'release'] } },
    } as const;
    await app.register(insightPart, { releases, tier: 'staff', prefix: '/api/insight', guards });
    await app.register(overlaysPart, {
      folder: stores.folders.overlays,
      prefix: '/api/insight',
      guard: { config: { right: ['read', 'release'], logs: 'handler' } },
    });
    await app.register(insightPart, { releases, tier: 'public', prefix: '/api/results', guards: null });
    const { formalName, contact } = municipality.settings;
    const name = textIn(formalName, 'sv');
    const address = settings.address ?? null;
    const service = { releases, municipality: name, address };
    await app.register(ogcPart, { ...service, tier: 'public', guard: null, prefix: '/api/ogc' });
    await app.register(ogcPart, { ...service, tier: 'staff', guard: guards.export, prefix: '/api/insight/ogc' });
    await app.register(publicWalksPart, {
      walks: stores.walks(id),
      answers: walkAnswers,
      municipality,
      address,
      clock,
    });
    await app.register(publicActionsPart, { toldActions, municipality, clock });
    const signed = stores.promises(id);
    // The sheet for the press tells how far its points have come, and none of its measures.
    const toldPromise = async () => publicPromises(await signed.all(), dayOf(clock()), () => null)[0] ?? null;
    await app.register(publicFeedbackPart, { toldActions, toldPromise, releases, municipality, address, clock });
    await app.register(publicPicturesPart, { pictures: stores.pictures(id), municipality });
    await app.register(publicPromisesPart, {
      promises: stores.promises(id),
      rounds: stores.rounds(id),
      releases,
      municipality,
      address,
      clock,
    });
    await app.register(openDataPart, { releases, publisher: { name, contact }, address, prefix: '/api/results' });
  }
  return app;
}
