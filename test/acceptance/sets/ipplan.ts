import { acceptanceSet } from '../harness/acceptance-set.js';
import { readJson } from '../harness/read-json.js';
import { answer } from './ipplan/answer.js';
import { Book } from './ipplan/book.js';
import { change, create, remove } from './ipplan/perform.js';
import { fileSchema, type Scenario } from './ipplan/schema.js';

/** Prefixes, addresses, ranges and VLAN groups: hierarchy, free space, utilisation, uniqueness. */
export const ipplan = acceptanceSet({
  name: 'ipplan',
  discover: async (folder) => {
    const { scenarios } = await readJson(folder, 'scenarios.json', fileSchema);
    return scenarios.map((scenario) => ({ id: scenario.id, kind: 'ipplan', scenario }));
  },
  judges: {
    ipplan: ({ scenario }, { emit }) => {
      const results = run(scenario);
      emit(results.map(({ check, got }) => ({ check, got })));
      return results.flatMap(({ check, got, wanted }) =>
        same(got, wanted)
          ? []
          : [`${JSON.stringify(check)}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`],
      );
    },
  },
});

interface Result {
  readonly check: object;
  readonly got: unknown;
  readonly wanted: unknown;
}

function run({ setup, checks }: Scenario): Result[] {
  const book = new Book();
  for (const row of setup) {
    const refusal = create(book, row, true);
    if (refusal) throw new Error(`the setup was refused (${refusal}): ${JSON.stringify(row)}`);
  }
  return checks.map((check) => ('do' in check ? performed(book, check) : answered(book, check)));
}

function performed(book: Book, check: Readonly<Record<string, unknown>>): Result {
  const wanted = { rejected: check['expect_rejected'] === true };
  if (check['do'] === 'delete') {
    remove(book, check);
    return { check, got: { rejected: false }, wanted };
  }
  const refusal = check['do'] === 'change' ? change(book, check) : create(book, check, false);
  return { check, got: { rejected: refusal !== null }, wanted };
}

/** A question carries its answer as `value`, `n`, `are` or `rows`. */
function answered(book: Book, check: Readonly<Record<string, unknown>>): Result {
  const key = ['value', 'n', 'are', 'rows'].find((name) => name in check);
  if (!key) throw new Error(`a question without an answer: ${JSON.stringify(check)}`);
  return { check, got: answer(book, check), wanted: check[key] };
}

/** Equal as JSON; percentages to the sixth decimal, as they are written. */
function same(got: unknown, wanted: unknown): boolean {
  if (typeof got === 'number' && typeof wanted === 'number') return Math.abs(got - wanted) < 1e-6;
  return JSON.stringify(got) === JSON.stringify(wanted);
}
