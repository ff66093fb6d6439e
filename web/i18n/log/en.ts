import type { LogTexts } from './sv.ts';

export const en: LogTexts = {
  title: 'Log',
  lead: 'Who has done what, when and why. What residents have written is never here.',
  filters: 'Selection',
  since: 'From',
  until: 'To',
  person: 'Person',
  everybody: 'Everybody',
  kind: 'Kind',
  everything: 'Everything',
  kinds: {
    reading: 'Read',
    taking: 'Taken away or disclosed',
    changing: 'Changed',
    deciding: 'Moderated',
    signing: 'Signing in and out',
    refusing: 'Refused',
    accounts: 'Accounts',
    log: 'Retention',
  },
  show: 'Show',
  clear: 'Clear the selection',
  file: 'Download the selection (CSV)',
  fileHelp: 'That you read and download the log becomes entries in it too.',
  none: 'Nothing in the log fits the selection.',
  shown: (entries, hasMore) =>
    entries === 1
      ? 'Showing 1 entry.'
      : hasMore
        ? `Showing the ${entries} newest entries.`
        : `Showing ${entries} entries.`,
  older: 'Show older',
  why: 'Reason',
  details: (number) => `Entry ${number}`,
  role: 'Role',
  address: 'Address with selection',
  hash: 'Checksum',
  roles: {
    operator: 'At the server’s command line',
    program: 'Lykta by itself',
    token: 'A program with an access token',
  },
  whole: 'Check that the log is whole',
  wholeHelp:
    'Each entry has a checksum that builds on the one before. Ask whoever looks after the server to run the command and show you the answer:',
  unreachable: 'The server does not answer. Check the network and try again.',
  tryAgain: 'Try again',
  loading: 'Loading …',
};
