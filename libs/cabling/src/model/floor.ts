import { z } from 'zod';

/**
 * A length along an axis of a floor, in metres: x to the right, y upwards, from the point that the floor takes as its
 * origin. Floors are measured on the plan, so centimetres matter and kilometres do not occur.
 */
const floorM = z.number().min(-100_000).max(100_000);

/** Where something stands on its floor; both null: not measured. */
export const onFloor = {
  xM: floorM.nullable().default(null),
  yM: floorM.nullable().default(null),
};

/** A corner of a line on a floor. */
export const floorPointSchema = z.strictObject({ xM: floorM, yM: floorM });
export type FloorPoint = z.infer<typeof floorPointSchema>;

/** The plan that lies under what is drawn on a floor, and how it lies. */
export const floorUnderlay = {
  /** Name of its file: PNG, JPEG or DXF; null: none. */
  floorPlan: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^\p{Cc}]*\.(png|jpe?g|dxf)$/iu, 'the name of a file that ends in .png, .jpg or .dxf')
    .nullable()
    .default(null),
  /** Metres in a pixel of a picture, or in a unit of a drawing; null: what the drawing says of itself. */
  floorPlanUnitM: z.number().positive().max(1000).nullable().default(null),
  /** Where the lower left corner of a picture, or the origin of a drawing, lies on the floor. */
  floorPlanXM: floorM.default(0),
  floorPlanYM: floorM.default(0),
  /** Where north is, in degrees clockwise from the upper edge of the plan; null: not told. */
  northDeg: z.number().min(0).lt(360).nullable().default(null),
};

/** Where something stands, if it was measured. */
export function floorPointOf({
  xM,
  yM,
}: {
  readonly xM: number | null;
  readonly yM: number | null;
}): FloorPoint | null {
  return xM === null || yM === null ? null : { xM, yM };
}
