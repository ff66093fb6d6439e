import { describe, expect, it } from 'vitest';
import { importXlsForm } from '#core/survey/xlsform/import.ts';
import { type ImportNote, noteInWords } from '#core/survey/xlsform/notes.ts';
import { type Construct, XLSFORM_REFERENCE } from '../../../support/xlsform-reference.ts';

/** What a construct makes of the survey, and the notes that the report has because of it. */
function outcomeOf({ part, form, without }: Construct) {
  const [made, plain] = [importXlsForm(form), importXlsForm(without)];
  if (!made.ok || !plain.ok) throw new Error('no survey');
  const left = plain.value.notes.map(keyOf);
  const notes = made.value.notes.filter((note) => {
    const at = left.indexOf(keyOf(note));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const isSame = JSON.stringify(made.value.survey) === JSON.stringify(plain.value.survey);
  const question = made.value.survey.questions.find(({ id }) => id === 'q');
  const becomes = isSame ? 'nothing' : part === TYPES ? question?.type : 'taken';
  return { becomes, notes };
}

const keyOf = ({ code, column }: ImportNote): string => `${code} ${column}`;
const TYPES = 'Types of questions';

/** What says nothing that is not so in Lykta anyway: the only things of a form that leave no trace. */
const SAYS_NOTHING = [
  'required: no',
  'disabled: no',
  'count-selected(.) <= 100',
  'default_language',
  'repeat_count',
  'repeat_count over 5, of places',
  'repeat_count by an answer, of places',
];

describe('whatever XLSForm has that somebody may use', () => {
  it.each(XLSFORM_REFERENCE.map((construct) => [construct.part, construct.written, construct] as const))(
    '%s: %s is taken over as it is, or named in the report',
    (_, written, construct) => {
      const { becomes, notes } = outcomeOf(construct);
      expect({ becomes, notes: notes.map(({ code }) => code) }).toEqual({
        becomes: construct.becomes,
        notes: construct.notes,
      });
      if (becomes === 'nothing' && notes.length === 0) expect(SAYS_NOTHING).toContain(written);
    },
  );

  it('stands in the table that the documentation has of it', async () => {
    const parts = [...new Set(XLSFORM_REFERENCE.map(({ part }) => part))];
    const tables = parts.map((part) => {
      const rows = Map.groupBy(
        XLSFORM_REFERENCE.filter((one) => one.part === part),
        inLykta,
      );
      const lines = [...rows].map(([cell, alike]) => {
        const written = alike.map((one) => `\`${one.written.replaceAll('|', '\\|')}\``);
        return `| ${written.join(', ')} | ${cell.replaceAll('|', '\\|')} |`;
      });
      return `## ${part}\n\n| In a form | In Lykta |\n|---|---|\n${lines.join('\n')}\n`;
    });
    await expect(`${HEAD}\n${tables.join('\n')}`).toMatchFileSnapshot('../../../../docs/method/xlsform.md');
  });
});

function inLykta(construct: Construct): string {
  const { becomes, notes } = outcomeOf(construct);
  const question = construct.part === TYPES && becomes !== 'nothing' ? `A question of the type ${becomes}. ` : '';
  // The column's own name stands to the left already.
  const named = notes.map((note) => (note.code === 'cell-left-out' ? { ...note, with: { column: '' } } : note));
  const said = [...new Set(named.map((note) => noteInWords(note, 'en').replace('  ', ' ')))].join(' ');
  const silent =
    becomes === 'nothing' ? 'It says nothing that is not so anyway.' : question === '' ? 'Taken over.' : '';
  return `${question}${said || silent}`.trim();
}

const HEAD = `# What becomes of an XLSForm

A form of ODK or KoboToolbox (.xlsx) is read cell by cell ([decision 25](../decisions/0025-a-form-is-read-cell-by-cell.md)). What
Lykta can hold is taken over as it was; everything else is in the report, with where it stood and what to do. This table is
written by the tests (\`tests/core/survey/xlsform/reference.test.ts\`): each thing in it is tried with a form that has it and one that
has not, and the sentences are those of the report.

A survey holds at most 300 questions, 200 options of one question and 60 rows of one table, and a draft at most 2 MB. A form that is
larger is taken over as far as there is room. What has none is named row by row, with what to do.

Where a condition cannot be computed the question is shown rather too often than too seldom. The tests hold random conditions and
limits against what they mean to ODK (\`meaning.test.ts\` beside): the same people are shown the question, or more and it is noted.
`;
