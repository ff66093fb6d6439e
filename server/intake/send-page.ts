import type { FastifyReply, FastifyRequest } from 'fastify';
import { directionOf, htmlLang, type Language } from '#core/base/language.ts';
import { escaped, type Html } from '../html.ts';

/** A page that is drawn for one person. */
export interface DrawnPage {
  readonly title: string;
  readonly content: Html;
}

/**
 * Puts a page into the built shell of an address and sends it; without one (a server for the API alone) the bare page still works.
 * No page is stored by the browser, since it holds answers and the device may be borrowed (/kakor promises it). The price is
 * that the browser's own back button asks before it posts the earlier page again; that page is then the same.
 */
export async function sendPage(
  { server: { pages } }: FastifyRequest,
  reply: FastifyReply,
  language: Language,
  shell: string,
  page: DrawnPage,
  status: number,
): Promise<FastifyReply> {
  const fills = { title: escaped(page.title), content: page.content.markup };
  const filled = (await pages?.html(shell, fills)) ?? bareShell(language, fills);
  pages?.headers(reply, shell);
  reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store');
  return reply.send(filled);
}

const bareShell = (language: Language, { title, content }: { title: string; content: string }): string =>
  `<!doctype html><html lang="${htmlLang(language)}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>${title}</title></head><body><main>${content}</main></body></html>`;
