import type { FieldColumn, KindTable, ListTable } from './kind-table.js';

// All SQL about objects is made here from the table description, so that there is one way to read and one to write.

/** The object of row `t` as JSON, exactly as its schema has it. */
export function objectSql({ columns, lists }: KindTable): string {
  const fields = [
    ...columns.map(({ field, column }) => `'${field}', t.${column}`),
    ...lists.map((list) => `'${list.field}', ${listSql(list)}`),
  ];
  return `json_build_object(${fields.join(', ')})`;
}

function listSql(list: ListTable): string {
  const plain = list.columns.find(({ field }) => field === '');
  const item = plain
    ? `l.${plain.column}`
    : `json_build_object(${list.columns.map(({ field, column }) => `'${field}', l.${column}`).join(', ')})`;
  const fixed = list.fixed ? ` AND l.${list.fixed.column} = '${list.fixed.value}'` : '';
  return `COALESCE((SELECT json_agg(${item} ORDER BY l.ordinal) FROM ${list.table} l WHERE l.${list.owner} = t.id${fixed}), '[]')`;
}

/** Inserts the objects of `$1`, a JSON array. */
export function insertSql({ table, columns }: KindTable): string {
  const into = columns.map(({ column }) => column).join(', ');
  const from = columns.map(({ field }) => `r."${field}"`).join(', ');
  return `INSERT INTO ${table} (${into}) SELECT ${from} FROM json_to_recordset($1::json) AS r (${recordset(columns)})`;
}

/** Gives the objects of `$1` their new facts and the next version. */
export function updateSql({ table, columns }: KindTable): string {
  const set = columns
    .filter(({ field }) => field !== 'id')
    .map(({ field, column }) => `${column} = r."${field}"`)
    .join(', ');
  return `UPDATE ${table} t SET ${set}, version = t.version + 1 FROM json_to_recordset($1::json) AS r (${recordset(columns)}) WHERE t.id = r.id`;
}

/** Inserts rows `{owner, ordinal, …}` of a list, given in `$1`. */
export function insertListSql(list: ListTable): string {
  const columns = [
    { field: 'owner', column: list.owner, type: 'uuid' },
    { field: 'ordinal', column: 'ordinal', type: 'int' },
    ...list.columns.map((column) => ({ ...column, field: column.field || 'value' })),
  ];
  const into = [...columns.map(({ column }) => column), ...(list.fixed ? [list.fixed.column] : [])];
  const from = [
    ...columns.map(({ field }) => `r."${field}"`),
    ...(list.fixed ? [`'${list.fixed.value}'`] : []),
  ];
  return `INSERT INTO ${list.table} (${into.join(', ')}) SELECT ${from.join(', ')} FROM json_to_recordset($1::json) AS r (${recordset(columns)})`;
}

/** Empties a list of the objects whose ids are `$1`. */
export function deleteListSql(list: ListTable): string {
  const fixed = list.fixed ? ` AND ${list.fixed.column} = '${list.fixed.value}'` : '';
  return `DELETE FROM ${list.table} WHERE ${list.owner} = ANY ($1::uuid[])${fixed}`;
}

function recordset(columns: readonly FieldColumn[]): string {
  return columns.map(({ field, type }) => `"${field}" ${type}`).join(', ');
}
