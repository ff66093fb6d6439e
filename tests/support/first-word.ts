import type { ChildProcess, Serializable } from 'node:child_process';

/** What a process of ours says first, most often its address, once it has been told what it needs; rejects where it ends instead. */
export const firstWord = (child: ChildProcess, told?: Serializable): Promise<string> =>
  new Promise((resolve, reject) => {
    child.once('message', (word) => resolve(String(word)));
    child.once('exit', (code) => reject(new Error(`the process ended with ${code}`)));
    if (told !== undefined) child.send(told);
  });
