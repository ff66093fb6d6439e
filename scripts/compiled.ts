import { join } from 'node:path';

/**
 * Where Node keeps what it has compiled, for every program that tests start: the second of a kind starts in half the time. It is
 * known by its text, so that a changed file is compiled anew.
 */
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '../node_modules/.cache/compiled');
