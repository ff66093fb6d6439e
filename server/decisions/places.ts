import { randomUUID } from 'node:crypto';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { Right } from '#core/access/can.ts';
import { rowsFor } from '#core/access/rows.ts';
import { Refusal } from '#core/base/fault.ts';
import { type Clock, dayOf } from '#core/base/time.ts';
import { NewPlace, PlaceChange, PlaceList, ToldPlace } from '#core/places/registered.ts';
import type { PlaceStore } from '#db/work/places.ts';
import { staffLanguageOf } from '../language.ts';
import { rowsOf, staffOf } from '../plugins/access.ts';
import { PlaceDesk, type PlaceSources } from './place-desk.ts';
import { movedOn, placeGone } from './refusals.ts';

export interface PlacesOptions extends PlaceSources {
  readonly places: PlaceStore;
  readonly clock: Clock;
}

const Address = Type.Object({ place: Type.String({ maxLength: 64 }) });
const Asked = Type.Object({ sprak: Type.Optional(Type.String({ maxLength: 20 })) }, { additionalProperties: false });
const refusals = { 400: Refusal, 401: Refusal, 403: Refusal };
const tags = ['staff'];
const right = (...of: Right) => ({ config: { right: of } }) as const;

/**
 * /api/staff/places: the register of places. The municipality's named places are in it from its own file, and nothing here changes
 * what stands there. Nothing here can open the raw store.
 */
export async function placesPart(plain: FastifyInstance, options: PlacesOptions): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { places, clock } = options;
  const desk = new PlaceDesk(options);
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  app.get(
    '/api/staff/places',
    {
      ...right('read', 'place'),
      schema: {
        summary: 'The register of places, by name: every place, or those on one’s own land',
        tags,
        querystring: Asked,
        response: { 200: PlaceList, ...refusals },
      },
    },
    async (request) => {
      const rows = rowsOf(request);
      const language = staffLanguageOf(request);
      const told = await desk.told(await places.all(rows), rows, language);
      const owners = rows === 'all' ? await desk.owners(language) : [];
      return { places: [...told], owners: [...owners] };
    },
  );

  app.post(
    '/api/staff/places',
    {
      ...right('write', 'place'),
      schema: {
        summary: 'Add a place: a point with its radius, an area or a stretch of road',
        description:
          'Public places alone, never a home. A name that points at somebody or at a group of people is refused.',
        tags,
        body: NewPlace,
        response: { 201: ToldPlace, ...refusals, 422: Refusal },
      },
    },
    async (request, reply) => {
      const language = staffLanguageOf(request);
      const contents = await desk.read(request.body.draft, null, language);
      const id = randomUUID();
      const by = { account: staffOf(request).id, on: dayOf(clock()) };
      const place = await request.doLogged((work) => places.within(work).add(id, contents, by), id);
      const [told] = await desk.told([place], 'all', language);
      if (told === undefined) throw new Error('a place that is not told');
      return reply.code(201).send(told);
    },
  );

  app.put(
    '/api/staff/places/:place',
    {
      ...right('write', 'place'),
      schema: {
        summary: 'Change a place; of one that the municipality’s own file names, whose land it is and who sees to it',
        description: '`revision` is the state that was read. `where` is null where the ground stays as it is.',
        tags,
        params: Address,
        body: PlaceChange,
        response: { 200: ToldPlace, ...refusals, 404: Refusal, 409: Refusal, 422: Refusal },
      },
    },
    async (request) => {
      const language = staffLanguageOf(request);
      const { place: id } = request.params;
      const { revision, draft } = request.body;
      const rows = rowsFor(staffOf(request), ['write', 'place']);
      const before = rows === null ? null : await places.byId(rows, id);
      if (before === null) throw placeGone();
      const contents = await desk.read(draft, before, language);
      const by = { account: staffOf(request).id, on: dayOf(clock()) };
      const changed = await request.doLogged(async (work) => {
        const done = await places.within(work).change(id, revision, contents, by);
        if (done.ok) return done.value;
        throw done.failure === 'unknown' ? placeGone() : movedOn();
      });
      const [told] = await desk.told([changed], 'all', language);
      if (told === undefined) throw new Error('a place that is not told');
      return told;
    },
  );
}
