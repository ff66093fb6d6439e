import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StaffEvent } from '#core/events/contract.ts';
import { type DialoguesServer, startDialogues } from '../../support/dialogues-server.ts';
import { draftOf } from '../../support/events-desk.ts';
import { compactTown } from '../../support/release-town.ts';

let server: DialoguesServer;
beforeAll(async () => {
  server = await startDialogues(2);
});
afterAll(() => server.close());

const [east, north] = compactTown.settings.map.center as [number, number];
const report = async (key: string, text: string): Promise<StaffEvent> => {
  const draft = draftOf({
    where: { way: 'position', position: [east, north], precisionMetres: 10 },
    from: '2027-02-28T22:15',
    text,
  });
  const { status, body } = await server.ask('property-owner', 'POST', '/api/staff/events', { key, draft });
  expect([status, status === 201 ? null : body]).toEqual([201, null]);
  return body as StaffEvent;
};
const review = async ({ id, revision }: StaffEvent, decision: object): Promise<void> => {
  const path = `/api/staff/events/${id}/review`;
  const { status, body } = await server.ask('coordinator', 'POST', path, { revision, decision });
  expect([status, status === 200 ? null : body]).toEqual([200, null]);
};
const bytes = (): string =>
  ['', '-wal', '-shm']
    .map((ending) => server.folders.workFile + ending)
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file).toString('latin1'))
    .join('');

it('what a reviewer refuses as personal data, or mends, is in no byte of the work store or its journal', async () => {
  const refused = await report('key-of-a-report-1', 'KANARIE ett vid dammen.');
  const mended = await report('key-of-a-report-2', 'KANARIE två vid dammen.');
  expect(bytes().match(/KANARIE/g)?.length).toBeGreaterThan(0);
  await review(refused, { act: 'refuse', reason: 'personal-data' });
  await review(mended, { act: 'accept', draft: draftOf({ ...mended.report, until: '', text: 'Vid dammen.' }) });
  expect(bytes()).not.toContain('KANARIE');
});
