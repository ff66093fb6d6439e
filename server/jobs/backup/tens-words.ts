/** How many answers a copy holds, as `backup` and `restore` say it, so that the two can be held against each other. */
export const tensInWords = (tens: number): string =>
  tens < 10 ? 'färre än 10 svar' : `${tens} svar, avrundat nedåt till tiotal`;
