import { addDays, type Day } from '../base/time.ts';

/** Days that a password which somebody else has given is good for (OWASP ASVS 5.0, V6.4.1). Its owner chooses another before anything else. */
const DAYS = 14;

/** The last day of a password that is given today. */
export const lastDayOfGiven = (today: Day): Day => addDays(today, DAYS);
