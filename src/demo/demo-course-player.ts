import type { INestApplicationContext } from '@nestjs/common';
import { CreateCourse } from '../modules/catalogue/index.js';
import type { Actor } from '../shared/actor.js';
import type { DemoCourse } from './demo-data.js';

/** The ids of the courses by their codes. */
export async function makeCourses(
  program: INestApplicationContext,
  clerk: Actor,
  courses: readonly DemoCourse[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const { periods, ...facts } of courses) {
    const { id } = await program.get(CreateCourse).execute(clerk, { ...facts, ...(periods === null ? {} : { periods }) });
    ids.set(facts.code, id);
  }
  return ids;
}
