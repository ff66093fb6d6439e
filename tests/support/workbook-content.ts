import { strFromU8, unzipSync } from 'fflate';
import type { ImportedForm } from '#core/survey/xlsform/import.ts';

/** Something that a workbook holds: a cell, or what is attached to one or lies on a sheet. */
export interface Content {
  readonly what: 'cell' | 'error' | 'formula' | 'comment' | 'picture' | 'box';
  readonly sheet: string;
  /** Null for what lies on the sheet. */
  readonly row: number | null;
  /** The heading over it, or the column's letter. */
  readonly column: string | null;
  readonly said: string;
}

/**
 * Everything that a workbook holds, read from the zipped XML with patterns of its own: it shares nothing with the reader that the
 * import uses, so that what the reader passes over is counted here.
 */
export function contentOf(file: Uint8Array): readonly Content[] {
  const parts = unzipSync(file);
  const part = (path: string): string => (parts[path] === undefined ? '' : strFromU8(parts[path]));
  const strings = all(part('xl/sharedStrings.xml'), /<si\b[^>]*>([\s\S]*?)<\/si>/g).map(wordsIn);
  const targets = linksOf(part('xl/_rels/workbook.xml.rels'), 'xl');
  return all(part('xl/workbook.xml'), /<sheet\b([^>]*)>/g).flatMap((tag): readonly Content[] => {
    const sheet = plain(attribute(tag, 'name'));
    const path = targets.find(({ id }) => id === attribute(tag, 'r:id'))?.path ?? '';
    const cells = cellsIn(part(path), strings);
    const headingAt = (column: string): string =>
      cells.find((cell) => cell.what === 'cell' && cell.row === 1 && cell.column === column)?.value || column;
    const links = linksOf(part(path.replace(/([^/]+)$/, '_rels/$1.rels')), path.replace(/\/[^/]+$/, ''));
    const attached = links.flatMap(({ path: at }): readonly Content[] => {
      const xml = part(at);
      const comments = [...xml.matchAll(/<comment\b([^>]*)>([\s\S]*?)<\/comment>/g)].map(([, tag = '', inner = '']) => {
        const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(attribute(tag, 'ref')) ?? [];
        return { what: 'comment', sheet, row: Number(row), column: headingAt(column), said: wordsIn(inner) } as const;
      });
      const lying = all(xml, /<(?:\w+:)?(?:pic|graphicFrame)\b([^>]*)>/g).map(
        () => ({ what: 'picture', sheet, row: null, column: null, said: '' }) as const,
      );
      const boxes = all(xml, /<(?:\w+:)?sp\b[^>]*>([\s\S]*?)<\/(?:\w+:)?sp>/g).map(
        (inner) => ({ what: 'box', sheet, row: null, column: null, said: wordsIn(inner) }) as const,
      );
      return [...comments, ...lying, ...boxes];
    });
    return [
      ...cells.map(({ what, row, column, value }) => ({ what, sheet, row, column: headingAt(column), said: value })),
      ...attached,
    ];
  });
}

/** What the workbook holds and is neither in the survey nor in a note of the report. */
export function unaccounted(file: Uint8Array, { notes, taken }: ImportedForm): readonly Content[] {
  const content = contentOf(file);
  const isAt = (one: { readonly sheet: string; readonly row: number | null }, { sheet, row }: Content): boolean =>
    one.sheet === sheet && one.row === row;
  const codesAt = (here: Content): readonly string[] =>
    notes.filter((note) => isAt(note, here) && note.column === here.column).map(({ code }) => code);
  return content.filter((here) => {
    if (here.what === 'comment') return !codesAt(here).includes('cell-comment');
    if (here.what === 'picture') return !codesAt(here).includes('sheet-pictures');
    if (here.what === 'box') return !codesAt(here).includes('sheet-box');
    if (codesAt(here).some((code) => code !== 'cell-comment')) return false;
    // What shows no value is never in the survey, and a note of the whole row is not enough.
    if (here.what !== 'cell') return true;
    const row = taken.find((one) => isAt(one, here));
    if (row !== undefined) return !row.columns.includes(here.column ?? '');
    if (notes.some((note) => isAt(note, here) && note.column === null)) return false;
    const isHeading = here.row === 1 && /^(survey|choices|settings)$/i.test(here.sheet.trim());
    // A heading is told with what stands under it; one of XLSForm's own over nothing says nothing.
    const isOver = content.some(
      ({ sheet, row, column }) => sheet === here.sheet && row !== 1 && column === here.column,
    );
    return !(isHeading && (isOver || OWN.test(here.said)));
  });
}

const OWN =
  /^(type|name|list[ _]name|(media::|bind::|body::|instance::)?[\w-]+::.*|label|hint|guidance_hint|required.*|relevan(t|ce)|constraint.*|calculation|default|read_?only|appearance|choice_filter|repeat_count|parameters|trigger|disabled|save_to|intent|autoplay|image|audio|video|big-image|form_title|form_id|version|default_language|instance_name|style|public_key|submission_url|allow_choice_duplicates)(:.*)?$/i;

interface Cell {
  readonly what: 'cell' | 'error' | 'formula';
  readonly row: number;
  readonly column: string;
  readonly value: string;
}

const cellsIn = (xml: string, strings: readonly string[]): readonly Cell[] =>
  [...xml.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)].flatMap(([, tag = '', inner = '']): readonly Cell[] => {
    const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(attribute(tag, 'r')) ?? [];
    const type = attribute(tag, 't');
    const [, written] = /<v\b[^>]*>([\s\S]*?)<\/v>/.exec(inner) ?? [];
    const value =
      type === 's' ? (strings[Number(written)] ?? '') : type === 'inlineStr' ? wordsIn(inner) : (written ?? '');
    const isComputed = written?.trim() || (type === 'str' && /<v\b/.test(inner));
    const what = type === 'e' ? 'error' : /<f\b/.test(inner) && !isComputed ? 'formula' : 'cell';
    if (what === 'cell' && value.trim() === '') return [];
    return [{ what, row: Number(row), column, value: plain(value).trim() }];
  });

const linksOf = (xml: string, folder: string): readonly { readonly id: string; readonly path: string }[] =>
  all(xml, /<Relationship\b([^>]*)>/g).map((tag) => {
    const steps = attribute(tag, 'Target').startsWith('/') ? [] : folder.split('/');
    for (const step of attribute(tag, 'Target').split('/'))
      if (step === '..') steps.pop();
      else if (step !== '') steps.push(step);
    return { id: attribute(tag, 'Id'), path: steps.join('/') };
  });

const all = (xml: string, pattern: RegExp): readonly string[] =>
  [...xml.matchAll(pattern)].map(([, found = '']) => found);

const attribute = (tag: string, name: string): string => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

const wordsIn = (xml: string): string =>
  plain(all(xml.replace(/<rPh[\s\S]*?<\/rPh>/g, ''), /<(?:\w+:)?t\b[^>]*>([\s\S]*?)<\/(?:\w+:)?t>/g).join(''));

const plain = (written: string): string =>
  written
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
