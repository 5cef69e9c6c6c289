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
  type Made,
} from './history.js';
import { inTurn } from './in-turn.js';
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
  /** Makes change sets one after the other, each of which can be taken back by itself; nothing else comes between them. */
  readonly makeEach: (sets: readonly ChangeSet[]) => Promise<boolean>;
  /** Notes a change set that was made by other means, so that it can be undone. */
  readonly made: (says: string, event: string) => Promise<void>;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** What is to be made, as the button says it. */
export interface ChangeSet {
  readonly says: string;
  readonly changes: readonly Change[];
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
  // What the next edit stands on: an edit that waits for its turn was asked for before the page was drawn anew.
  const latest = useRef(history);
  const [turn] = useState(inTurn);
  const [waiting, setWaiting] = useState(0);
  const [refused, setRefused] = useState<unknown>(null);
  const step = typeof layer === 'number' ? layer : project.lastStep;
  const keep = (next: History): void => {
    latest.current = next;
    setHistory(next);
    writeHistory(project.id, next);
  };
  /** One edit at a time, and none is lost: the next is made on what the last has left. `act` says what it did. */
  const run = async (act: () => Promise<string | null>): Promise<boolean> => {
    setWaiting((others) => others + 1);
    try {
      return await turn(async () => {
        setRefused(null);
        const says = await act();
        if (says === null) return false;
        await refreshPlan(queries, project.id);
        announce(says);
        return true;
      });
    } catch (error) {
      setRefused(error);
      return false;
    } finally {
      setWaiting((others) => others - 1);
    }
  };
  const write = async ({ says, changes }: ChangeSet): Promise<void> => {
    const body = { project: project.id, step, reason: says.slice(0, 500), changes };
    const { event } = await call<{ event: string }>('POST', '/change-sets', body);
    keep(afterMaking(latest.current, { event, says }));
  };
  const makeEach = (sets: readonly ChangeSet[]): Promise<boolean> =>
    run(async () => {
      for (const [made, set] of sets.entries()) {
        try {
          await write(set);
        } catch (error) {
          if (made > 0) await refreshPlan(queries, project.id);
          throw error;
        }
      }
      return sets.at(-1)?.says ?? null;
    });
  const undone = async ({ event }: Made): Promise<string> =>
    (await call<{ event: string }>('POST', `/change-sets/${event}/undo`, { reason: t.edit.undo })).event;
  return {
    editable: layer !== 'before' && OPEN.has(project.state) && PLANNERS.has(role),
    step,
    history,
    pending: waiting > 0,
    refused,
    dismiss: () => setRefused(null),
    make: (says, changes) => makeEach([{ says, changes }]),
    makeEach,
    made: async (says, event) => {
      keep(afterMaking(latest.current, { event, says }));
      await refreshPlan(queries, project.id);
      announce(says);
    },
    undo: () =>
      void run(async () => {
        const last = latest.current.done.at(-1);
        if (!last) return null;
        keep(afterUndoing(latest.current, await undone(last)));
        return say(t.edit.undone, { what: last.says });
      }),
    redo: () =>
      void run(async () => {
        const again = latest.current.undone.at(-1);
        if (!again) return null;
        keep(afterRedoing(latest.current, await undone(again)));
        return say(t.edit.redone, { what: again.says });
      }),
  };
}
