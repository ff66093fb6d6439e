import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dayOf } from '#core/base/time.ts';
import { LockedFault } from '#db/release/lock.ts';
import { readConfig } from '../../config.ts';
import { TakenBackFault } from '../../taken-back.ts';
import { progressBar } from '../../terminal.ts';
import { LedgerFault } from '../ledger-file.ts';
import { BackupFault } from './manifest.ts';
import { type Restored, restore } from './restore.ts';
import { tensInWords } from './tens-words.ts';

/** npm run restore -- BACKUP: puts a backup into an empty data folder, with the settings that the server will have. */
const usage = 'usage: npm run restore -- BACKUP [--ledger-lost]';

try {
  await main();
} catch (error) {
  if (![BackupFault, LockedFault, LedgerFault, TakenBackFault].some((kind) => error instanceof kind)) throw error;
  console.error(`lykta: ${(error as Error).message}`);
  process.exit(1);
}

async function main(): Promise<void> {
  const { backup, ledgerLost } = readArguments();
  const config = readConfig();
  if (!config.ok) throw new BackupFault(config.failure.join('; '));
  const { dataFolder, ledgerCopyFolder, municipality } = config.value;
  const progress = progressBar();
  try {
    const restored = await restore({
      backup,
      dataFolder,
      ledgerCopyFolder,
      municipality,
      ledgerLost,
      clock: Date.now,
      patience: 5_000,
      onProgress: progress.on,
    });
    progress.end();
    console.log(summary(restored, dataFolder));
  } finally {
    progress.end();
  }
}

function readArguments(): { readonly backup: string; readonly ledgerLost: boolean } {
  try {
    const { positionals, values } = parseArgs({
      options: { 'ledger-lost': { type: 'boolean' } },
      allowPositionals: true,
    });
    const [backup] = positionals;
    if (backup === undefined || positionals.length > 1) throw new BackupFault(usage);
    return { backup: resolve(backup), ledgerLost: values['ledger-lost'] === true };
  } catch (error) {
    throw error instanceof BackupFault ? error : new BackupFault(`${(error as Error).message}. ${usage}`);
  }
}

function summary(restored: Restored, dataFolder: string): string {
  const { manifest, answers, accounts, dialogues, releases, newerLedgerLines, withoutFiles, lost, otherSettings } =
    restored;
  const lines = [
    `Återställt i ${dataFolder}, som det var ${manifest.begunAt}:`,
    `  ${tensInWords(answers)}; ${releases.length} släpp; ${dialogues} dialoger; ${accounts} konton`,
    ...releases.map((id) => `  släpp ${id}`),
    '',
    'Det som har hänt efter det finns inte här: svar som kom sedan, och ändringar av svar. Ett konto som togs bort eller stängdes',
    'sedan dess är här igen: gå igenom npm run account -- list. Alla i personalen måste logga in på nytt.',
    ...(restored.takenBack
      ? [
          'Svar som togs tillbaka eller raderades efter kopian är det här också, efter listan bredvid liggarens andra exemplar.',
        ]
      : [
          'Ett svar som togs tillbaka eller raderades efter kopian är här igen, för listan över dem finns inte eller är äldre än',
          'kopian. Ingen vet vilka de är: säg det till dataskyddsombudet, och be dem som har gjort det att göra om det.',
        ]),
  ];
  if (manifest.retention.destroyBy < dayOf(Date.now()))
    lines.push(
      `Kopian skulle ha varit förstörd ${manifest.retention.destroyBy}. Se vad som ska gallras innan du startar: npm run retention -- --dry-run.`,
    );
  if (newerLedgerLines > 0)
    lines.push(
      `Liggaren har ${newerLedgerLines} rader som är nyare än kopian. De gäller: det som har dragits dras aldrig igen.`,
    );
  if (withoutFiles.length > 0)
    lines.push(
      `Dragna, men filerna finns inte i den här kopian: ${withoutFiles.join(', ')}. Hämta dem ur mappen releases/ i en nyare kopia. Finns ingen går de inte att få tillbaka, och inte att dra igen.`,
    );
  if (lost.length > 0)
    lines.push(`Kan aldrig släppas, eftersom liggarens senaste rader är förlorade: ${lost.join(', ')}.`);
  if (otherSettings.length > 0)
    lines.push(
      `Inställningar som är annorlunda här än i kopian, och som har lämnats som de är: ${otherSettings.join(', ')}.`,
      'Kopians ligger i dess mapp municipality/. Jämför dem, och ta kopians om du inte vet varför de skiljer sig. En plan i',
      'liggaren håller bara med dem som gällde när dialogen öppnade, och ett gallringsbeslut i dem förstör vid starten.',
    );
  lines.push(
    '',
    'Gör nu så här:',
    '  npm run ledger',
    '  npm run verify',
    '  npm run retention -- --dry-run',
    '  npm start',
  );
  return lines.join('\n');
}
