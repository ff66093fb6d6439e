import { mount } from 'svelte';
import { en } from '../i18n/street/en.ts';
import { sv } from '../i18n/street/sv.ts';
import Answer from '../islands/answer/Answer.svelte';
import Street from '../islands/street/Street.svelte';
import { languageOfPage, startAnsweringPage } from '../ui/waiting/answering-page.ts';

const target = document.getElementById('answer');
const language = languageOfPage();
if (target !== null) mount(Street, { target, props: { Answer, language, texts: language === 'en' ? en : sv } });
startAnsweringPage({ closed: true });
