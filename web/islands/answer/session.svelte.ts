import type { Language } from '#core/base/language.ts';
import type { GazetteerEntry } from '#core/places/municipality.ts';
import { areaQuestionOf } from '#core/survey/about-area.ts';
import { replaced, withKey } from '#core/survey/answer-edits.ts';
import { answerOfPage, askedOnPage, withAnswerOfPage } from '#core/survey/answer-of-page.ts';
import type { Telling } from '#core/survey/answers-in-words.ts';
import type { Answers, ChoiceQuestion, PlaceAnswer, Receipt, SimpleAnswer, Survey } from '#core/survey/contract.ts';
import type { Dialogue } from '#core/survey/dialogue.ts';
import { placesIn } from '#core/survey/journey.ts';
import { callsForSupport } from '#core/survey/notices.ts';
import { addressOf, CHECK, firstScreen, type Screen, screenAfter, screenAt, screenBefore } from '#core/survey/way.ts';
import { withoutOwnWords } from '#core/survey/without-own-words.ts';
import { fetchGazetteer, fetchPlaces } from '../../api/dialogue.ts';
import { loadTexts } from '../../i18n/resident/load.ts';
import type { QuestionTexts } from '../../i18n/resident/question/sv.ts';
import type { ResidentTexts } from '../../i18n/resident/sv.ts';
import type { Draft, PlaceNames } from '../../state/kept.ts';
import { newKey } from '../../state/new-key.ts';
import { isOnDevice } from '../../state/on-device.ts';
import { OWN_DEVICE, type Setting } from '../../state/setting.ts';
import { areSaidIn, nameOfFound, withName, withoutName } from './place-names.ts';
import { Trail } from './trail.ts';

export interface FoundPlace {
  readonly geometry: PlaceAnswer['geometry'];
  readonly named: string | null;
  readonly way: PlaceAnswer['way'];
  /** What the place is called on the page: "Gångtunneln vid Järnvägsgatan". */
  readonly label: string;
}

/**
 * One person's answering: answers in memory, where they are, and the moves between pages. Nothing is stored anywhere
 * until they send, or ask for a draft on their own device.
 */
export class Session {
  /** In the language of the moment, like its survey. */
  dialogue: Dialogue = $state.raw() as Dialogue;
  survey: Survey = $state.raw() as Survey;
  texts: QuestionTexts = $state.raw() as QuestionTexts;
  /** All that is said in the app; null until a page is opened that says more than a question does. */
  #allTexts: ResidentTexts | null = $state.raw(null);
  route: string = $state.raw('');
  answers: Answers = $state.raw({});
  placeNames: PlaceNames = $state.raw({});
  screen: Screen = $state.raw({ kind: 'check' });
  receipt: Receipt | null = $state.raw(null);
  /** Whether an answer called for the support lines (notice N4): they then stand on the receipt too. */
  needsSupport: boolean = $state.raw(false);
  /** What can be searched for, fetched when somebody reaches for the search or the map; null until then or when it cannot be had. */
  gazetteer: readonly GazetteerEntry[] | null = $state.raw(null);
  draftKept: boolean = $state.raw(false);
  fromCheck: boolean = $state.raw(false);
  /** Where a change leads that was begun on the check page, which says it: by what it has opened back there. */
  afterChange = screenAfter;
  /** The answers are on their way. Until it is known how that went, nobody goes to another page to change them. */
  sending: boolean = $state.raw(false);
  /** What had been answered went when the page was loaded anew, and nothing has been answered since. */
  isLost: boolean = $state.raw(false);
  /** One key for all attempts to send: whatever happens on the way, there is one response. */
  key: string = newKey();
  #isHandedOver = false;
  readonly setting: Setting;
  readonly #trail: Trail;

  constructor(dialogue: Dialogue, survey: Survey, texts: QuestionTexts, route: string, setting = OWN_DEVICE) {
    this.dialogue = dialogue;
    this.setting = setting;
    this.survey = this.#met(survey);
    this.texts = texts;
    this.route = route;
    this.#trail = new Trail(setting.shared === null);
    this.answers = setting.change?.answers ?? {};
    this.placeNames = setting.change?.placeNames ?? {};
  }

  get language(): Language {
    return this.dialogue.language;
  }

