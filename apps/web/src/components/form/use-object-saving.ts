import { useMutation, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../../api/client.js';
import type { Facts } from '../../api/design-types.js';
import { kindPath } from '../../api/kind-path.js';
import { patchObject } from '../../api/patch-object.js';
import { Problem } from '../../api/problem.js';
import type { ObjectView } from '../../api/types.js';
import { useProject } from '../../pages/project/queries.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { disputed, editedFields } from './merge.js';

/** Reads the version of an object that an edit begins with; nothing changes it under the hand. */
export function useEditedObject(kind: string, id: string | null): UseQueryResult<ObjectView> {
  const project = useProject();
  const { step } = usePlanEdit();
  return useQuery({
    queryKey: ['edit', kind, id, project.id, step],
    queryFn: () =>
      get<ObjectView>(`/kinds/${kindPath(kind)}/${id}`, { project: project.id, layer: String(step) }),
    enabled: id !== null,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** An edit of an object on its way to the plan. */
export interface ObjectSaving {
  /** The version that the edit stands on. */
  readonly base: Facts;
  /** The object as somebody else has left it meanwhile; null: nobody has. */
  readonly theirs: Facts | null;
  /** What was sent last; null before. */
  readonly sent: Facts | null;
  /** Why it was refused; null: it was not. */
  readonly refused: unknown;
  readonly pending: boolean;
  readonly save: (values: Facts) => void;
  /** Saves what was chosen of both versions, on top of theirs. False: theirs is that already. */
  readonly settle: (chosen: Readonly<Record<string, unknown>>) => boolean;
}

/** Saves edits of an object; what somebody else has changed meanwhile is never written over unseen. */
export function useObjectSaving({
  kind,
  first,
  says,
  onSaved,
}: {
  readonly kind: string;
  /** The object as the edit began. */
  readonly first: Facts & ObjectView;
  /** What the edit does, for the register and the undo. */
  readonly says: (values: Facts) => string;
  readonly onSaved: () => void;
}): ObjectSaving {
  const project = useProject();
  const { step, made } = usePlanEdit();
  const [base, setBase] = useState<Facts>(first);
  const [theirs, setTheirs] = useState<Facts | null>(null);
  const patch = (from: Facts, to: Facts) =>
    patchObject(
      `/kinds/${kindPath(kind)}/${first.id}`,
      { project: project.id, step: String(step), reason: says(to).slice(0, 500) },
      from['version'],
      editedFields(from, to),
    );
  const saving = useMutation({
    mutationFn: async ({ from, to }: { from: Facts; to: Facts }) => {
      try {
        return { event: await patch(from, to) };
      } catch (error) {
        const current = staleIn(error);
        if (!current) throw error;
        // Another part of the project has moved on; this object has not.
        if (disputed(from, current, from).length === 0)
          return { event: await patch({ ...from, version: current['version'] }, to) };
        setTheirs(current);
        return null;
      }
    },
    onSuccess: async (saved, { to }) => {
      if (!saved) return;
      if (saved.event !== null) await made(says(to), saved.event);
      onSaved();
    },
  });
  return {
    base,
    theirs,
    sent: saving.variables?.to ?? null,
    refused: saving.error,
    pending: saving.isPending,
    save: (values) => saving.mutate({ from: base, to: values }),
    settle: (chosen) => {
      if (!theirs) throw new Error('there is one version alone');
      const to = { ...theirs, ...chosen };
      setBase(theirs);
      setTheirs(null);
      const differs = disputed(theirs, theirs, to).length > 0;
      if (differs) saving.mutate({ from: theirs, to });
      return differs;
    },
  };
}

/** The object as it is now, if the edit was refused because it has changed. */
function staleIn(error: unknown): Facts | null {
  if (!(error instanceof Problem) || error.body.status !== 412) return null;
  return (error.body.current as Facts | undefined) ?? null;
}
