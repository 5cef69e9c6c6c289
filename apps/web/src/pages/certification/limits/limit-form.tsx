import type { Limit } from '#certification';
import type { ReactNode } from 'react';
import { Labelled } from '../../../components/field.js';
import { Note } from '../../../components/status.js';
import { useSpeech } from '../../../texts/index.js';
import { coefficientsOf, withCoefficient } from './coefficients.js';
import { LimitPlot } from './limit-plot.js';

/** One limit: its range, every coefficient, where it is from and how far it is to be trusted, beside its line. */
export function LimitForm({
  before,
  limit,
  onChange,
}: {
  readonly before: Limit;
  readonly limit: Limit;
  readonly onChange: (limit: Limit) => void;
}): ReactNode {
  const { t } = useSpeech();
  const words = t.limits;
  const numberField = (label: string, value: number, set: (value: number) => void): ReactNode => (
    <Labelled key={label} label={label}>
      {(attributes) => (
        <input
          {...attributes}
          className="field"
          type="number"
          step="any"
          value={value}
          onChange={({ target }) => Number.isFinite(target.valueAsNumber) && set(target.valueAsNumber)}
        />
      )}
    </Labelled>
  );
  return (
    <section className="limit-form" aria-label={`${limit.category} ${limit.parameter}`}>
      <h3>
        {limit.standard} · {limit.category} · {words.models[limit.model]} · {limit.parameter}
      </h3>
      <LimitPlot before={before} after={limit} />
      <p className="second">{words.forms[limit.line.form]}</p>
      <div className="fields">
        {numberField(words.from, limit.fromMhz, (fromMhz) => onChange({ ...limit, fromMhz }))}
        {numberField(words.to, limit.toMhz, (toMhz) => onChange({ ...limit, toMhz }))}
        {coefficientsOf(limit.line).map(({ path, name, value }) =>
          numberField(name, value, (next) =>
            onChange({ ...limit, line: withCoefficient(limit.line, path, next) }),
          ),
        )}
      </div>
      <div className="fields">
        <Labelled label={words.confidence} hint={words.confidences[limit.confidence]}>
          {(attributes) => (
            <select
              {...attributes}
              className="field"
              value={limit.confidence}
              onChange={({ target }) =>
                onChange({ ...limit, confidence: target.value as Limit['confidence'] })
              }
            >
              {(['A', 'B', 'C'] as const).map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          )}
        </Labelled>
        <Labelled label={words.sources} hint={words.sourcesHint}>
          {(attributes) => (
            <input
              {...attributes}
              className="field"
              value={limit.sources.join(', ')}
              onChange={({ target }) =>
                onChange({ ...limit, sources: target.value.split(/\s*,\s*/).filter(Boolean) })
              }
            />
          )}
        </Labelled>
        <Labelled label={words.note}>
          {(attributes) => (
            <input
              {...attributes}
              className="field"
              value={limit.note}
              onChange={({ target }) => onChange({ ...limit, note: target.value })}
            />
          )}
        </Labelled>
      </div>
      {limit.confidence === 'C' && <Note shape="warning">{t.proof.unverified}</Note>}
    </section>
  );
}
