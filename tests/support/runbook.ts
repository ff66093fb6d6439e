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
export function runFromRunbook(heading: string, settings: Readonly<Record<string, string>>): Promise<Ended> {
  const section = readFileSync(join(root, 'docs/runbook.md'), 'utf8').split(`\n## ${heading}\n`)[1]?.split('\n## ')[0];
  const block = section?.match(/```sh\n([\s\S]*?)```/)?.[1];
  if (block === undefined) throw new Error(`docs/runbook.md has no commands under ${heading}`);
  return runShell(block, settings);
}

/** Runs shell commands in Lykta's folder, and stops at the first that fails. */
export function runShell(commands: string, settings: Readonly<Record<string, string>>): Promise<Ended> {
  return new Promise((resolve) => {
    const shell = spawn('sh', ['-ec', commands], { cwd: root, env: inheritedEnvironment(settings) });
    let out = '';
    let errors = '';
    shell.stdout.on('data', (chunk) => (out += chunk));
    shell.stderr.on('data', (chunk) => (errors += chunk));
    shell.on('close', (code) => resolve({ code, out, errors }));
  });
}
