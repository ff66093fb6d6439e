import { type Html, html } from '../html.ts';

/** A bar as long as there are many, for a number that stands beside it (web/styles/amount.css). `value`: null where it is too small to tell. */
export const amountBar = (value: number | null, most: number): Html =>
  html`<progress class="amount" value="${String(value ?? 0)}" max="${String(most)}" aria-hidden="true"></progress>`;
