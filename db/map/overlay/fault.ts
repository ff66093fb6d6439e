/** Why a file cannot be laid over the map, in a Swedish sentence that says what is wrong and where. */
export class OverlayFault extends Error {
  override name = 'OverlayFault';
}

/** The same of one thing in the file, which is counted from 1 as programs for maps count them. */
export const faultOf = (number: number, sentence: string): OverlayFault =>
  new OverlayFault(`sak nummer ${number}: ${sentence}`);
