import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzipSync, constants as zlib } from 'node:zlib';
import { inheritedEnvironment } from './config.ts';

/** Builds the web pages when what they are made of has changed since the last build; else does nothing. */

const root = fileURLToPath(new URL('..', import.meta.url));
export const webFolder = join(root, 'dist', 'web');
const stampFile = join(root, 'dist', 'web.stamp');
const brotli = promisify(brotliCompress);
const sources = [
  'web',
  'core',
  'docs/method',
  'astro.config.mjs',
  'scripts/offline-build.ts',
  'package-lock.json',
  'server/web-build.ts',
];

export async function ensureBuilt(onStart: () => void = () => {}): Promise<void> {
  const stamp = stampOf(sources);
  if (existsSync(join(webFolder, 'index.html')) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp)
    return;
  onStart();
  // Built beside and moved into place, so that two starts at once, or one that is broken off, leave whole pages behind.
  const beside = `${webFolder}.${process.pid}`;
  await run(join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), ['build', '--silent', '--outDir', beside]);
  await pressAll(beside);
  takePlace(beside);
  writeFileSync(stampFile, stamp);
}

/** Another start may put the same pages there between the two steps: those are as good, and ours go. */
function takePlace(beside: string): void {
  rmSync(webFolder, { recursive: true, force: true });
  try {
    renameSync(beside, webFolder);
  } catch (error) {
    const { code = '' } = error as { readonly code?: string };
    if (!['ENOTEMPTY', 'EEXIST'].includes(code)) throw error;
    rmSync(beside, { recursive: true, force: true });
  }
}

/** Beside each file that is sent as it is, the same as small as brotli and gzip can make it: no visitor waits for that. */
async function pressAll(folder: string): Promise<void> {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|css|svg|json|webmanifest)$/.test(file)) continue;
    const path = join(folder, file);
    const bytes = readFileSync(path);
    writeFileSync(`${path}.br`, await smallestBrotli(bytes));
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

/** What a page waits for is this small; a larger file is no first page's, and trying each way on it would hold the build up. */
const TRIED_EACH_WAY = 200_000;

/** Brotli's own ways of seeing a file (its mode, window, block and how distances are written) differ by a third of a per cent. */
const ways = [zlib.BROTLI_MODE_GENERIC, zlib.BROTLI_MODE_TEXT, zlib.BROTLI_MODE_FONT].flatMap((mode) =>
  [0, 17].flatMap((block) =>
    [0, 1, 2, 3].map((postfix) => ({
      [zlib.BROTLI_PARAM_MODE]: mode,
      [zlib.BROTLI_PARAM_LGBLOCK]: block,
      [zlib.BROTLI_PARAM_NPOSTFIX]: postfix,
      [zlib.BROTLI_PARAM_LGWIN]: 16,
    })),
  ),
);

async function smallestBrotli(bytes: Buffer): Promise<Buffer> {
  const hint = { [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const plain = await brotli(bytes, { params: hint });
  if (bytes.length > TRIED_EACH_WAY) return plain;
  // All ways at once: Node tries them on as many cores as there are.
  const tries = await Promise.all(ways.map((way) => brotli(bytes, { params: { ...hint, ...way } })));
  return tries.reduce((smallest, tried) => (tried.length < smallest.length ? tried : smallest), plain);
}

/** Names, sizes and times of all sources: reading them all would cost the quick second start. */
function stampOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    const absolute = join(root, path);
    const files = statSync(absolute).isDirectory()
      ? readdirSync(absolute, { recursive: true, encoding: 'utf8' })
          .sort()
          .map((file) => join(absolute, file))
      : [absolute];
    for (const file of files) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

function run(script: string, options: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...options], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: inheritedEnvironment({ ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' }),
    });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`the pages could not be built:\n${Buffer.concat(output).toString()}`)),
    );
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await ensureBuilt(() => console.log('Building the pages …'));
  console.log(`Built: ${webFolder}`);
}
