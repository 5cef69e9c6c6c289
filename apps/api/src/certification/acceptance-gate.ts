import { acceptanceGate, coverageOf, type AcceptanceGate } from '#certification';
import type { Id } from '#changes';
import {
  agreementOf,
  everything,
  planOf,
  reservesOf,
  testedPast,
  testersOf,
  testRecords,
  type Database,
} from '#persistence';
import { changesSinceTests, layerOf, linksToCertify } from '#plan';
import { Problem } from '../http/problem.js';
import { boundTests } from './project-tests.js';

/** Where a project stands before its acceptance; null: there is no such project, or it fits the present no more. */
async function gateOf(
  db: Database,
  projectId: Id,
): Promise<{ gate: AcceptanceGate; required: number } | null> {
  const plan = await planOf(db, everything, projectId);
  const target = plan ? layerOf(plan, 'after') : null;
  if (!plan || !target?.ok) return null;
  const targets = linksToCertify(plan, target.objects);
  const agreement = await agreementOf(db, projectId);
  const kept = await testRecords(db, projectId);
  const records = boundTests(targets, kept, agreement, await testersOf(db));
  const past = await testedPast(db, projectId, target.objects, kept);
  const changes = changesSinceTests(targets, past, agreement.policy);
  const coverage = coverageOf(targets, records, agreement.policy, changes);
  return {
    gate: acceptanceGate(coverage, await reservesOf(db, projectId), agreement.policy),
    required: coverage.required,
  };
}

/**
 * Refuses to close a project whose links are neither proven nor reserved (T1).
 * @throws Problem CERT_NOT_ACCEPTED with the links
 */
export async function refuseUnproven(db: Database, projectId: Id): Promise<void> {
  const found = await gateOf(db, projectId);
  if (!found || found.gate.open) return;
  const { missing } = found.gate;
  const links = missing.slice(0, 10).map(({ name }) => name);
  const params = {
    missing: missing.length,
    required: found.required,
    links: missing.length > 10 ? [...links, '…'] : links,
  };
  throw new Problem(409, 'CERT_NOT_ACCEPTED', params, {
    facts: { links: missing.map(({ linkId }) => linkId) },
  });
}
