import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static, type TObject, type TProperties } from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import { literals } from '#core/base/schemas.ts';
import type { Tier } from '#core/measures/contract.ts';
import type { ReleaseShelf } from '#db/release/shelf.ts';
import { addressOf, keptFor } from '../../address-of.ts';
import { type FrozenAnswer, KeptAnswers, sendFrozen, withEtag } from '../frozen.ts';
import type { Guard } from '../part.ts';
import { type Collection, collectionOf, collectionsOf, Layers, type SummedLayer } from './collections.ts';
import {
  collectionDocument,
  conformanceOf,
  featureDocument,
  frameOf,
  GEOJSON_TYPE,
  HTML_TYPE,
  JSON_TYPE,
  type Link,
  landingPage,
  linksFor,
  ownLinks,
} from './documents.ts';
import { collectionPage, collectionsPage, conformancePage, featurePage, itemsPage, landingHtml } from './pages.ts';
import { type Box, boxOf, meet, type ReferenceSystem, referenceSystem } from './reference-systems.ts';
import { badBox, badTime, unknownCollection, unknownFeature, unknownSystem } from './refusals.ts';
import { tileRoutes } from './tile-routes.ts';

export interface OgcOptions {
  /** Frozen releases; only the files of `tier` are read. */
  readonly releases: ReleaseShelf;
  /** Whose: everybody's, as open data with pages for people; or staff's, for programs alone. */
  readonly tier: Tier;
  /** Who may; null where everyone may. */
  readonly guard: Guard | null;
  /** "Ljusköpings kommun" */
  readonly municipality: string;
  /** Where people reach Lykta, when it is set; else what the request says. */
  readonly address: string | null;
}

/** Features on a page where nothing is said, and the most that can be asked for. */
const USUAL_LIMIT = 1000;
const MOST = 10_000;

const language = Type.Optional(Type.String({ maxLength: 20, description: 'Language of a refusal' }));
const crs = Type.Optional(Type.String({ maxLength: 100, description: 'Address of a coordinate reference system' }));
const itemsOf = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST, description: 'Features on the page' })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000, description: 'Features before the page' })),
  bbox: Type.Optional(
    Type.String({ maxLength: 200, description: 'Four numbers: the least of both axes, then the most' }),
  ),
  'bbox-crs': crs,
  crs,
  datetime: Type.Optional(Type.String({ maxLength: 80, description: 'A moment, or two with / between; .. is open' })),
};
type Items = Static<ReturnType<typeof queryFor<typeof itemsOf>>>;
const Document = Type.Object({}, { additionalProperties: true });

/**
 * The releases of a tier as OGC API – Features: collections of squares, named places and districts that QGIS, ArcGIS and GDAL open by
 * the address. What it gives is what the files give; it reads the same layers.
 */
