/** The part of the load generator that the benchmarks use; the package brings no types. */
declare module 'autocannon' {
  interface Request {
    headers: Record<string, string>;
  }
  interface Options {
    url: string;
    connections: number;
    duration: number;
    requests: readonly {
      method: 'POST';
      path: string;
      headers: Readonly<Record<string, string>>;
      body: string;
      setupRequest?: (request: Request) => Request;
    }[];
  }
  interface Result {
    '2xx': number;
    non2xx: number;
    errors: number;
    duration: number;
    latency: { p50: number; p99: number };
  }
  export default function autocannon(options: Options): Promise<Result>;
}
