/** Roles of accounts, in the order of docs/security.md. */
export const roles = [
  'viewer',
  'technician',
  'planner',
  'approver',
  'subcontractor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/**
 * What a route asks for.
 * - `session`: be signed in, even with a password that must be changed first
 * - `self`: be signed in; concerns only one's own account
 * - `read`: look at anything within one's scope
 * - `read-all`: look at what no work package bounds (register, whole-plant views)
 * - `record`: red lines, results, ticks
 * - `plan`: edit projects, render, dry run
 * - `approve`: approve, push, close, and write to the present
 * - `administer`: users, credentials, host keys, policy
 */
export const rights = [
  'session',
  'self',
  'read',
  'read-all',
  'record',
  'plan',
  'approve',
  'administer',
] as const;
export type Right = (typeof rights)[number];

const viewer: readonly Right[] = ['session', 'self', 'read', 'read-all'];
const technician: readonly Right[] = [...viewer, 'record'];
const planner: readonly Right[] = [...technician, 'plan'];
const approver: readonly Right[] = [...planner, 'approve'];

/** The matrix of rights: each role adds to the one before; a subcontractor reads the assigned work packages only. */
export const rightsOf: Readonly<Record<Role, readonly Right[]>> = {
  viewer,
  technician,
  planner,
  approver,
  subcontractor: ['session', 'self', 'read'],
  administrator: [...approver, 'administer'],
};
