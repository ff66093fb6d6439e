import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inheritedEnvironment } from '#server/config.ts';

const root = join(import.meta.dirname, '../..');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Runs the commands that stand under a heading of docs/runbook.md, in order and as they stand, as an operator would. */
export function runFromRunbook(heading: string, settings: Settings): Promise<Ended> {
  const section = readFileSync(join(root, 'docs/runbook.md'), 'utf8').split(`\n## ${heading}\n`)[1]?.split('\n## ')[0];
  const block = section?.match(/```sh\n([\s\S]*?)```/)?.[1];
  if (block === undefined) throw new Error(`docs/runbook.md has no commands under ${heading}`);
  return runShell(block, settings);
}

type Settings = Readonly<Record<string, string>>;

/** Runs shell commands in Lykta's folder, and stops at the first that fails. */
export const runShell = (commands: string, settings: Settings): Promise<Ended> =>
  run('sh', ['-ec', commands], settings);

/** Runs one program of Lykta, such as "server/jobs/release-command.ts", with no shell between, so that its parts are what they are. */
export const runCommand = (path: string, parts: readonly string[], settings: Settings): Promise<Ended> =>
  run(process.execPath, [path, ...parts], settings);

function run(program: string, parts: readonly string[], settings: Settings): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, parts, { cwd: root, env: inheritedEnvironment(settings) });
    let out = '';
    let errors = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (errors += chunk));
    child.on('close', (code) => resolve({ code, out, errors }));
  });
}
