import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
// Adds `hide` to a route's schema.
import type {} from '@fastify/swagger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Language, STANDARD_LANGUAGES } from '#core/base/language.ts';
import { ADDRESS_CHANNELS, type Asked } from '#core/places/address-channels.ts';
import { HCAPTCHA_MARK } from '#core/places/hcaptcha-frame.ts';
import { languageOfPath } from '../language.ts';
import { RETENTION_TOKENS } from '../retention-facts.ts';

/** What a static page says of the municipality and its dialogue; put into `{{name}}` tokens, escaped. */
export type PageFacts = Readonly<Record<PageToken, string>>;
/** How often a guess is right, of a hundred: from the municipality's policy, in words to every page that promises. */
export const PROMISE_TOKENS = [
  'tookPart',
  'tookPartPublic',
  'whichOfTwo',
  'whichOfTwoPublic',
  'twoAlike',
  'fourAlike',
] as const;
export const PAGE_TOKENS = [
  'name',
  'formalName',
  'fictional',
  'languages',
  'dialogueState',
  'dialogueTitle',
  'dialogueTitleLang',
  'dialogueTitleDir',
  'dialogueLead',
  'dialogueLeadLang',
  'dialogueLeadDir',
  'dialogueOwn',
  'dialogueQuery',
  'pageQuery',
  'doors',
  'placeAbout',
  'questionsAbout',
  'closes',
  'resultsBy',
  'controller',
  'dataProtectionContact',
  'contact',
  'faultReportUrl',
  'policyVersion',
  'policyDecided',
  'batchesPerYear',
  'signInProvider',
  'passkeyOrigin',
  'mapAttribution',
  'hcaptcha',
  ...PROMISE_TOKENS,
  ...RETENTION_TOKENS,
] as const;
export type PageToken = (typeof PAGE_TOKENS)[number];

export const NOTHING_ASKED: Asked = { dialogue: null, channel: null };

/** What a page is told of the municipality in a language, for what its address asks. */
export type FactsOfPages = (language: Language, asked: Asked) => Promise<PageFacts>;

/** Figures by name for `{{figure:name}}`: more than the facts and dear to compute, so asked for only where a page has some. */
export type PageFigures = (language: Language) => Promise<Readonly<Record<string, string>>>;

interface BuiltPage {
  readonly html: string;
  readonly hasFigures: boolean;
  /** CSP sources for the page's own inline scripts, known because the page is built by us and never changes. */
  readonly scriptHashes: readonly string[];
}

declare module 'fastify' {
  interface FastifyInstance {
    pages: Pages | null;
  }
}

/** What a municipality adds to all pages. */
export interface PagesOfTown {
  /** Languages whose pages are served. */
  readonly languages?: readonly Language[];
  /** HTML by the `<!--lykta:name-->` place it goes in. */
  readonly alike?: Readonly<Record<string, string>>;
  /** Origins that may show residents' pages in a frame. */
  readonly embeddedBy?: readonly string[];
  /** The HTML of the other dialogues that are open, for the start page. */
  readonly moreDialogues?: (language: Language, asked: Asked) => Promise<string>;
}

/** The built HTML pages, filled with the facts of the day. */
export class Pages {
  readonly #built: ReadonlyMap<string, BuiltPage>;
  readonly #facts: FactsOfPages;
  readonly #figures: PageFigures;
  readonly #alike: Readonly<Record<string, string>>;
  readonly #embeddedBy: readonly string[];
  readonly #moreDialogues: PagesOfTown['moreDialogues'];
  readonly #lately = new Map<string, { readonly html: string; readonly until: number }>();

  /**
   * Reads every page under dist/web in a language of `languages` once. Throws when the folder is not there: the build
   * comes first.
   */
  constructor(
    folder: string,
    facts: FactsOfPages,
    figures: PageFigures = async () => ({}),
    { languages = STANDARD_LANGUAGES, alike = {}, embeddedBy = [], moreDialogues }: PagesOfTown = {},
  ) {
    this.#built = readBuiltPages(folder, languages);
    this.#facts = facts;
    this.#figures = figures;
    this.#alike = alike;
    this.#embeddedBy = embeddedBy;
    this.#moreDialogues = moreDialogues;
  }

