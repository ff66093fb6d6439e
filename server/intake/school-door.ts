import { classCodeFromTyping } from '#core/survey/class-code.ts';
import type { SubmittedResponse } from '#core/survey/contract.ts';
import type { SchoolClasses } from '#db/work/school-classes.ts';

/**
 * Whether a response may come through the door of schools: with the code of a class of its dialogue. Any other channel needs
 * none. The code is looked at here and goes no further: what is kept says "school" and not which.
 */
export async function isOfClass(
  { channel, campaign, schoolClass }: SubmittedResponse,
  classes: SchoolClasses,
  municipality: string,
): Promise<boolean> {
  if (channel !== 'school') return true;
  const code = classCodeFromTyping(schoolClass ?? '');
  const found = code === null ? null : await classes.byCode(municipality, code);
  return found?.campaign === campaign;
}
