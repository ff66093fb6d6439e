import type { QuestionType } from '#core/survey/contract.ts';
import type { BesideCells, FormSheet, UnreadCell } from '#core/survey/xlsform/form-sheet.ts';

export type Becomes = QuestionType | 'taken' | 'nothing';

/** One thing of XLSForm (xlsform.org, docs.getodk.org): a form that has it, and the same form without it. */
export interface Construct {
  /** The part of the reference that it belongs to. */
  readonly part: string;
  /** As a form writes it: "select_one", "hint", "parameters: seed=7". */
  readonly written: string;
  readonly form: readonly FormSheet[];
  readonly without: readonly FormSheet[];
  /** What becomes of it: a question of a type, something else in the survey, or nothing. */
  readonly becomes: Becomes;
  /** The kinds of notes that the report has because of it; none for what is taken over as it is. */
  readonly notes: readonly string[];
}

type Cells = Readonly<Record<string, string>>;
const LISTS = [
  ['list_name', 'name', 'label'],
  ['l', 'a', 'Bra'],
  ['l', 'b', 'Dåligt'],
] as const;
const SETTINGS: Cells = { form_title: 'Prov', form_id: 'prov' };
/** Before the row in question, so that conditions have something to look at. */
const BEFORE: readonly Cells[] = [
  { type: 'select_one l', name: 'one', label: 'Ett?' },
  { type: 'select_multiple l', name: 'several', label: 'Flera?' },
  { type: 'integer', name: 'whole', label: 'Hur många?' },
  { type: 'decimal', name: 'part', label: 'Hur mycket?' },
  { type: 'text', name: 'words', label: 'Vad?' },
];
const PLAIN: Cells = { type: 'select_one l', name: 'q', label: 'Fråga?' };

const rowsOf = (name: string, cells: readonly Cells[]): FormSheet => {
  const headings = [...new Set(cells.flatMap((row) => Object.keys(row)))];
  return { name, rows: [headings, ...cells.map((row) => headings.map((heading) => row[heading] ?? null))] };
};
const formOf = (
  rows: readonly Cells[],
  settings: Cells = SETTINGS,
  more: readonly FormSheet[] = [],
): readonly FormSheet[] => [
  rowsOf('survey', [...BEFORE, ...rows]),
  ...(more.some(({ name }) => name === 'choices') ? [] : [{ name: 'choices', rows: LISTS }]),
  rowsOf('settings', [settings]),
  ...more,
];
const baseRow = (type: string): Cells => ({ ...PLAIN, type });

type Line = readonly [written: string, becomes: Becomes, ...notes: readonly string[]];

const types = (lines: readonly Line[]): readonly Construct[] =>
  lines.map(([written, becomes, ...notes]) => ({
    part: 'Types of questions',
    written,
    form: formOf([baseRow(written)]),
    without: formOf([]),
    becomes,
    notes,
  }));

const columns = (
  part: string,
  base: string,
  lines: readonly (readonly [string, string, ...Line])[],
): readonly Construct[] =>
  lines.map(([heading, value, written, becomes, ...notes]) => ({
    part,
    written,
    form: formOf([{ ...baseRow(base), [heading]: value }]),
    without: formOf([baseRow(base)]),
    becomes,
    notes,
  }));

const cells = (part: string, heading: string, base: string, lines: readonly Line[]): readonly Construct[] =>
  lines.map(([written, becomes, ...notes]) => ({
    part,
    written,
    form: formOf([{ ...baseRow(base), [heading]: written }]),
    without: formOf([baseRow(base)]),
    becomes,
    notes,
  }));

const groups = (lines: readonly (readonly [readonly Cells[], readonly Cells[], ...Line])[]): readonly Construct[] =>
  lines.map(([rows, without, written, becomes, ...notes]) => ({
    part: 'Groups and repeats',
    written,
    form: formOf(rows),
    without: formOf(without),
    becomes,
    notes,
  }));

const settings = (lines: readonly (readonly [string, ...Line])[]): readonly Construct[] =>
  lines.map(([value, written, becomes, ...notes]) => ({
    part: 'Settings',
    written,
    form: formOf([PLAIN], { ...SETTINGS, [written]: value }),
    without: formOf([PLAIN]),
    becomes,
    notes,
  }));

