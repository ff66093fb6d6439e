import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { appearanceCss } from '#core/places/appearance.ts';
import type { MunicipalitySettings } from '#core/places/municipality.ts';
import type { Logo } from '../municipality.ts';
import { escapeHtml } from './pages.ts';

export interface OwnLook {
  readonly settings: Pick<MunicipalitySettings, 'name' | 'appearance' | 'embeddedBy'>;
  readonly logo: Logo | null;
}

const CSS = '/utseende.css';
const LOGO = '/logotyp';
const forever = 'public, max-age=31536000, immutable';

/** The municipality's colours and logo, each at an address that changes with it. */
export async function appearancePart(app: FastifyInstance, { settings, logo }: OwnLook): Promise<void> {
  const css = appearanceCss(settings.appearance);
  if (css !== '')
    app.get(CSS, { schema: { hide: true } }, async (_request, reply) =>
      reply.type('text/css; charset=utf-8').header('cache-control', forever).send(css),
    );
  if (logo !== null)
    app.get(LOGO, { schema: { hide: true } }, async (_request, reply) =>
      reply
        .type(logo.type)
        .header('cache-control', forever)
        // A picture alone: whatever an SVG holds, it runs and fetches nothing, even where somebody opens it by itself.
        .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .send(logo.bytes),
    );
}

/** What every page of the municipality has alike, by the `<!--lykta:name-->` place it goes in. */
export function ownLook({ settings, logo }: OwnLook): Readonly<Record<'appearance' | 'logo', string>> {
  const css = appearanceCss(settings.appearance);
  return {
    appearance:
      (css === '' ? '' : `<link rel="stylesheet" href="${CSS}?${versionOf(css)}">`) +
      (settings.embeddedBy.length === 0 ? '' : '<script src="/inbaddad.js" defer></script>'),
    logo:
      logo === null
        ? ''
        : `<img class="header__logo" src="${LOGO}?${versionOf(logo.bytes)}" alt="${escapeHtml(settings.name)}" height="32">`,
  };
}

const versionOf = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 12);
