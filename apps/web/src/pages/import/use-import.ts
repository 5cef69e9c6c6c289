import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';

/** An import that is tried first and then made: what came of each, and one word to forget both. */
export interface Importing<T> {
  readonly trying: UseMutationResult<T, Error, void>;
  readonly making: UseMutationResult<T, Error, void>;
  /** Why the last of the two was refused; null when it was not. */
  readonly refused: Error | null;
  readonly pending: boolean;
  readonly reset: () => void;
}

/** @param send asks the server; `dry` only says what would come of it */
export function useImport<T>(send: (dry: boolean) => Promise<T>): Importing<T> {
  const queries = useQueryClient();
  const trying = useMutation<T>({ mutationFn: () => send(true) });
  const making = useMutation<T>({
    mutationFn: () => send(false),
    onSuccess: () => queries.invalidateQueries(),
  });
  return {
    trying,
    making,
    refused: making.error ?? trying.error,
    pending: trying.isPending || making.isPending,
    reset: () => {
      trying.reset();
      making.reset();
    },
  };
}