  get paths(): readonly string[] {
    return [...this.#built.keys()];
  }

  /**
   * The page of an address such as "/en/svara/" with today's facts and `fills` in its `<!--lykta:name-->` places; null when
   * there is none.
   */
  async html(
    path: string,
    fills: Readonly<Record<string, string>> = {},
    asked: Asked = NOTHING_ASKED,
  ): Promise<string | null> {
    const page = this.#built.get(path);
    if (page === undefined) return null;
    const facts = await this.#facts(languageOfPath(path), asked);
    const more = page.html.includes(MORE_DIALOGUES)
      ? await this.#moreDialogues?.(languageOfPath(path), asked)
      : undefined;
    const html = forThisTown(page.html, facts).replace(/\{\{(\w+)\}\}/g, (token, name: string) =>
      name in facts ? written(name as PageToken, facts[name as PageToken]) : token,
    );
    const whole = html
      .replace(MORE_DIALOGUES, () => more ?? '')
      .replace(/<!--lykta:(\w+)-->/g, (marker, name: string) => fills[name] ?? this.#alike[name] ?? marker);
    const told = facts.hcaptcha === 'true' && path.endsWith('/svara/') ? marked(whole) : whole;
    if (!page.hasFigures) return told;
    const figures = await this.#figures(languageOfPath(path));
    return told.replace(/\{\{figure:([\w-]+)\}\}/g, (_, name: string) => escapeHtml(figures[name] ?? '–'));
  }

  /** The same, filled at most every ten seconds: the page that says that there is too much to do must cost next to nothing. */
  async htmlLately(path: string): Promise<string | null> {
    const known = this.#lately.get(path);
    if (known !== undefined && known.until > performance.now()) return known.html;
    const html = await this.html(path);
    if (html !== null) this.#lately.set(path, { html, until: performance.now() + 10_000 });
    return html;
  }

  /** Type, content policy and whose frames it may stand in, for a page of an address. */
  headers(reply: FastifyReply, path: string): FastifyReply {
    return pageHeaders(reply, this.scriptHashes(path), framesFor(path, this.#embeddedBy));
  }

  scriptHashes(path: string): readonly string[] {
    return this.#built.get(path)?.scriptHashes ?? [];
  }
}

/** A fact as it stands in a page. Where somebody is told whom to contact, an e-mail address can be pressed. */
function written(name: PageToken, fact: string): string {
  const text = escapeHtml(fact);
  const isAddress = (name === 'contact' || name === 'dataProtectionContact') && /^[\w.+-]+@[\w.-]+$/.test(fact);
  return isAddress ? `<a href="mailto:${text}">${text}</a>` : text;
}

/**
 * What is said of an invented municipality alone is not in the pages of a real one, not even out of sight; nor is the
 * organisation's own sign-in where there is none, nor a word of hCaptcha where it is not set.
 */
const forThisTown = (html: string, { fictional, signInProvider, hcaptcha }: PageFacts): string =>
  html
    .replace(/<!--lykta-hcaptcha-->([\s\S]*?)<!--\/lykta-hcaptcha-->/g, hcaptcha === 'true' ? '$1' : '')
    .replace(/<!--lykta-own-check-->([\s\S]*?)<!--\/lykta-own-check-->/g, hcaptcha === 'true' ? '' : '$1')
    .replace(/<!--lykta-fictional-->([\s\S]*?)<!--\/lykta-fictional-->/g, fictional === 'true' ? '$1' : '')
    .replace(/<!--lykta-provider-->([\s\S]*?)<!--\/lykta-provider-->/g, signInProvider === '' ? '' : '$1');

/** Tells the page that answers of hCaptcha. Where it is not set there is nothing to tell, and not a byte more to fetch. */
const marked = (html: string): string => html.replace('</head>', `<meta name="${HCAPTCHA_MARK}"></head>`);

/** Every page is built with a link to each language that Lykta is written in; those that are off here go, comments and all. */
const inLanguages = (html: string, languages: readonly Language[]): string =>
  html.replace(/<!--lykta-language:(\w+)-->([\s\S]*?)<!--\/lykta-language-->/g, (_, language: string, link: string) =>
    languages.some((one) => one === language) ? link : '',
  );

/** Serves every built page at its address. */
export function servePages(app: FastifyInstance, pages: Pages): void {
  for (const path of pages.paths) {
    // Filled by the part that they are of.
    if (
      /\/(404|500|503|enkel|anvand-din-kod\/svar|medborgarlofte|trygghetsvandringar|du-sa-vi-gjorde|(?<!personal\/)lagesbild|(?<!personal\/)atgarder|personal\/lofte\/underlag|personal\/vandringar\/protokoll)\/$/.test(
        path,
      )
    )
      continue;
    app.get(path, { schema: { hide: true } }, async (request, reply) => {
      const html = (await pages.html(path, {}, askedIn(request.query))) ?? '';
      const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
      pages.headers(reply, path).header('cache-control', 'no-cache').header('etag', etag);
      if (request.headers['if-none-match'] === etag) return reply.code(304).send();
      return reply.send(html);
    });
    if (path !== '/')
      app.get(path.slice(0, -1), { schema: { hide: true } }, async (request, reply) => {
        return reply.redirect(path + queryIn(request.url), 308);
      });
  }
}

const MORE_DIALOGUES = '<!--lykta:moreDialogues-->';

/** "?dialog=parken-2027" of an address, "" where it has no query. */
export const queryIn = (url: string): string => (url.includes('?') ? url.slice(url.indexOf('?')) : '');

function askedIn(query: unknown): Asked {
  const { dialog, kanal } = query as { readonly dialog?: unknown; readonly kanal?: unknown };
  return {
    dialogue: typeof dialog === 'string' && /^[a-z0-9-]{1,64}$/.test(dialog) ? dialog : null,
    channel: ADDRESS_CHANNELS.find((channel) => channel === kanal) ?? null,
  };
}

/** Whether somebody is looking at a page (rather than a program asking for data). */
export const wantsPage = (request: FastifyRequest): boolean =>
  request.server.pages !== null &&
  request.server.pages !== undefined &&
  !request.url.startsWith('/api/') &&
  (request.headers.accept ?? '').includes('text/html');

/** Answers with the page for 404, 500 or 503 in the language of the address. The status is already set. */
export async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  name: '404' | '500' | '503',
): Promise<FastifyReply> {
  const language = languageOfPath(request.url);
  const prefix = language === 'sv' ? '/' : `/${language}/`;
  const pages = request.server.pages;
  const path = [`${prefix}${name}/`, `/${name}/`].find((candidate) => pages?.paths.includes(candidate)) ?? '/';
  const html = (name === '503' ? await pages?.htmlLately(path) : await pages?.html(path)) ?? '';
  return (pages?.headers(reply, path) ?? reply).send(html);
}

/** Staff's pages, and those where an answer can be taken back, are never shown inside another site. */
const mayBeEmbedded = (path: string): boolean => !/\/(personal|gata|kiosk|anvand-din-kod)\//.test(path);

/** Type and content policy of a page: only our own origin, and only the scripts that we built into it. */
function pageHeaders(
  reply: FastifyReply,
  scriptHashes: readonly string[],
  embeddedBy: readonly string[],
): FastifyReply {
  // The older header knows no list of sites; where there is one the policy alone decides.
  if (embeddedBy.length > 0) reply.removeHeader('x-frame-options');
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', contentPolicy(scriptHashes, embeddedBy));
}

/** The editor shows a survey being tried in a frame of its own page; nobody else may. */
function framesFor(path: string, embeddedBy: readonly string[]): readonly string[] {
  if (path.endsWith('/personal/enkater/prov/')) return ["'self'"];
  return mayBeEmbedded(path) ? embeddedBy : [];
}

export const contentPolicy = (scriptHashes: readonly string[], embeddedBy: readonly string[] = []): string =>
  [
    "default-src 'self'",
    `script-src ${["'self'", ...scriptHashes].join(' ')}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${embeddedBy.length === 0 ? "'none'" : embeddedBy.join(' ')}`,
  ].join('; ');

export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

function readBuiltPages(folder: string, languages: readonly Language[]): ReadonlyMap<string, BuiltPage> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, address: addressOf(relative('.', file)) }))
    .filter(({ address }) => languages.includes(languageOfPath(address)));
  return new Map(
    files.map(({ file, address }) => {
      const html = inLanguages(readFileSync(join(folder, file), 'utf8'), languages);
      return [address, { html, hasFigures: html.includes('{{figure:'), scriptHashes: inlineScriptHashes(html) }];
    }),
  );
}

/** "en/svara/index.html" → "/en/svara/", "404.html" → "/404/". */
function addressOf(file: string): string {
  const path = file
    .split(sep)
    .join('/')
    .replace(/(^|\/)index\.html$/, '$1')
    .replace(/\.html$/, '/');
  return `/${path}`;
}

function inlineScriptHashes(html: string): readonly string[] {
  const hashes = new Set<string>();
  for (const match of html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g))
    hashes.add(
      `'sha256-${createHash('sha256')
        .update(match[1] ?? '')
        .digest('base64')}'`,
    );
  return [...hashes];
}
