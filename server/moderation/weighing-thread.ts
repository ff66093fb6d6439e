import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Geometry, Position } from '#core/geo/geometry.ts';
import type { Municipality } from '#core/places/municipality.ts';
import { waveScale } from '#core/waves/effect.ts';
import { waveLook } from '#core/waves/find.ts';
import { weighingGround } from '#core/waves/shares.ts';
import type { InWave } from '#db/raw/waves.ts';

/*
 * What weighs marks runs here, beside the server: a line of a thousand corners takes a millisecond, and whoever sends ten thousand
 * of them must hold nobody else up. The other side is weighing.ts.
 */

/** What marks are weighed on. */
export interface ThreadGround extends Pick<Municipality, 'places' | 'boundary'> {
  /** More names on the map than the places' own. */
  readonly names: readonly { readonly name: string; readonly point: Position }[];
}

/** One piece of work begins, is given its answers some at a time, and ends with what it found. */
export type ToThread =
  | { readonly begin: keyof typeof WORKS }
  | { readonly add: readonly InWave[] }
  | { readonly end: true };

const WORKS = {
  waves: () => waveLook(ground),
  effect: () => waveScale(ground, names),
};

const { names, ...town } = workerData as ThreadGround;
const ground = weighingGround(town);
const port = parentPort as MessagePort;
let work: ReturnType<(typeof WORKS)[keyof typeof WORKS]> = WORKS.waves();

port.on('message', (message: ToThread) => {
  if ('begin' in message) work = WORKS[message.begin]();
  else if ('add' in message) work.add(message.add.map(read));
  port.postMessage('end' in message ? work.end() : null);
});

const read = (answer: InWave) => ({
  ...answer,
  marks: answer.marks.map((geometry) => JSON.parse(geometry) as Geometry),
});
