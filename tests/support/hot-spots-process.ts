import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { reportOf } from '#core/events/report.ts';
import type { GazetteerEntry } from '#core/places/municipality.ts';
import { startDialogues } from './dialogues-server.ts';
import { addEventStaff, draftOf, EVENT_GAZETTEER } from './events-desk.ts';
import { compactTown, townGeography } from './release-town.ts';

/**
 * A town whose police have reported six accepted events at its first named place, with the built pages and a clock that stands still,
 * in a process of its own. It says its address, and ends with its parent.
 */
process.on('disconnect', () => process.exit(0));
const [first] = compactTown.places;
if (first === undefined) throw new Error('a town without places');
const named: GazetteerEntry = {
  id: 'forsta',
  name: first.name,
  kind: 'place',
  within: 'Centrum',
  point: first.point,
  place: first.id,
};
const gazetteer = [...EVENT_GAZETTEER, named];
const { address, stores } = await startDialogues(1, {
  time: '2026-11-21T12:00+01:00',
  geography: { ...townGeography, gazetteer },
  webFolder: join(import.meta.dirname, '..', '..', 'dist', 'web'),
});
const town = compactTown.settings.id;
await addEventStaff(stores.accounts, stores.organisations, town);
const events = stores.events(town);
const days = ['2026-10-30', '2026-10-31', '2026-11-06', '2026-11-07', '2026-11-13', '2026-11-14'];
for (const [number, day] of days.entries()) {
  const draft = draftOf({ where: { way: 'name', entry: named.id }, from: `${day}T21:15` });
  const clock = () => Date.parse('2026-11-21T12:00+01:00');
  const read = reportOf(draft, { gazetteer, isInside: () => true, isPlaceWord: () => false, clock, language: 'sv' });
  if (!read.ok) throw new Error('a report that is refused');
  const kept = await events.add(
    { organisation: 'polisen' },
    {
      id: randomUUID(),
      key: `key-of-report-number-${number}`,
      report: read.value,
      geometry: { type: 'point', position: named.point },
      place: named.name,
      account: 'id-patrull',
      source: 'police',
      reportedAt: clock(),
    },
  );
  await events.change('all', kept.id, 1, (event) => ({ ok: true, value: { ...event, state: 'accepted' } }));
}
process.send?.(address);
