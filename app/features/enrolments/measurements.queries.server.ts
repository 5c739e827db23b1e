import { and, eq } from "drizzle-orm";
import type { EnrolmentId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { measurementsTaken } from "#db/schema/attendance.ts";
import type { Occasion } from "./occasions.ts";

export type Measurement = typeof measurementsTaken.$inferSelect;

export function listMeasurements(
  db: Queryable,
  enrolmentId: EnrolmentId,
): Measurement[] {
  return db
    .select()
    .from(measurementsTaken)
    .where(eq(measurementsTaken.enrolmentId, enrolmentId))
    .all();
}

/** False when it was recorded before, and stays as it was. */
export function insertMeasurement(
  db: Queryable,
  measurement: typeof measurementsTaken.$inferInsert,
): boolean {
  const { changes } = db
    .insert(measurementsTaken)
    .values(measurement)
    .onConflictDoNothing()
    .run();
  return changes > 0;
}

/** False when there was none. */
export function deleteMeasurement(
  db: Queryable,
  enrolmentId: EnrolmentId,
  occasion: Occasion,
): boolean {
  const { changes } = db
    .delete(measurementsTaken)
    .where(
      and(
        eq(measurementsTaken.enrolmentId, enrolmentId),
        eq(measurementsTaken.occasion, occasion),
      ),
    )
    .run();
  return changes > 0;
}
