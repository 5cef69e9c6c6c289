import {
  decodeSor,
  linkEvents,
  readTestFile,
  type LinkEvent,
  type Otdr,
  type TestRecord,
} from '#certification';
import { svgOf } from '#drawing';
import { numberText, type Language } from '#findings';
import { otdrScene } from '#plan';
import { type Command } from 'commander';
import { basename } from 'node:path';
import { EXIT, Unreadable, type ExitCode, WrongValue } from '../exit.js';
import { bytesOfText, jsonText, readInput, writeFiles } from '../files.js';
import type { Io } from '../io.js';
import { options } from '../options.js';

interface SorFlags {
  readonly json?: true;
  readonly lang: Language;
  readonly launch: number;
  readonly tail: number;
  readonly out?: string;
}

function metres(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value >= 0) return value;
  throw new WrongValue({ en: 'Say a length in metres.', fr: 'Donnez une longueur en mètres.' });
}

/** `brassage cert sor`: the events of an OTDR trace, and its curve as a drawing. */
export function sorCommand(cert: Command, io: Io, end: (code: ExitCode) => void): void {
  cert
    .command('sor')
    .summary('show the events of an OTDR trace, and draw it')
    .description(
      'Decodes an OTDR file (Bellcore/Telcordia SOR, version 1 or 2): who measured what, and the events of the link, the cords left out. With --out the trace is drawn as SVG.',
    )
    .argument('<file>', 'OTDR trace, .sor')
    .option('--launch <metres>', 'length of the launch cord', metres, 0)
    .option('--tail <metres>', 'length of the tail cord', metres, 0)
    .addOption(options.out('draw the trace into this folder'))
    .addOption(options.lang(io))
    .addOption(options.json())
    .action(async (file: string, flags: SorFlags) => end(await show(file, flags, io)));
}

async function show(path: string, flags: SorFlags, io: Io): Promise<ExitCode> {
  const bytes = await readInput(path);
  const read = readTestFile(bytes, {
    file: path.toLowerCase().endsWith('.sor') ? basename(path) : `${basename(path)}.sor`,
  });
  if (!read.ok)
    throw new Unreadable(
      { en: `${path} cannot be read as an OTDR trace`, fr: `${path} ne peut être lu comme une courbe OTDR` },
      read.findings,
    );
  const [record] = read.records;
  const otdr = record?.otdr;
  if (!record || !otdr)
    throw new Unreadable({ en: `${path} holds no trace`, fr: `${path} ne contient aucune courbe` });
  const events = linkEvents(otdr, { launchM: flags.launch, tailM: flags.tail });
  if (flags.out !== undefined) {
    const name = `${basename(path).replace(/\.sor$/i, '')}.svg`;
    await writeFiles(flags.out, [
      { name, bytes: bytesOfText(svgOf(otdrScene(otdr, record.identifier, flags.lang))) },
    ]);
  }
  if (flags.json)
    io.out(
      jsonText({
        ...headOf(record),
        checksum: decodeSor(bytes).checksum,
        otdr: { ...otdr, levelsDb: undefined },
        events,
      }),
    );
  else tell(record, otdr, events, flags.lang, io);
  return EXIT.fine;
}

const headOf = ({
  identifier,
  fibre,
  testedAt,
  tester,
  testerSerial,
  operator,
  lengthM,
  measurements,
}: TestRecord) => ({
  identifier,
  fibre,
  testedAt,
  tester,
  testerSerial,
  operator,
  lengthM,
  measurements,
});

function tell(record: TestRecord, otdr: Otdr, events: readonly LinkEvent[], lang: Language, io: Io): void {
  const words = texts[lang];
  const number = (value: number | null, digits: number): string =>
    (value === null ? '–' : numberText(Math.round(value * 10 ** digits) / 10 ** digits, lang)).padStart(10);
  const facts = [
    [words.cable, [record.identifier, record.fibre].filter((part) => part !== '').join(' / ')],
    [words.date, record.testedAt?.replace('T', ' ') ?? '–'],
    [words.tester, [record.tester, record.testerSerial].filter((part) => part !== '').join(' ') || '–'],
    [
      words.wave,
      `${otdr.wavelengthNm} nm, ${otdr.pulseNs ?? '–'} ns, n = ${numberText(otdr.refractiveIndex, lang)}`,
    ],
    ...record.measurements.map(({ parameter, value }) => [parameter, `${numberText(value ?? 0, lang)} dB`]),
  ] as const;
  for (const [name, value] of facts) io.out(`${name.padEnd(12)} ${value}\n`);
  io.out(`\n${words.head}\n`);
  for (const { positionM, lossDb, reflectanceDb, slopeDbPerKm, code } of events)
    io.out(
      `${[code.padEnd(6), number(positionM, 1), number(lossDb, 3), number(reflectanceDb, 1), number(slopeDbPerKm, 3)].join(' ')}\n`,
    );
}

const head = (...words: readonly string[]): string =>
  [words[0]!.padEnd(6), ...words.slice(1).map((word) => word.padStart(10))].join(' ');
const texts = {
  en: {
    cable: 'cable',
    date: 'measured',
    tester: 'tester',
    wave: 'wavelength',
    head: head('event', 'at m', 'loss dB', 'refl. dB', 'dB/km'),
  },
  fr: {
    cable: 'câble',
    date: 'mesuré',
    tester: 'testeur',
    wave: 'longueur d’onde',
    head: head('événement', 'à m', 'perte dB', 'réfl. dB', 'dB/km'),
  },
} as const;
