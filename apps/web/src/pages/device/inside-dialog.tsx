import { useState, type ReactNode } from 'react';
import type { DeviceFace } from '../../api/design-types.js';
import { Dialog } from '../../components/dialog.js';
import { ProblemNote } from '../../components/problem-note.js';
import { newId } from '../../state/new-id.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useWhileShown } from '../../state/while-shown.js';
import { useSpeech } from '../../texts/index.js';
import { linesOf, readMaps, type MapLine } from '../catalogue/maps/map-lines.js';
import { MapTable } from '../catalogue/maps/map-table.js';
import { insideChanges, namedMaps } from './inside-changes.js';

/** The inside of one panel, outlet or splice box: which front position meets which rear one, whatever its type says. */
export function InsideDialog({
  face: { path, ports, maps },
  onClose,
}: {
  readonly face: DeviceFace;
  readonly onClose: () => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const { make, pending, refused, step } = usePlanEdit();
  const [lines, setLines] = useState<readonly MapLine[]>(() => linesOf(namedMaps(maps, ports), ports));
  const read = readMaps(lines, ports);
  const title = say(t.portParts.insideTitle, { name: path });
  const close = useWhileShown(onClose);
  const save = async (): Promise<void> => {
    const changes = insideChanges(maps, read.maps, ports, newId);
    if (changes.length === 0 || (await make(say(t.portParts.insideSays, { name: path }), changes))) close();
  };
  return (
    <Dialog label={title} className="form-dialog" onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (read.faults.length === 0) void save();
        }}
      >
        <h2>{title}</h2>
        <MapTable lines={lines} read={read} ports={ports} onChange={setLines} />
        {refused !== null && <ProblemNote error={refused} />}
        <footer>
          <span className="grow small second">{say(t.edit.intoStep, { n: step })}</span>
          <button type="button" className="button" onClick={onClose}>
            {t.common.cancel}
          </button>
          <button className="button primary" disabled={pending || read.faults.length > 0}>
            {t.edit.save}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
