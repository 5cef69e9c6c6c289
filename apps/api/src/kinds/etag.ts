import { Problem } from '../http/problem.js';

/**
 * The version of an object in the present is its number; in a project's target view it is that number and the project's
 * own, since either may move it: `3` or `3.17`.
 */
export type Version = number | string;

/** The header of a version: always strong. */
export function etagOf(version: Version): string {
  return `"${version}"`;
}

/** The version that a writer saw. @throws Problem PRECONDITION_NEEDED when the header is absent or no tag of ours */
export function seenVersion(ifMatch: string | undefined): string {
  const tag = /^\s*(?:W\/)?"(\d{1,15}(?:\.\d{1,15})?)"\s*$/.exec(ifMatch ?? '')?.[1];
  if (tag === undefined) throw new Problem(428, 'PRECONDITION_NEEDED');
  return tag;
}
