/**
 * The built Markdown of docs/method/privacy.md as it stands in the page: without its own first heading, which the page has,
 * and with every table in a frame of its own that moves sideways, so that the page never does.
 */
export function descriptionInPage(html: string): string {
  let tables = 0;
  return html
    .replace(/<h1[^>]*>[\s\S]*?<\/h1>/, '')
    .replace(/<th([^>]*)>\s*<\/th>/g, '<td$1></td>')
    .replace(/<table>/g, () => {
      tables += 1;
      return `<div class="table-scroll" role="region" tabindex="0" aria-label="Table ${tables}"><table>`;
    })
    .replace(/<\/table>/g, '</table></div>')
    .replace(/<pre>/g, () => {
      tables += 1;
      return `<pre tabindex="0" role="region" aria-label="Block ${tables}">`;
    });
}