  /** What the pages say that are no question. They are not drawn before fetchTexts() is done. */
  get allTexts(): ResidentTexts {
    if (this.#allTexts === null) throw new Error('the page came before its words');
    return this.#allTexts;
  }

  get hasAllTexts(): boolean {
    return this.#allTexts !== null;
  }

  /** Fetches the words of the rest of the way. Rejects when they cannot be had, and may then be asked again. */
  async fetchTexts(): Promise<void> {
    this.#allTexts ??= await loadTexts(this.language);
  }

  /** The register of places: asked for where one is pointed out, or once somebody has begun. Rejects when it cannot be had. */
  async fetchPlaces(): Promise<void> {
    if (this.dialogue.places.length > 0) return;
    const places = await fetchPlaces();
    if (places === null) throw new Error('the places could not be had');
    this.dialogue = { ...this.dialogue, places };
  }

  /** The register, and what can be searched for and told by: asked for when somebody reaches for it. */
  async fetchNames(): Promise<void> {
    const places = this.fetchPlaces().catch(() => undefined);
    this.gazetteer ??= await fetchGazetteer();
    await places;
  }

  /** The question where somebody says which part of the town they answer about. */
  get areaQuestion(): ChoiceQuestion | undefined {
    return areaQuestionOf(this.survey);
  }

  get way() {
    return { survey: this.survey, route: this.route, answers: this.answers };
  }

  /** What the answers are told from, in the language of the moment. */
  get telling(): Telling {
    return { survey: this.survey, areas: this.dialogue.areas, language: this.language };
  }

  /** How many pages of history lie behind, for leaving quickly. */
  get depth(): number {
    return this.#trail.depth;
  }

  /* Answers. */

  answerTo(screen: Screen): SimpleAnswer | undefined {
    return answerOfPage(this.answers, screen);
  }

  /** Sets or, with undefined, takes away the answer of a page. */
  give(screen: Screen, answer: SimpleAnswer | undefined): void {
    this.#keep(withAnswerOfPage(this.survey, this.answers, screen, answer));
  }

  asked(screen: Screen): ReturnType<typeof askedOnPage> {
    return askedOnPage(this.survey, this.answers, screen);
  }

  setPlace(question: string, index: number, found: FoundPlace): void {
    const places = placesIn(this.answers, question);
    const { label, ...position } = found;
    const place: PlaceAnswer = { ...position, answers: places[index]?.answers ?? {} };
    this.placeNames = withName(this.placeNames, question, index, nameOfFound(label, found.way, this.language));
    this.#keep({ ...this.answers, [question]: replaced(places, index, place) });
  }

  removePlace(question: string, index: number): void {
    const places = placesIn(this.answers, question).filter((_, other) => other !== index);
    this.placeNames = withoutName(this.placeNames, question, index);
    this.setting.change?.rest.removePlace(question, index);
    this.#keep(withKey(this.answers, question, places.length > 0 ? places : undefined));
  }

  #keep(answers: Answers): void {
    this.answers = answers;
    this.isLost = false;
    this.#trail.note(Object.keys(answers).length > 0);
    if (this.draftKept) void this.#keepOn();
  }

  /** By what has been answered until now, and by what has been written. */
  get callsForSupport(): boolean {
    return this.needsSupport || callsForSupport(this.survey, this.answers);
  }

  /* Moves. */

  /** Whether there are answers here that are nowhere else, and that are lost if somebody leaves the page. */
  get isUnkept(): boolean {
    const { shared, change } = this.setting;
    const isOwn = (shared === null || change !== undefined) && !this.#isHandedOver;
    const isHereAlone = !this.draftKept && this.receipt === null && this.answers !== change?.answers;
    return isOwn && isHereAlone && Object.keys(this.answers).length > 0;
  }

  /** Whether the page was loaded in the address of its end: somebody has come back to look for what they have sent. */
  get looksForEnd(): boolean {
    return this.#trail.isAt(CHECK) || this.#trail.isAt({ kind: 'receipt' });
  }

  /**
   * Takes its place in the browser's history: at the address's page where there is one, else at the first. Whose answers went
   * with the page that was loaded anew begins at the first, and is told.
   */
  begin(): void {
    const { address, hadAnswers, carried } = this.#trail.begin();
    if (carried?.survey.id === this.survey.id && carried.survey.version === this.survey.version) this.#take(carried);
    const isEmpty = Object.keys(this.answers).length === 0;
    this.isLost = hadAnswers && isEmpty;
    const asked = this.isLost ? null : screenAt(this.way, address);
    const leads = asked !== null && asked.kind !== 'receipt' && !(asked.kind === 'check' && isEmpty);
    this.screen = leads ? asked : firstScreen(this.way);
    if (this.setting.change !== undefined) this.screen = CHECK;
    this.#trail.stay(this.screen, this.route, this.fromCheck);
  }

  goTo(screen: Screen, fromCheck = false): void {
    if (this.sending) return;
    this.fromCheck = fromCheck && screen.kind !== 'check';
    this.screen = screen;
    this.#trail.go(screen, this.route, this.fromCheck);
  }

  /** Whether a page is still the one in front: somebody may have gone elsewhere while it waited for something. */
  isAt(screen: Screen): boolean {
    return addressOf(screen) === addressOf(this.screen);
  }

  /**
   * On from the page that asks; back to the check page when that is where the person came from. A page stands until all parts of
   * the next have come: pressed again meanwhile, it must not go on from a page that nobody has seen. `passed` is what lies behind
   * then, where that is more than the page: its list, where no place is pointed out.
   */
  goOn(from: Screen, passed = from): void {
    if (this.isAt(from)) this.goTo((this.fromCheck ? this.afterChange : screenAfter)(this.way, passed), this.fromCheck);
  }

