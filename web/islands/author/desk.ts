import { createContext } from 'svelte';
import type { Language } from '#core/base/language.ts';
import type { Question } from '#core/survey/contract.ts';
import type { AuthorTexts } from '../../i18n/author/index.ts';
import type { Editing } from './editing.svelte.ts';
import type { Found } from './findings.ts';
import type { Noise } from './noise.svelte.ts';

/** The part of the editor that is in hand, where there is not room for all. */
export type Pane = 'list' | 'question' | 'preview';

/** What every part of the editor needs. */
export interface Desk {
  readonly editing: Editing;
  readonly texts: AuthorTexts;
  /** The language of the editor itself. */
  readonly language: 'sv' | 'en';
  /** The languages of the survey that are shown side by side. */
  readonly shown: readonly Language[];
  readonly findings: readonly Found[];
  readonly noise: Noise;
  readonly canWrite: boolean;
  /** Puts a changed question in its place. `field` names what is written in, for undo. */
  readonly put: (question: Question, field?: string) => void;
  /** Opens a question, or what the survey says of itself (null). */
  readonly open: (question: string | null) => void;
  /** The question that has just been added: what it lacks is not yet a mistake. */
  readonly fresh: string | null;
  /** Says something to screen readers. */
  readonly say: (words: string) => void;
  /** Says that a question is gone, to everybody, and offers to undo it. */
  readonly sayRemoved: (question: string, words: string) => void;
}

export const [getDesk, setDesk] = createContext<Desk>();
