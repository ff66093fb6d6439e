import type { Status } from './kinds.ts';

/**
 * The shape of each status, as what stands in an SVG of 16 by 16 drawn in the colour of the text: readable in grey. How much of the disc is filled says
 * how far it has come; what is late is a triangle.
 */
export const STATUS_MARKS: Readonly<Record<Status | 'none', string>> = {
  none: '<circle cx="8" cy="8" r="6.4" stroke-dasharray="2.4 2.3"/>',
  'not-started': '<circle cx="8" cy="8" r="6.4"/>',
  started:
    '<circle cx="8" cy="8" r="6.4"/><path d="M8 8V2.2A5.8 5.8 0 0 1 13.8 8Z" fill="currentColor" stroke="none"/>',
  'on-track':
    '<circle cx="8" cy="8" r="6.4"/><path d="M8 8V2.2A5.8 5.8 0 1 1 2.2 8Z" fill="currentColor" stroke="none"/>',
  late: '<path d="M8 1.8 15 14H1Z"/><path d="M8 6.2v3.6M8 11.900v.2"/>',
  fulfilled: '<circle cx="8" cy="8" r="6.4" fill="currentColor"/><path class="cut" d="m5 8.200 2.200 2.200L11.200 6"/>',
  changed: '<circle cx="8" cy="8" r="6.4"/><path d="M4.800 8h6M8.600 5.800 10.800 8l-2.200 2.200"/>',
  cancelled: '<circle cx="8" cy="8" r="6.4"/><path d="M4.800 8h6.400"/>',
};
