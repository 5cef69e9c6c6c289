import { startTestServer, type Asker, type TestServer } from '../support/test-server.js';

let server: TestServer;
let who: Asker;

beforeAll(async () => {
  server = await startTestServer();
  who = await server.as('approver');
});
afterAll(() => server?.stop());

interface Answered {
  readonly code?: string;
  readonly detail?: string;
  readonly findings?: readonly { readonly code: string; readonly place: string; readonly text: string }[];
}

const FIELDS = { prefixes: 'prefix', addresses: 'address', vlans: 'vid' } as const;
type Path = keyof typeof FIELDS;

const bodyOf = (path: Path, value: string | number): object[] => [
  { [FIELDS[path]]: value, ...(path === 'vlans' ? { name: 'X' } : {}) },
];

/** What a request may not hold, as one finding with its place, in the language of the reader. */
const refused: readonly (readonly [path: Path, value: string | number, code: string])[] = [
  ['prefixes', '010.1.1.0/24', 'TABLE_IP_LEADING_ZERO'],
  ['prefixes', '::ffff:1.2.3.4/128', 'TABLE_IP_MAPPED'],
  ['prefixes', 'fe80::%eth0/64', 'TABLE_IP_ZONE'],
  ['prefixes', '10.0.0.0/33', 'TABLE_IP_LENGTH'],
  ['prefixes', '10.0.0.0/255.0.255.0', 'TABLE_IP_MASK'],
  ['prefixes', '10.0.0.0', 'TABLE_IP_NO_LENGTH'],
  ['addresses', '010.1.1.1/24', 'TABLE_IP_LEADING_ZERO'],
  ['addresses', '::ffff:1.2.3.4/128', 'TABLE_IP_MAPPED'],
  ['addresses', 'fe80::1%eth0/64', 'TABLE_IP_ZONE'],
  ['addresses', '10.1.1.256/24', 'TABLE_IP_UNREADABLE'],
  ['vlans', 5000, 'REQUEST_FIELD'],
  ['vlans', '10', 'REQUEST_FIELD'],
];

/** What is recorded, and told by the rules: a present with faults can be entered and judged. */
const taken: readonly (readonly [path: Path, value: string | number])[] = [
  ['prefixes', '10.0.0.5/24'],
  ['vlans', 0],
  ['vlans', 4095],
  ['vlans', 1002],
  ['vlans', 1005],
  ['prefixes', '0.0.0.0/0'],
  ['prefixes', '::/0'],
];

describe('hostile addresses and VLAN numbers in the body of a request', () => {
  it.each(refused)('%s %j is refused: %s, and nothing is saved', async (path, value, code) => {
    const answers = await Promise.all(
      (['en', 'fr'] as const).map(async (language) => {
        const answer = await who.send('POST', `/kinds/${path}`, bodyOf(path, value), {
          'accept-language': language,
        });
        expect(answer.status).toBe(400);
        return answer.json<Answered>();
      }),
    );
    for (const { findings = [] } of answers)
      expect(findings.map((found) => [found.code, found.place])).toEqual([
        [code, `body (body.0.${FIELDS[path]})`],
      ]);
    const [english, french] = answers.map(({ findings = [] }) => findings[0]?.text ?? '');
    expect(french).not.toBe(english);
    if (code !== 'REQUEST_FIELD')
      for (const text of [english, french])
        expect(text).not.toMatch(/Invalid|expected|invalide|attendu|[{}]/);
    expect((await who.get(`/kinds/${path}`)).json<{ items: unknown[] }>().items).toEqual([]);
  });

  it.each(taken)('%s %j is recorded, for the rules to judge', async (path, value) => {
    const answer = await who.send('POST', `/kinds/${path}`, bodyOf(path, value));
    expect([answer.status, answer.json<{ ids?: string[] }>().ids?.length]).toEqual([201, 1]);
  });
});
