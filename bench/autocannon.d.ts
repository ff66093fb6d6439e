/** The part of the load generator that the benchmarks use; the package brings no types. */
declare module 'autocannon' {
  interface Request {
    headers: Record<string, string>;
  }
  /** What one connection remembers of its request, until it is answered. */
  interface Context {
    key?: string;
  }
  interface Options {
    url: string;
    connections: number;
    duration: number;
    /** Requests a second, of all connections together; as many as they can where nothing is said. */
    overallRate?: number;
    requests: readonly {
      method: 'GET' | 'POST';
      path: string;
      headers?: Readonly<Record<string, string>>;
      body?: string;
      setupRequest?: (request: Request, context: Context) => Request;
      onResponse?: (status: number, body: string, context: Context) => void;
    }[];
  }
  interface Result {
    '2xx': number;
    non2xx: number;
    errors: number;
    duration: number;
    latency: { p50: number; p99: number };
  }
  interface Running extends Promise<Result> {
    on(
      event: 'response',
      heard: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
    ): unknown;
  }
  export default function autocannon(options: Options): Running;
}
