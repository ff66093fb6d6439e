/** Why a store could not take or give something right now. `code` is what SQLite or the system calls it. */
export interface StorageFault {
  readonly kind: 'full' | 'read-only' | 'broken' | 'busy';
  readonly code: string;
}

/**
 * Whether an error came from the disk and not from us: full, read-only, or not answering. None of these lasts for ever, and
 * what was to be kept has not been: whoever sent it should come again. Null for everything else.
 */
export function storageFaultOf(error: unknown): StorageFault | null {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string') return null;
  const kind = KINDS.find(([pattern]) => pattern.test(code))?.[1];
  return kind === undefined ? null : { kind, code };
}

const KINDS: readonly (readonly [RegExp, StorageFault['kind']])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)$/, 'full'],
  [/^(SQLITE_READONLY\w*|EROFS|EACCES|EPERM)$/, 'read-only'],
  [/^(SQLITE_IOERR\w*|SQLITE_CANTOPEN\w*|SQLITE_CORRUPT\w*|SQLITE_NOTADB|EIO)$/, 'broken'],
  [/^SQLITE_(BUSY|LOCKED)\w*$/, 'busy'],
];
