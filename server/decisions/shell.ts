import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { homeOf, htmlLang, type Language, languagesOn } from '#core/base/language.ts';
import type { Municipality } from '#core/places/municipality.ts';
import { escaped, type Html } from '../html.ts';
import { queryIn } from '../plugins/pages.ts';

/** Under what open data is given. */
export const CC0 = 'https://creativecommons.org/publicdomain/zero/1.0/';

/** A page for everybody that the server writes into a built shell. */
export interface ShellPage {
  readonly language: Language;
  readonly shell: string;
  readonly title: string;
  readonly content: Html;
}

/** Puts the words into the built shell; without one (a server for the API alone) the bare page still works. */
export async function sendInto(
  { server: { pages } }: FastifyRequest,
  reply: FastifyReply,
  page: ShellPage,
): Promise<FastifyReply> {
  const fills = { title: `${escaped(page.title)} – Lykta`, content: page.content.markup };
  const filled =
    (await pages?.html(page.shell, fills)) ??
    `<!doctype html><html lang="${htmlLang(page.language)}"><head><meta charset="utf-8"><title>${fills.title}</title></head><body><main>${fills.content}</main></body></html>`;
  pages?.headers(reply, page.shell);
  // A page that is not there may be tomorrow.
  const kept = reply.statusCode === 200 ? 'no-cache' : 'no-store';
  return reply.type('text/html; charset=utf-8').header('cache-control', kept).send(filled);
}

/** One language's pages of a part for everybody. */
interface Shell {
  readonly language: Language;
  /** The address of the first of them: "/en/lagesbild/". */
  readonly shell: string;
  /** Puts a page into the part's shell. */
  send(request: FastifyRequest, reply: FastifyReply, page: Pick<ShellPage, 'title' | 'content'>): Promise<FastifyReply>;
}

/** Adds the pages of a part for everybody in each language that is on, below its name; without the last slash one is led to the first. */
export function addPages(
  app: FastifyInstance,
  name: string,
  { settings }: Pick<Municipality, 'settings'>,
  add: (shell: Shell) => void,
): void {
  for (const language of languagesOn(settings.languages)) {
    const shell = `${homeOf(language)}${name}/`;
    add({ language, shell, send: (request, reply, page) => sendInto(request, reply, { language, shell, ...page }) });
    app.get(shell.slice(0, -1), { schema: { hide: true } }, (request, reply) =>
      reply.redirect(shell + queryIn(request.url), 308),
    );
  }
}
