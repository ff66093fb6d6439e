import type { Component } from 'svelte';
import type { SimpleQuestion } from '#core/survey/contract.ts';
import { fetched, here, type Part } from '../part.ts';
import Options from './Options.svelte';
import type { FieldProps } from './props.ts';

export type Field = Component<FieldProps>;

/**
 * A new type is a line here. The commonest come with the page; the others are fetched when a survey asks them, so that no page
 * carries what it does not show.
 */
const FIELDS: Readonly<Record<SimpleQuestion['type'] | 'causes' | 'times', Part<Field>>> = {
  choice: of(here(Options)),
  choices: of(here(Options)),
  matrix: of(here(Options)),
  causes: of(fetched(() => import('./Causes.svelte'))),
  times: of(fetched(() => import('./Times.svelte'))),
  scale: of(fetched(() => import('./Scale.svelte'))),
  ranking: of(fetched(() => import('./Ranking.svelte'))),
  number: of(fetched(() => import('./Number.svelte'))),
  text: of(fetched(() => import('./Words.svelte'))),
  information: of(fetched(() => import('./Information.svelte'))),
};

/** The component that a question is answered with: by where its options come from, else by its type. */
export function fieldOf(question: SimpleQuestion): Part<Field> {
  const source = 'optionsFrom' in question ? question.optionsFrom : undefined;
  return FIELDS[source === 'causes' || source === 'times' ? source : question.type];
}

/** Each component takes its own type of question, and the list above is what sees to it that it gets no other. */
function of<Question>(part: Part<Component<FieldProps<Question>>>): Part<Field> {
  return part as unknown as Part<Field>;
}
