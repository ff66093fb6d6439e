import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Runs every benchmark in this folder, or those named: `npm run bench -- intake release`. What begins with -- is theirs. */

const given = process.argv.slice(2);
const options = given.filter((argument) => argument.startsWith('--'));
const chosen = given.filter((argument) => !argument.startsWith('--'));
const benches = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .filter((file) => chosen.length === 0 || chosen.includes(file.replace(/\.ts$/, '')));

if (benches.length === 0) throw new Error(`no benchmark is named ${chosen.join(', ')}`);
for (const file of benches) {
  console.log(`\n=== ${file.replace(/\.ts$/, '')}`);
  const code = await new Promise((resolve) => {
    spawn(process.execPath, [join(import.meta.dirname, file), ...options], { stdio: 'inherit' }).on('exit', resolve);
  });
  if (code !== 0) process.exitCode = 1;
}
