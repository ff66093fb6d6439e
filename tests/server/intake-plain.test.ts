import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fromAnswerFile } from '#core/survey/answer-file.ts';
import { type IntakeServer, startIntake } from '../support/intake-server.ts';
import {
  headingOf as heading,
  type PlainPage as Page,
  plainBrowser,
  textOf as text,
} from '../support/plain-browser.ts';
import { dialogueSurvey, now, place, smallCampaign, submitted } from '../support/small-town.ts';

let server: IntakeServer;
beforeAll(async () => {
  server = await startIntake();
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.rawDb.deleteFrom('response').execute();
  server.setNow(now);
});

const { open, press, speak } = plainBrowser(() => server.address);
const choose = (page: Page, ...codes: string[]) =>
  press(
    page,
    'next',
    codes.map((code) => ['svar', code] as const),
  );
const skip = (page: Page) => press(page, 'skip');

async function skipUntil(page: Page, title: string): Promise<Page> {
  let current = page;
  for (let pages = 0; heading(current) !== title; pages += 1) {
    if (pages > 40) throw new Error(`never came to ${title}`);
    current = await skip(current);
  }
  return current;
}

/** Through the whole way of places: the station, unsafe, weak light in the evening, some words. */
async function wordsOnStation(words: string, path = '/enkel/?vag=platser'): Promise<Page> {
  let page = await open(path);
  page = await press(page, 'pick', [['plats', 'place:stationen']]);
  page = await choose(page, 'unsafe');
  page = await choose(page, 'BEL-SVAG');
  page = await choose(page, 'kvall', 'helg');
  page = await choose(page, 'varje_vecka');
  page = await choose(page, 'annan_vag');
  return choose(page, words);
}
const describeStation = async (path?: string): Promise<Page> =>
  press(await wordsOnStation('Lampan vid spåret\r\när svag.', path), 'next');

const kept = async () => ({
  responses: await server.rawDb.selectFrom('response').selectAll().execute(),
  places: await server.rawDb.selectFrom('place').selectAll().execute(),
  background: await server.rawDb.selectFrom('background').selectAll().execute(),
  texts: await server.rawDb.selectFrom('free_text').selectAll().execute(),
});

