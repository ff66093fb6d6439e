import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRawDb } from '#db/raw/open.ts';
import { RawResponses } from '#db/raw/responses.ts';
import { leaveNoTrace } from '#db/raw/retention.ts';
import { inheritedEnvironment } from '#server/config.ts';
import { numberedKey, rawResponse } from '../tests/support/raw-item.ts';

/**
 * Litestream beside a raw store, with deploy/litestream.yml as it stands but for its paths and for hours as seconds: whether what is
 * erased leaves the file, its journal and Litestream's own folder, how long the server stands still for it, and whether what
 * is restored is whole. LITESTREAM=/path/to/litestream npm run bench -- replica
 */
const program = inheritedEnvironment({}).LITESTREAM;
if (program === undefined || !existsSync(program)) console.log('LITESTREAM names no program: nothing was tried');
else await trial(program);

async function trial(litestream: string): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'lykta-replica-'));
  const folder = join(home, 'data/prov/raw');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'raw.sqlite');
  const settings = join(home, 'litestream.yml');
  writeFileSync(
    settings,
    readFileSync(join(import.meta.dirname, '../deploy/litestream.yml'), 'utf8')
      .replaceAll('/srv/lykta/', `${home}/`)
      .replaceAll(/(\d+)h$/gm, '$1s'),
  );
  const env = inheritedEnvironment({ LYKTA_MUNICIPALITY: 'prov' });
  const db = await openRawDb(file);
  const child = spawn(litestream, ['replicate', '-config', settings], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const responses = new RawResponses(db);
  const answer = (number: number) =>
    responses.keep({
      idempotencyKey: numberedKey(number),
      body: { number },
      response: rawResponse({
        answers: {},
        background: {},
        places: [],
        texts: [{ question: '4f', place: null, text: `KANARIE${number}`, screening: 'held', urgent: false }],
      }),
    });
  const holding = (): readonly string[] =>
    filesUnder(join(home, 'data')).filter((path) => readFileSync(path).includes('KANARIE'));
  await until('the replica begins', () => existsSync(join(home, 'replica/raw')));
  for (let number = 0; number < 2000; number += 50)
    await Promise.all(Array.from({ length: 50 }, (_, one) => answer(number + one)));
  console.log(`2 000 answers; words in ${holding().length} files under the data folder`);
  await db.deleteFrom('response').where('response_key', 'not like', '%7').execute();
  await db.updateTable('free_text').set({ text: 'Mörkt.' }).execute();
  for (let time = 1; time <= 3; time += 1) {
    const begun = performance.now();
    await leaveNoTrace(db);
    console.log(`erased and written anew in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  }
  const begun = performance.now();
  let number = 10_000;
  await until('Litestream has none of it under the data folder', async () => {
    await db
      .insertInto('free_text')
      .values(await lastText())
      .execute()
      .catch(() => undefined);
    number += 1;
    return holding().length === 0;
  });
  console.log(`nothing of it under the data folder ${((performance.now() - begun) / 1000).toFixed(1)} s later`);
  const erased = Date.now();
  await until('the replica begins after the erasure', () => {
    const oldest = filesUnder(join(home, 'replica/raw')).map((path) => statSync(path).mtimeMs);
    return Math.min(...oldest) > erased;
  });
  console.log(`nothing in the replica is older than the erasure ${((Date.now() - erased) / 1000).toFixed(1)} s later`);
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('exit', resolve));
  const back = join(home, 'back.sqlite');
  const restore = spawn(litestream, ['restore', '-config', settings, '-o', back, file], { env, stdio: 'inherit' });
  await new Promise((resolve) => restore.once('exit', resolve));
  const { length } = await db.selectFrom('response').select('response_key').execute();
  const restored = await openRawDb(back);
  const { length: again } = await restored.selectFrom('response').select('response_key').execute();
  console.log(
    `${length} answers in the store, ${again} restored; words erased in what was restored: ${readFileSync(back).includes('KANARIE')}`,
  );
  console.log(
    said
      .split('\n')
      .filter((line) => /level=(ERROR|WARN)/.test(line))
      .slice(0, 5)
      .join('\n'),
  );
  await restored.destroy();
  await db.destroy();
  rmSync(home, { recursive: true });

  async function lastText() {
    const [row] = await db.selectFrom('free_text').selectAll().limit(1).execute();
    if (row === undefined) throw new Error('no text');
    return { ...row, text_id: `t${number}` };
  }
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const begun = performance.now();
  while (!(await holds())) {
    if (performance.now() - begun > 90_000) throw new Error(`it does not come to it: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
