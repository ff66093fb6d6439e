import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Channel } from '#core/places/channels.ts';
import type { Dialogue } from '#core/survey/dialogue.ts';
import { dialoguesMet } from '#server/dialogues-met.ts';
import { type IntakeServer, startIntake } from '../support/intake-server.ts';
import { headingOf, plainBrowser, textOf } from '../support/plain-browser.ts';
import { smallCampaign, smallTown } from '../support/small-town.ts';

/** Nobody is led into a dialogue that does not take their answers as they come. */
let server: IntakeServer;
beforeAll(async () => {
  server = await startIntake();
});
afterAll(() => server.close());
const { open } = plainBrowser(() => server.address);
const town = smallTown.settings.id;

const put = (id: string, opens: string, channels: Channel[]) =>
  server.campaigns.put(town, { ...smallCampaign, id, opens, channels });
const dialogue = async (query = ''): Promise<Dialogue> =>
  (await (await fetch(`${server.address}/api/dialogue${query}`)).json()) as Dialogue;
const metAt = async (query = '') => (await dialogue(query)).campaign?.id;

beforeEach(async () => {
  await put(smallCampaign.id, '2026-11-01', ['web', 'kiosk']);
  await put('klasser', '2026-11-02', ['paper', 'school']);
  await put('affischer', '2026-11-01', ['qr']);
});

describe('where several dialogues are open and the newest is not answered on the web', () => {
  test('an address that names none leads to one that takes answers as they come there', async () => {
    expect(await metAt()).toBe(smallCampaign.id);
    expect(await metAt('?kanal=kiosk')).toBe(smallCampaign.id);
    expect(await metAt('?kanal=qr')).toBe('affischer');
    await put('bibliotek', '2026-11-02', ['kiosk']);
    expect([await metAt(), await metAt('?kanal=kiosk')]).toEqual([smallCampaign.id, 'bibliotek']);
    await put('bibliotek', '2026-11-02', ['web']);
  });

  test('only those that can be answered there stand beside it', async () => {
    expect((await dialogue('?dialog=klasser')).others.map(({ id }) => id).sort()).toEqual(
      ['bibliotek', smallCampaign.id].sort(),
    );
    const { others } = await dialoguesMet(server.campaigns, town, '2026-11-25', { dialogue: 'klasser', channel: 'qr' });
    expect(others.map(({ id }) => id)).toContain('affischer');
  });

  test('an address of a dialogue that there is none of leads to those that can be answered there', async () => {
    const page = await open('/enkel/?dialog=finns-inte');
    expect(headingOf(page)).toBe('Dialogen finns inte');
    expect(textOf(page)).not.toContain('Ingen dialog är öppen');
    expect(page.html).toContain(`href="/enkel/?dialog=${smallCampaign.id}"`);
    expect(page.html).not.toContain('dialog=klasser');
  });

  test('the form asks nothing of one that is answered in other ways, and says which they are', async () => {
    const page = await open('/enkel/?dialog=klasser&vag=fragor');
    expect(headingOf(page)).toBe('Du kan inte svara på den här dialogen här');
    expect(textOf(page)).toContain('Du kan svara på andra sätt: papper och skola.');
    expect(headingOf(await open('/en/enkel/?dialog=klasser&vag=fragor'))).toBe('You cannot answer this dialogue here');
    expect(headingOf(await open('/enkel/?vag=fragor'))).toContain('Vilken ort eller stadsdel');
    expect(headingOf(await open('/enkel/?dialog=affischer&kanal=qr&vag=fragor'))).toContain(
      'Vilken ort eller stadsdel',
    );
  });
});

test('where none that is open is answered on the web, the one that is open is met all the same, and not one to come', async () => {
  await put(smallCampaign.id, '2026-11-01', ['street']);
  await put('affischer', '2026-11-01', ['street']);
  await put('bibliotek', '2026-11-26', ['web']);
  expect(await metAt()).toBe('klasser');
  expect(headingOf(await open('/enkel/'))).toBe('Du kan inte svara på den här dialogen här');
});