describe('somebody without script', () => {
  test('who writes of despair is told where to turn on the next page, before sending and at the end, as in the app', async () => {
    const told = (page: Page): number => page.html.split('data-notices="N4"').length - 1;
    const onward = async (words: string): Promise<readonly number[]> => {
      const list = await wordsOnStation(words);
      const check = await press(list, 'next');
      return [list, check, await press(check, 'send')].map(told);
    };
    expect(await onward('Lampan vid spåret är svag.')).toEqual([0, 0, 0]);
    expect(await onward('Jag orkar inte mer och vill ta livet av mig.')).toEqual([1, 1, 1]);
  });

  test('points out a place from the list, checks it and sends it', async () => {
    const check = await describeStation();
    expect(heading(check)).toBe('Kontrollera dina svar');
    expect(text(check)).toContain('1. Stationen');
    expect(text(check)).toContain('Känns otrygg. På kvällen och på helger, svagt eller ojämnt ljus.');
    const receipt = await press(check, 'send');
    expect(receipt.status).toBe(201);
    expect(text(receipt)).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    expect(text(receipt)).toContain('30 november');
    const { responses, places, texts } = await kept();
    expect(responses).toHaveLength(1);
    expect(places).toMatchObject([{ named: 'stationen', way: 'list', feeling: 'unsafe', precision_metres: 1 }]);
    expect(texts).toMatchObject([{ text: 'Lampan vid spåret\när svag.' }]);
  });

  test('leaves the same rows as the app does, but for the way in', async () => {
    const check = await describeStation();
    await press(check, 'send');
    const plain = await kept();
    await server.rawDb.deleteFrom('response').execute();
    const answers = {
      '4a': 'unsafe',
      '4b': ['BEL-SVAG'],
      '4c': ['kvall', 'helg'],
      '4d': 'varje_vecka',
      '4e': 'annan_vag',
      '4f': 'Lampan vid spåret\när svag.',
    };
    const body = submitted({ Q4: [place({ named: 'stationen', way: 'list', answers })] });
    await server.post('/api/responses', body);
    const app = await kept();
    // How it was sent is the way in too: this form was filled in faster than anybody reads.
    const own = ['response_key', 'idempotency_hash', 'body_hash', 'receipt_hash', 'text_id', 'input_way', 'signs'];
    const bare = (rows: readonly object[]) =>
      rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !own.includes(column))));
    for (const table of ['responses', 'places', 'background', 'texts'] as const)
      expect(bare(plain[table]), table).toEqual(bare(app[table]));
    expect(plain.responses.map((row) => row.input_way)).toEqual(['plain']);
    const isFast = ({ responses }: typeof app) => responses.map(({ signs }) => signs.includes('fast'));
    expect([plain, app].map(isFast)).toEqual([[true], [false]]);
  });

  test('goes through every question of the long way, one page each, and can skip them all but one', async () => {
    let page = await open('/enkel/?vag=fragor');
    expect(heading(page)).toBe('Vilken ort eller stadsdel tänker du på när du svarar?');
    expect(text(page)).toContain('Fråga 1 av ungefär');
    page = await choose(page, 'centrum');
    expect(text(page)).toContain('Du svarar om Centrum.');
    page = await skipUntil(page, 'Kontrollera dina svar');
    expect(text(page)).toContain('Ort eller stadsdel Centrum');
    expect(text(page)).toContain('Inte besvarat');
    expect((await press(page, 'send')).status).toBe(201);
    expect((await kept()).responses).toMatchObject([{ answers: '{"Q1":"centrum"}', input_way: 'plain' }]);
  });

  test('answers a matrix row by row', async () => {
    let page = await skipUntil(
      await open('/enkel/?vag=fragor'),
      'Hur stort problem är detta där? (1 av 8) Dålig belysning',
    );
    page = await choose(page, 'litet');
    expect(heading(page)).toBe('Hur stort problem är detta där? (2 av 8) Nedskräpning eller klotter');
    page = await skip(page);
    page = await choose(page, 'mycket_stort');
    page = await skipUntil(page, 'Kontrollera dina svar');
    await press(page, 'send');
    expect((await kept()).responses[0]?.answers).toBe('{"Q5":{"belysning":"litet","skada":"mycket_stort"}}');
  });

  test('who feels unsafe is asked about staying at home before being asked about worries', async () => {
    let page = await choose(await skip(await open('/enkel/?vag=fragor')), 'mycket_otrygg');
    page = await skipUntil(page, 'Hur stort problem är detta där? (8 av 8) Misstänkt droghandel');
    expect(heading(await skip(page))).toMatch(/^Har du de senaste 12 månaderna/);
  });

  test('searches for a street, means the whole of it, and it is kept as a line', async () => {
    let page = await open('/enkel/?vag=platser');
    page = await press(page, 'search', [['sok', 'stórGATA']]);
    expect(text(page)).toContain('Storgatan , Centrum (hela gatan)');
    page = await press(page, 'hit', [['traff', 'entry:storgatan']]);
    page = await choose(page, 'safe');
    expect(text(page)).not.toContain('Svagt eller ojämnt ljus');
    page = await choose(page, 'BRA-FOLK');
    page = await skipUntil(page, 'Dina platser');
    page = await press(page, 'next');
    await press(page, 'send');
    expect((await kept()).places).toMatchObject([
      {
        way: 'search',
        named: null,
        geometry: expect.stringContaining('"line"'),
        precision_metres: 10,
        feeling: 'safe',
      },
    ]);
  });

  test('keeps what stands chosen in the list when a search comes to nothing', async () => {
    const page = await open('/enkel/?vag=platser');
    const searched = await press(page, 'search', [
      ['sok', ''],
      ['plats', 'place:stationen'],
    ]);
    expect(text(searched)).toContain('Skriv namnet på en gata eller en plats');
    expect(searched.html).toMatch(/<option value="place:stationen" selected>/);
    expect(heading(await press(searched, 'pick', [['plats', 'place:stationen']]))).toContain('Hur känns platsen?');
  });

  test('is told when nothing matches the search, and when nothing was typed or chosen', async () => {
    const page = await open('/enkel/?vag=platser');
    expect(text(await press(page, 'search', [['sok', 'Kungsgatan']]))).toContain('Ingen plats heter ”Kungsgatan”');
    const empty = await press(page, 'search', [['sok', ' ']]);
    expect(empty.status).toBe(422);
    expect(text(empty)).toContain('Skriv namnet på en gata eller en plats');
    expect(text(await press(page, 'pick', [['plats', '']]))).toContain('Välj en plats i listan, eller sök');
  });

  test('marks at most five places', async () => {
    let page = await open('/enkel/?vag=platser');
    for (let count = 1; count <= 5; count += 1) {
      page = await press(page, 'search', [['sok', 'Busstorget']]);
      page = await press(page, 'hit', [['traff', 'entry:busstorget']]);
      page = await skipUntil(page, 'Dina platser');
      if (count < 5) page = await press(page, `go:Q4.${count + 1}.plats`);
    }
    expect(text(page)).toContain('Du har pekat ut 5 platser.');
    expect(page.html).not.toContain('value="go:Q4.');
  });

  test('chooses at most three, and what was chosen stays on the page', async () => {
    let page = await press(await open('/enkel/?vag=platser'), 'pick', [['plats', 'place:stationen']]);
    page = await choose(page, 'unsafe');
    page = await choose(page, 'BEL-SVAG', 'BEL-BLAND', 'SIKT-ODE', 'HOT-HOT');
    expect(page.status).toBe(422);
    expect(page.html).toContain('<title>Fel: ');
    expect(text(page)).toContain('Välj högst 3.');
    expect(page.html.match(/ checked/g)).toHaveLength(4);
  });

  test('is told to choose or skip when nothing is chosen', async () => {
    const page = await choose(await open('/enkel/?vag=fragor'));
    expect(text(page)).toContain('Välj ett svar, eller hoppa över frågan');
    expect(heading(page)).toBe('Vilken ort eller stadsdel tänker du på när du svarar?');
  });

  test('sees where to turn after marking something that may be a crime', async () => {
    let page = await press(await open('/enkel/?vag=platser'), 'pick', [['plats', 'place:stationen']]);
    page = await choose(page, 'unsafe');
    page = await choose(page, 'HOT-SEX');
    expect(text(page)).toContain('ingen polisanmälan');
    expect(text(page)).toContain('020-50 50 50');
    expect(page.html).toContain('href="/lamna/"');
  });
});

