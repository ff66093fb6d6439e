import type { Component } from 'svelte';
import type { Language } from '#core/base/language.ts';
import type { Dialogue } from '#core/survey/dialogue.ts';
import type { QuestionTexts } from '../i18n/resident/question/sv.ts';
import type { Setting } from './setting.ts';

/** The app of answering as a value: a page hands it to the mode that runs it (kiosk, street). */
export type AnswerApp = Component<{
  texts: QuestionTexts;
  language: Language;
  first: Promise<Dialogue | null>;
  route: string;
  campaign: string | null;
  channel: string | null;
  setting: Setting;
}>;
