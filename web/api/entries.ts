import type { Channel } from '#core/places/channels.ts';

/** POST /api/staff/entries/undo: takes away what was just typed in, by its code, from their own count too. */
export async function eraseEntry(code: string): Promise<boolean> {
  try {
    const response = await fetch('/api/staff/entries/undo', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    return response.ok;
  } catch {
    return false;
  }
}

/** How many whoever is signed in has given in today in a dialogue; null when it cannot be had. */
export async function ownCount(campaign: string): Promise<number | null> {
  try {
    const response = await fetch('/api/staff/entries/count', { headers: { accept: 'application/json' } });
    if (!response.ok) return null;
    const { today, counts } = (await response.json()) as {
      readonly today: string;
      readonly counts: readonly {
        readonly campaign: string;
        readonly channel: Channel;
        readonly day: string;
        readonly answers: number;
      }[];
    };
    return counts
      .filter((one) => one.campaign === campaign && one.day === today)
      .reduce((sum, one) => sum + one.answers, 0);
  } catch {
    return null;
  }
}