export async function ogcPart(
  app: FastifyInstance,
  { releases, tier, guard, municipality, address }: OgcOptions,
): Promise<void> {
  const service = { tier, address };
  const layers = new Layers(releases, tier);
  const Plain = queryFor(tier, {});
  const refusals = {
    400: Refusal,
    404: Refusal,
    ...(guard === null ? {} : { 401: Refusal, 403: Refusal, 429: Refusal }),
  };
  // Of what staff read nothing stays with whoever fetched it, nor on the way.
  if (tier === 'staff')
    app.addHook('onSend', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });
  const homeOf = (request: FastifyRequest): string => `${addressOf(request, address)}${app.prefix}`;
  const answers = new KeptAnswers();
  const found = (id: string): Collection => {
    const collection = collectionOf(releases, tier, id);
    if (collection === null) throw unknownCollection();
    return collection;
  };
  const layerOf = (collection: Collection): SummedLayer => {
    const layer = layers.of(collection);
    if (layer === null) throw unknownCollection();
    return layer;
  };
  const tags = [tier === 'staff' ? 'insight' : 'ogc'];
  const schema = (summary: string, querystring: TObject = Plain, params = {}) => ({
    ...guard,
    schema: {
      summary,
      tags,
      querystring,
      ...(Object.keys(params).length === 0 ? {} : { params: Type.Object(params) }),
      response: { 200: Document, ...refusals },
    },
  });
  const id = Type.String({ maxLength: 120 });
  tileRoutes(app, {
    homeOf,
    address,
    guard,
    tags,
    refusals,
    layerOf: (asked) => {
      const collection = found(asked);
      return { collection, layer: layerOf(collection) };
    },
  });

  app.get('', schema('Releases for map programs: where to begin (OGC API – Features)'), async (request, reply) => {
    const document = landingPage(tier, homeOf(request), municipality);
    return answer(service, request, reply, JSON_TYPE, written(document), () => landingHtml(document));
  });

  app.get('/conformance', schema('Which parts of the standards are kept'), async (request, reply) =>
    answer(service, request, reply, JSON_TYPE, written({ conformsTo: conformanceOf(tier) }), () =>
      conformancePage(conformanceOf(tier)),
    ),
  );

  app.get('/collections', schema('What there is'), async (request, reply) => {
    const home = homeOf(request);
    const collections = collectionsOf(releases, tier).map((collection) => collectionDocument(tier, home, collection));
    const links = linksFor(tier, ownLinks(`${home}/collections`, JSON_TYPE, 'Datamängder'));
    return answer(service, request, reply, JSON_TYPE, written({ links, collections }), () =>
      collectionsPage(collections),
    );
  });

  app.get<{ Params: { id: string } }>(
    '/collections/:id',
    schema('One collection', Plain, { id }),
    async (request, reply) => {
      const document = collectionDocument(tier, homeOf(request), found(request.params.id));
      return answer(service, request, reply, JSON_TYPE, written(document), () => collectionPage(document));
    },
  );

  app.get<{ Params: { id: string }; Querystring: Items }>(
    '/collections/:id/items',
    schema('The features of a collection', queryFor(tier, itemsOf), { id }),
    async (request, reply) => {
      const collection = found(request.params.id);
      const { limit = USUAL_LIMIT, offset = 0, bbox, datetime } = request.query;
      const system = known(request.query.crs);
      const box = bbox === undefined ? null : boxIn(bbox);
      const boxSystem = known(request.query['bbox-crs']);
      const layer = layerOf(collection);
      const during = datetime === undefined || overlaps(datetime, collection.frame);
      const matched = layer.features.flatMap(({ rings }, index) =>
        during && (box === null || meet(boxOf(rings.flat(), boxSystem), box)) ? [index] : [],
      );
      const page = matched.slice(offset, offset + limit);
      const at = `${homeOf(request)}/collections/${collection.id}/items`;
      const document = {
        type: 'FeatureCollection',
        frame: frameOf(layer),
        numberMatched: matched.length,
        numberReturned: page.length,
        features: page.map((index) => featureDocument(layer, index, system)),
        links: linksFor(tier, pageLinks(at, request.query, offset, limit, matched.length)),
      };
      reply.header('content-crs', `<${system.uri}>`);
      return answer(service, request, reply, GEOJSON_TYPE, written(document), () =>
        itemsPage(collection, layer, page, document.links),
      );
    },
  );

  app.get<{ Params: { id: string; feature: string }; Querystring: { crs?: string } }>(
    '/collections/:id/items/:feature',
    schema('One feature', queryFor(tier, { crs }), { id, feature: id }),
    async (request, reply) => {
      const collection = found(request.params.id);
      const system = known(request.query.crs);
      const layer = layerOf(collection);
      const index = layer.indexOf.get(request.params.feature);
      if (index === undefined) throw unknownFeature();
      const { feature } = request.params;
      const at = `${homeOf(request)}/collections/${collection.id}`;
      const document = () => ({
        ...featureDocument(layer, index, system),
        frame: frameOf(layer),
        links: linksFor(tier, [
          ...ownLinks(`${at}/items/${encodeURIComponent(feature)}`, GEOJSON_TYPE, feature),
          { href: `${at}?f=json`, rel: 'collection', type: JSON_TYPE, title: collection.title },
        ]),
      });
      const json = () => answers.get(layer, `${at} ${system.uri} ${feature}`, () => written(document())());
      reply.header('content-crs', `<${system.uri}>`);
      return answer(service, request, reply, GEOJSON_TYPE, json, () => featurePage(collection, layer, index));
    },
  );
}

/** What is not listed is refused, as the standard has it (requirement /req/core/query-param-unknown). */
function queryFor<Properties extends TProperties>(tier: Tier, properties: Properties) {
  const forms = tier === 'public' ? (['json', 'html'] as const) : (['json'] as const);
  return Type.Object(
    { ...properties, f: Type.Optional(literals<'json' | 'html'>(forms)), sprak: language },
    { additionalProperties: false },
  );
}

