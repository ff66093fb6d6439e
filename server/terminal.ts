/** What long work tells about itself: what it is doing, and how far it has come, from 0 to 1. */
export type OnProgress = (label: string, fraction: number) => void;

/** A progress bar on a terminal; elsewhere one line a stage, so that a log stays readable. */
export function progressBar(stream: NodeJS.WriteStream = process.stdout): { readonly on: OnProgress; end(): void } {
  const width = 28;
  let label = '';
  let lastDrawn = '';
  return {
    on(nextLabel, fraction) {
      const share = Math.min(1, Math.max(0, fraction));
      if (!stream.isTTY) {
        if (nextLabel !== label) stream.write(`  ${nextLabel} …\n`);
        label = nextLabel;
        return;
      }
      if (label !== '' && nextLabel !== label) stream.write('\n');
      label = nextLabel;
      const filled = Math.round(share * width);
      const line = `  ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${String(Math.round(share * 100)).padStart(3)} %  ${label}`;
      if (line !== lastDrawn) stream.write(`\r\u001b[2K${line}`);
      lastDrawn = line;
    },
    end() {
      if (stream.isTTY && label !== '') stream.write('\n');
      label = '';
    },
  };
}

/**
 * Words that somebody has written, as one line of a terminal: what would begin another line, move the cursor or turn the direction of
 * the text is a mark that can be seen (OWASP, "Log Injection").
 */
export const onOneLine = (words: string): string =>
  words.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, '␤');
