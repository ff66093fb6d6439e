import type {
  EventCounts,
  EventDraft,
  EventPage,
  EventQueue,
  NewReport,
  Review,
  StaffEvent,
} from '#core/events/contract.ts';
import { request, send } from './request.ts';

type Told = Pick<StaffEvent, 'id' | 'revision'>;

/** The client of /api/staff/events, in the reader's language. */
export function eventsClient(language: 'sv' | 'en') {
  const home = '/api/staff/events';
  const of = ({ id }: Told): string => `${home}/${encodeURIComponent(id)}`;
  return {
    list: (after: string | null) =>
      request<EventPage>(after === null ? home : `${home}?after=${encodeURIComponent(after)}`, language),
    queue: () => request<EventQueue>(`${home}/queue`, language),
    counts: () => request<EventCounts>(`${home}/counts`, language),
    report: (report: NewReport) => send<StaffEvent>('POST', home, language, report),
    correct: (event: Told, draft: EventDraft) =>
      send<StaffEvent>('PUT', of(event), language, { revision: event.revision, draft }),
    takeBack: (event: Told) =>
      send<StaffEvent>('POST', `${of(event)}/take-back`, language, { revision: event.revision }),
    review: (event: Told, decision: Review['decision']) =>
      send<StaffEvent>('POST', `${of(event)}/review`, language, { revision: event.revision, decision }),
  };
}
export type EventsClient = ReturnType<typeof eventsClient>;
