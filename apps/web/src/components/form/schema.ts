import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get } from '../../api/client.js';
import { fieldsOf, type FormField, type JsonSchema } from './fields-of.js';

interface Document {
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

const nameOf = (kind: string): string => `${kind[0]?.toUpperCase() ?? ''}${kind.slice(1)}View`;

/** The fields of a kind, from the schema that the API publishes; it is read once. */
export function useFormFields(kind: string): UseQueryResult<FormField[]> {
  return useQuery({
    queryKey: ['openapi'],
    queryFn: () => get<Document>('/openapi.json'),
    staleTime: Infinity,
    select: ({ components }) => fieldsOf(kind, components.schemas[nameOf(kind)] ?? {}),
  });
}
