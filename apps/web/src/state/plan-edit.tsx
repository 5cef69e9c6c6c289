import type { Change } from '#changes';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useRef, useState, type ReactNode } from 'react';
import { call } from '../api/client.js';
import type { Project } from '../api/types.js';
import { useAnnounce } from '../components/announcer.js';
import { useSpeech } from '../texts/index.js';
import {
  afterMaking,
  afterRedoing,
  afterUndoing,
  readHistory,
  writeHistory,
  type History,
} from './history.js';
import { useKeys } from './keys.js';
import { useLayer } from './layer.js';
import { refreshPlan } from './refresh.js';

/** The states in which a plan is drawn; the others show it as it was agreed. */
const OPEN: ReadonlySet<Project['state']> = new Set([
  'draft',
  'rejected',
  'approved',
  'in-progress',
  'submitted',
]);

/** Roles that may edit projects (docs/security.md). */
const PLANNERS: ReadonlySet<string> = new Set(['planner', 'approver', 'administrator']);

/** How the plan of the project is edited: always as change sets, each of which can be taken back. */
export interface PlanEdit {
  /** False where the layer is the present, the project is closed, or the account may only look. */
  readonly editable: boolean;
  /** The step that edits go to. */
  readonly step: number;
  readonly history: History;
  readonly pending: boolean;
  /** Why the last edit was refused; null when it was made. */
  readonly refused: unknown;
  readonly dismiss: () => void;
  /** Makes a change set. False: it was refused, and `refused` says why. */
  readonly make: (says: string, changes: readonly Change[]) => Promise<boolean>;
  /** Notes a change set that was made by other means, so that it can be undone. */
  readonly made: (says: string, event: string) => Promise<void>;
  readonly undo: () => void;
  readonly redo: () => void;
}

const EditContext = createContext<PlanEdit | null>(null);

export function PlanEditProvider({
  project,
  role,
  children,
}: {
  readonly project: Project;
  /** Of the account that is signed in. */
  readonly role: string;
  readonly children: ReactNode;
}): ReactNode {
  const edit = useEditing(project, role);
  useKeys({ 'Ctrl z': edit.undo, 'Ctrl Shift z': edit.redo, 'Ctrl y': edit.redo });
  return <EditContext value={edit}>{children}</EditContext>;
}

export function usePlanEdit(): PlanEdit {
  const edit = use(EditContext);
  if (!edit) throw new Error('usePlanEdit needs a PlanEditProvider above it');
  return edit;
}

function useEditing(project: Project, role: string): PlanEdit {
  const { t, say } = useSpeech();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const [layer] = useLayer();
  const [history, setHistory] = useState(() => readHistory(project.id));
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const busy = useRef(false);
  const step = typeof layer === 'number' ? layer : project.lastStep;
  const keep = (next: History): void => {
    setHistory(next);
    writeHistory(project.id, next);
  };
  /** One edit at a time: the next is made on what the last has left. */
  const run = async (
    write: () => Promise<string>,
    then: (event: string) => History,
    says: string,
  ): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    setPending(true);
    setRefused(null);
    try {
      keep(then(await write()));
      await refreshPlan(queries, project.id);
      announce(says);
      return true;
    } catch (error) {
      setRefused(error);
      return false;
    } finally {
      busy.current = false;
      setPending(false);
    }
  };
  const undone = async ({ event }: { readonly event: string }): Promise<string> =>
    (await call<{ event: string }>('POST', `/change-sets/${event}/undo`, { reason: t.edit.undo })).event;
  const last = history.done.at(-1);
  const again = history.undone.at(-1);
  return {
    editable: layer !== 'before' && OPEN.has(project.state) && PLANNERS.has(role),
    step,
    history,
    pending,
    refused,
    dismiss: () => setRefused(null),
    make: (says, changes) =>
      run(
        async () =>
          (
            await call<{ event: string }>('POST', '/change-sets', {
              project: project.id,
              step,
              reason: says.slice(0, 500),
              changes,
            })
          ).event,
        (event) => afterMaking(history, { event, says }),
        says,
      ),
    made: async (says, event) => {
      keep(afterMaking(history, { event, says }));
      await refreshPlan(queries, project.id);
      announce(says);
    },
    undo: () => {
      if (last)
        void run(
          () => undone(last),
          (event) => afterUndoing(history, event),
          say(t.edit.undone, { what: last.says }),
        );
    },
    redo: () => {
      if (again)
        void run(
          () => undone(again),
          (event) => afterRedoing(history, event),
          say(t.edit.redone, { what: again.says }),
        );
    },
  };
}