const choices = (lines: readonly (readonly [string, ...Line])[]): readonly Construct[] =>
  lines.map(([value, written, becomes, ...notes]) => ({
    part: 'Columns of choices',
    written,
    form: formOf([PLAIN], SETTINGS, [
      {
        name: 'choices',
        rows: [
          [...LISTS[0], written],
          [...LISTS[1], value],
          [...LISTS[2], null],
        ],
      },
    ]),
    without: formOf([PLAIN]),
    becomes,
    notes,
  }));

const sheets = (lines: readonly Line[]): readonly Construct[] =>
  lines.map(([written, becomes, ...notes]) => ({
    part: 'Sheets',
    written,
    form: formOf([PLAIN], SETTINGS, [
      {
        name: written,
        rows: [
          ['list_name', 'name'],
          ['trees', 'oak'],
        ],
      },
    ]),
    without: formOf([PLAIN]),
    becomes,
    notes,
  }));

/** What a workbook has that is no cell's value. The row of the question is the last of the sheet "survey". */
const beside = (
  lines: readonly (readonly [
    ...Line,
    Partial<BesideCells> & { readonly column?: string; readonly why?: UnreadCell['why'] },
  ])[],
): readonly Construct[] =>
  lines.map((line) => {
    const [written, becomes] = line;
    const notes = line.slice(2, -1) as string[];
    const { column, why, ...more } = line.at(-1) as Partial<BesideCells> & { column?: string; why?: UnreadCell['why'] };
    const cells: Cells = column === undefined ? PLAIN : { ...PLAIN, [column]: '' };
    const [survey, ...others] = formOf([cells]);
    if (survey === undefined) throw new Error('no sheet');
    const at = survey.rows[0]?.indexOf(column ?? '') ?? -1;
    const unread = why === undefined ? [] : [{ row: survey.rows.length, column: at, said: '#N/A', why }];
    return {
      part: 'Beside the values of cells',
      written,
      form: [{ ...survey, beside: { ...NOTHING, unread, ...more } }, ...others],
      without: formOf([PLAIN]),
      becomes,
      notes,
    };
  });
const NOTHING: BesideCells = {
  unread: [],
  comments: [],
  pictures: 0,
  boxes: [],
  isHidden: false,
  hiddenRows: [],
  hiddenColumns: [],
};

const group = (more: Cells = {}): Cells => ({ type: 'begin_group', name: 'g', label: 'Grupp', ...more });
const END: Cells = { type: 'end_group' };
const INNER: Cells = { type: 'select_one l', name: 'i', label: 'Inre?' };
const repeat = (more: Cells = {}): Cells => ({ type: 'begin_repeat', name: 'r', label: 'Varv', ...more });
const POINT: Cells = { type: 'geopoint', name: 'p', label: 'Var?' };
const STOP: Cells = { type: 'end_repeat' };

