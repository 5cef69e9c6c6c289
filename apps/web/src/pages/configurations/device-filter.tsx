import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../components/icon.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech } from '../../texts/index.js';
import { hasWords } from './in-order.js';

/** A state that devices of a list may be in, with what says so. */
export interface DeviceState<T> {
  readonly key: string;
  readonly text: string;
  readonly shape: IconName;
  readonly isOf: (row: T) => boolean;
}

/** The rows that are asked for, and the tools that ask: words, and one state at a time. Both stand in the address. */
export function useDeviceFilter<T>(
  rows: readonly T[],
  states: readonly DeviceState<T>[],
  textsOf: (row: T) => readonly string[],
): { readonly shown: readonly T[]; readonly tools: ReactNode } {
  const [sought, setSought] = useAddressParam('q');
  const [only, setOnly] = useAddressParam('only');
  const { t, say, number } = useSpeech();
  const found = sought === null ? rows : rows.filter((row) => hasWords(sought, textsOf(row)));
  const state = states.find(({ key }) => key === only);
  const shown = state ? found.filter(state.isOf) : found;
  const tools = (
    <>
      <input
        className="field"
        type="search"
        aria-label={t.common.filter}
        placeholder={t.desk.search}
        value={sought ?? ''}
        onChange={(event) => setSought(event.target.value || null)}
      />
      <span className="tools states" role="group" aria-label={t.desk.which}>
        <button type="button" className="chip" aria-pressed={!state} onClick={() => setOnly(null)}>
          {t.common.all} {number(found.length)}
        </button>
        {states.map(({ key, text, shape, isOf }) => {
          const count = found.filter(isOf).length;
          return (
            <button
              key={key}
              type="button"
              className="chip"
              aria-pressed={key === only}
              disabled={count === 0 && key !== only}
              onClick={() => setOnly(key)}
            >
              <Icon name={shape} /> {text} {number(count)}
            </button>
          );
        })}
      </span>
      <small className="second" role="status">
        {shown.length === 0 && rows.length > 0
          ? t.desk.nothing
          : shown.length < rows.length &&
            say(t.desk.shown, { n: number(shown.length), total: number(rows.length) })}
      </small>
    </>
  );
  return { shown, tools };
}
