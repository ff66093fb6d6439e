import type { FastifyRequest } from 'fastify';
import { isLanguage, type Language } from '#core/base/language.ts';

/**
 * The language to answer a request in: what it asks for itself (`?sprak=`, or `language` in a JSON body), else the page's
 * own address (/en/…, /lattlast/…), else the browser's list, else Swedish.
 */
export function languageOf(request: FastifyRequest): Language {
  const asked = fieldOf(request.query, 'sprak') ?? fieldOf(request.body, 'language');
  if (isLanguage(asked)) return asked;
  const fromAddress = languageOfPath(request.url);
  if (fromAddress !== 'sv') return fromAddress;
  return fromBrowser(request.headers['accept-language'] ?? '');
}

/** The same for staff, whose pages are in Swedish and English. */
export const staffLanguageOf = (request: FastifyRequest): 'sv' | 'en' => (languageOf(request) === 'en' ? 'en' : 'sv');

/** The language of a page's address; Swedish has no prefix. */
export function languageOfPath(path: string): Language {
  const [, first] = /^\/(\w+)(?:[/?]|$)/.exec(path) ?? [];
  return isLanguage(first) ? first : 'sv';
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function fromBrowser(header: string): Language {
  for (const part of header.split(',')) {
    const tag = part.split(';', 1)[0]?.trim().toLowerCase() ?? '';
    if (tag.startsWith('sv')) return 'sv';
    if (tag.startsWith('en')) return 'en';
  }
  return 'sv';
}
