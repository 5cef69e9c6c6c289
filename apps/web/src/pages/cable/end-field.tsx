import { mediaNames, type Cable } from '#cabling';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { objectQuery } from '../../state/paths.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useSpeech } from '../../texts/index.js';
import { useProject } from '../project/queries.js';
import { PortField, type PortLike } from './port-field.js';

type Ends = Cable['a'];

/** A plug that is not in a port yet. */
const loose = (connector: number): Ends[number] => ({ portId: '', connector, position: null });

/** One end of a cable: its plugs, each in a port, on a connector, on the whole port or one position of it. */
export function EndField({
  label,
  plugs,
  wish,
  autoFocus,
  onChange,
}: {
  readonly label: string;
  readonly plugs: Ends;
  readonly wish: PortLike;
  readonly autoFocus?: boolean;
  /** With the medium of the port that was chosen, where it has one. */
  readonly onChange: (plugs: Ends, media?: Cable['media']) => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const replace = (index: number, plug: Partial<Ends[number]>, media?: Cable['media']): void =>
    onChange(
      plugs.map((old, at) => (at === index ? { ...old, ...plug } : old)),
      media,
    );
  const shown = plugs.length === 0 ? [loose(1)] : plugs;
  return (
    <fieldset className="end">
      <legend>{label}</legend>
      {shown.map((plug, index) => (
        <div key={index} className="plug">
          <PortField
            label={say(t.cable.portOf, { end: label, n: index + 1 })}
            value={plug.portId || null}
            wish={wish}
            autoFocus={autoFocus === true && index === 0}
            onChange={(id, port) => {
              const media = mediaNames.find((one) => one === port?.media);
              if (plugs.length === 0) onChange([{ ...loose(1), portId: id ?? '' }], media);
              else replace(index, { portId: id ?? '' }, media);
            }}
          />
          <PlugPlace plug={plug} alone={shown.length === 1} onChange={(change) => replace(index, change)} />
          {plugs.length > 0 && (
            <button
              type="button"
              className="button small"
              onClick={() => onChange(plugs.filter((_, at) => at !== index))}
            >
              {t.cable.unplug}
            </button>
          )}
        </div>
      ))}
      <button
        type="button"
        className="button plain small"
        onClick={() => onChange([...(plugs.length === 0 ? [loose(1)] : plugs), loose(shown.length + 1)])}
      >
        {t.cable.addPlug}
      </button>
    </fieldset>
  );
}

/** Which connector of the end a plug is, where there are several, and which position of its port it takes, where that has several. */
function PlugPlace({
  plug,
  alone,
  onChange,
}: {
  readonly plug: Ends[number];
  /** The end has no other plug. */
  readonly alone: boolean;
  readonly onChange: (change: Partial<Ends[number]>) => void;
}): ReactNode {
  const { t } = useSpeech();
  const project = useProject();
  const { step } = usePlanEdit();
  const reading = { project: project.id, layer: String(step) };
  const port = useQuery({ ...objectQuery('port', plug.portId, reading), enabled: plug.portId !== '' });
  const positions = Number((port.data as { readonly positions?: unknown } | undefined)?.positions ?? 1);
  return (
    <>
      {!alone && (
        <input
          className="field short"
          inputMode="numeric"
          aria-label={t.fields.connector}
          title={t.fields.connector}
          value={plug.connector}
          onChange={(event) => onChange({ connector: Math.max(1, Number(event.target.value) || 1) })}
        />
      )}
      {(!alone || positions > 1 || plug.position !== null) && (
        <input
          className="field short"
          inputMode="numeric"
          aria-label={t.cable.position}
          title={t.cable.position}
          placeholder={t.cable.whole}
          value={plug.position ?? ''}
          onChange={(event) => onChange({ position: Number(event.target.value) || null })}
        />
      )}
    </>
  );
}
