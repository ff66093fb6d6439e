import { INJECTED, MARKER } from './fuzz-hostile.ts';
import type { NoAnswer, WireAnswer, WireRequest } from './fuzz-wire.ts';

/** What is wrong with an answer, or null. */
export function faultOf(request: WireRequest, answer: WireAnswer | NoAnswer): string | null {
  if (answer === 'silent') return 'no answer in time';
  // The parser of requests says what is wrong and hangs up; a connection that is just closed has said nothing.
  if (answer === 'closed') return 'closed without an answer';
  const { status, headers, body } = answer;
  if (!(status >= 200 && status < 500)) return `answered ${status}`;
  if (headers.has(INJECTED)) return 'an answer was split in two';
  if (request.method === 'HEAD' || headers.has('content-encoding')) return null;
  const text = body.toString('utf8');
  if (status >= 400 && /node_modules|\bat (async )?\S+ \(?(file|node):|SQLITE_|server\/[\w/-]+\.ts\b/.test(text))
    return 'shows the inside of the program';
  const type = headers.get('content-type') ?? '';
  // Node itself refuses a request without a host, or with an expectation that it does not know, without a word.
  if (text === '' && (status === 417 || (status === 400 && headers.get('connection') === 'close'))) return null;
  if (status >= 400) return refusalFault(type, text, headers);
  if (/^application\/(\w+\+)?json/.test(type) && text !== '')
    return isJson(text) ? null : 'is no JSON though it says so';
  return null;
}

/** A refusal says what is wrong in words, with a code, and where; or it is a page for whoever is looking. */
function refusalFault(type: string, text: string, headers: ReadonlyMap<string, string>): string | null {
  if (headers.get('cache-control')?.includes('no-store') !== true) return 'a refusal that may be kept on the way';
  if (type.startsWith('text/html')) return text.includes('<h1') ? null : 'a refusal on a page without a heading';
  if (!type.startsWith('application/json')) return `a refusal as "${type}"`;
  const refusal = isJson(text) ? (JSON.parse(text) as Record<string, unknown>) : {};
  const { code, message, faults } = refusal;
  if (typeof code !== 'string' || typeof message !== 'string' || message === '')
    return 'a refusal without a code or a sentence';
  if (!Array.isArray(faults)) return 'a refusal without its list of faults';
  return faults.every(isFault) ? null : 'a fault without its field, code or sentence';
}

const isFault = (fault: unknown): boolean => {
  const { field, code, message } = (fault ?? {}) as Record<string, unknown>;
  return [field, code, message].every((part) => typeof part === 'string');
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What is wrong with a line that the server has written, or null: nothing of what was sent, and nothing that is a bug's. */
export function logFaultOf(line: string): string | null {
  if (line.includes(MARKER)) return 'the log repeats what was sent';
  if (!isJson(line)) return 'the log has a line of its own kind';
  const { level } = JSON.parse(line) as { readonly level?: unknown };
  if (typeof level !== 'number') return 'the log has a line without a level';
  return level >= 50 ? 'the log tells of a bug' : null;
}

/** A request as one line that can be read and, if need be, sent again. */
export const inOneLine = ({ method, target, headers, body }: WireRequest): string =>
  `${method} ${JSON.stringify(target.slice(0, 600))} ${JSON.stringify(headers.filter(([name]) => !/^(host|content-length)$/.test(name)).map(([name, value]) => `${name}: ${value.slice(0, 120)}`))} ${body === null ? '' : JSON.stringify(body.toString('utf8').slice(0, 1_500))}`;
