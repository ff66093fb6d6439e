/** A column of a sheet: what it is about, and in which language, as its heading says: "label::Svenska (sv)". */
export interface Column {
  /** From 0. */
  readonly index: number;
  /** The heading as somebody wrote it; a column without one is called by its letter. */
  readonly heading: string;
  /** The standard name: "label", "relevant", "image"; a heading nobody knows is its own. */
  readonly key: string;
  /** The language as written, "Svenska (sv)"; null where the heading names none. */
  readonly language: string | null;
}

/**
 * Reads a heading with the spellings that pyxform (ODK's own reader) takes, old ones too: "label:English", "relevance",
 * "media::image::English", "list name".
 */
export function readColumn(heading: string, index: number): Column {
  if (heading === '') return { index, heading: letterOf(index), key: '', language: null };
  const parts = heading
    .split(heading.includes('::') ? '::' : /(?<!\bjr):/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const plain = parts.map(normal);
  const first = plain[0] === 'media' || plain[0] === 'bind' ? 1 : 0;
  const named = ALIASES[plain[first] ?? ''] ?? plain[first] ?? '';
  if (TRANSLATED.includes(named))
    return { index, heading, key: named, language: parts.slice(first + 1).join('::') || null };
  const whole = ALIASES[normal(heading)] ?? (plain.length === first + 1 ? named : normal(heading));
  return { index, heading, key: whole, language: null };
}

/** Columns that may stand once a language. */
export const TRANSLATED: readonly string[] = [
  'label',
  'hint',
  'guidance_hint',
  'constraint_message',
  'required_message',
  'image',
  'big-image',
  'audio',
  'video',
];

/** Whether a heading is one that XLSForm has, in a form or in its settings; what it says may be left out all the same. */
export const isKnownHeading = ({ key, heading }: Column): boolean =>
  TRANSLATED.includes(key) || KNOWN.includes(key) || /^(bind|body|instance|control)::/i.test(heading);

const KNOWN: readonly string[] = [
  ...['type', 'name', 'list_name', 'relevant', 'constraint', 'required', 'calculation', 'default', 'read_only'],
  ...[
    'appearance',
    'choice_filter',
    'repeat_count',
    'parameters',
    'trigger',
    'disabled',
    'autoplay',
    'save_to',
    'intent',
  ],
  ...['form_title', 'form_id', 'version', 'default_language', 'instance_name', 'style', 'public_key', 'submission_url'],
  ...['auto_send', 'auto_delete', 'allow_choice_duplicates', 'namespaces', 'clean_text_values', 'sms_keyword'],
];

const ALIASES: Readonly<Record<string, string>> = {
  command: 'type',
  tag: 'name',
  caption: 'label',
  relevance: 'relevant',
  calculate: 'calculation',
  readonly: 'read_only',
  requiredmsg: 'required_message',
  'jr:requiredmsg': 'required_message',
  constraintmsg: 'constraint_message',
  'jr:constraintmsg': 'constraint_message',
  'jr:count': 'repeat_count',
  count: 'repeat_count',
  listname: 'list_name',
  value: 'name',
  title: 'form_title',
  set_form_title: 'form_title',
  id_string: 'form_id',
  set_form_id: 'form_id',
};

const normal = (written: string): string => written.trim().toLowerCase().replace(/\s+/g, '_');

/** "A" to "Z", "AA" …: as the spreadsheet calls its columns. */
const letterOf = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : letterOf(Math.floor(index / 26) - 1) + letterOf(index % 26);
