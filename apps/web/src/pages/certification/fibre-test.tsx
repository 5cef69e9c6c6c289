import type { ReactNode } from 'react';
import type { LinkTests, OneTest } from '../../api/proof-types.js';
import { Status } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { OtdrTrace } from './otdr-trace.js';

/** What a fibre test says beside its verdict: loss and budget, what runs over it, the trace and its events. */
export function FibreTest({
  test,
  bidirectional,
}: {
  readonly test: OneTest;
  readonly bidirectional: LinkTests['bidirectional'];
}): ReactNode {
  const { t, say, number } = useSpeech();
  const cell = (value: number | null): string =>
    value === null ? '–' : number(Math.round(value * 1000) / 1000);
  const { otdr, fibreVerdict } = test;
  return (
    <>
      {otdr && otdr.levelsDb.length > 1 && <OtdrTrace otdr={otdr} />}
      {otdr && otdr.events.length > 0 && (
        <Table
          head={[
            t.proof.eventColumns.code,
            t.proof.eventColumns.position,
            t.proof.eventColumns.loss,
            t.proof.eventColumns.reflectance,
          ]}
          title={t.proof.events}
          rows={otdr.events.map((event) => [
            event.code,
            cell(event.distanceM),
            cell(event.lossDb),
            cell(event.reflectanceDb),
          ])}
        />
      )}
      {bidirectional.map(({ wavelengthNm, events }) => (
        <Table
          key={wavelengthNm}
          title={say(t.proof.bidirectional, { nm: wavelengthNm })}
          head={[
            t.proof.eventColumns.position,
            t.proof.eventColumns.ab,
            t.proof.eventColumns.ba,
            t.proof.eventColumns.average,
            t.proof.eventColumns.reflectance,
          ]}
          rows={events.map((event) => [
            cell(event.positionM),
            cell(event.abDb),
            cell(event.baDb),
            cell(event.averageDb),
            cell(event.reflectanceDb),
          ])}
        />
      ))}
      {fibreVerdict && fibreVerdict.losses.length > 0 && (
        <Table
          title={t.proof.fibre}
          head={['nm', 'dB', t.certification.limit, t.certification.margin]}
          rows={fibreVerdict.losses.map((one) => [
            one.wavelengthNm,
            cell(one.lossDb),
            `${cell(one.budgetDb)} (${one.confidence})`,
            cell(one.marginDb),
          ])}
        />
      )}
      {fibreVerdict && fibreVerdict.applications.length > 0 && (
        <Table
          title={t.proof.applications}
          head={['', 'nm', 'dB', 'm', 'A / B / C']}
          rows={fibreVerdict.applications.map((one) => [
            <Status key="fits" shape={one.fits ? 'proven' : 'error'}>
              {one.application}
            </Status>,
            one.wavelengthNm,
            cell(one.lossMarginDb),
            cell(one.lengthMarginM),
            `${one.lengthConfidence} / ${one.lossConfidence}`,
          ])}
        />
      )}
    </>
  );
}

function Table({
  title,
  head,
  rows,
}: {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}): ReactNode {
  return (
    <>
      <h2 className="section">{title}</h2>
      <table className="table tight framed">
        <thead>
          <tr>
            {head.map((text, i) => (
              <th key={i} className={i === 0 ? '' : 'num'}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((value, i) => (
                <td key={i} className={i === 0 ? '' : 'num'}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
