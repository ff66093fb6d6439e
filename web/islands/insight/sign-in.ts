import type { Role } from '#core/access/roles.ts';
import { homeOf } from '#core/base/language.ts';
import { signIn } from '../../api/insight.ts';
import { faultSentence } from '../../api/request.ts';
import { type StaffLanguage, staffTexts } from '../../i18n/insight/index.ts';
import { STAFF_PARTS } from '../../layouts/staff-parts.ts';

/**
 * The sign-in form. The HTML is an ordinary form, so that password managers know it; the script sends it as JSON,
 * says what is missing, and leads on to the page that was asked for.
 */
export function startSignIn(): void {
  const language: StaffLanguage = document.documentElement.dataset.language === 'en' ? 'en' : 'sv';
  const texts = staffTexts(language).staff.signIn;
  const form = part<HTMLFormElement>('form[data-sign-in]');
  const name = part<HTMLInputElement>('#sign-in-name');
  const password = part<HTMLInputElement>('#sign-in-password');
  const code = part<HTMLInputElement>('#sign-in-code');
  const codeField = part<HTMLElement>('[data-code]');
  const summary = part<HTMLElement>('[data-summary]');
  const status = part<HTMLElement>('[data-sending]');

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const missing = [
      ...(name.value.trim() === '' ? [{ field: name, sentence: texts.missingName }] : []),
      ...(password.value === '' ? [{ field: password, sentence: texts.missingPassword }] : []),
      ...(!codeField.hidden && code.value.trim() === '' ? [{ field: code, sentence: texts.missingCode }] : []),
    ];
    showFaults(missing);
    if (missing.length > 0) return;
    status.textContent = staffTexts(language).reading.loading;
    const reply = await signIn(name.value.trim(), password.value, code.value.trim(), language);
    status.textContent = '';
    if (reply.kind === 'value') location.assign(destination(language, reply.value.role));
    else if (reply.kind === 'refused' && reply.code === 'code_needed') {
      codeField.hidden = false;
      code.focus();
    } else {
      const isCode = reply.kind === 'refused' && reply.code === 'wrong_code';
      if (isCode) code.value = '';
      const sentence = faultSentence(reply, texts.unreachable);
      showFaults([{ field: isCode ? code : name, sentence }], isCode);
    }
  });

  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-demo]'))
    button.addEventListener('click', () => {
      name.value = button.dataset.demo ?? '';
      password.value = button.dataset.password ?? '';
      showFaults([]);
      part<HTMLButtonElement>('form[data-sign-in] .button').focus();
    });

  const reveal = part<HTMLButtonElement>('[data-reveal]');
  reveal.hidden = false;
  reveal.addEventListener('click', () => {
    const shows = password.type === 'password';
    password.type = shows ? 'text' : 'password';
    reveal.textContent = shows ? texts.hide : texts.show;
  });

  /** The summary takes the focus and links to the fields; `atFields` marks the fields too, when it is known which is wrong. */
  function showFaults(faults: readonly { field: HTMLInputElement; sentence: string }[], atFields = true): void {
    for (const field of [name, password, code]) {
      const fault = atFields ? faults.find((candidate) => candidate.field === field) : undefined;
      const line = part<HTMLElement>(`#${field.id}-fault`);
      line.hidden = fault === undefined;
      part<HTMLElement>(`#${field.id}-fault span`).textContent = fault?.sentence ?? '';
      field.closest('.field')?.classList.toggle('faulty', fault !== undefined);
      if (fault === undefined) field.removeAttribute('aria-invalid');
      else field.setAttribute('aria-invalid', 'true');
    }
    summary.hidden = faults.length === 0;
    part<HTMLElement>('[data-summary] ul').replaceChildren(
      ...faults.map(({ field, sentence }) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = `#${field.id}`;
        link.textContent = sentence;
        item.append(link);
        return item;
      }),
    );
    if (faults.length > 0) summary.focus();
  }
}

/** Where to go on: only ever a page of staff on our own origin, whatever the address asks for; else the role's first page. */
export function destination(language: StaffLanguage, role: Role, search: string = location.search): string {
  const asked = new URLSearchParams(search).get('till') ?? '';
  const part = STAFF_PARTS.find(({ roles }) => roles.includes(role))?.address ?? 'personal/karta/';
  return /^\/(en\/)?(personal\/[\w-]+|gata)\/(\?[\w=&%.-]*)?$/.test(asked) ? asked : `${homeOf(language)}${part}`;
}

function part<Found extends HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (found === null) throw new Error(`no ${selector} on the page`);
  return found;
}
