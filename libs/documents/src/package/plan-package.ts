import { isSafeName, unzip, zipOf, ZipRefused, type NamedFile, type ZipLimits } from '../zip.js';

/** A plan file with what lies under its floors. */
export interface PlanPackage {
  readonly plan: NamedFile;
  /** All other files of the package by their names, which are those that places give. */
  readonly floorPlans: ReadonlyMap<string, Uint8Array>;
}

/** What a package from outside may hold: some floors of a site, not a disk. */
export const packageLimits: ZipLimits = { entries: 500, totalBytes: 256 * 2 ** 20, ratio: 100 };

const NAME = 'plan.yaml';

/** A plan file and the plans of its floors as one ZIP, the same bytes for the same content. */
export function packPlan(text: string, floorPlans: readonly NamedFile[]): Uint8Array {
  const kept = floorPlans.filter(({ name }) => isSafeName(name) && name !== NAME);
  return zipOf([{ name: NAME, bytes: new TextEncoder().encode(text) }, ...kept]);
}

/**
 * What a package holds: `plan.yaml`, or else its only plan file that is in no folder; the document set is a package, too.
 * @throws ZipRefused if it is no ZIP, passes a limit, or holds no plan file or several
 */
export function unpackPlan(bytes: Uint8Array): PlanPackage {
  const files = unzip(bytes, packageLimits);
  const plans = [...files.keys()].filter((name) => /^[^/._][^/]*\.(ya?ml|xlsx)$/i.test(name));
  const name = plans.includes(NAME) ? NAME : plans[0];
  if (name === undefined) throw new ZipRefused('holds no plan file (plan.yaml)');
  if (name !== NAME && plans.length > 1)
    throw new ZipRefused(`holds ${plans.length} plan files, and none is called ${NAME}`);
  const plan = { name, bytes: files.get(name)! };
  files.delete(name);
  return { plan, floorPlans: files };
}