  /** The page that "Tillbaka" leads to, or null for what the way began from: the start page, or the answer that is changed. */
  get before(): Screen | null {
    const { kind } = this.screen;
    if (this.fromCheck && kind !== 'place-question') return CHECK;
    return kind === 'check' && this.setting.change ? null : screenBefore(this.way, this.screen);
  }

  /**
   * The browser's own back and forward, or an address that was written: to its page, or nowhere where there is none. `moves`
   * is false where no page of the way stands in front.
   */
  follow(moves: boolean): void {
    const asked = this.#trail.read();
    if (asked === null || !moves) return;
    const screen = this.receipt === null && !this.sending ? screenAt(this.way, asked.address) : null;
    if (screen !== null && screen.kind !== 'receipt') {
      this.fromCheck = asked.fromCheck;
      this.screen = screen;
    }
    this.#trail.stay(this.screen, this.route, this.fromCheck);
  }

  /** From places to questions as well: the answers stay, the way is another. */
  takeRoute(route: string): void {
    this.route = route;
    this.goTo(firstScreen(this.way));
  }

  /** Pupils are not asked for own words, by whatever way they come. */
  #met(survey: Survey): Survey {
    return this.setting.channel === 'school' ? withoutOwnWords(survey) : survey;
  }

  /**
   * Changes language in place, with the same dialogue in that language: no reload, no answers lost. `home` is the
   * language's own beginning, "/en/".
   */
  speak(dialogue: Dialogue, survey: Survey, texts: ResidentTexts, home: string): void {
    this.dialogue = { ...dialogue, places: this.dialogue.places };
    this.survey = this.#met(survey);
    this.texts = texts;
    this.#allTexts = texts;
    this.#trail.speak(home);
    void this.#sayPlaces();
  }

  /**
   * Says the places in the language of the moment, and those of a draft by its own names. Where the names round them cannot be
   * had, they stay as they were said.
   */
  async #sayPlaces(draft?: Draft): Promise<void> {
    if (!Array.isArray(draft?.placeNames) && areSaidIn(this.placeNames, this.language)) return;
    try {
      const { namesInDraft, sayAnew } = await import('./place/say-anew.ts');
      if (Array.isArray(draft?.placeNames)) this.placeNames = namesInDraft(draft, this.survey);
      await this.fetchNames();
      const { gazetteer, dialogue, language } = this;
      if (gazetteer === null) return;
      this.placeNames = sayAnew(this.placeNames, this.answers, { gazetteer, places: dialogue.places }, language);
    } catch {
      // The net went before that part of the page had come.
    }
  }

  /* Draft and sending. */

  draft(): Draft {
    const { id, version } = this.survey;
    return {
      campaign: this.dialogue.campaign?.id ?? '',
      by: this.key,
      survey: { id, version },
      route: this.route,
      answers: this.answers,
      placeNames: this.placeNames,
    };
  }

  /** Where another tab has the draft now, this page has none: it asks before it is left. */
  async #keepOn(): Promise<void> {
    const isKept = await this.#keepDraft(false);
    this.draftKept &&= isKept;
  }

  async startDraft(): Promise<boolean> {
    this.draftKept = await this.#keepDraft(true);
    return this.draftKept;
  }

  /** False also where the part of the page that keeps it cannot be had. */
  async #keepDraft(anew: boolean): Promise<boolean> {
    try {
      const { keepDraft } = await import('../../state/draft.ts');
      return await keepDraft(this.draft(), anew);
    } catch {
      return false;
    }
  }

  /** Takes the draft away; only if it is `by` this answering, where that is said. */
  async stopDraft(by?: string): Promise<void> {
    this.draftKept = false;
    if (!(await isOnDevice())) return;
    const { removeDraft } = await import('../../state/draft.ts');
    await removeDraft(this.draft().campaign, by);
  }

  #take(draft: Draft): void {
    this.answers = draft.answers;
    this.placeNames = Array.isArray(draft.placeNames) ? {} : (draft.placeNames as PlaceNames);
    this.route = draft.route;
    this.#trail.note(true);
  }

  /** The page is about to be loaded anew, since another has taken its place. A draft that is kept is offered there. */
  carry(): void {
    if (!this.draftKept) this.#trail.carry(this.draft());
    this.#isHandedOver = true;
  }

  takeUp(draft: Draft): void {
    this.#take(draft);
    this.draftKept = true;
    void this.startDraft();
    void this.#sayPlaces(draft);
  }

  /** The answers have arrived: they and the draft are no longer needed here. Their code is, until it has been seen (ReceiptPage). */
  async arrive(receipt: Receipt): Promise<void> {
    this.receipt = receipt;
    this.needsSupport = this.callsForSupport;
    this.answers = {};
    this.#trail.note(false);
    this.placeNames = {};
    this.screen = { kind: 'receipt' };
    this.#trail.stay(this.screen, this.route, this.fromCheck);
    await this.stopDraft(this.key);
  }

  /** The answers have been put on the device to be sent, or changed where they are: nothing goes with this page. */
  handedOver(): void {
    this.#isHandedOver = true;
    this.#trail.note(false);
  }
}
