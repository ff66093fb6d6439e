/*
 * One build of some pages with all their files, whole or not at all, in a cache of the build's own name: a page and its files are always
 * of the same build.
 */

/** All or nothing: a page that names a file of another build stops it, and the browser tries again at the next visit. */
export async function keepBuild(name: string, files: ReadonlySet<string>, pages: Iterable<string>): Promise<void> {
  const cache = await caches.open(name);
  try {
    await Promise.all([...files].map(async (path) => cache.put(path, await whole(path))));
    for (const path of pages) await keepPage(cache, path, files);
  } catch (fault) {
    await caches.delete(name);
    throw fault;
  }
}

async function keepPage(cache: Cache, path: string, files: ReadonlySet<string>): Promise<void> {
  const page = await fetch(path, { cache: 'no-cache', credentials: 'omit' });
  if (page.status === 404) {
    // A language that the municipality has not switched on. What is not read would keep its connection busy.
    await page.body?.cancel();
    return;
  }
  if (!page.ok) throw new Error(`${path}: ${page.status}`);
  const html = await page.clone().text();
  for (const [, file] of html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g))
    if (file !== undefined && !files.has(file)) throw new Error(`${path} is of another build: ${file}`);
  await cache.put(path, page);
}

async function whole(path: string): Promise<Response> {
  const response = await fetch(path, { credentials: 'omit' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** A file of the build from where it is kept; from the net where it is not. */
export async function keptOrFresh(request: Request, name: string): Promise<Response> {
  const found = await caches.match(request, { cacheName: name, ignoreSearch: true });
  return found ?? fetch(request);
}
