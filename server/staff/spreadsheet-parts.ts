import { posix } from 'node:path';
import { readXml } from './xml.ts';

/** The words of a part of the file by its path; "" where it has none. */
export type PartReader = (path: string) => string;

/** Where the parts of a sheet are. */
export interface SheetParts {
  readonly path: string;
  readonly isHidden: boolean;
  readonly comments: readonly string[];
  /** Conversations about cells, as newer programs keep them. */
  readonly threads: readonly string[];
  readonly drawings: readonly string[];
  /** Pictures behind the sheet itself. */
  readonly pictures: number;
}

/** The sheets of a workbook in the order that the reader of cells gives them, and where the texts that cells share are. */
export function partsOfWorkbook(part: PartReader): {
  readonly sheets: readonly SheetParts[];
  readonly sharedStrings: string | null;
} {
  const links = linksOf(part, 'xl/workbook.xml');
  const sheets: SheetParts[] = [];
  readXml(part('xl/workbook.xml'), {
    open: (name, { name: called, id, state }) => {
      if (name !== 'sheet' || !called) return;
      const path = links.find((link) => link.id === id)?.path ?? '';
      const own = linksOf(part, path);
      const ofKind = (kind: string) => own.filter((link) => link.kind === kind).map((link) => link.path);
      sheets.push({
        path,
        isHidden: state === 'hidden' || state === 'veryHidden',
        comments: ofKind('comments'),
        threads: ofKind('threadedComment'),
        drawings: ofKind('drawing'),
        pictures: ofKind('image').length,
      });
    },
  });
  return { sheets, sharedStrings: links.find(({ kind }) => kind === 'sharedStrings')?.path ?? null };
}

interface Link {
  readonly id: string;
  /** The last word of the link's address: "comments", "drawing", "worksheet". */
  readonly kind: string;
  readonly path: string;
}

function linksOf(part: PartReader, path: string): readonly Link[] {
  const folder = posix.dirname(path);
  const links: Link[] = [];
  readXml(part(posix.join(folder, '_rels', `${posix.basename(path)}.rels`)), {
    open: (name, { Id: id = '', Type: type = '', Target: target = '' }) => {
      if (name !== 'Relationship') return;
      const whole = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      links.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), path: whole });
    },
  });
  return links;
}
