import { spawnSync } from 'node:child_process';
import { Parser } from 'saxen';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReleaseShelf } from '#db/release/shelf.ts';
import { openDataPart } from '#server/insight/open-data.ts';
import { type InsightServer, putRelease, startInsight } from '../support/insight-server.ts';

let server: InsightServer;
let release: string;
beforeAll(async () => {
  server = await startInsight();
  release = putRelease(server.releases, 'provstad-2026', '2026-03-15', 400);
  await server.app.register(openDataPart, {
    releases: new ReleaseShelf(server.releases),
    publisher: { name: 'Prov & <stads> kommun', contact: 'trygghet@provstad.example' },
    address: 'https://lykta.provstad.example',
    prefix: '/api/results',
  });
});
afterAll(() => server.close());

/** Every element with its attributes, in order; throws where the XML is not well-formed. */
function elements(xml: string): readonly (readonly [name: string, attributes: Record<string, string>])[] {
  const found: [string, Record<string, string>][] = [];
  const parser = new Parser();
  parser.on('error', (error: Error) => {
    throw error;
  });
  parser.on('openTag', (name: string, attributes: () => Record<string, string>) => {
    found.push([name, { ...attributes() }]);
  });
  parser.parse(xml);
  return found;
}

describe('what tells others of the public releases', () => {
  it('is a catalogue in which every file of a release is there to fetch', async () => {
    const reply = await server.app.inject({ url: '/api/results/catalog.rdf' });
    expect(reply.headers['content-type']).toBe('application/rdf+xml; charset=utf-8');
    const found = elements(reply.body);
    const downloads = found
      .filter(([name]) => name === 'dcat:downloadURL')
      .map(([, { 'rdf:resource': at }]) => at ?? '');
    expect(downloads.length).toBeGreaterThan(5);
    for (const at of downloads) {
      expect(at).toMatch(/^https:\/\/lykta\.provstad\.example\/api\/results\//);
      const file = await server.app.inject({ url: at.replace('https://lykta.provstad.example', '') });
      expect(file.statusCode, at).toBe(200);
    }
    // What DCAT-AP-SE demands of a catalogue, a data set and a distribution.
    for (const name of [
      'dcterms:title',
      'dcterms:description',
      'dcterms:publisher',
      'dcterms:license',
      'dcat:dataset',
      'dcat:contactPoint',
      'dcat:theme',
      'dcat:accessURL',
      'dcterms:accessRights',
    ])
      expect(
        found.map(([element]) => element),
        name,
      ).toContain(name);
    expect(reply.body).toContain('Prov &amp; &lt;stads&gt; kommun');
    expect(reply.body).toContain('Gäller dem som svarat, inte alla invånare.');
  });

  it.skipIf(spawnSync('rapper', ['--version']).status !== 0)('is RDF to a reader that knows only RDF', async () => {
    const { body } = await server.app.inject({ url: '/api/results/catalog.rdf' });
    const { status, stdout } = spawnSync(
      'rapper',
      ['-q', '-i', 'rdfxml', '-o', 'ntriples', '-', 'https://x.example/'],
      {
        input: body,
        encoding: 'utf8',
      },
    );
    expect(status).toBe(0);
    expect(stdout).toContain(`/data/#${release}> <http://www.w3.org/ns/dcat#distribution> `);
    expect(stdout).toContain('<http://www.w3.org/ns/dcat#Catalog>');
  });

  it('is a feed with an item for each release, which says whom the figures are about', async () => {
    const reply = await server.app.inject({ url: '/api/results/releases.rss' });
    const found = elements(reply.body);
    expect(found.filter(([name]) => name === 'item')).toHaveLength(1);
    expect(reply.body).toContain(`<guid isPermaLink="false">${release}</guid>`);
    expect(reply.body).toContain('Gäller dem som svarat, inte alla invånare.');
    const [, day = ''] = /<pubDate>(.*)<\/pubDate>/.exec(reply.body) ?? [];
    expect(new Date(day).toISOString()).toMatch(/T00:00:00\.000Z$/);
    expect(
      (
        await server.app.inject({
          url: '/api/results/releases.rss',
          headers: { 'if-none-match': String(reply.headers.etag) },
        })
      ).statusCode,
    ).toBe(304);
  });
});
