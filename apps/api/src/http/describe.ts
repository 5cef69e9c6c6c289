import { SetMetadata } from '@nestjs/common';
import type { z } from 'zod';

/** Metadata key of a route's description. */
export const DESCRIPTION = 'brassage:description';

/** What a route takes and gives. Requests are validated by it and the OpenAPI document is made from it. */
export interface RouteDescription {
  /** One sentence in the present tense: `Lists the objects of a kind`. */
  readonly summary: string;
  readonly body?: z.ZodType;
  readonly query?: z.ZodObject;
  /** Path parameters that are more than any text. */
  readonly params?: z.ZodObject;
  /** The body of the good answer; absent: no body, or `produces` says what. */
  readonly answer?: z.ZodType;
  /** Status of the good answer; 200 unless told. */
  readonly status?: number;
  /** Content types that an answer which is not JSON may have. */
  readonly produces?: string | readonly string[];
  /** The request is multipart/form-data with these fields. */
  readonly form?: readonly string[];
  /** Headers that matter: `If-Match`. */
  readonly headers?: readonly string[];
  /** A question with a body, or a document of what is there: nothing that is recorded changes, so readers may. */
  readonly asks?: true;
}

/** Describes a route; each has one. */
export const Describe = (description: RouteDescription): MethodDecorator =>
  SetMetadata(DESCRIPTION, description);