/** JSON, or a page for people where `f` or the request's Accept asks for one. The same bytes until a release comes or goes. */
async function answer(
  { tier, address }: Pick<OgcOptions, 'tier' | 'address'>,
  request: FastifyRequest,
  reply: FastifyReply,
  type: string,
  json: () => FrozenAnswer,
  page: () => { readonly title: string; readonly content: string },
): Promise<FastifyReply> {
  keptFor(reply.header('vary', 'accept'), address);
  if (tier === 'staff' || !wantsHtml(request)) return sendFrozen(request, reply.type(`${type}; charset=utf-8`), json());
  const { pages } = request.server;
  const { title, content } = page();
  const html = (await pages?.html(SHELL, { title, content })) ?? content;
  pages?.headers(reply, SHELL);
  return sendFrozen(request, reply.type(`${HTML_TYPE}; charset=utf-8`), withEtag(html));
}

const written = (document: object) => (): FrozenAnswer => withEtag(JSON.stringify(document));

/** The built page whose middle the server fills. */
const SHELL = '/data/api/';

function wantsHtml(request: FastifyRequest): boolean {
  const { f } = request.query as { readonly f?: 'json' | 'html' };
  return f === undefined ? (request.headers.accept ?? '').includes(HTML_TYPE) : f === 'html';
}

function known(uri: string | undefined): ReferenceSystem {
  const system = referenceSystem(uri);
  if (system === null) throw unknownSystem();
  return system;
}

/** Four numbers, or six with heights, which nothing here has. */
function boxIn(written: string): Box {
  const numbers = written.split(',').map((part) => (DECIMAL.test(part) ? Number(part) : Number.NaN));
  const [a, b, c, d] = numbers.length === 6 ? [0, 1, 3, 4].map((index) => numbers[index]) : numbers;
  const box = [a, b, c, d] as Box;
  const isWhole = [4, 6].includes(numbers.length) && numbers.every(Number.isFinite);
  if (!isWhole || box[0] > box[2] || box[1] > box[3]) throw badBox();
  return box;
}

/** As JSON writes a number, with spaces round it perhaps. */
const DECIMAL = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

/** Whether a time or an interval (RFC 3339, `..` or nothing for an open end) meets the days of a dialogue. */
function overlaps(written: string, { opens, closes }: Collection['frame']): boolean {
  const [from, until = from, ...more] = written.split('/');
  const [start, end] = [timeIn(from, -Infinity), timeIn(until, Infinity)];
  if (more.length > 0 || start > end || (from === until && !Number.isFinite(start))) throw badTime();
  return start <= Date.parse(`${closes}T23:59:59Z`) && end >= Date.parse(`${opens}T00:00:00Z`);
}

function timeIn(written: string | undefined, open: number): number {
  if (written === '' || written === '..') return open;
  const time = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2}))?$/.test(written ?? '')
    ? Date.parse(written ?? '')
    : Number.NaN;
  if (Number.isNaN(time)) throw badTime();
  return time;
}

/** Where this page, its other form and its neighbours are. */
function pageLinks(at: string, asked: Items, offset: number, limit: number, matched: number): readonly Link[] {
  const link = (rel: string, type: string, title: string, changes: Readonly<Record<string, string>>): Link => {
    const { f: _f, sprak: _sprak, ...rest } = asked;
    const parameters = new URLSearchParams(Object.entries(rest).map(([key, value]) => [key, String(value)]));
    // The same question in another order of its parameters has the same answer.
    parameters.sort();
    for (const [key, value] of Object.entries(changes)) parameters.set(key, value);
    return { href: `${at}?${parameters}`, rel, type, title };
  };
  const json = { f: 'json' };
  return [
    link('self', GEOJSON_TYPE, 'Den här sidan', json),
    link('alternate', HTML_TYPE, 'Den här sidan (HTML)', { f: 'html' }),
    ...(offset + limit < matched
      ? [link('next', GEOJSON_TYPE, 'Nästa sida', { ...json, offset: String(offset + limit) })]
      : []),
    ...(offset > 0
      ? [link('prev', GEOJSON_TYPE, 'Föregående sida', { ...json, offset: String(Math.max(0, offset - limit)) })]
      : []),
  ];
}
