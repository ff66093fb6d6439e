import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Language } from '#core/base/language.ts';
import { PAGE_TOKENS, type PageFacts, Pages } from '#server/plugins/pages.ts';

const built = `<h1>{{name}}</h1><!--lykta-fictional--><p>{{name}} finns inte.</p><!--/lykta-fictional--><!--lykta-provider--><a>Logga in med {{signInProvider}}</a><!--/lykta-provider--><ul><!--lykta-language:en--><li>English</li><!--/lykta-language--><!--lykta-language:fi--><li>Suomi</li><!--/lykta-language--></ul><main><!--lykta:content--></main><script>1</script>`;

function pages(change: Partial<PageFacts>, languages?: readonly Language[]): Pages {
  const folder = mkdtempSync(join(tmpdir(), 'lykta-pages-'));
  mkdirSync(join(folder, 'en'));
  writeFileSync(join(folder, 'index.html'), built);
  writeFileSync(join(folder, 'en', 'index.html'), built);
  mkdirSync(join(folder, 'fi'));
  writeFileSync(join(folder, 'fi', 'index.html'), built);
  const facts = Object.fromEntries(PAGE_TOKENS.map((token) => [token, ''])) as PageFacts;
  const factsOf = async (language: Language): Promise<PageFacts> => ({
    ...facts,
    name: `Å & <b> ${language}`,
    ...change,
  });
  return new Pages(folder, factsOf, undefined, languages === undefined ? {} : { languages });
}

describe('a page as it is served', () => {
  it('says who asks, escaped, in the language of its address', async () => {
    expect(await pages({}).html('/en/')).toContain('<h1>Å &amp; &lt;b&gt; en</h1>');
    expect(await pages({}).html('/')).toContain('&lt;b&gt; sv');
  });

  it('says that a town is invented only where it is', async () => {
    expect(await pages({ fictional: 'true' }).html('/')).toContain('finns inte');
    expect(await pages({ fictional: 'false' }).html('/')).not.toContain('finns inte');
  });

  it('offers the organisation’s own sign-in only where there is one, under its name', async () => {
    expect(await pages({}).html('/')).not.toContain('Logga in med');
    expect(await pages({ signInProvider: 'Å & B kommun' }).html('/')).toContain('<a>Logga in med Å &amp; B kommun</a>');
  });

  it('speaks of hCaptcha only where it is set, and marks the page that answers alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lykta-pages-'));
    mkdirSync(join(folder, 'svara'));
    mkdirSync(join(folder, 'kiosk'));
    const html =
      '<head></head><!--lykta-own-check--><p>bara här</p><!--/lykta-own-check--><!--lykta-hcaptcha--><p>hos dem</p><!--/lykta-hcaptcha-->';
    for (const name of ['svara', 'kiosk']) writeFileSync(join(folder, name, 'index.html'), html);
    const with_ = (hcaptcha: string) => new Pages(folder, async () => ({ hcaptcha }) as PageFacts);
    expect(await with_('').html('/svara/')).toBe('<head></head><p>bara här</p>');
    expect(await with_('true').html('/svara/')).toBe('<head><meta name="hcaptcha"></head><p>hos dem</p>');
    expect(await with_('true').html('/kiosk/')).toBe('<head></head><p>hos dem</p>');
  });

  it('is in the languages that the municipality has switched on, and links to no other', async () => {
    expect(pages({}).paths).not.toContain('/fi/');
    expect(await pages({}).html('/')).toContain('<ul><li>English</li></ul>');
    const withFinnish = pages({}, ['sv', 'en', 'fi']);
    expect(await withFinnish.html('/fi/')).toContain('&lt;b&gt; fi');
    expect(await withFinnish.html('/')).toContain('<ul><li>English</li><li>Suomi</li></ul>');
  });

  it('is filled where the server draws, and nowhere else', async () => {
    expect(await pages({}).html('/', { content: '<p>fråga</p>' })).toContain('<main><p>fråga</p></main>');
    expect(await pages({}).html('/', {})).toContain('<!--lykta:content-->');
    expect(await pages({}).html('/saknas/')).toBeNull();
  });

  it('lets the browser run the scripts that were built into it', () => {
    expect(pages({}).scriptHashes('/')).toEqual(["'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='"]);
  });
});