/** Every type, column, appearance, parameter, function and setting, with what becomes of it. */
export const XLSFORM_REFERENCE: readonly Construct[] = [
  ...types([
    ['integer', 'number', 'not-counted'],
    ['decimal', 'number', 'two-decimals', 'not-counted'],
    ['range', 'scale', 'scale-ends'],
    ['text', 'text', 'text-limit', 'not-counted'],
    ['select_one l', 'choice'],
    ['select_multiple l', 'choices'],
    ['select_one l or_other', 'choice', 'other-added'],
    ['select_multiple l or_other', 'choices', 'other-added'],
    ['rank l', 'ranking'],
    ['select_one_from_file x.csv', 'nothing', 'type-external-list'],
    ['select_multiple_from_file x.csv', 'nothing', 'type-external-list'],
    ['select_one_external l', 'nothing', 'type-external-list'],
    ['note', 'information'],
    ['geopoint', 'place', 'place-on-map'],
    ['geotrace', 'place', 'place-on-map'],
    ['geoshape', 'place', 'place-on-map'],
    ['date', 'text', 'date-as-text'],
    ['time', 'text', 'date-as-text'],
    ['dateTime', 'text', 'date-as-text'],
    ['image', 'nothing', 'type-media'],
    ['audio', 'nothing', 'type-media'],
    ['background-audio', 'nothing', 'type-device'],
    ['video', 'nothing', 'type-media'],
    ['file', 'nothing', 'type-media'],
    ['barcode', 'nothing', 'type-barcode'],
    ['calculate', 'nothing', 'type-calculate'],
    ['acknowledge', 'choice', 'acknowledge-as-choice'],
    ['trigger', 'choice', 'acknowledge-as-choice'],
    ['hidden', 'nothing', 'type-calculate'],
    ['xml-external', 'nothing', 'type-calculate'],
    ['csv-external', 'nothing', 'type-calculate'],
    ['osm l', 'nothing', 'type-unknown'],
    ['start', 'nothing', 'type-device'],
    ['end', 'nothing', 'type-device'],
    ['today', 'nothing', 'type-device'],
    ['deviceid', 'nothing', 'type-device'],
    ['phonenumber', 'nothing', 'type-device'],
    ['simserial', 'nothing', 'type-device'],
    ['subscriberid', 'nothing', 'type-device'],
    ['username', 'nothing', 'type-device'],
    ['email', 'nothing', 'type-device'],
    ['audit', 'nothing', 'type-device'],
    ['start-geopoint', 'nothing', 'type-device'],
    ['background-geopoint', 'nothing', 'type-device'],
    ['percentage', 'nothing', 'type-unknown'],
    ['begin_score', 'nothing', 'type-unknown'],
  ]),
  ...columns('Columns of the survey', 'select_one l', [
    ['name', 'en lång fråga!', 'name', 'taken', 'name-changed'],
    ['label', 'Hur är <b>det</b>?', 'label, with HTML', 'taken', 'markup-in-text'],
    ['label', '**Hur** är [det](https://example.org)?', 'label, with Markdown', 'taken', 'markup-in-text'],
    ['label', `Hur är \${one}?`, 'label, with an answer in it', 'taken', 'reference-in-text'],
    ['label::English (en)', 'Question?', 'label::English (en)', 'taken', 'language-not-whole'],
    ['label::Français (fr)', 'Question ?', 'label::Français (fr)', 'nothing', 'text-in-other-language'],
    ['hint', 'Hjälp', 'hint', 'taken'],
    ['guidance_hint', 'Säg det', 'guidance_hint', 'nothing', 'guidance-left-out'],
    ['relevant', `\${one} = 'a'`, 'relevant', 'taken'],
    ['constraint', ". != 'b'", 'constraint', 'nothing', 'constraint-left-out'],
    ['constraint_message', 'Fel', 'constraint_message', 'nothing', 'message-left-out'],
    ['required', 'yes', 'required', 'nothing', 'required'],
    ['required', 'no', 'required: no', 'nothing'],
    ['required', `\${one} = 'a'`, 'required: an expression', 'nothing', 'required'],
    ['required_message', 'Svara', 'required_message', 'nothing', 'message-left-out'],
    ['read_only', 'yes', 'read_only', 'nothing', 'read-only-left-out'],
    ['default', 'a', 'default', 'nothing', 'default-left-out'],
    ['calculation', '1 + 1', 'calculation', 'nothing', 'calculation-left-out'],
    ['trigger', `\${one}`, 'trigger', 'nothing', 'trigger-left-out'],
    ['choice_filter', 'x = 1', 'choice_filter', 'nothing', 'filter-left-out'],
    ['repeat_count', '3', 'repeat_count', 'nothing', 'repeat-once'],
    ['media::image', 'x.png', 'image', 'nothing', 'media'],
    ['big-image', 'x.png', 'big-image', 'nothing', 'media'],
    ['media::audio', 'x.mp3', 'audio', 'nothing', 'media'],
    ['media::video', 'x.mp4', 'video', 'nothing', 'media'],
    ['autoplay', 'audio', 'autoplay', 'nothing', 'media'],
    ['disabled', 'yes', 'disabled', 'taken', 'disabled'],
    ['disabled', 'no', 'disabled: no', 'nothing'],
    ['save_to', 'x', 'save_to', 'nothing', 'cell-left-out'],
    ['intent', 'x', 'intent', 'nothing', 'cell-left-out'],
    ['body::esri:style', 'x', 'body::…', 'nothing', 'cell-left-out'],
    ['bind::odk:length', '3', 'bind::…', 'nothing', 'cell-left-out'],
    ['instance::x', 'x', 'instance::…', 'nothing', 'cell-left-out'],
    ['notes', 'x', 'any other', 'nothing', 'cell-left-out'],
  ]),
  ...cells('Appearances', 'appearance', 'select_one l', [
    ['minimal', 'nothing', 'appearance'],
    ['autocomplete', 'nothing', 'appearance'],
    ['quick', 'nothing', 'appearance'],
    ['columns', 'nothing', 'appearance'],
    ['columns-2', 'nothing', 'appearance'],
    ['columns-pack', 'nothing', 'appearance'],
    ['likert', 'nothing', 'appearance'],
    ['label', 'taken', 'matrix-heading'],
    ['list-nolabel', 'nothing', 'appearance'],
    ['image-map', 'nothing', 'appearance'],
    ['map', 'nothing', 'appearance'],
    ['no-buttons', 'nothing', 'appearance'],
    ['w4', 'nothing', 'appearance'],
    ['randomize', 'nothing', 'appearance'],
  ]),
  ...cells('Appearances', 'appearance', 'text', [
    ['multiline', 'taken'],
    ['multiline w2', 'taken', 'appearance'],
    ['numbers', 'nothing', 'appearance'],
    ['url', 'nothing', 'appearance'],
    ['ex:org.app', 'nothing', 'appearance'],
    ['masked', 'nothing', 'appearance'],
  ]),
  ...cells('Appearances', 'appearance', 'integer', [
    ['thousands-sep', 'nothing', 'appearance'],
    ['counter', 'nothing', 'appearance'],
  ]),
  ...cells('Appearances', 'appearance', 'range', [
    ['vertical', 'nothing', 'appearance'],
    ['picker', 'nothing', 'appearance'],
    ['rating', 'nothing', 'appearance'],
    ['no-ticks', 'nothing', 'appearance'],
    ['distress', 'nothing', 'appearance'],
  ]),
  ...cells('Appearances', 'appearance', 'date', [
    ['year', 'taken', 'date-as-year', 'not-counted'],
    ['month-year', 'nothing', 'appearance'],
    ['no-calendar', 'nothing', 'appearance'],
    ['ethiopian', 'nothing', 'appearance'],
  ]),
  ...cells('Appearances', 'appearance', 'geopoint', [
    ['maps', 'nothing', 'appearance'],
    ['placement-map', 'nothing', 'appearance'],
  ]),
  ...cells('Parameters', 'parameters', 'range', [
    ['start=1 end=5 step=1', 'taken'],
    ['start=5 end=1', 'taken', 'range-turned'],
    ['start=0 end=100 step=5', 'taken', 'range-as-number', 'not-counted'],
    ['start=0 end=1 step=0.1', 'taken', 'range-as-number', 'not-counted', 'two-decimals'],
    ['start=1 end=5 tick_interval=2', 'taken', 'parameters-left-out'],
    ['start=1 end=5 placeholder=3', 'taken', 'parameters-left-out'],
    ['start=1 end=5 tick_labelset=l', 'taken', 'parameters-left-out'],
  ]),
  ...cells('Parameters', 'parameters', 'select_one l', [
    ['randomize=true', 'nothing', 'parameters-left-out'],
    ['randomize=true seed=7', 'nothing', 'parameters-left-out'],
    ['value=id label=name', 'nothing', 'parameters-left-out'],
  ]),
  ...cells('Parameters', 'parameters', 'text', [['rows=5', 'nothing', 'parameters-left-out']]),
  ...cells('Parameters', 'parameters', 'geopoint', [
    ['capture-accuracy=10', 'nothing', 'parameters-left-out'],
    ['warning-accuracy=20', 'nothing', 'parameters-left-out'],
    ['allow-mock-accuracy=true', 'nothing', 'parameters-left-out'],
  ]),
  ...cells('Parameters', 'parameters', 'geotrace', [['incremental=true', 'nothing', 'parameters-left-out']]),
  ...cells('Conditions (relevant)', 'relevant', 'select_one l', [
    [`\${one} = 'a'`, 'taken'],
    [`\${one} != 'a'`, 'taken'],
    [`selected(\${several}, 'a')`, 'taken'],
    [`not(selected(\${several}, 'a'))`, 'taken'],
    [`count-selected(\${several}) > 0`, 'taken'],
    [`count-selected(\${several}) >= 2`, 'nothing', 'condition-left-out'],
    [`selected-at(\${several}, 0) = 'a'`, 'nothing', 'condition-left-out'],
    [`\${whole} > 3 and \${whole} < 9`, 'taken'],
    [`\${one} = 'a' or \${whole} = 3`, 'taken'],
    [`\${part} < 0.29`, 'taken'],
    [`int(\${whole}) = 3`, 'taken'],
    [`int(\${part}) = 3`, 'nothing', 'condition-left-out'],
    [`number(\${whole}) > 3`, 'taken'],
    [`string(\${one}) = 'a'`, 'taken'],
    [`once(\${one}) = 'a'`, 'taken'],
    [`boolean(\${one})`, 'taken'],
    [`if(\${one} = 'a', true(), false())`, 'taken'],
    [`\${words} != ''`, 'taken'],
    [`string-length(\${words}) > 0`, 'taken'],
    [`string-length(\${words}) > 5`, 'nothing', 'condition-left-out'],
    [`\${words} = 'ja'`, 'nothing', 'condition-left-out'],
    [`\${whole} > \${part}`, 'nothing', 'condition-left-out'],
    [`\${whole} + 1 > 3`, 'nothing', 'condition-left-out'],
    [`\${whole} * 2 > 3`, 'nothing', 'condition-left-out'],
    [`\${whole} div 2 > 3`, 'nothing', 'condition-left-out'],
    [`\${whole} mod 2 = 0`, 'nothing', 'condition-left-out'],
    [`\${one} = 'c'`, 'nothing', 'condition-unknown-code', 'condition-never'],
    [`\${nobody} = 'a'`, 'nothing', 'condition-unknown-question'],
    [`coalesce(\${one}, \${several}) = 'a'`, 'nothing', 'condition-left-out'],
    [`jr:choice-name(\${one}, '\${one}') = 'Bra'`, 'nothing', 'condition-left-out'],
    [`regex(\${words}, 'a')`, 'nothing', 'condition-left-out'],
    [`contains(\${words}, 'a')`, 'nothing', 'condition-left-out'],
    [`starts-with(\${words}, 'a')`, 'nothing', 'condition-left-out'],
    [`ends-with(\${words}, 'a')`, 'nothing', 'condition-left-out'],
    [`substr(\${words}, 0, 1) = 'a'`, 'nothing', 'condition-left-out'],
    [`substring-before(\${words}, 'a') = 'b'`, 'nothing', 'condition-left-out'],
    [`substring-after(\${words}, 'a') = 'b'`, 'nothing', 'condition-left-out'],
    [`translate(\${words}, 'a', 'b') = 'b'`, 'nothing', 'condition-left-out'],
    [`concat(\${one}, 'x') = 'ax'`, 'nothing', 'condition-left-out'],
    [`join(' ', \${one}) = 'a'`, 'nothing', 'condition-left-out'],
    [`normalize-space(\${words}) = 'a'`, 'nothing', 'condition-left-out'],
    [`round(\${part}, 1) = 1`, 'nothing', 'condition-left-out'],
    [`pow(\${whole}, 2) > 3`, 'nothing', 'condition-left-out'],
    [`abs(\${whole}) > 3`, 'nothing', 'condition-left-out'],
    [`sqrt(\${whole}) > 3`, 'nothing', 'condition-left-out'],
    [`min(\${whole}, 3) = 3`, 'nothing', 'condition-left-out'],
    [`max(\${whole}, 3) = 3`, 'nothing', 'condition-left-out'],
    [`sum(\${whole}) > 3`, 'nothing', 'condition-left-out'],
    [`count(\${one}) > 0`, 'nothing', 'condition-left-out'],
    [`count-non-empty(\${one}) > 0`, 'nothing', 'condition-left-out'],
    ['position(..) = 1', 'nothing', 'condition-unreadable'],
    [`indexed-repeat(\${one}, \${g}, 1) = 'a'`, 'nothing', 'condition-left-out'],
    ['random() > 0.5', 'nothing', 'condition-left-out'],
    ['today() > 1', 'nothing', 'condition-left-out'],
    ['now() > 1', 'nothing', 'condition-left-out'],
    [`date(\${words}) > 1`, 'nothing', 'condition-left-out'],
    [`decimal-date-time(\${words}) > 1`, 'nothing', 'condition-left-out'],
    [`format-date(today(), '%Y') = '2026'`, 'nothing', 'condition-left-out'],
    [`area(\${words}) > 1`, 'nothing', 'condition-left-out'],
    [`distance(\${words}) > 1`, 'nothing', 'condition-left-out'],
    [`checklist(1, 2, \${one})`, 'nothing', 'condition-left-out'],
    [`weighted-checklist(1, 2, \${one}, 1)`, 'nothing', 'condition-left-out'],
    [`boolean-from-string(\${words})`, 'nothing', 'condition-left-out'],
    [`uuid() = 'a'`, 'nothing', 'condition-left-out'],
    [`digest(\${words}, 'MD5') = 'a'`, 'nothing', 'condition-left-out'],
    [`pulldata('x', 'a', 'b', \${one}) = 'a'`, 'nothing', 'condition-left-out'],
    [`instance('x')/root/item[name = \${one}]/label = 'a'`, 'nothing', 'condition-unreadable'],
    [`version() = '1'`, 'nothing', 'condition-left-out'],
    [`\${last-saved#one} = 'a'`, 'nothing', 'condition-on-left-out'],
  ]),
  ...cells('Limits (constraint)', 'constraint', 'integer', [
    ['. >= 16 and . <= 120', 'taken'],
    ['. > 2.5', 'taken'],
    ['. >= 3 and . >= 0', 'taken'],
    ['. = 3', 'nothing', 'constraint-left-out'],
    ['. != 3', 'nothing', 'constraint-left-out'],
    ['. < 5 or . > 9', 'nothing', 'constraint-left-out'],
    [`. <= \${whole}`, 'nothing', 'constraint-left-out'],
  ]),
  ...cells('Limits (constraint)', 'constraint', 'decimal', [['. > 0.125', 'taken']]),
  ...cells('Limits (constraint)', 'constraint', 'text', [
    ['string-length(.) <= 300', 'taken'],
    ['string-length(.) <= 5000', 'taken', 'text-limit'],
    ['string-length(.) >= 3', 'nothing', 'constraint-left-out'],
    ["regex(., '[0-9]{5}')", 'nothing', 'constraint-left-out'],
  ]),
  ...cells('Limits (constraint)', 'constraint', 'select_multiple l', [
    ['count-selected(.) <= 1', 'taken'],
    ['count-selected(.) <= 100', 'nothing'],
    ['count-selected(.) >= 2', 'nothing', 'constraint-left-out'],
    ["not(selected(., 'a'))", 'nothing', 'constraint-left-out'],
  ]),
  ...groups([
    [[group(), INNER, END], [INNER], 'begin_group … end_group', 'taken', 'group-name'],
    [[group({ relevant: `\${one} = 'a'` }), INNER, END], [group(), INNER, END], 'relevant of a group', 'taken'],
    [
      [group({ appearance: 'field-list' }), INNER, END],
      [group(), INNER, END],
      'appearance field-list',
      'nothing',
      'appearance',
    ],
    [[group({ hint: 'Hjälp' }), INNER, END], [group(), INNER, END], 'hint of a group', 'nothing', 'cell-left-out'],
    [
      [group({ appearance: 'table-list' }), INNER, { ...INNER, name: 'j' }, END],
      [group(), INNER, { ...INNER, name: 'j' }, END],
      'appearance table-list',
      'taken',
      'matrix-made',
    ],
    [
      [group({ appearance: 'table-list w2' }), INNER, { ...INNER, name: 'j' }, END],
      [group({ appearance: 'table-list' }), INNER, { ...INNER, name: 'j' }, END],
      'another word beside table-list',
      'nothing',
      'appearance',
    ],
    [[group({ disabled: 'yes' }), INNER, END], [INNER], 'disabled group', 'nothing', 'group-disabled'],
    [[repeat(), INNER, STOP], [INNER], 'begin_repeat … end_repeat', 'taken', 'repeat-once', 'group-name'],
    [[repeat({ repeat_count: '3' }), INNER, STOP], [repeat(), INNER, STOP], 'repeat_count', 'nothing', 'repeat-once'],
    [
      [repeat(), POINT, INNER, STOP],
      [POINT, INNER],
      'begin_repeat with one place',
      'taken',
      'repeat-as-places',
      'group-name',
    ],
    [
      [repeat({ repeat_count: '9' }), POINT, INNER, STOP],
      [repeat(), POINT, INNER, STOP],
      'repeat_count over 5, of places',
      'nothing',
      'repeat-as-places',
    ],
    [
      [repeat({ repeat_count: `\${whole}` }), POINT, INNER, STOP],
      [repeat(), POINT, INNER, STOP],
      'repeat_count by an answer, of places',
      'nothing',
      'repeat-as-places',
    ],
    [
      [{ ...repeat(), type: 'begin loop over l' }, INNER, { type: 'end loop' }],
      [repeat(), INNER, STOP],
      'begin loop over l',
      'nothing',
      'type-rest',
    ],
    [[group({ relevant: `\${one} = 'a'` }), END], [], 'a group without questions', 'nothing', 'group-empty'],
  ]),
  ...settings([
    ['Annan', 'form_title', 'taken'],
    ['annan', 'form_id', 'taken'],
    ['Annan Enkät!', 'form_id', 'taken', 'form-id-changed'],
    ['Nytt', 'form_title::English (en)', 'nothing', 'setting-left-out'],
    ['2', 'version', 'nothing', 'version-own'],
    ['Svenska (sv)', 'default_language', 'nothing'],
    ['Français (fr)', 'default_language', 'nothing', 'language-foreign'],
    ["concat('a', 'b')", 'instance_name', 'nothing', 'setting-left-out'],
    ['pages', 'style', 'nothing', 'setting-left-out'],
    ['abc', 'public_key', 'nothing', 'setting-left-out'],
    ['https://example.org', 'submission_url', 'nothing', 'setting-left-out'],
    ['true', 'auto_send', 'nothing', 'setting-left-out'],
    ['true', 'auto_delete', 'nothing', 'setting-left-out'],
    ['yes', 'allow_choice_duplicates', 'nothing', 'setting-left-out'],
    ['data', 'name', 'nothing', 'setting-left-out'],
    ['abc', 'namespaces', 'nothing', 'setting-left-out'],
    ['yes', 'clean_text_values', 'nothing', 'setting-left-out'],
    ['x', 'sms_keyword', 'nothing', 'setting-left-out'],
  ]),
  ...choices([
    ['Good', 'label::English (en)', 'taken'],
    ['x.png', 'media::image', 'nothing', 'media'],
    ['x.mp3', 'audio', 'nothing', 'media'],
    ['n', 'area', 'nothing', 'cell-left-out'],
    ['59.1 17.2 0 0', 'geometry', 'nothing', 'cell-left-out'],
  ]),
  ...sheets([
    ['entities', 'nothing', 'sheet-unknown', 'sheet-unknown'],
    ['external_choices', 'nothing', 'sheet-unknown', 'sheet-unknown'],
    ['osm', 'nothing', 'sheet-unknown', 'sheet-unknown'],
    ['anything', 'nothing', 'sheet-unknown', 'sheet-unknown'],
  ]),
  ...beside([
    ['an error in relevant', 'nothing', 'condition-cell-unread', { column: 'relevant', why: 'error' }],
    [
      'a formula without a value in relevant',
      'nothing',
      'condition-cell-unread',
      { column: 'relevant', why: 'formula' },
    ],
    ['an error in hint', 'nothing', 'cell-error', { column: 'hint', why: 'error' }],
    ['a formula without a value in hint', 'nothing', 'cell-formula', { column: 'hint', why: 'formula' }],
    ['a cell in another form', 'nothing', 'cell-unreadable', { column: 'hint', why: 'other' }],
    ['a comment on a cell', 'nothing', 'cell-comment', { comments: [{ row: 2, column: 0, said: 'Flytta' }] }],
    ['a picture, a diagram', 'nothing', 'sheet-pictures', { pictures: 1 }],
    ['a box with words', 'nothing', 'sheet-box', { boxes: ['Läs'] }],
    ['a hidden sheet', 'nothing', 'sheet-hidden', { isHidden: true }],
    ['a hidden row', 'nothing', 'row-hidden', { hiddenRows: [2] }],
    ['a hidden column', 'nothing', 'column-hidden', { hiddenColumns: [0] }],
    ['words in the row of headings', 'nothing', 'heading-alone', { column: 'Fråga Bo!' }],
  ]),
];
