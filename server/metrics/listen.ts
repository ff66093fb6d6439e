import { createServer, type Server } from 'node:http';
import type { Metrics } from './numbers.ts';

/** Where Prometheus asks. */
export interface MetricsAddress {
  readonly host: string;
  readonly port: number;
}

/**
 * A server of its own, for GET /metrics alone: whatever a reverse proxy in front of Lykta lets through, it never leads here. Rejects
 * with what the system says where the address cannot be had.
 */
export function listenForMetrics(metrics: Metrics, { host, port }: MetricsAddress): Promise<Server> {
  const server = createServer((request, response) => {
    request.resume();
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
    metrics.text().then(
      (text) => {
        response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' });
        response.end(request.method === 'HEAD' ? undefined : text);
      },
      () => response.writeHead(500).end(),
    );
  });
  server.requestTimeout = 10_000;
  server.headersTimeout = 10_000;
  server.maxHeadersCount = 50;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
