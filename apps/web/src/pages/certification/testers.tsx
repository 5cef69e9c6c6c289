import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { address, call, get } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import type { RegisteredTester } from '../../api/proof-types.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Status } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';

const shapes = { valid: 'proven', due: 'warning', expired: 'error' } as const;
const fields = ['serial', 'model', 'certificate', 'laboratory'] as const;
const EMPTY = {
  serial: '',
  model: '',
  certificate: '',
  laboratory: '',
  calibratedOn: '',
  calibratedUntil: '',
};

/** The register of testers: certificates, and which of them end soon. */
export function Testers(): ReactNode {
  const { t, day } = useSpeech();
  const queries = useQueryClient();
  const testers = useQuery({
    queryKey: ['testers'],
    queryFn: () => get<{ items: RegisteredTester[] }>('/testers'),
  });
  const [fresh, setFresh] = useState(EMPTY);
  const adding = useMutation({
    mutationFn: (tester: typeof EMPTY) => call('POST', '/testers', tester),
    onSuccess: (_, sent) => {
      // Unless the next one is being typed already.
      setFresh((now) => (now === sent ? EMPTY : now));
      return queries.invalidateQueries();
    },
  });
  const items = testers.data?.items ?? [];
  return (
    <>
      {items.length === 0 ? (
        <p className="second">{t.proof.testersNone}</p>
      ) : (
        <table className="table tight framed">
          <thead>
            <tr>
              {(['serial', 'model', 'certificate', 'laboratory', 'on', 'until', 'state'] as const).map(
                (column) => (
                  <th key={column}>{t.proof.testerColumns[column]}</th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {items.map((tester) => (
              <tr key={tester.id}>
                <td>
                  <code className="medium">{tester.serial}</code>
                </td>
                <td>{tester.model}</td>
                <td>{tester.certificate}</td>
                <td>{tester.laboratory}</td>
                <td>{day(tester.calibratedOn)}</td>
                <td>{day(tester.calibratedUntil)}</td>
                <td>
                  <Status shape={shapes[tester.state]}>{t.proof.testerStates[tester.state]}</Status>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <form
        className="tools bottom"
        onSubmit={(event) => {
          event.preventDefault();
          adding.mutate(fresh);
        }}
      >
        {fields.map((field) => (
          <input
            key={field}
            className="field"
            required={field === 'serial'}
            aria-label={t.proof.testerColumns[field]}
            placeholder={t.proof.testerColumns[field]}
            value={fresh[field]}
            onChange={(event) => setFresh({ ...fresh, [field]: event.target.value })}
          />
        ))}
        <input
          className="field"
          type="date"
          required
          aria-label={t.proof.testerColumns.on}
          value={fresh.calibratedOn}
          onChange={(event) => setFresh({ ...fresh, calibratedOn: event.target.value })}
        />
        <input
          className="field"
          type="date"
          required
          aria-label={t.proof.testerColumns.until}
          value={fresh.calibratedUntil}
          onChange={(event) => setFresh({ ...fresh, calibratedUntil: event.target.value })}
        />
        <button className="button" disabled={adding.isPending}>
          {t.proof.addTester}
        </button>
        {items.length > 0 && (
          <a download className="button" href={address('/testers/calendar.ics')}>
            {t.limits.calendar}
          </a>
        )}
      </form>
      {adding.isError && <ProblemNote error={asProblem(adding.error)} />}
    </>
  );
}
