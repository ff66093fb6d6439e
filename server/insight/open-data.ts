import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { dcatCatalogue, type Publisher } from '#core/exports/dcat.ts';
import { releaseFeed } from '#core/exports/feed.ts';
import type { Frame } from '#core/measures/contract.ts';
import { framePicture } from '#core/measures/frame.ts';
import type { ReleaseShelf } from '#db/release/shelf.ts';
import { addressOf, keptFor } from '../address-of.ts';
import { sendFrozen, withEtag } from './frozen.ts';

export interface OpenDataOptions {
  readonly releases: ReleaseShelf;
  readonly publisher: Omit<Publisher, 'address'>;
  /** Where people reach Lykta, when it is set. */
  readonly address: string | null;
}

/** What tells others that there are public releases: a catalogue for dataportal.se and a feed for whoever follows. */
export async function openDataPart(app: FastifyInstance, options: OpenDataOptions): Promise<void> {
  const { releases } = options;
  const told: readonly {
    readonly path: string;
    readonly summary: string;
    readonly type: string;
    readonly write: (frames: readonly Frame[], publisher: Publisher) => string;
  }[] = [
    {
      path: '/catalog.rdf',
      summary: 'The public releases as a catalogue of data sets (DCAT-AP-SE, RDF/XML)',
      type: 'application/rdf+xml; charset=utf-8',
      write: dcatCatalogue,
    },
    {
      path: '/releases.rss',
      summary: 'The public releases as they come (RSS 2.0)',
      type: 'application/rss+xml; charset=utf-8',
      write: releaseFeed,
    },
  ];
  for (const { path, summary, type, write } of told)
    app.get(
      path,
      { schema: { summary, tags: ['results'], response: { 200: Type.String() } } },
      async (request: FastifyRequest, reply: FastifyReply) => {
        const frames = releases.summaries('public').map(framePicture);
        const body = write(frames, { ...options.publisher, address: addressOf(request, options.address) });
        return sendFrozen(request, keptFor(reply.type(type), options.address), withEtag(body));
      },
    );
}
