/*
 * In a page that stands in a frame of another site: says so on the html element (style sheets leave out what that site has of
 * its own) and tells the site how high the page is, so that nobody scrolls in two places. Only the height is told. The
 * server adds this script where a municipality has named sites that may show the dialogue.
 */
if (window.parent !== window) {
  document.documentElement.dataset.embedded = '';
  const tell = () =>
    window.parent.postMessage(
      { lykta: 'height', height: Math.ceil(document.body.getBoundingClientRect().height) },
      '*',
    );
  new ResizeObserver(tell).observe(document.body);
}
