import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Clock } from '#core/base/time.ts';
import { countedAs } from './counted.ts';
import { type ProcessFacts, processFacts } from './process-facts.ts';

/** What may be known of the server as it stands. */
export interface Standing {
  /** Requests that are being worked on. */
  readonly inFlight: () => number;
  /** Requests refused with 503 because too much was being worked on, since the start. */
  readonly shed: () => number;
  readonly openConnections: () => Promise<number>;
  /** Bytes of each database file and its journal, by name. */
  readonly fileBytes: () => Readonly<Record<string, number>>;
  /** When the last whole backup ended, in milliseconds; null where there is none. */
  readonly lastBackup: () => number | null;
}

/** Work that comes by itself, whose last success is told. */
export const JOBS = ['clockwork', 'retention', 'audit-heads', 'audit-check'] as const;
export type Job = (typeof JOBS)[number];

const MINUTE = 60_000;

/** What is rounded down to whole tens: whatever could tell one person. */
const TENS = 10;

/** Milliseconds: finer is nobody's business, and durations of what is counted hold nothing of what is not. */
const DURATION_STEP = 10;

/**
 * All that Prometheus is told, and no more: what is in here is what an observer of the server sees, so each number is one that an
 * answer leaves as it was (docs/decisions/0052). The text is made once in each minute of the clock and is the same until the next,
 * however often it is asked for.
 */
export class Metrics {
  readonly #clock: Clock;
  readonly #registry = new Registry();
  readonly #requests: Counter<'route' | 'status'>;
  readonly #durations: Histogram<'route'>;
  readonly #failingMinutes: Counter;
  readonly #jobs: Gauge<'job'>;
  readonly #auditWhole: Gauge;
  readonly #facts: ProcessFacts;
  #lastFailing = -1;
  #made: { readonly minute: number; readonly text: Promise<string> } | null = null;

  constructor(standing: Standing, version: string, clock: Clock) {
    this.#clock = clock;
    const registers = [this.#registry];
    this.#facts = processFacts(clock);
    const facts = this.#facts;
    this.#requests = new Counter({
      name: 'lykta_requests_total',
      help: 'Requests answered, by route and class of status. Answers, texts and paper forms are in no number.',
      labelNames: ['route', 'status'],
      registers,
    });
    this.#durations = new Histogram({
      name: 'lykta_request_duration_seconds',
      help: 'How long it took to answer the same requests, rounded up to hundredths.',
      labelNames: ['route'],
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    });
    this.#failingMinutes = new Counter({
      name: 'lykta_failing_minutes_total',
      help: 'Minutes in which any request, of whatever kind, met a fault of ours or of the disk.',
      registers,
    });
    new Counter({
      name: 'lykta_shed_requests_total',
      help: 'Requests of all kinds together that were refused with 503 because too much was being worked on.',
      registers,
      collect() {
        this.reset();
        this.inc(standing.shed());
      },
    });
    gauge('lykta_requests_in_flight', 'Requests of all kinds being worked on, rounded down to tens.', () =>
      inTens(standing.inFlight()),
    );
    gauge('lykta_open_connections', 'Open connections, rounded down to tens.', async () =>
      inTens(await standing.openConnections()),
    );
    gauge('lykta_event_loop_lag_p99_seconds', 'The 99th percentile over the last whole five minutes, rounded up.', () =>
      facts.lag(),
    );
    new Counter({
      name: 'process_cpu_seconds_total',
      help: 'Processor time since the start, rounded down to tens of seconds.',
      registers,
      collect() {
        this.reset();
        this.inc(facts.cpu());
      },
    });
    gauge('process_resident_memory_bytes', 'Memory of the process, rounded up to 16 MiB.', () => facts.memory());
    gauge('nodejs_heap_size_used_bytes', 'Heap of JavaScript in use, rounded up to 16 MiB.', () => facts.heap());
    gauge('process_start_time_seconds', 'When the process began.', () => facts.started);
    gauge('lykta_backup_last_success_seconds', 'When the last whole backup ended; 0 where there is none.', () =>
      Math.floor((standing.lastBackup() ?? 0) / 1000),
    );
    this.#jobs = new Gauge({
      name: 'lykta_job_last_success_seconds',
      help: 'When what happens by itself last went well; 0 where it has not since the start.',
      labelNames: ['job'],
      registers,
    });
    for (const job of JOBS) this.#jobs.set({ job }, 0);
    this.#auditWhole = new Gauge({
      name: 'lykta_audit_log_whole',
      help: 'Whether the chain of the audit log held when it was last checked: 1 whole, 0 broken, -1 not checked yet.',
      registers,
    });
    this.#auditWhole.set(-1);
    new Gauge({
      name: 'lykta_database_bytes',
      help: 'Size of each database with its journal as it was in the morning, rounded up to 8 MiB.',
      labelNames: ['file'],
      registers,
      collect() {
        for (const [file, bytes] of Object.entries(standing.fileBytes())) this.set({ file }, bytes);
      },
    });
    new Gauge({
      name: 'lykta_build_info',
      help: 'Always 1: which Lykta and which Node this is.',
      labelNames: ['version', 'node'],
      registers,
    }).set({ version, node: process.version }, 1);

    function gauge(name: string, help: string, value: () => number | Promise<number>): void {
      new Gauge({
        name,
        help,
        registers,
        async collect() {
          this.set(await value());
        },
      });
    }
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** A request that has been answered. Nothing but its route and status is looked at. */
  answered(route: string | undefined, status: number, milliseconds: number, isShed: boolean): void {
    if (status >= 500 && !isShed) this.#failed();
    const counted = countedAs(route);
    if (counted === null || isShed) return;
    this.#requests.inc({ route: counted, status: `${Math.floor(status / 100)}xx` });
    this.#durations.observe({ route: counted }, (Math.ceil(milliseconds / DURATION_STEP) * DURATION_STEP) / 1000);
  }

  jobDone(job: Job): void {
    this.#jobs.set({ job }, Math.floor(this.#clock() / 1000));
  }

  auditChecked(isWhole: boolean): void {
    this.#auditWhole.set(isWhole ? 1 : 0);
    this.jobDone('audit-check');
  }

  /** What Prometheus reads: as it was when first asked for in this minute. */
  text(): Promise<string> {
    const minute = Math.floor(this.#clock() / MINUTE);
    if (this.#made?.minute !== minute) this.#made = { minute, text: this.#registry.metrics() };
    return this.#made.text;
  }

  stop(): void {
    this.#facts.stop();
  }

  #failed(): void {
    const minute = Math.floor(this.#clock() / MINUTE);
    if (minute === this.#lastFailing) return;
    this.#lastFailing = minute;
    this.#failingMinutes.inc();
  }
}

const inTens = (number: number): number => Math.floor(number / TENS) * TENS;
