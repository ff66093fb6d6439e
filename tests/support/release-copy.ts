import { chmodSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { ReleaseHeader } from '#core/release/contract.ts';

/** A copy of a release file that somebody has done something to, in the same folder. */
export class ReleaseCopy {
  readonly path: string;

  constructor(original: string, folder: string) {
    this.path = join(folder, 'changed.sqlite');
    copyFileSync(original, this.path);
    chmodSync(this.path, 0o600);
  }

  /** Runs SQL on it, and packs it so that no page is left over. */
  run(sql: string): this {
    const database = new Database(this.path);
    database.exec(sql);
    database.exec('VACUUM');
    database.close();
    return this;
  }

  /** Changes the header alone; the tables may repeat what it says. */
  header(change: (header: Mutable<ReleaseHeader>) => void): this {
    const database = new Database(this.path);
    const header = JSON.parse(
      database.prepare("SELECT value FROM about WHERE key = 'header'").pluck().get() as string,
    ) as Mutable<ReleaseHeader>;
    change(header);
    database.prepare("UPDATE about SET value = ? WHERE key = 'header'").run(JSON.stringify(header));
    database.exec('VACUUM');
    database.close();
    return this;
  }

  bytes(change: (bytes: Buffer) => Buffer): this {
    writeFileSync(this.path, change(readFileSync(this.path)));
    return this;
  }
}

type Mutable<Value> = Value extends readonly unknown[] | object
  ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> }
  : Value;
