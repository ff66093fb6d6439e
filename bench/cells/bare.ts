import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The yardstick: a server of Node's alone, which answers every request with so many bytes that lie ready: `bare.ts BYTES TYPE`. */
const [bytes = '0', type = ''] = process.argv.slice(2);
// As text: Node then writes head and body in one piece, which is the quickest that it can.
const body = ' '.repeat(Number(bytes));
const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': type, 'content-length': body.length });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.on('disconnect', () => process.exit(0));
