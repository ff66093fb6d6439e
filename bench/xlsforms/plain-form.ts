/**
 * Somebody without script: gets a page, fills in what stands on it by chance, presses what can be pressed, until the receipt.
 * Returns how many pages it took.
 */
export async function answerPlainForm(address: string, chance: () => number): Promise<number> {
  let html = await pageOf(await fetch(address));
  for (let pages = 1; pages < 3000; pages += 1) {
    if (/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.test(html)) return pages;
    const [, action = ''] = /<form method="post" action="([^"]+)"/.exec(html) ?? [];
    const [, state = ''] = /name="state"\s+value="([^"]*)"/.exec(html) ?? [];
    const acts = [...html.matchAll(/name="do"\s+value="([^"]+)"/g)].map(([, act = '']) => act);
    const act = actOf(acts, html, chance);
    const body = new URLSearchParams([
      ['state', unescaped(state)],
      ['do', act],
    ]);
    if (act === 'next') for (const value of valuesOf(html, chance)) body.append('svar', value);
    html = await pageOf(await fetch(new URL(action, address), { method: 'POST', body }));
  }
  throw new Error('the plain form has no end');
}

async function pageOf(answer: Response): Promise<string> {
  const html = await answer.text();
  // 422: the page again, with what is to be mended.
  if (answer.status >= 300 && answer.status !== 422)
    throw new Error(`the plain form answered ${answer.status}: ${html.slice(0, 300)}`);
  return html;
}

function actOf(acts: readonly string[], html: string, chance: () => number): string {
  const has = (act: string): boolean => acts.includes(act);
  if (has('send')) return 'send';
  const canAnswer = has('next') && (valuesOf(html, () => 0.5).length > 0 || !has('skip'));
  if (canAnswer && !html.includes('class="error-summary') && (chance() < 0.8 || !has('skip'))) return 'next';
  const [first] = acts.filter((act) => act !== 'back' && act !== 'pick' && act !== 'search');
  if (has('skip')) return 'skip';
  if (has('next')) return 'next';
  if (first === undefined) throw new Error(`nothing to press: ${acts.join(', ')}`);
  return first;
}

/** One of the options of the page; nothing where it has none. */
function valuesOf(html: string, chance: () => number): readonly string[] {
  const values = [...html.matchAll(/<input[^>]*name="svar"[^>]*>/g)].flatMap(([input]) => {
    const value = /value="([^"]*)"/.exec(input)?.[1];
    return /type="(radio|checkbox)"/.test(input) && value !== undefined ? [unescaped(value)] : [];
  });
  const value = values[Math.floor(chance() * values.length)];
  return value === undefined ? [] : [value];
}

const unescaped = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