describe('going back and changing', () => {
  test('back leads to the page before with what was answered', async () => {
    const second = await choose(await open('/enkel/?vag=fragor'), 'byn');
    const first = await press(second, 'go:Q1');
    expect(first.html).toMatch(/value="byn" checked/);
  });

  test('a change from the check page comes straight back to it', async () => {
    let page = await choose(await open('/enkel/?vag=fragor'), 'byn');
    page = await skipUntil(page, 'Kontrollera dina svar');
    page = await press(page, 'change:Q1');
    page = await choose(page, 'centrum');
    expect(heading(page)).toBe('Kontrollera dina svar');
    expect(text(page)).toContain('Ort eller stadsdel Centrum');
  });

  test('a change that opens a new question asks it before coming back', async () => {
    let page = await skipUntil(await open('/enkel/?vag=fragor'), 'Kontrollera dina svar');
    page = await press(page, 'change:Q10');
    page = await choose(page, 'byn');
    expect(heading(page)).toBe('När vill du att polisen ska synas mer där?');
    page = await choose(page, 'kvall');
    expect(heading(page)).toBe('Kontrollera dina svar');
  });

  test('a place can be changed and taken away', async () => {
    let page = await describeStation();
    page = await press(page, 'change:Q4.1.4a');
    page = await choose(page, 'safe');
    page = await choose(page, 'BRA-LJUS');
    page = await skipUntil(page, 'Kontrollera dina svar');
    expect(text(page)).toContain('Känns trygg. Bra belysning.');
    page = await press(page, 'remove:Q4.1.plats');
    expect(text(page)).not.toContain('Stationen');
  });

  test('the other way can be taken too, and meets the places as a list', async () => {
    let page = await describeStation();
    page = await press(page, 'route:fragor');
    expect(heading(page)).toBe('Vilken ort eller stadsdel tänker du på när du svarar?');
    page = await skip(await skip(await choose(page, 'centrum')));
    expect(heading(page)).toBe('Dina platser');
  });

  test('a page that is posted again gives the same page: reload and the browser’s own back do no harm', async () => {
    const page = await open('/enkel/?vag=fragor');
    const once = await choose(page, 'centrum');
    const twice = await choose(page, 'centrum');
    expect(twice.html).toBe(once.html);
  });
});

