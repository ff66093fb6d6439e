import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Receipt, SubmittedResponse } from '#core/survey/contract.ts';
import type { DescribedReceipt } from '#server/intake/receipts.ts';
import { type IntakeServer, startIntake } from '../support/intake-server.ts';
import { plainBrowser } from '../support/plain-browser.ts';
import { dialogueSurvey, submitted } from '../support/small-town.ts';

/** What an answer says of how it was given is so: its language is one of the survey's, and only staff type paper forms in. */
let server: IntakeServer;
beforeAll(async () => {
  server = await startIntake(undefined, 0, () => ({ ...dialogueSurvey, languages: ['sv', 'en'] }));
});
afterAll(() => server.close());
const { open, press, post } = plainBrowser(() => server.address);

const give = (change: Partial<SubmittedResponse>) => server.post('/api/responses', submitted({ Q2: 'varken' }, change));
const rows = () => server.rawDb.selectFrom('response').select(['language', 'input_way']).execute();

describe('an answer that says something of how it was given', () => {
  test('is kept in a language that the questions are in', async () => {
    expect((await give({ language: 'en' })).status).toBe(201);
    expect(await rows()).toEqual([{ language: 'en', input_way: 'app' }]);
  });

  test.each([
    ['lattlast', 'Frågorna finns inte på det språket.'],
    ['fi', 'Kysymyksiä ei ole sillä kielellä'],
    ['ar', 'الأسئلة غير متوفرة باللغة'],
  ] as const)(
    'is refused in "%s", which the questions are not in, with a sentence in it',
    async (language, sentence) => {
      const before = await rows();
      const answer = await give({ language });
      expect(answer.status).toBe(422);
      const { code, faults } = (await answer.json()) as { code: string; faults: { field: string; message: string }[] };
      expect([code, faults.map(({ field }) => field)]).toEqual(['response-faulty', ['language']]);
      expect(faults[0]?.message).toContain(sentence);
      expect(await rows()).toEqual(before);
    },
  );

  test('is refused from anybody who says that staff typed it in', async () => {
    const before = await rows();
    const answer = await give({ inputWay: 'entry' });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ faults: [{ field: 'inputWay', code: 'entry-by-others' }] });
    expect(await rows()).toEqual(before);
  });

  test('is changed by its code in a language of the questions, and in no other', async () => {
    const { code } = (await (await give({ language: 'sv' })).json()) as Receipt;
    const { revision } = (await (await server.post('/api/receipts/open', { code })).json()) as DescribedReceipt;
    const change = (language: 'ar' | 'en') =>
      server.post('/api/receipts/change', {
        code,
        from: revision,
        response: submitted({ Q2: 'mycket_trygg' }, { language }),
      });
    const other = await change('ar');
    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({ faults: [{ code: 'language-other' }] });
    expect((await change('en')).status).toBe(200);
  });

  test('is kept from a page without script in the language of its questions, whatever the page round them is in', async () => {
    const page = await open('/enkel/?vag=fragor');
    const [, state = ''] = /name="state" value="([^"]+)"/.exec(page.html) ?? [];
    // Nothing on the page leads there, but an address can be typed.
    expect(page.html).not.toContain('/lattlast/enkel/');
    let there = await post('/lattlast/enkel/', [
      ['state', state],
      ['do', 'next'],
      ['svar', 'centrum'],
    ]);
    expect(there.status).toBe(200);
    while (!there.html.includes('name="do" value="send"')) there = await press(there, 'skip');
    expect((await press(there, 'send')).status).toBe(201);
    expect((await rows()).map(({ language }) => language)).not.toContain('lattlast');
  });
});
