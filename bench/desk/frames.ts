/** An event of a trace of Chromium's, times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** What of it the thread had a processor for. */
  readonly tdur?: number;
}

/** What frames cost in scripting, milliseconds each, and how many there were in a second. */
export interface Frames {
  readonly scripting: readonly number[];
  readonly perSecond: number;
}

/** What the developer tools of Chromium count as scripting. */
const SCRIPTING: ReadonlySet<string> = new Set([
  'EvaluateScript',
  'EventDispatch',
  'FireAnimationFrame',
  'FireIdleCallback',
  'FunctionCall',
  'MajorGC',
  'MinorGC',
  'RunMicrotasks',
  'TimerFire',
  'v8.compile',
]);

/**
 * The frames of a page in a trace, each from the first callback of an animation frame to the next frame's: what its script took of a
 * processor's time, with everything within it, by whatever it was begun. Who else is at work on the machine is not counted.
 */
export function framesIn(trace: Buffer): Frames {
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const starts = traceEvents.filter(({ name, ph }) => name === 'FireAnimationFrame' && ph === 'X');
  const page = mostOf(starts.map(({ pid, tid }) => `${pid} ${tid}`));
  const own = traceEvents.filter(({ pid, tid, ph }) => ph === 'X' && `${pid} ${tid}` === page);
  const frames = own.filter(({ name }) => name === 'FireAnimationFrame').map(({ ts }) => ts);
  const script = outermost(own.filter(({ name }) => SCRIPTING.has(name)));
  const scripting = frames.slice(0, -1).map((start, index) => {
    const end = frames[index + 1] ?? start;
    const own = script.filter(({ ts }) => ts >= start && ts < end);
    return own.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur, 0) / 1000;
  });
  const took = ((frames.at(-1) ?? 0) - (frames[0] ?? 0)) / 1e6;
  return { scripting, perSecond: scripting.length / took };
}

/** Without what lies within another. */
function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  let end = 0;
  return events
    .toSorted((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      if (ts < end) return false;
      end = ts + dur;
      return true;
    });
}

function mostOf(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}
