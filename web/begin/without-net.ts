import { showWhatWaits } from '../ui/waiting/answering-page.ts';

/** The plain form's page asks for the same dialogue by the same words in its address as the app's. */
const instead = document.getElementById('answer-instead');
const link = instead?.querySelector('a');
if (instead && link && /\/enkel\/?$/.test(location.pathname)) {
  link.search = location.search;
  instead.hidden = false;
}
showWhatWaits();
