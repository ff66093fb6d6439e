import { isLanguage, type Language } from '#core/base/language.ts';
import { withOneQuestion } from '#core/survey/authoring/one-question.ts';
import type { RouteId, Survey } from '#core/survey/contract.ts';
import type { Dialogue } from '#core/survey/dialogue.ts';
import { inOneLanguage } from '#core/survey/in-one-language.ts';
import { fetchDialogue } from '../../api/dialogue.ts';
import { surveysClient } from '../../api/surveys.ts';
import { authorTexts } from '../../i18n/author/index.ts';
import { loadTexts } from '../../i18n/resident/load.ts';
import type { ResidentTexts } from '../../i18n/resident/sv.ts';
import { goToSignIn } from '../../state/go-to-sign-in.ts';
import type { Setting } from '../../state/setting.ts';
import { isTryout, type Tryout, type TryoutReady } from './tryout-messages.ts';

/** What the app of answering is started with. */
export interface TryoutProps {
  readonly texts: ResidentTexts;
  readonly language: Language;
  readonly first: Promise<Dialogue | null>;
  readonly route: RouteId;
  readonly campaign: null;
  readonly channel: null;
  readonly setting: Setting;
}

/**
 * The page where a survey is tried: in the editor's frame the question in hand, as it is this moment; in a window of its own
 * the whole draft as it is saved. `mount` starts the app of answering and gives back what ends it.
 */
export function startTryout(mount: (props: TryoutProps) => () => void): void {
  const page: 'sv' | 'en' = document.documentElement.dataset.language === 'en' ? 'en' : 'sv';
  const asked = new URLSearchParams(location.search);
  let end: (() => void) | null = null;
  let latest: object | null = null;

  const show = async (tried: Omit<Tryout, 'kind'>, words = ''): Promise<void> => {
    latest = tried;
    const texts = await loadTexts(tried.language);
    // While the words came, the draft may have gone on.
    if (latest !== tried) return;
    end?.();
    say(words);
    const survey = tried.question === null ? tried.survey : withOneQuestion(tried.survey, tried.question);
    const again = (): void => void show({ ...tried });
    const done = (): void => void show({ ...tried }, authorTexts(page).preview.done);
    const dialogue = (language: Language): Promise<Dialogue | null> => tryoutDialogue(survey, language);
    end = mount({
      texts,
      language: tried.language,
      first: dialogue(tried.language),
      route: (survey.routes.find(({ id }) => id === asked.get('vag')) ?? survey.routes[0])?.id ?? 'fragor',
      campaign: null,
      channel: null,
      setting: {
        channel: 'web',
        to: '/api/responses',
        shared: { ondone: again, onrestart: again },
        tryout: { dialogue, ondone: done },
      },
    });
  };

  if (window.parent !== window) {
    document.documentElement.dataset.framed = 'true';
    addEventListener('message', (event) => {
      if (event.origin === location.origin && event.source === window.parent && isTryout(event.data))
        void show(event.data);
    });
    const ready: TryoutReady = { kind: 'lykta-tryout-ready' };
    window.parent.postMessage(ready, location.origin);
    return;
  }
  void showSaved(asked, page, show);
}

async function showSaved(
  asked: URLSearchParams,
  page: 'sv' | 'en',
  show: (tried: Omit<Tryout, 'kind'>) => Promise<void>,
): Promise<void> {
  const texts = authorTexts(page);
  const reply = await surveysClient(page).read(asked.get('enkat') ?? '');
  if (reply.kind === 'signed-out') return goToSignIn(page);
  const wait = document.querySelector<HTMLElement>('[data-tryout-wait]');
  if (reply.kind !== 'value') {
    const { test, gone, goneHeading } = texts.preview;
    const [said, why] = reply.kind === 'refused' ? [goneHeading, gone] : [test, texts.unreachable];
    const heading = document.createElement('h1');
    heading.textContent = said;
    wait?.before(heading);
    if (wait !== null) wait.textContent = why;
    return;
  }
  wait?.remove();
  const { document: survey } = reply.value;
  doors(survey, asked, page);
  const language = asked.get('sprak');
  const first = survey.languages.includes('sv') ? 'sv' : (survey.languages[0] ?? 'sv');
  await show({ survey, question: null, language: isLanguage(language) ? language : first });
}

function say(words: string): void {
  const said = document.querySelector('[data-tryout-said]');
  if (said !== null) said.textContent = words;
}

/** The ways through the survey, to be tried each. */
function doors(survey: Survey, asked: URLSearchParams, page: 'sv' | 'en'): void {
  const list = document.querySelector('[data-tryout-doors]');
  if (list === null || survey.routes.length < 2) return;
  const current = asked.get('vag') ?? survey.routes[0]?.id;
  for (const { id } of survey.routes) {
    const link = document.createElement('a');
    const query = new URLSearchParams(asked);
    query.set('vag', id);
    link.href = `?${query}`;
    link.textContent = authorTexts(page).fields.doorNames[id];
    if (id === current) link.setAttribute('aria-current', 'true');
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
}

/** The municipality's own surroundings with the draft in the middle, open from now on. */
async function tryoutDialogue(survey: Survey, language: Language): Promise<Dialogue | null> {
  const real = await fetchDialogue(null, language);
  if (real === null) return null;
  const today = new Date().toISOString().slice(0, 10);
  return {
    ...real,
    campaign: {
      id: 'prov',
      title: inOneLanguage(survey.title, language),
      state: 'open',
      opens: today,
      closes: today,
      resultsBy: today,
      feedbackBy: today,
      channels: ['web'],
    },
    survey: inOneLanguage(survey, language),
    language,
    languages: survey.languages,
    others: [],
    hasResults: false,
  };
}
