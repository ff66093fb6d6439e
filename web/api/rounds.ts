import type { Presence, Shift, ShiftList, ShiftOpening, VisitBatch, VisitsKept } from '#core/rounds/contract.ts';
import { request, send } from './request.ts';

/** The client of /api/staff/shifts, /api/staff/visits and /api/staff/presence, in the reader's language. */
export function roundsClient(language: 'sv' | 'en') {
  const home = '/api/staff/shifts';
  const of = ({ id }: Pick<Shift, 'id'>): string => `${home}/${encodeURIComponent(id)}`;
  return {
    shifts: () => request<ShiftList>(home, language),
    open: (opening: ShiftOpening) => send<Shift>('POST', home, language, opening),
    swap: (shift: Pick<Shift, 'id' | 'revision'>, place: string) =>
      send<Shift>('POST', `${of(shift)}/swap`, language, { revision: shift.revision, place }),
    end: (shift: Pick<Shift, 'id'>) => send<Shift>('POST', `${of(shift)}/end`, language),
    visits: (batch: VisitBatch) => send<VisitsKept>('POST', '/api/staff/visits', language, batch),
    presence: (weeks: number) => request<Presence>(`/api/staff/presence?veckor=${weeks}`, language),
  };
}
export type RoundsClient = ReturnType<typeof roundsClient>;
