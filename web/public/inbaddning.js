/*
 * Shows a dialogue in another site's page:
 *   <div data-lykta-dialog="" data-lykta-title="Tyck till om tryggheten"></div>
 *   <script src="https://…/inbaddning.js" async></script>
 * The div may name a dialogue (data-lykta-dialog="hosten-2027") and a language (data-lykta-language="en").
 * No cookies, no storage, nothing about the visitor: a frame that grows with what is in it.
 */
(() => {
  const { origin } = new URL(document.currentScript.src);
  for (const place of document.querySelectorAll('[data-lykta-dialog]')) {
    const { lyktaDialog: dialogue, lyktaLanguage: language, lyktaTitle: title } = place.dataset;
    const frame = document.createElement('iframe');
    const home = language && language !== 'sv' ? `/${language}/` : '/';
    frame.src = `${origin}${home}${dialogue ? `?dialog=${encodeURIComponent(dialogue)}` : ''}`;
    frame.title = title || 'Dialog om trygghet';
    frame.allow = 'geolocation';
    frame.style.cssText = 'display:block;width:100%;min-height:40rem;border:0';
    addEventListener('message', ({ origin: from, source, data }) => {
      if (from === origin && source === frame.contentWindow && data?.lykta === 'height')
        frame.style.height = `${data.height}px`;
    });
    place.replaceChildren(frame);
  }
})();
