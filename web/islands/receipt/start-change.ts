import { homeOf, isLanguage, type Language } from '#core/base/language.ts';
import { withoutCarriedPlaces } from '#core/survey/carried.ts';
import type { SubmittedResponse } from '#core/survey/contract.ts';
import { placesIn } from '#core/survey/journey.ts';
import { changeAnswer, type Opened, openReceipt } from '../../api/receipts.ts';
import type { PlaceName, PlaceNames } from '../../state/kept.ts';
import { leaveQuickly } from '../../state/leave.ts';
import type { Setting } from '../../state/setting.ts';
import { restOf } from './rest.ts';

/** What the app of answering is opened with. */
export interface ChangeProps {
  readonly language: Language;
  readonly route: string;
  readonly campaign: string;
  readonly setting: Setting;
}

/**
 * The button "Ändra mitt svar" on the page of an answer leads to the form without script; with script it opens the app of
 * answering here, with the answers filled in. Code and
 * answers go from one to the other in this page's memory; no address and no store ever holds them.
 */
export function startChange(openAnswer: (target: HTMLElement, props: ChangeProps) => Promise<void>): void {
  const asking = document.querySelector<HTMLFormElement>('form[data-change]');
  const said = asking?.querySelector<HTMLElement>('[data-loading]');
  const target = document.getElementById('answer');
  const form = document.querySelector<HTMLFormElement>('form[method="post"]:not([data-change])');
  const code = asking?.querySelector<HTMLInputElement>('input[name="code"]')?.value;
  if (!asking || !said || target === null || form === null || code === undefined) return;
  const { language: written } = document.documentElement.dataset;
  const language = isLanguage(written) ? written : 'sv';
  let isOpening = false;
  asking.addEventListener('submit', async (event) => {
    event.preventDefault();
    // Opened once: a second would begin anew, over what has been changed in the first.
    if (isOpening) return;
    isOpening = true;
    said.textContent = said.dataset.loading ?? '';
    const opened = await openReceipt(code, language);
    if (opened === null) {
      said.textContent = said.dataset.failed ?? '';
      isOpening = false;
      return;
    }
    const change = {
      answers: withoutCarriedPlaces(opened.answers, opened.carried),
      rest: restOf(opened.carried),
      placeNames: namesOfTold(opened, language),
      give: (body: SubmittedResponse) => changeAnswer(code, opened.revision, body),
    };
    const shared = {
      // The page of the answer as it now is, by the same form that opened it.
      ondone: () => post(form, code, 'changed'),
      // As it is kept: what was changed here has not been sent.
      onrestart: () => post(form, code, 'open'),
      onleave: () => leaveQuickly(0, `${homeOf(language)}lamna/`),
    };
    target.replaceChildren();
    await openAnswer(target, {
      language,
      route: opened.route,
      campaign: opened.campaign.id,
      // A pupil's answer is changed as pupils answer; any other channel makes no difference here.
      setting: { channel: opened.channel === 'school' ? 'school' : 'web', to: '/api/responses', shared, change },
    });
  });
  asking.dataset.ready = 'true';
}

/** What the page of the answer called its places, in its language; a place of the register is called that in all. */
function namesOfTold({ answers, carried, told }: Opened, language: Language): PlaceNames {
  const shown = withoutCarriedPlaces(answers, carried);
  const names: Record<string, PlaceName[]> = {};
  for (const { question, heading } of told.places) {
    const list = names[question] ?? [];
    const place = placesIn(shown, question)[list.length];
    if (place === undefined) continue;
    const isNamed = place.named !== null;
    names[question] = [...list, { text: heading, said: isNamed ? 'all' : language }];
  }
  return names;
}

function post({ action }: HTMLFormElement, code: string, act: 'changed' | 'open'): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = action;
  form.hidden = true;
  for (const [name, value] of [
    ['code', code],
    ['do', act],
  ] as const) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
}
