import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintSurvey } from '#core/survey/lint.ts';
import { type FormSheet, type ImportedForm, type ImportOptions, importXlsForm } from '#core/survey/xlsform/import.ts';
import { notesAsCsv, notesAsText } from '#core/survey/xlsform/notes-file.ts';
import { sheet } from '../../../support/xlsform-files.ts';
import { parkForm } from '../../../support/xlsform-forms.ts';

function imported(sheets: readonly FormSheet[], options: ImportOptions = {}): ImportedForm {
  const result = importXlsForm(sheets, options);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

const survey = (rows: string, choices = '', settings = ''): readonly FormSheet[] => [
  sheet('survey', rows),
  ...(choices === '' ? [] : [sheet('choices', choices)]),
  ...(settings === '' ? [] : [sheet('settings', settings)]),
];
const codes = ({ notes }: ImportedForm) => notes.filter(({ row }) => row !== null).map(({ code }) => code);

describe('a form with everything', () => {
  it('becomes the survey and the notes that somebody has read and accepted', async () => {
    const { survey: made, notes } = imported(parkForm);
    expect(lintSurvey(made, { areas: [] }).filter(({ level }) => level === 'error')).toEqual([]);
    await expect(`${JSON.stringify(made, null, 2)}\n`).toMatchFileSnapshot('../../../golden/xlsform/park.survey.txt');
    await expect(notesAsText(notes, 'sv')).toMatchFileSnapshot('../../../golden/xlsform/park.notes.sv.txt');
    await expect(notesAsText(notes, 'en')).toMatchFileSnapshot('../../../golden/xlsform/park.notes.en.txt');
  });

  it('keeps what was left out word for word in the file of notes, where no cell can run as a formula', () => {
    const csv = notesAsCsv(imported(survey('type|name|label::sv|label::Español\ntext|q|Hej|=HOLA("x")')).notes, 'sv');
    expect(csv).toContain('label::Español;q;"\'=HOLA(""x"")"');
    expect(csv.startsWith('\u{FEFF}Nivå;')).toBe(true);
  });
});

describe('the languages of a form', () => {
  it('are by their names or codes, and a text that one lacks keeps the survey from being offered in it', () => {
    const form = survey(
      'type|name|label::Svenska|label::العربية (ar)|label::Lättläst svenska|hint::Svenska\ntext|a|Hej|مرحبا|Hej!|Hjälp\ntext|b|Du|أنت|Du!|',
    );
    const { survey: made, notes } = imported(form);
    expect(made.questions[0]?.text).toEqual({ sv: 'Hej', ar: 'مرحبا', lattlast: 'Hej!' });
    expect(made.languages).toEqual(['sv']);
    expect(notes.filter(({ code }) => code === 'language-not-whole')).toHaveLength(2);
  });

  it('are what the person who imports says where the form says nothing', () => {
    const form = survey('type|name|label\ntext|a|Hei', '', 'form_title\nKysely');
    expect(imported(form, { language: 'fi' }).survey).toMatchObject({ languages: ['fi'], title: { fi: 'Kysely' } });
    expect(imported(form).survey.languages).toEqual(['sv']);
  });

  it('are told when Lykta has none of them, and the texts are kept to be translated', () => {
    const form = survey('type|name|label::Français|label::Español (es)\ntext|a|Bonjour|Hola\ntext|b|Merci|');
    const { survey: made, notes } = imported(form);
    expect(made.questions.map(({ text }) => text)).toEqual([{ sv: 'Bonjour' }, { sv: 'Merci' }]);
    expect(notes).toContainEqual(
      expect.objectContaining({ code: 'language-foreign', with: { language: 'Français', to: 'sv' } }),
    );
    expect(notes).toContainEqual(
      expect.objectContaining({ code: 'text-in-other-language', with: { language: 'Español (es)', detail: 'Hola' } }),
    );
  });

  it('of plain columns beside English ones is another than English', () => {
    const form = survey('type|name|label|label::English (en)\ntext|a|Hej|Hello\ntext|b|Du|You');
    const { survey: made, notes } = imported(form);
    expect(made.questions.map(({ text }) => text)).toEqual([
      { sv: 'Hej', en: 'Hello' },
      { sv: 'Du', en: 'You' },
    ]);
    expect(notes.map(({ code }) => code)).not.toContain('cell-left-out');
  });

  it('keep the heading of a group around in a language that the inner heading lacks', () => {
    const form = survey(
      'type|name|label::sv|label::en\nbegin_group|g|Hemma|At home\nbegin_group|h|Rummet|\ntext|a|Hej|Hello\nend_group\nend_group',
    );
    expect(imported(form).survey.questions[0]?.topic).toEqual({ sv: 'Hemma · Rummet', en: 'At home' });
  });

  it('lend a text to the main one where it is missing', () => {
    const form = survey('type|name|label::sv|label::en\ntext|a|Hej|Hello\ntext|b||Thanks\ntext|c|Ja|Yes');
    const { survey: made, notes } = imported(form);
    expect(made.questions[1]?.text).toEqual({ sv: 'Thanks', en: 'Thanks' });
    expect(notes).toContainEqual(expect.objectContaining({ code: 'text-borrowed', row: 3 }));
  });
});

describe('a text that is marked for looks', () => {
  it.each([
    ['Hur är <b>ljuset</b> här?', 'Hur är ljuset här?'],
    ['**Viktigt:** hur är *det*?', 'Viktigt: hur är det?'],
    ['# Om parken', 'Om parken'],
    ['Läs [mer](https://example.org/a) först', 'Läs mer (https://example.org/a) först'],
    ['_Tänk_ på __kvällen__', 'Tänk på kvällen'],
  ])('%s is asked in its words alone, and the report says so', (label, words) => {
    const { survey: made, notes } = imported(survey(`type|name|label\ninteger|a|${label}`));
    expect(made.questions[0]?.text).toEqual({ sv: words });
    expect(notes.map(({ code }) => code)).toContain('markup-in-text');
  });

  it.each(['2 * 3 * 4', 'fil_med_namn', 'Betyg 1–5 *', 'A # B', 'snake_case_ord och a*b*c', '[x] eller (y)'])(
    '%s is none, and is left as it is',
    (label) => {
      const { survey: made, notes } = imported(survey(`type|name|label\ninteger|a|${label}`));
      expect(made.questions[0]?.text).toEqual({ sv: label });
      expect(notes.map(({ code }) => code)).not.toContain('markup-in-text');
    },
  );
});

describe('names', () => {
  it('of groups are told as not used, but where a table is called by one', () => {
    const form = survey(
      'type|name|label|appearance\nbegin_group|g|Du|\ninteger|a|Ålder|\nend_group||\nbegin_group|t|Hur är det?|table-list\nselect_one l|b|Ljuset|\nselect_one l|c|Skräpet|\nend_group',
      'list_name|name|label\nl|x|Bra\nl|y|Dåligt',
    );
    const { survey: made, notes } = imported(form);
    expect(made.questions.map(({ id }) => id)).toEqual(['a', 't']);
    expect(notes.filter(({ code }) => code === 'group-name')).toMatchObject([{ row: 2, column: 'name', name: 'g' }]);
  });

  it('that are long, odd, double or missing become ids that fit, each its own', () => {
    const form = survey(
      'type|name|label\ntext|a_name_that_is_far_too_long|A\ntext|a_name_that_is_far_too_long|B\ntext|åäö é|C\ntext||D\ntext|constructor|E\ntext|__proto__|F',
    );
    const ids = imported(form).survey.questions.map(({ id }) => id);
    expect(ids).toEqual(['a_name_that_is_f', 'a_name_that_is_2', 'aao_e', 'fraga', 'fraga-constructo', 'proto']);
  });

  it('of options follow them into the conditions', () => {
    const form = survey(
      `type|name|label|relevant\nselect_one l|a|Var?|\ntext|b|Varför?|\${a} = 'new kru town'`,
      'list_name|name|label\nl|new kru town|Kru\nl|new_kru_town|Annat',
    );
    const { survey: made } = imported(form);
    expect(made.routes[0]?.steps[1]?.when).toEqual({ question: 'a', anyOf: ['new_kru_town'] });
    expect(made.questions[0]).toMatchObject({ options: [{ code: 'new_kru_town' }, { code: 'new_kru_town_2' }] });
  });
});

describe('a group that is switched off', () => {
  /** What each question is asked under, of an outer group for a = x and an inner one for a = y. */
  const asked = (inner: string, rows: string) => {
    const made = imported(
      survey(
        `type|name|label|relevant|disabled\nselect_multiple l|a|Var?||\nbegin_group|o|Yttre|selected(\${a}, 'x')|\nbegin_group|i|Inre|selected(\${a}, 'y')|${inner}\n${rows}\ninteger|after|Efter||`,
        'list_name|name|label\nl|x|X\nl|y|Y',
      ),
    );
    const steps = made.survey.routes[0]?.steps ?? [];
    return {
      when: Object.fromEntries(
        steps.map(({ question, when }) => [question, when === undefined ? '' : JSON.stringify(when)]),
      ),
      codes: codes(made),
    };
  };
  const [x, y] = ['x', 'y'].map((code) => JSON.stringify({ question: 'a', anyOf: [code] }));

  it.each([
    ['alone, keeps its end', 'yes', 'integer|b|B||\nend_group||||\ninteger|c|C||\nend_group||||'],
    ['with its end, has no other', 'yes', 'integer|b|B||\nend_group||||yes\ninteger|c|C||\nend_group||||'],
  ])('%s: what is inside and after it is still in the group around', (_, inner, rows) => {
    const { when, codes: noted } = asked(inner, rows);
    expect(when).toEqual({ a: '', b: x, c: x, after: '' });
    expect(noted).toContain('group-disabled');
    expect(noted).not.toContain('end-without-begin');
  });

  it('at its end alone still ends there', () => {
    const { when } = asked('', 'integer|b|B||\nend_group||||yes\ninteger|c|C||\nend_group||||');
    expect(when).toMatchObject({ c: x, after: '' });
    expect(when.b).toContain(y);
  });

  it('says nothing of an end that is switched off beside the one that holds', () => {
    const { when } = asked('', 'integer|b|B||\nend_group||||yes\ninteger|c|C||\nend_group||||\nend_group||||');
    expect(when.c).toContain(y);
    expect(when.after).toBe('');
  });
});

describe('a question of who somebody is', () => {
  it.each([
    ...['Namn', 'Name:', 'Vad är ditt namn?', 'Telefonnummer', 'Vad heter du?', 'Telefon', 'Mobilnummer', 'Mejladress'],
    ...['Adress', 'Hemadress', 'Förnamn', 'Efternamn', 'Barnets namn', 'Namn på barnet', 'Personnr', 'First name'],
    ...['Child’s name', "Child's name", 'Respondent name', 'Name of respondent', 'What is your name?', 'Phone number'],
    ...['Your email', 'Hur kan vi nå dig?', 'Vem är du?', 'Lägenhetsnummer', 'Kontaktuppgifter', 'Puhelinnumero'],
  ])('%s is pointed out', (label) => {
    expect(codes(imported(survey(`type|name|label\ntext|a|${label}`)))).toContain('asks-who');
  });

  it.each([
    ...['Parkens namn', 'Vad heter parken?', 'Vilken adress gäller det?', 'Name of the park', 'Har du mobil täckning?'],
    ...['Vad tycker du om namnet?', 'Vem brukar du gå med?', 'The street name'],
  ])('is not every question with such a word in it: %s', (label) => {
    expect(codes(imported(survey(`type|name|label\ntext|a|${label}`)))).not.toContain('asks-who');
  });
});

describe('short names', () => {
  const shortsOf = (rows: string): readonly (string | undefined)[] =>
    imported(survey(`type|name|label::sv|label::en\n${rows}`)).survey.questions.map(({ short }) => short.sv);

  it('that would be alike are told apart by the heading of the group, so that answers can be checked', () => {
    expect(
      shortsOf(
        'begin_group|g|Barnet|The child\ninteger|a|Ålder|Age\nend_group\nbegin_group|h|Du|You\ninteger|b|Ålder|Age of you\nend_group\ninteger|c|Längd|Height',
      ),
    ).toEqual(['Ålder (Barnet)', 'Ålder (Du)', 'Längd']);
  });

  it('of long questions that begin alike end as the questions do', () => {
    const start = 'Hur ofta har du under de senaste tolv månaderna känt dig otrygg';
    const shorts = shortsOf(`integer|a|${start} i skolan?\ninteger|b|${start} på bussen?`);
    expect(shorts.map((short) => short?.endsWith('i skolan?') || short?.endsWith('på bussen?'))).toEqual([true, true]);
    expect(shorts.every((short) => (short?.length ?? 99) <= 48)).toBe(true);
  });

  it('of the same question asked twice are numbered, and never as another one is already called', () => {
    expect(shortsOf('integer|a|Ålder\ninteger|b|ålder\ninteger|c|Ålder 2\nnote|n|Ålder')).toEqual([
      'Ålder',
      'ålder 3',
      'Ålder 2',
      'Ålder',
    ]);
  });
});

describe('“do not know” of a list', () => {
  const list = 'list_name|name|label\nl|a|Bra\nl|b|Dåligt\nl|dk|Vet ej';

  it('stands apart where one chooses, which is told once, and among the others where one ranks', () => {
    const ranked = imported(survey('type|name|label\nrank l|r|Rangordna', list));
    expect(codes(ranked)).toEqual([]);
    const chosen = imported(
      survey('type|name|label\nrank l|r|Rangordna\nselect_one l|a|Hur?\nselect_one l|b|Där?', list),
    );
    expect(codes(chosen)).toEqual(['option-escape']);
  });
});

describe('a filter of options', () => {
  const lists =
    'list_name|name|label|area\narea|n|Norr|\narea|s|Söder|\nplace|p|Parken|n\nplace|r|Ån|n\nplace|q|Torget|s\nplace|t|Skolan|s';

  it('is followed where the question’s own condition says which options it is about', () => {
    const form = survey(
      `type|name|label|relevant|choice_filter\nselect_one area|where|Var?||\nselect_one place|which|Vilken?|\${where} = 'n'|area = \${where}\nselect_one place|other|Annan?|\${where} = 's'|area = \${where}`,
      lists,
    );
    const { survey: made, notes } = imported(form);
    expect(made.questions.slice(1)).toMatchObject([
      { options: [{ code: 'p' }, { code: 'r' }] },
      { options: [{ code: 'q' }, { code: 't' }] },
    ]);
    expect(notes.filter(({ code }) => code === 'filter-left-out' || code === 'cell-left-out')).toEqual([]);
  });

  it('shows all options, and says so, where it depends on the answer', () => {
    const form = survey(
      `type|name|label|choice_filter\nselect_one area|where|Var?|\nselect_one place|which|Vilken?|area = \${where}`,
      lists,
    );
    const made = imported(form);
    expect(made.survey.questions[1]).toMatchObject({ options: ['p', 'r', 'q', 't'].map((code) => ({ code })) });
    expect(codes(made)).toContain('filter-left-out');
  });
});

describe('a condition that nobody can fulfil', () => {
  it('lets the question be asked of everyone, and says so', () => {
    const form = survey(
      `type|name|label|relevant\nselect_one l|a|Var?|\ntext|b|Varför?|\${a} = 'x' and \${a} = 'y'`,
      'list_name|name|label\nl|x|X|\nl|y|Y',
    );
    const made = imported(form);
    expect(made.survey.routes[0]?.steps[1]).toEqual({ question: 'b' });
    expect(codes(made)).toContain('condition-never');
  });
});

describe('a file that is no form', () => {
  it('is told from one', () => {
    const code = (sheets: readonly FormSheet[]) => {
      const result = importXlsForm(sheets);
      return result.ok ? null : result.failure.code;
    };
    expect(code([])).toBe('no-survey-sheet');
    expect(code([sheet('survey', 'Budget|2026')])).toBe('no-type-column');
    expect(code([sheet('survey', 'type|name\nstart|s')])).toBe('no-questions');
  });
});

describe('whatever the rows hold', () => {
  const headings = [
    'type',
    'name',
    'label',
    'label::English (en)',
    'label::Kiswahili',
    'hint',
    'relevant',
    'constraint',
    'required',
    'appearance',
    'choice_filter',
    'parameters',
    'default',
    'repeat_count',
    'media::image',
    'anything',
    '',
  ];
  const types = [
    'text',
    'integer',
    'decimal',
    'range',
    'note',
    'select_one l',
    'select_multiple l',
    'select_one l or_other',
    'rank l',
    'select_one missing',
    'begin_group',
    'end_group',
    'begin repeat',
    'end repeat',
    'geopoint',
    'geoshape',
    'image',
    'calculate',
    'start',
    'date',
    'acknowledge',
    'strange',
    '',
  ];
  /** What a survey holds where it can, as the words below and the meaning of conditions and limits are tried. */
  const HELD = [
    'type',
    'name',
    'list_name',
    'label',
    'label::English (en)',
    'label::Kiswahili',
    'hint',
    'relevant',
    'constraint',
    'form_title',
    'form_id',
  ];
  let number = 0;
  const word = fc.constantFrom('w', 'long word here ').map((start) => {
    number += 1;
    return `${start}${number}`;
  });
  const cellOf = (heading: string): fc.Arbitrary<string | number | null> => {
    if (heading === 'type') return fc.constantFrom(...types);
    if (heading === 'relevant')
      return fc.oneof(
        word,
        fc.constantFrom(`\${a} = 'x'`, 'not(', `\${a} > 3 and today()`, `selected(\${b}, 'y')`, ''),
      );
    if (heading === 'appearance')
      return fc.oneof(
        word,
        fc.constantFrom(null, 'multiline', 'multiline w4', 'likert', 'label', 'table-list x', 'year'),
      );
    if (heading === 'parameters')
      return fc.oneof(word, fc.constantFrom(null, 'start=1 end=5', 'start=9 end=0 x=1', 'randomize=true'));
    if (heading === 'constraint')
      return fc.oneof(word, fc.constantFrom(null, '. > 0.125', 'string-length(.) <= 9000', '. < 3 or . > 5'));
    if (heading === 'name') return fc.oneof(word, fc.constantFrom('a', 'b', '__proto__', ''));
    return fc.oneof(
      { weight: 3, arbitrary: fc.constant(null) },
      { weight: 2, arbitrary: word },
      { weight: 1, arbitrary: fc.integer() },
    );
  };
  const row = fc.tuple(...headings.map(cellOf));
  const setting = fc.tuple(...['form_title', 'form_id', 'version', 'style', 'odd'].map(() => fc.option(word)));
  const option = fc.tuple(fc.constantFrom('l', 'other', ''), fc.constantFrom('x', 'y', 'z', ''), word, word, word);

  it('nobody’s form makes the import fail, and every cell is in the survey or in a note; nothing keeps it from being published', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 12 }),
        fc.array(option, { maxLength: 6 }),
        setting,
        (rows, options, set) => {
          const sheets: readonly FormSheet[] = [
            { name: 'survey', rows: [headings, ...rows] },
            { name: 'choices', rows: [['list_name', 'name', 'label', 'label::Kiswahili', 'media::audio'], ...options] },
            { name: 'settings', rows: [['form_title', 'form_id', 'version', 'style', 'odd'], set] },
          ];
          const result = importXlsForm(sheets);
          if (!result.ok) return result.failure.code === 'no-questions';
          const { survey: made, notes, taken } = result.value;
          if (lintSurvey(made, { areas: [] }).some(({ level }) => level === 'error')) return false;
          const said = JSON.stringify(made);
          return sheets.every(({ name, rows: all }) =>
            all.slice(1).every((cells, index) => {
              const here = notes.filter((note) => note.sheet === name && note.row === index + 2);
              const accounted = here.length > 0 || taken.some((one) => one.sheet === name && one.row === index + 2);
              if (cells.every((cell) => cell === null || cell === '')) return true;
              // What no part of a survey can hold is noted cell by cell, or with its row.
              const isOut = !taken.some((one) => one.sheet === name && one.row === index + 2);
              const unheld = cells.every((cell, column) => {
                const heading = String(all[0]?.[column] ?? '') || 'Q';
                if (cell === null || String(cell).trim() === '' || HELD.includes(heading)) return true;
                if (heading === 'required' && /^(0|no)$/.test(String(cell))) return true;
                if (heading === 'appearance' && cell === 'multiline') return true;
                if (heading === 'parameters' && cell === 'start=1 end=5') return true;
                return here.some((note) => note.column === heading || (isOut && note.column === null));
              });
              // A word that is written once in the form is found in the survey, or named by a note about its cell or its row.
              const words = cells.every((cell, column) => {
                if (typeof cell !== 'string' || !/^(w|long word here )\d+$/.test(cell)) return true;
                const heading = (all[0]?.[column] ?? '') || 'Q';
                return (
                  said.includes(cell) ||
                  ['name', 'list_name'].includes(String(heading)) ||
                  here.some((note) => note.column === heading || String(note.with.detail ?? '').includes(cell)) ||
                  here.some(
                    (note) => note.column === null && !taken.some((one) => one.sheet === name && one.row === index + 2),
                  )
                );
              });
              return accounted && unheld && words;
            }),
          );
        },
      ),
      { numRuns: 1500, seed: 7 },
    );
  });
});
