import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { importFile, type ImportMoment } from '../../state/import-file.js';

/** What is sent to begin an import: a file, or where the server finds it. */
export interface ImportRequest {
  readonly path: string;
  readonly body: FormData | object;
}

/** An import that is tried first and then made: what came of each, and one word to forget both. */
export interface Importing<T> {
  readonly trying: UseMutationResult<T, Error, void>;
  readonly making: UseMutationResult<T, Error, void>;
  /** Why the last of the two was refused; null when it was not. */
  readonly refused: Error | null;
  readonly pending: boolean;
  /** Where it is meanwhile: on its way, or being worked on; null until it begins. */
  readonly moment: ImportMoment | null;
  /** Stops sending, or has the server stop. */
  readonly stop: () => void;
  readonly reset: () => void;
}

/**
 * @param begin what to send; `dry` only says what would come of it
 * @param made hears of what was imported, before it is shown
 */
export function useImport<T>(
  begin: (dry: boolean) => ImportRequest,
  made?: (result: T) => Promise<void>,
): Importing<T> {
  const queries = useQueryClient();
  const [moment, setMoment] = useState<ImportMoment | null>(null);
  const stopper = useRef(new AbortController());
  const run = async (dry: boolean): Promise<T> => {
    setMoment(null);
    const mine = new AbortController();
    stopper.current = mine;
    const { path, body } = begin(dry);
    const onMoment = (moment: ImportMoment): void => {
      if (stopper.current === mine) setMoment(moment);
    };
    const result = await importFile<T>(path, body, { onMoment, signal: mine.signal });
    if (!dry) {
      await made?.(result);
      void queries.invalidateQueries();
    }
    return result;
  };
  const trying = useMutation<T>({ mutationFn: () => run(true) });
  const making = useMutation<T>({ mutationFn: () => run(false) });
  const pending = trying.isPending || making.isPending;
  return {
    trying,
    making,
    refused: making.error ?? trying.error,
    pending,
    moment: pending ? moment : null,
    stop: () => stopper.current.abort(),
    reset: () => {
      // Another file, another mapping: nobody waits for what came of the one before.
      stopper.current.abort();
      trying.reset();
      making.reset();
    },
  };
}
