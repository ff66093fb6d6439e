import type { LedgerRefusal } from '#core/privacy/ledger.ts';

/** What an operator is told when a campaign can be planned or released no more, and what can be done. */
export function refusalSentence({ code, detail }: LedgerRefusal, campaign: string): string {
  switch (code) {
    case 'not-planned':
      return (
        `the ledger has no plan for ${campaign}: a plan is written when a dialogue opens, by a running Lykta, and what is ` +
        `measured cannot be chosen after it has closed (${detail})`
      );
    case 'already-released':
      return `the campaign ${campaign} was released on ${detail}`;
    case 'abandoned':
      return `the plan of ${campaign} was abandoned on ${detail}: it can be released no more`;
    case 'ledger-lost':
      return (
        `the ledger was put back on ${detail} without its newest lines, and nobody knows whether ${campaign} had been drawn: ` +
        'it can be released no more'
      );
    case 'clock-behind':
      return `the clock is behind: the ledger has a line from ${detail}; set the clock right`;
    case 'plan-changed':
      return `the plan of ${campaign} has changed since it was written in the ledger (${detail}): undo the change`;
    case 'year-exceeded':
      return `with ${campaign} more than a year's budget would be spent (${detail})`;
  }
}
