/** What the page shows: the list, a new dialogue, or one of them. It stands in the address. */
export type DialoguesView =
  | { readonly kind: 'list' }
  | { readonly kind: 'new' }
  | { readonly kind: 'one'; readonly id: string };

export function viewOf(query: URLSearchParams): DialoguesView {
  if (query.has('ny')) return { kind: 'new' };
  const id = query.get('dialog') ?? '';
  return /^[a-z0-9-]{1,64}$/.test(id) ? { kind: 'one', id } : { kind: 'list' };
}

export function queryOf(view: DialoguesView): string {
  if (view.kind === 'list') return '';
  return view.kind === 'new' ? '?ny=1' : `?dialog=${view.id}`;
}
