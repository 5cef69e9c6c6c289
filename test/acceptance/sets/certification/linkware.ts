import { readLinkwareXml } from '#certification';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JudgeContext } from '../../harness/acceptance-set.js';

const FOLDER = 'synthetic/linkware-xml-skeleton';

/** Everything that stands as text in the skeleton must come back out of it; the texts are read by plain search. */
export async function judgeLinkware({ folder, emit }: JudgeContext): Promise<string[]> {
  const path = join(folder, FOLDER);
  const files = await Promise.all(
    (await readdir(path)).map(async (name) => ({ name, bytes: await readFile(join(path, name)) })),
  );
  const result = readLinkwareXml(files);
  emit(result);
  if (!result.ok) return result.findings.map(({ code }) => code);
  const test =
    files
      .find(({ name }) => name !== 'index.xml')
      ?.bytes.toString('utf8')
      .replace(/<!--.*?-->/gs, '') ?? '';
  const index =
    files
      .find(({ name }) => name === 'index.xml')
      ?.bytes.toString('utf8')
      .replace(/<!--.*?-->/gs, '') ?? '';
  const texts = (xml: string, tag: string): string[] =>
    [...xml.matchAll(new RegExp(`<${tag}>([^<]*)<`, 'g'))].map(([, text]) => text!.trim());
  const record = result.records[0];
  const expected = {
    identifier: texts(index, 'CableID')[0],
    lengthM: Math.round(Number(texts(test, 'LengthFeet')[0]) * 304.8) / 1000,
    margins: texts(test, 'MarginValue').map(Number),
    frequencies: texts(test, 'MarginFrequency').map(Number),
    parameters: ['PSNEXT', 'PSACRF'],
    testedAt: '2015-04-12T14:31:07',
  };
  const actual = {
    identifier: record?.identifier,
    lengthM: record?.lengthM,
    margins: record?.measurements.map(({ margin }) => margin),
    frequencies: record?.measurements.map(({ frequencyMhz }) => frequencyMhz),
    parameters: record?.measurements.map(({ parameter }) => parameter),
    testedAt: record?.testedAt,
  };
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  return a === b ? [] : [`${a}, expected ${b}`];
}
