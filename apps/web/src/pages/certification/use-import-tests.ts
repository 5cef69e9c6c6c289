import type { CsvProfile } from '#certification';
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ImportedTests } from '../../api/certification-types.js';
import type { Inspected } from '../../api/proof-types.js';
import { importFile, sendFile, type ImportMoment } from '../../state/import-file.js';
import { projectKey } from '../project/queries.js';
import { profileWith, type Mapping } from './mapping.js';

/** A tester file on its way: what it looks like, and what came of it. */
export interface ImportingTests {
  readonly looked: UseQueryResult<Inspected>;
  readonly making: UseMutationResult<ImportedTests, Error, void>;
  /** Where the file is while it is sent or imported. */
  readonly moment: ImportMoment | null;
  readonly stop: () => void;
}

/** The file is sent once, to be looked at; every further look, and the import, name it. */
export function useImportTests(
  project: string,
  file: File | null,
  profile: string,
  mapping: Mapping,
): ImportingTests {
  const queries = useQueryClient();
  const [moment, setMoment] = useState<ImportMoment | null>(null);
  const stopper = useRef(new AbortController());
  const there = useRef<{ readonly file: File; readonly upload: string; readonly base: CsvProfile } | null>(
    null,
  );
  const path = `/projects/${project}/certification/imports`;
  const body = (): FormData | object => {
    const known = there.current?.file === file ? there.current : null;
    const changed = Object.keys(mapping.columns).length > 0 || Object.keys(mapping).length > 1;
    const said = changed ? JSON.stringify(profileWith(known?.base ?? null, mapping)) : '';
    if (known) return { upload: known.upload, profile, mapping: said };
    const form = new FormData();
    form.append('profile', profile);
    form.append('mapping', said);
    form.append('file', file!);
    return form;
  };
  const watch = { onMoment: setMoment };
  const looked = useQuery({
    queryKey: [
      'certification-preview',
      project,
      file?.name,
      file?.size,
      file?.lastModified,
      profile,
      mapping,
    ],
    queryFn: async ({ signal }) => {
      const seen = await sendFile<Inspected>(`${path}/preview`, body(), { ...watch, signal });
      there.current = { file: file!, upload: seen.upload, base: seen.profile };
      setMoment(null);
      return seen;
    },
    enabled: file !== null,
    // The file does not change by itself.
    staleTime: Infinity,
    placeholderData: (before) => before,
    gcTime: 0,
  });
  const making = useMutation({
    mutationFn: () => {
      stopper.current = new AbortController();
      return importFile<ImportedTests>(path, body(), { ...watch, signal: stopper.current.signal });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: [...projectKey(project), 'certification'] }),
    onSettled: () => setMoment(null),
  });
  return { looked, making, moment, stop: () => stopper.current.abort() };
}
