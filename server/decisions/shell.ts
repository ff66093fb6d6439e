import type { FastifyReply, FastifyRequest } from 'fastify';
import { htmlLang, type Language } from '#core/base/language.ts';
import { escaped, type Html } from '../html.ts';

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
