import { mount } from 'svelte';
import { en } from '../../i18n/street/en.ts';
import { sv } from '../../i18n/street/sv.ts';
import { languageOfPage, startAnsweringPage } from '../../ui/waiting/answering-page.ts';
import Answer from '../answer/Answer.svelte';
import Street from './Street.svelte';

const target = document.getElementById('answer');
const language = languageOfPage();
if (target !== null) mount(Street, { target, props: { Answer, language, texts: language === 'en' ? en : sv } });
startAnsweringPage();
