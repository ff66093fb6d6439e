import { frameRows } from '#core/exports/frame-rows.ts';
import type { Cell } from '#core/exports/table.ts';
import { type Html, html } from '../../html.ts';
import type { Collection, SummedLayer } from './collections.ts';
import type { collectionDocument, Link, landingPage } from './documents.ts';
import { TILESETS_REL } from './tiles.ts';

/** The same documents for people: a title and what stands in the middle of the page. */
interface Page {
  readonly title: string;
  readonly content: string;
}

const page = (title: string, content: Html): Page => ({
  title: html`${title}`.markup,
  content: html`<h1>${title}</h1>${content}`.markup,
});

export const landingHtml = ({ title, description, links }: ReturnType<typeof landingPage>): Page =>
  page(
    title,
    html`<p class="lead">${description}</p>${listOf(links.filter(({ rel }) => rel !== 'alternate' && rel !== 'self'))}`,
  );

export const conformancePage = (classes: readonly string[]): Page =>
  page('Standarder som följs', html`<ul>${classes.map((uri) => html`<li>${uri}</li>`)}</ul>`);

type CollectionDocument = ReturnType<typeof collectionDocument>;

export const collectionsPage = (collections: readonly CollectionDocument[]): Page =>
  page(
    'Datamängder',
    html`<ul>${collections.map(({ title, links }) => html`<li><a href="${htmlOf(links)}">${title}</a></li>`)}</ul>`,
  );

export const collectionPage = ({ title, description, links, id, extent }: CollectionDocument): Page =>
  page(
    title,
    html`<p class="lead">${description}</p>
<dl><div><dt>Id</dt><dd>${id}</dd></div>
<div><dt>Period</dt><dd>${extent.temporal.interval[0]?.map((time) => time.slice(0, 10)).join('–') ?? ''}</dd></div></dl>
${listOf(links.filter(({ rel }) => rel === 'items' || rel === 'license' || rel === TILESETS_REL))}`,
  );

/** A page of features as a table, with the frame above it. */
export const itemsPage = (
  collection: Collection,
  layer: SummedLayer,
  indices: readonly number[],
  links: readonly Link[],
): Page =>
  page(
    collection.title,
    html`${frameList(layer)}
<div class="scroll" role="region" aria-label="${layer.title}" tabindex="0"><table>
<thead><tr>${layer.columns.map(({ heading }) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>${indices.map((index) => html`<tr>${(layer.rows[index] ?? []).map((cell) => html`<td>${written(cell)}</td>`)}</tr>`)}</tbody>
</table></div>
${listOf(links.filter(({ rel }) => rel === 'next' || rel === 'prev').map((link) => ({ ...link, href: link.href.replace('f=json', 'f=html') })))}`,
  );

export const featurePage = (collection: Collection, layer: SummedLayer, index: number): Page =>
  page(
    collection.title,
    html`<dl>${layer.columns.map(({ heading }, column) => html`<div><dt>${heading}</dt><dd>${written(layer.rows[index]?.[column] ?? null)}</dd></div>`)}</dl>
${frameList(layer)}`,
  );

/** The frame that no figure travels without: what has no label of its own as sentences, the rest as a list. */
function frameList(layer: SummedLayer): Html {
  const lines = frameRows(layer, layer.checksum);
  return html`${lines.map(([label, value]) => value === undefined && html`<p>${label}</p>`)}
<dl>${lines.map(([label, value]) => value !== undefined && html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** What is withheld is a dash, never 0. */
const written = (cell: Cell): string => (cell === null ? '–' : String(cell).replace('.', ','));

const listOf = (links: readonly Link[]): Html =>
  html`<ul>${links.map(({ href, title }) => html`<li><a href="${href}">${title}</a></li>`)}</ul>`;

const htmlOf = (links: readonly Link[]): string => links.find(({ rel }) => rel === 'alternate')?.href ?? '';
