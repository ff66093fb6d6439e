import { type Component, mount } from 'svelte';
import { homeOf } from '#core/base/language.ts';
import { type Me, whoAmI } from '../../api/insight.ts';
import { faultSentence } from '../../api/request.ts';
import { type StaffLanguage, staffTexts } from '../../i18n/insight/index.ts';
import { goToSignIn } from '../../state/go-to-sign-in.ts';

/**
 * Starts a page of the workbench: whoever is not signed in is led to the sign-in page and back; the header says who is
 * signed in, shows the parts that the role has, and signs out.
 */
export async function startStaffPage(part: Component<{ language: StaffLanguage; me: Me }>): Promise<void> {
  const language: StaffLanguage = document.documentElement.dataset.language === 'en' ? 'en' : 'sv';
  const target = document.querySelector('[data-island]');
  if (target === null) throw new Error('no place for the island');
  const texts = staffTexts(language);
  const reply = await whoAmI(language);
  if (reply.kind === 'signed-out') return goToSignIn(language);
  if (reply.kind !== 'value') {
    hasCome();
    target.textContent = faultSentence(reply, texts.reading.unreachable);
    return;
  }
  const account = `${homeOf(language)}personal/konto/`;
  // Whoever has something to see to first does nothing else before they have.
  if (reply.value.first !== null && location.pathname !== account) return location.replace(account);
  showWho(reply.value, texts.staff.roles[reply.value.role] ?? reply.value.title);
  if (reply.value.role === 'moderator' && reply.value.first === null)
    void import('../../state/waves-left.ts').then(({ watchWavesLeft }) => watchWavesLeft(language));
  target.replaceChildren();
  hasCome();
  mount(part, { target, props: { language, me: reply.value } });

  document.querySelector('[data-sign-out]')?.addEventListener('click', async () => {
    const [{ signOutOfField }, { fieldTexts }] = await Promise.all([
      import('../../state/field/sign-out.ts'),
      import('../../i18n/field/index.ts'),
    ]);
    // What lies on a telephone that somebody works outdoors with goes with them.
    const how = await signOutOfField(language, (count) => confirm(fieldTexts(language).signOutAsk(count)));
    if (how === 'unreachable') location.assign(`${homeOf(language)}personal/`);
  });
}

/** From now on the page is seen (styles/staff.css). */
function hasCome(): void {
  document.getElementById('innehall')?.removeAttribute('data-coming');
}

function showWho(me: Me, role: string): void {
  const place = document.querySelector('[data-who]');
  const { kind, name } = me.organisation;
  // The municipality's own name stands beside it already.
  if (place !== null) place.textContent = kind === 'municipality' ? role : `${role}, ${name}`;
  place?.toggleAttribute('data-elsewhere', kind !== 'municipality');
  document.querySelector('[data-sign-out]')?.removeAttribute('hidden');
  document.querySelector('[data-account]')?.removeAttribute('hidden');
  document.documentElement.dataset.role = me.role;
  for (const tab of document.querySelectorAll<HTMLElement>('[data-roles]'))
    tab.hidden = me.first !== null || !(tab.dataset.roles ?? '').split(' ').includes(me.role);
}
