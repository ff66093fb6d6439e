import { expect } from 'vitest';

/** A browser without script and without cookies: it has a page in front of it and can press what stands there. */
export interface PlainPage {
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;
}

const pageOf = async (answer: Response): Promise<PlainPage> => ({
  status: answer.status,
  html: await answer.text(),
  headers: answer.headers,
});

export function plainBrowser(address: () => string) {
  const post = async (path: string, fields: readonly (readonly [string, string])[]): Promise<PlainPage> =>
    pageOf(
      await fetch(address() + path, {
        method: 'POST',
        body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
      }),
    );
  return {
    open: async (path: string): Promise<PlainPage> => pageOf(await fetch(address() + path)),
    post,
    /** Presses a button of a page of the form; a button that is not on the page cannot be pressed. */
    press: (page: PlainPage, action: string, fields: readonly (readonly [string, string])[] = []) => {
      expect(page.html, `no button ${action}`).toContain(`name="do" value="${action}"`);
      for (const [name, value] of fields)
        if (name !== 'sok' && !(name === 'svar' && page.html.includes('<textarea')))
          expect(page.html, `no ${name} ${value}`).toContain(`value="${value}"`);
      const state = /name="state" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
      const path = /<form method="post" action="([^"]+)"/.exec(page.html)?.[1] ?? '';
      return post(path, [['state', state], ['do', action], ...fields]);
    },
    /** Presses the button of another language, by its form's address such as "/en/enkel/", with what has been filled in. */
    speak: (page: PlainPage, path: string, fields: readonly (readonly [string, string])[] = []) => {
      const [, said] = new RegExp(`formaction="${path}" name="do" value="(speak:[a-z]+)"`).exec(page.html) ?? [];
      if (said === undefined) throw new Error(`no button for ${path}`);
      const state = /name="state" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
      return post(path, [['state', state], ['do', said], ...fields]);
    },
  };
}

export const headingOf = (page: PlainPage): string =>
  (/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(page.html)?.[1] ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

export const textOf = (page: PlainPage): string => page.html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
