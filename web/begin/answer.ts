import { start } from '../islands/answer/start.ts';
import { startAnsweringPage } from '../ui/waiting/answering-page.ts';

void start();
startAnsweringPage();
