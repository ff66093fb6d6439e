/** Where the document with hCaptcha's box is; the page where an answer is sent shows it in a frame. */
export const HCAPTCHA_FRAME = '/robotkontroll/';

/** The name of the meta element by which a page is told that hCaptcha is set. */
export const HCAPTCHA_MARK = 'hcaptcha';