describe('sending', () => {
  test('twice from the same page is one response and shows the same code', async () => {
    const check = await describeStation();
    const [first, second] = await Promise.all([press(check, 'send'), press(check, 'send')]);
    expect([first.status, second.status].sort()).toEqual([200, 201]);
    expect(second.html).toBe(first.html);
    expect((await kept()).responses).toHaveLength(1);
  });

  test('after going back and changing something says that the first answer is already kept', async () => {
    const check = await describeStation();
    await press(check, 'send');
    const changed = await press(check, 'remove:Q4.1.plats');
    const nothing = await press(changed, 'send');
    expect(nothing.status).toBe(422);
    const other = await choose(await press(check, 'change:Q4.1.4a'), 'safe');
    const refused = await press(await skipUntil(other, 'Kontrollera dina svar'), 'send');
    expect(refused.status).toBe(409);
    expect(text(refused)).toContain('Dina svar har redan kommit fram');
    expect((await press(refused, 'save:used')).html).toContain('Dina svar har redan kommit fram. Den som har filen');
    expect((await kept()).responses).toHaveLength(1);
  });

  test('nothing says what is missing and keeps nothing', async () => {
    const page = await skipUntil(await open('/enkel/?vag=fragor'), 'Kontrollera dina svar');
    const refused = await press(page, 'send');
    expect(refused.status).toBe(422);
    expect(text(refused)).toContain('Du har inte svarat på något än.');
    expect((await kept()).responses).toHaveLength(0);
  });

  test('to a dialogue that has closed keeps nothing and says so', async () => {
    const check = await describeStation();
    server.setNow(Date.parse('2026-12-01T08:00:00Z'));
    const closed = await press(check, 'send');
    expect(closed.status).toBe(410);
    expect(heading(closed)).toBe('Dialogen är stängd');
    const late = await open('/enkel/');
    expect(heading(late)).toBe('Dialogen är stängd');
    expect(late.html).toMatch(/href="\/resultat\/"/);
    expect((await kept()).responses).toHaveLength(0);
  });

  test('to a dialogue that has closed can be read and saved, the same file as the app gives', async () => {
    const check = await describeStation();
    server.setNow(Date.parse('2026-12-01T08:00:00Z'));
    const closed = await press(check, 'send');
    expect(text(closed)).toContain('Det här har du svarat');
    expect(text(closed)).toMatch(/Stationen Känns otrygg\. .*Lampan vid spåret/s);
    expect(text(closed)).toContain('När dialogen har stängt kan inte heller kommunens personal ta in dem.');
    const saved = await press(closed, 'save:closed');
    expect(saved.status).toBe(200);
    expect(saved.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(saved.headers.get('content-disposition')).toMatch(
      /^attachment; filename="lykta-svar-2026-12-01-\w{4}\.txt"$/,
    );
    expect(saved.headers.get('cache-control')).toBe('no-store');
    expect(saved.html.split('\n').slice(0, 2)).toEqual([
      'Ett svar till Lykta som inte har kommit fram',
      'Dialogen är stängd. Den som har filen kan läsa svaret.',
    ]);
    const file = fromAnswerFile(saved.html);
    expect(file?.told.map(({ label }) => label)).toEqual(['Stationen']);
    // Whole: the server that takes it in while the dialogue is open has the same answer of it as of the form.
    server.setNow(now);
    const taken = await server.post('/api/responses', file?.body, { 'idempotency-key': String(file?.key) });
    expect(taken.status).toBe(201);
    expect((await press(check, 'send')).status).toBe(200);
    expect((await kept()).responses).toHaveLength(1);
  });

  test('to a dialogue that closes while a page is filled in has also what that page holds', async () => {
    const page = await choose(await open('/enkel/?vag=fragor'), 'centrum');
    server.setNow(Date.parse('2026-12-01T08:00:00Z'));
    const closed = await choose(page, 'ganska_otrygg');
    expect(closed.status).toBe(410);
    expect(text(closed)).toMatch(/Det här har du svarat .* Centrum .* Ganska otrygg/);
    const nothing = await skip(page);
    expect(text(nothing)).not.toContain('Ganska otrygg');
    server.setNow(now);
    const first = await open('/enkel/?vag=fragor');
    server.setNow(Date.parse('2026-12-01T08:00:00Z'));
    expect(text(await skip(first))).not.toContain('Det här har du svarat');
  });
});

describe('every page', () => {
  test('sets no cookie and is kept by no cache', async () => {
    for (const page of [await open('/enkel/'), await describeStation()]) {
      expect(page.headers.get('set-cookie')).toBeNull();
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    }
  });

  test('keeps nothing before somebody sends', async () => {
    await describeStation();
    expect((await kept()).responses).toHaveLength(0);
  });

  test('is there in English and in easy-to-read Swedish, and keeps the language', async () => {
    const english = await choose(await open('/en/enkel/?vag=fragor'), 'centrum');
    expect(heading(english)).toBe('How safe do you feel if you are out alone there late in the evening?');
    const easy = await choose(await open('/lattlast/enkel/?vag=fragor'), 'centrum');
    expect(heading(easy)).toBe('Känner du dig trygg ute på kvällen?');
    await press(await skipUntil(easy, 'Titta på dina svar'), 'send');
    expect((await kept()).responses).toMatchObject([{ language: 'lattlast' }]);
  });

  test('changes language on any page without losing what is answered, nor what is only filled in', async () => {
    let page = await open('/enkel/?vag=platser');
    page = await speak(page, '/en/enkel/', [
      ['sok', 'Storgatan'],
      ['plats', 'place:stationen'],
    ]);
    expect(page.status).toBe(200);
    expect(page.html).toContain('<option value="place:stationen" selected>');
    expect(page.html).toContain('value="Storgatan"');
    page = await choose(await press(page, 'pick', [['plats', 'place:stationen']]), 'unsafe');
    const filled = await speak(page, '/lattlast/enkel/', [
      ['svar', 'BEL-SVAG'],
      ['svar', 'BEL-SAKNAS'],
    ]);
    expect(filled.html).toMatch(/value="BEL-SVAG" checked>/);
    expect(filled.html).toMatch(/value="BEL-SAKNAS" checked>/);
    expect(filled.html).not.toContain('error-summary');
    expect(filled.html).toContain('<strong aria-current="true">Lättläst</strong>');
    const places = await skipUntil(await choose(filled, 'BEL-SVAG'), 'Dina platser');
    const check = await skipUntil(await press(places, 'next'), 'Titta på dina svar');
    const swedish = await speak(check, '/enkel/');
    expect(heading(swedish)).toBe('Kontrollera dina svar');
    expect(text(swedish)).toContain('1. Stationen');
    expect(text(swedish)).toContain('Svagt eller ojämnt ljus');
    expect((await press(swedish, 'send')).status).toBe(201);
    const sent = await kept();
    expect(sent.responses).toMatchObject([{ language: 'sv' }]);
    expect(sent.places).toMatchObject([{ named: 'stationen', feeling: 'unsafe' }]);
  });

  test('goes back from the first question to the start page of the same dialogue, by the same channel', async () => {
    for (const [channel, told] of [
      ['qr', '&#38;kanal=qr'],
      ['web', ''],
    ]) {
      const asked = `?vag=fragor&dialog=${smallCampaign.id}&kanal=${channel}`;
      const first = await open(`/en/enkel/${asked}`);
      const back = `<a class="back-row__back" href="/en/?dialog=${smallCampaign.id}${told}">`;
      expect(first.html).toContain(back);
      expect((await speak(first, '/enkel/')).html).toContain(back.replace('/en/', '/'));
    }
  });

  test('finds the same dialogue in another language where the form asks nothing', async () => {
    const doors = await open(`/enkel/?dialog=${smallCampaign.id}&kanal=qr`);
    expect(doors.html).toContain(`<a href="/en/enkel/?dialog=${smallCampaign.id}&#38;kanal=qr" lang="en"`);
    server.setNow(Date.parse('2019-01-01'));
    const early = await open(`/enkel/?vag=fragor&dialog=${smallCampaign.id}`);
    expect(early.html).toContain(`<a href="/en/enkel/?vag=fragor&#38;dialog=${smallCampaign.id}" lang="en"`);
    expect(early.html).toContain(`href="/?dialog=${smallCampaign.id}"`);
    const short = await fetch(`${server.address}/enkel?dialog=${smallCampaign.id}`, { redirect: 'manual' });
    expect(short.headers.get('location')).toBe(`/enkel/?dialog=${smallCampaign.id}`);
  });

  test('shows what somebody typed as text, never as markup', async () => {
    const typed = '<script>alert(1)</script>"&';
    const page = await press(await open('/enkel/?vag=platser'), 'search', [['sok', typed]]);
    expect(page.html).not.toContain('<script>');
    expect(text(page)).toContain('&#60;script&#62;');
  });

  test('that is old or broken leads to the beginning and says that nothing was sent', async () => {
    for (const state of ['', 'rubbish', Buffer.from('{"key":1}').toString('base64url')]) {
      const answer = await fetch(`${server.address}/enkel/`, { method: 'POST', body: new URLSearchParams({ state }) });
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('Inget har skickats.');
    }
  });

  test('survives any field and any state: never a 5xx', async () => {
    const start = await open('/enkel/?vag=fragor');
    const encoded = /name="state" value="([^"]+)"/.exec(start.html)?.[1] ?? '';
    const state = JSON.parse(Buffer.from(encoded, 'base64url').toString()) as Record<string, unknown>;
    const odd: readonly Record<string, unknown>[] = [
      { page: 'Q99' },
      { page: '__proto__' },
      { page: 'Q4.9.4a' },
      { page: 'Q5.rymden' },
      { route: 'constructor' },
      { returnTo: 'constructor', page: 'Q3' },
      { answers: { Q2: ['a'], Q4: 'x', Q5: 'x', Q6: { a: 'b' } }, page: 'Q5.fart' },
      { places: { Q4: [{ pick: 'place:x', way: 'list', answers: {} }] }, page: 'Q4.1.4a' },
      { places: { Q4: [{ pick: 'place:stationen', way: 'list', answers: { '4b': 'x', Q99: 'x' } }] }, page: 'Q4.1.4b' },
      { key: 'x', answers: { Q2: 'varken' } },
    ];
    for (const change of odd)
      for (const action of [
        'next',
        'skip',
        'send',
        'search',
        'pick',
        'hit',
        'go:kontroll',
        'go:Q4.2.plats',
        'go:Q4.9.plats',
        'change:',
        'remove:Q4.1.plats',
        'remove:',
        'route:',
        'x',
      ])
        for (const fields of [
          [],
          [['svar', '__proto__']],
          [
            ['sok', 'a'],
            ['traff', ':'],
            ['plats', 'entry:'],
          ],
        ]) {
          const written = Buffer.from(JSON.stringify({ ...state, ...change })).toString('base64url');
          const body = new URLSearchParams([['state', written], ['do', action], ...fields]);
          const answer = await fetch(`${server.address}/enkel/`, { method: 'POST', body });
          expect(answer.status, JSON.stringify({ change, action, fields })).toBeLessThan(500);
        }
  });
});

