import { attachmentsOf, linkPeers, originOf, traceBranches, type CablePath } from '#cabling';
import { hasFlags, sameHops, textOf, wrongFlags } from './compare.js';
import type { Expectation } from './scenario.js';
import type { World } from './world.js';

/** Asks the product what the expectation is about; returns what differs. */
export function judgeExpectation(world: World, expected: Expectation): readonly string[] {
  switch (expected.expect) {
    case 'path':
      return thePath(world.paths(), expected.path, (path) => wrongFlags(path, expected));
    case 'no_such_path': {
      const found = world.paths().find((path) => sameHops(path, expected.path) && hasFlags(path, expected));
      return found ? [`there is ${textOf(found)}`] : [];
    }
    case 'path_count': {
      const paths = world.paths().filter((path) => hasFlags(path, expected));
      return paths.length === expected.n
        ? []
        : [`${paths.length} instead of ${expected.n}: ${paths.map(textOf).join('; ')}`];
    }
    case 'path_of_port': {
      const paths = from(world.paths(), expected.port);
      return thePath(paths, expected.path, (path) => wrongFlags(path, expected));
    }
    case 'has_path_of_port':
      return from(world.paths(), expected.port).length > 0 ? [] : ['none'];
    case 'no_path_of_port':
      return from(world.paths(), expected.port).map((path) => `there is ${textOf(path)}`);
    case 'path_flag': {
      const paths = expected.origin === 'any' ? world.paths() : from(world.paths(), expected.origin);
      const wrong = paths.map((path) => wrongFlags(path, expected));
      return wrong.some((flags) => flags.length === 0) ? [] : (wrong[0] ?? ['no path']);
    }
    case 'port_attr':
      return portAttribute(world, expected);
    case 'link_peers':
      return same([...linkPeers(world.graph(), expected.port)].sort(), [...expected.peers].sort());
    case 'total_length':
      return thePath(world.paths(), expected.path, ({ lengthM, lengthDefinitive }) => [
        ...same(lengthM, expected.metres ?? 0),
        ...(expected.definitive === undefined ? [] : same(lengthDefinitive, expected.definitive)),
      ]);
    default:
      return branches(world, expected);
  }
}

const from = (paths: readonly CablePath[], port: string): CablePath[] =>
  paths.filter((path) => originOf(path).includes(port));

function thePath(
  paths: readonly CablePath[],
  hops: readonly (readonly string[])[],
  judge: (path: CablePath) => readonly string[],
): readonly string[] {
  const found = paths.find((path) => sameHops(path, hops));
  return found ? judge(found) : [`no ${textOf(hops)}; there are: ${paths.map(textOf).join('; ')}`];
}

const same = (actual: unknown, expected: unknown): string[] =>
  JSON.stringify(actual) === JSON.stringify(expected)
    ? []
    : [`${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`];

function portAttribute(
  world: World,
  { port, attr, value }: Extract<Expectation, { expect: 'port_attr' }>,
): string[] {
  const attachment = attachmentsOf(world.graph(), port)[0];
  if (attr === 'cable') return same(attachment?.cableId ?? null, value);
  if (attr === 'end') return same(attachment?.end.toUpperCase() ?? null, value);
  return same(attachment?.[attr] ?? null, value);
}

function branches(
  world: World,
  expected: Extract<Expectation, { expect: 'branches_from' }>,
): readonly string[] {
  const portIds = expected.origins ?? (expected.port === undefined ? [] : [expected.port]);
  const actual = traceBranches(world.graph(), { portIds, through: expected.through ?? false }).map(textOf);
  const wanted = (expected.branches ?? expected.paths ?? []).map(textOf);
  return same(actual.sort(), wanted.sort());
}
