/** What a release file is examined for, in the order in which it is told. */
export const RELEASE_CHECKS = [
  'checksum',
  'database',
  'format',
  'tables',
  'header',
  'counts',
  'lattice',
  'noise',
  'spending',
  'public',
  'hashes',
  'ledger',
] as const;
export type ReleaseCheck = (typeof RELEASE_CHECKS)[number];

/** Everything that can be wrong with a release file, by the check that finds it. */
export interface FindingCodes {
  readonly checksum: 'missing' | 'differs' | 'names-another';
  readonly database: 'not-sqlite' | 'cut-short' | 'damaged' | 'hidden-pages' | 'hidden-bytes';
  readonly format: 'no-release' | 'from-the-future' | 'application-id' | 'user-version';
  readonly tables: 'extra' | 'missing' | 'changed';
  readonly header: 'schema' | 'unreadable';
  readonly counts: 'rows';
  readonly lattice: 'root-square' | 'cells' | 'prior' | 'residents';
  readonly noise: 'bracket' | 'shares' | 'no-share' | 'variance' | 'tables' | 'unspent';
  readonly spending: 'spent' | 'over-budget' | 'mu';
  readonly public: 'kappa' | 'too-fine' | 'sensitive' | 'crossed' | 'family' | 'place';
  readonly hashes: 'prior' | 'register';
  readonly ledger: 'unreadable' | 'not-drawn' | 'another-file' | 'plan' | 'spent' | 'variances';
}

/** One fault; `detail` is what was found and what was expected, in figures and names. */
export type Finding = {
  readonly [Check in ReleaseCheck]: {
    readonly check: Check;
    readonly code: FindingCodes[Check];
    readonly detail: string;
  };
}[ReleaseCheck];
