import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Loaded } from '../../components/loaded.js';
import { shortPort } from '../../components/short-port.js';
import { Status } from '../../components/status.js';
import { Identifier } from '../../components/identifier.js';
import { useSpeech } from '../../texts/index.js';
import { severityShape } from '../findings/severity.js';
import { useFindings } from '../project/queries.js';

const SHOWN = 4;

/** The gravest findings of the target: what must be mended before the next gate opens. */
export function WhatBlocks({ id }: { readonly id: string }): ReactNode {
  const { t, many } = useSpeech();
  const findings = useFindings(id, 'after');
  const total = findings.data?.items.length;
  return (
    <section>
      <h2 className="section">
        {t.overview.blocks}
        {total !== undefined && total > 0 && <Link to="findings">{many(total, t.overview.allFindings)}</Link>}
      </h2>
      <Loaded query={findings} what={t.findings.what}>
        {({ items }) => {
          const grave = items.filter(
            ({ severity, waived, follows }) => severity !== 'info' && !waived && follows === null,
          );
          if (grave.length === 0) {
            return (
              <p className="framed nothing">
                <Status shape="proven">{t.overview.blocksNothing}</Status>
              </p>
            );
          }
          return (
            <div className="scroll">
              <table className="table tall bare framed">
                <tbody>
                  {grave.slice(0, SHOWN).map((finding) => (
                    <tr key={`${finding.code} ${finding.place} ${finding.text}`}>
                      <td>
                        <Status shape={severityShape[finding.severity]}>
                          {t.severity[finding.severity]}
                        </Status>
                      </td>
                      <td className="wrap">
                        <b className="medium">{finding.title}</b>
                        <p className="small second">{finding.text}</p>
                      </td>
                      <td className="clip">
                        <Identifier shown={shortPort(finding.place)}>{finding.place}</Identifier>
                        <br />
                        <small>
                          <code className="third">{finding.code}</code>
                        </small>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          );
        }}
      </Loaded>
    </section>
  );
}
