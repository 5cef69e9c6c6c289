import { noObjects, schemas, type Kind, type PlanObjects } from '../../value/kinds.js';
import type { Plan } from '../../value/plan.js';
import { planDrawings } from '../plan-drawings.js';

function planOf(objects: readonly (readonly [Kind, Record<string, unknown>])[]): Plan {
  const present = noObjects() as PlanObjects & Record<Kind, Map<string, object>>;
  for (const [kind, object] of objects) {
    const parsed = schemas[kind].parse(object) as { readonly id: string };
    present[kind].set(parsed.id, parsed);
  }
  return { name: 'P', present, project: null, waivers: [], policy: {} };
}

/** Texts of the sheet of a network with a pool of addresses. */
function textsOf(prefix: string, start: string, end: string): string {
  const plan = planOf([
    ['prefix', { id: 'p', prefix }],
    ['range', { id: 'r', start, end, role: 'dhcp' }],
  ]);
  const sheet = planDrawings(plan, { lang: 'en' }).find(({ kind }) => kind === 'layer-3');
  return sheet!.svg({ fonts: 'none' });
}

describe('Ends of addresses on the sheet of networks', () => {
  it.each([
    ['10.0.20.0/24', '10.0.20.50', '10.0.20.249', '>.50–.249<'],
    ['10.0.20.128/26', '10.0.20.140', '10.0.20.150', '>.140–.150<'],
    ['10.0.20.0/23', '10.0.20.50', '10.0.21.249', '>.20.50–.21.249<'],
    ['10.16.0.0/12', '10.16.0.50', '10.17.0.9', '>.16.0.50–.17.0.9<'],
    ['2001:db8::/64', '2001:db8::a1', '2001:db8::ff', '>:a1–:ff<'],
  ])('of %s say which host they are', (prefix, start, end, shown) => {
    expect(textsOf(prefix, start, end)).toContain(shown);
  });
});
