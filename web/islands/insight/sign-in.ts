import type { Role } from '#core/access/roles.ts';
import { isSignInHinder } from '#core/access/sign-in-hinder.ts';
import { isStaffAddress } from '#core/access/staff-address.ts';
import { homeOf } from '#core/base/language.ts';
import { finishSignIn, type Me, signIn, signInByPasskey, whoAmI } from '../../api/insight.ts';
import { askForPasskey, passkeyOptions, passkeysWorkHere } from '../../api/passkeys.ts';
import { faultSentence, type Reply } from '../../api/request.ts';
import { type StaffLanguage, staffTexts } from '../../i18n/insight/index.ts';
import { STAFF_PARTS } from '../../layouts/staff-parts.ts';

/**
 * The sign-in page. The HTML is an ordinary form, so that password managers know it; the script sends it as JSON, says what is
 * missing, and leads on to the page that was asked for. Passkeys are offered where they work; whoever comes back from their
 * organisation's own sign-in is led on, has a step left to take (`?steg=`), or hears what went wrong (`?hinder=`).
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
  const passkey = part<HTMLButtonElement>('[data-passkey]');
  const provider = document.querySelector<HTMLAnchorElement>('[data-provider]');
  const asked = new URLSearchParams(location.search);
  const step = asked.get('steg');
  /** The organisation has said who this is: what is left is given without a name. */
  const isHalfWay = step === 'kod' || step === 'nyckel';

  passkey.hidden = !passkeysWorkHere();
  part('[data-or]').hidden = passkey.hidden && provider === null;
  keepWhereTo();
  if (isHalfWay) showStepLeft();
  if (step === 'klar') void goOn();
  const hinder = asked.get('hinder');
  if (isSignInHinder(hinder)) showFaults([{ field: null, sentence: texts.hinders[hinder] }]);

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const missing = [
      ...(!isHalfWay && name.value.trim() === '' ? [{ field: name, sentence: texts.missingName }] : []),
      ...(!isHalfWay && password.value === '' ? [{ field: password, sentence: texts.missingPassword }] : []),
      ...(!codeField.hidden && code.value.trim() === '' ? [{ field: code, sentence: texts.missingCode }] : []),
    ];
    showFaults(missing);
    if (missing.length > 0) return;
    status.textContent = staffTexts(language).reading.loading;
    const reply = isHalfWay
      ? await finishSignIn(code.value.trim(), language)
      : await signIn(name.value.trim(), password.value, code.value.trim(), language);
    status.textContent = '';
    take(reply);
  });

  passkey.addEventListener('click', async () => {
    showFaults([]);
    const options = await passkeyOptions(language);
    if (options.kind !== 'value') {
      take(options);
      return;
    }
    const answer = await askForPasskey(options.value);
    if (answer === null) {
      showFaults([{ field: null, sentence: texts.noPasskey }]);
      return;
    }
    // After a password it is that account's passkey or none.
    const isAfterPassword = !codeField.hidden && !isHalfWay;
    const first = isAfterPassword
      ? { name: name.value.trim(), password: password.value }
      : ({ way: isHalfWay ? 'provider' : 'passkey' } as const);
    take(await signInByPasskey(first, answer, language));
  });

  function take(reply: Reply<unknown>): void {
    if (reply.kind === 'value') {
      location.assign(destination(language, (reply.value as Me).role));
      return;
    }
    const refusal = reply.kind === 'refused' ? reply.code : '';
    if (refusal === 'code_needed' || refusal === 'passkey_needed') {
      codeField.hidden = false;
      if (refusal === 'code_needed') {
        code.focus();
        return;
      }
      showFaults([{ field: null, sentence: texts.passkeyNeeded }]);
      if (!passkey.hidden) passkey.focus();
      return;
    }
    const isCode = refusal === 'wrong_code';
    if (isCode) code.value = '';
    const field = isCode ? code : isHalfWay || refusal === 'wrong_passkey' ? null : name;
    showFaults(
      [{ field, sentence: faultSentence(reply as Exclude<typeof reply, { kind: 'value' }>, texts.unreachable) }],
      isCode,
    );
  }

  /** One step of two has been taken elsewhere: only what is left is on the page. */
  function showStepLeft(): void {
    part('h1').textContent = texts.stepTitle;
    part('[data-lead]').textContent = step === 'kod' ? texts.stepCode : texts.stepPasskey;
    for (const field of document.querySelectorAll<HTMLElement>('[data-first], [data-or], .demo, [data-provider]'))
      field.hidden = true;
    codeField.hidden = false;
    part('[data-begin-again]').hidden = false;
    if (step === 'kod') {
      code.focus();
      return;
    }
    passkey.classList.remove('button--secondary');
    part('[data-submit]').classList.add('button--secondary');
    part('#sign-in-code-help').textContent = texts.stepRecovery;
    if (!passkey.hidden) passkey.focus();
  }

  /** The organisation leads back to what was asked for here. */
  function keepWhereTo(): void {
    const till = asked.get('till') ?? '';
    if (provider !== null && isStaffAddress(till))
      provider.search = String(new URLSearchParams({ sprak: language, till }));
  }

  async function goOn(): Promise<void> {
    const reply = await whoAmI(language);
    if (reply.kind === 'value') location.replace(destination(language, reply.value.role));
  }

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
  function showFaults(
    faults: readonly { readonly field: HTMLInputElement | null; readonly sentence: string }[],
    atFields = true,
  ): void {
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
        if (field === null) {
          item.textContent = sentence;
          return item;
        }
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
  const first = STAFF_PARTS.find(({ roles }) => roles.includes(role))?.address ?? 'personal/konto/';
  return isStaffAddress(asked) ? asked : `${homeOf(language)}${first}`;
}

function part<Found extends HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (found === null) throw new Error(`no ${selector} on the page`);
  return found;
}
