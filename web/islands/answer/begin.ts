import { startAnsweringPage } from '../../ui/waiting/answering-page.ts';
import { start } from './start.ts';

void start();
startAnsweringPage();
