import { testRecordSchema } from '../model/record.js';
import { readTestFile } from '../read-test-file.js';
import { readTestJson, writeTestJson } from './read-json.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('records come back as they were written', () => {
  const records = [
    testRecordSchema.parse({
      identifier: '0012',
      result: 'fail-marginal',
      testedAt: '2026-01-02T03:04:05',
      measurements: [
        {
          parameter: 'NEXT',
          subject: '12-36',
          end: 'remote',
          frequencyMhz: 100,
          value: 1,
          limit: 2,
          margin: -1,
        },
      ],
      sweeps: [{ parameter: 'RL', frequenciesMhz: [1, 2], values: [20, 19] }],
    }),
  ];
  expect(readTestFile(bytes(writeTestJson(records)), { file: 'x.json' })).toMatchObject({
    ok: true,
    format: 'json',
    records,
  });
});

it.each([
  ['{"brassage": "test-results/1"', 'CERT_JSON_SYNTAX', ''],
  ['{"brassage": "test-results/2", "records": []}', 'CERT_JSON_VALUE', 'brassage'],
  [
    '{"brassage": "test-results/1", "records": [{"identifier": 12, "result": "pass"}]}',
    'CERT_JSON_VALUE',
    'records.0.identifier',
  ],
  [
    '{"brassage": "test-results/1", "records": [{"identifier": "a", "result": "pass", "testedAt": "2026-02-30T00:00:00"}]}',
    'CERT_JSON_VALUE',
    'records.0.testedAt',
  ],
])('%s is refused at its place', (text, code, path) => {
  const result = readTestJson(bytes(text), 'x.json');
  expect(result.findings[0]).toMatchObject({
    code,
    where: [path ? { file: 'x.json', path } : { file: 'x.json' }],
  });
});
