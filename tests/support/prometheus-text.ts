/** One line of what Prometheus reads: `name{label="value"} 1`. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/**
 * Reads the text format 0.0.4 as its specification has it, and throws at the first line that is not of it: a comment, HELP or
 * TYPE (once, before its samples), or a sample of a series that has not been before.
 */
export function readPrometheus(text: string): readonly Sample[] {
  if (!text.endsWith('\n')) throw new Error('the last line must end');
  const types = new Map<string, string>();
  const seen = new Set<string>();
  const samples: Sample[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || /^# (?!HELP|TYPE)/.test(line)) continue;
    const type = /^# TYPE ([a-zA-Z_:][\w:]*) (counter|gauge|histogram|summary|untyped)$/.exec(line);
    if (type !== null) {
      const [, name = '', kind = ''] = type;
      if (types.has(name)) throw new Error(`TYPE twice: ${name}`);
      types.set(name, kind);
      continue;
    }
    if (/^# HELP [a-zA-Z_:][\w:]* .+$/.test(line)) continue;
    const sample = sampleOf(line);
    const key = `${sample.name} ${JSON.stringify(sample.labels)}`;
    if (seen.has(key)) throw new Error(`a series twice: ${key}`);
    seen.add(key);
    const family = sample.name.replace(/_(bucket|sum|count)$/, '');
    if (!types.has(sample.name) && types.get(family) !== 'histogram') throw new Error(`no TYPE for ${sample.name}`);
    samples.push(sample);
  }
  return samples;
}

function sampleOf(line: string): Sample {
  const match = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (-?(?:[\d.]+(?:e[+-]?\d+)?|Inf)|\+Inf|NaN)$/.exec(line);
  if (match === null) throw new Error(`no sample: ${line}`);
  const [, name = '', inside = '', value = ''] = match;
  const labels: Record<string, string> = {};
  const rest = inside.replace(/([a-zA-Z_]\w*)="((?:[^"\\\n]|\\[\\"n])*)",?/g, (_, label: string, text: string) => {
    labels[label] = text;
    return '';
  });
  if (rest !== '') throw new Error(`no labels: ${inside}`);
  return { name, labels, value: value.endsWith('Inf') ? Number(`${value.replace('Inf', 'Infinity')}`) : Number(value) };
}