describe('somebody without script who is asked about places in some areas', () => {
  let masked: IntakeServer;
  beforeAll(async () => {
    const questions = dialogueSurvey.questions.map((question) =>
      question.type === 'place' ? { ...question, within: ['byn'] } : question,
    );
    masked = await startIntake(undefined, 0, async () => ({ ...dialogueSurvey, questions }));
  });
  afterAll(() => masked.close());
  const without = plainBrowser(() => masked.address);

  test('is told which before searching', async () => {
    expect(text(await without.open('/enkel/?vag=platser'))).toContain('Frågan gäller platser i Byn.');
    expect(text(await without.open('/en/enkel/?vag=platser'))).toContain('The question is about places in Byn.');
    expect(text(await open('/enkel/?vag=platser'))).not.toContain('Frågan gäller platser i');
  });

  test('is told that a place that is there lies outside them, and that one that is not has no such name', async () => {
    const page = await without.open('/enkel/?vag=platser');
    const outside = text(await without.press(page, 'search', [['sok', 'stationen']]));
    expect(outside).toContain('”Stationen” ligger utanför de områden som frågan gäller. Välj en plats i Byn.');
    expect(outside).not.toContain('Ingen plats heter');
    expect(text(await without.press(page, 'search', [['sok', 'Kungsgatan']]))).toContain(
      'Ingen plats heter ”Kungsgatan”',
    );
  });
});
