import { cpSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Overlay, ROOT } from './attack-imports.ts';

/** A copy of the program in a folder of its own, with some files in a mutant's text. The caller removes it. */
export function sourceCopy(overlay: Overlay): string {
  const folder = mkdtempSync(join(tmpdir(), 'lykta-mutant-'));
  for (const name of ['core', 'db', 'server', 'tests/support', 'municipalities', 'package.json'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of overlay) writeFileSync(join(folder, path), text);
  return folder;
}
