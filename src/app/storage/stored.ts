/** Shapes of what is kept beside the entries, small enough for the first page. Entries and journals are core's. */
import * as z from 'zod/mini';
import type { JournalHeader } from '../../core/session/types.ts';

/** What an attempt began with. Its header is checked whole only when the attempt is opened. */
export interface AttemptHead {
  /** Wall clock, ms since 1970. */
  readonly startedAt: number;
  readonly header: JournalHeader;
}

/** As much of a head as the list of attempts needs. */
export const HeadGlanceSchema = z.object({
  startedAt: z.number().check(z.nonnegative()),
  header: z.object({
    engine: z.number(),
    mode: z.enum(['practice', 'checkOff', 'drill']),
    scenario: z.object({ id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/)) }),
  }),
});

/** How an attempt ended, as the list shows it; the whole result is beside it for attempts of an older engine. */
export const EndSchema = z.object({
  state: z.enum(['finished', 'stopped']),
  elapsedMs: z.number().check(z.nonnegative()),
  outcome: z.optional(z.enum(['passed', 'failed', 'empty'])),
  percent: z.optional(z.number().check(z.minimum(0), z.maximum(100))),
});
export type AttemptEnd = z.infer<typeof EndSchema>;

/** As much of an entry as the list needs. */
export const EntryGlanceSchema = z.object({ at: z.number().check(z.nonnegative()) });

const value = z.union([
  z.string().check(z.maxLength(4000)),
  z.number(),
  z.boolean(),
  z.array(z.union([z.string().check(z.maxLength(4000)), z.number()])).check(z.maxLength(200)),
]);

/** Text not yet saved in forms, by form. */
export const DraftsSchema = z.record(z.string().check(z.maxLength(200)), z.record(z.string(), value));
export type Drafts = z.infer<typeof DraftsSchema>;

/** The learner's own notes, by question. */
export const NotesSchema = z.record(z.string().check(z.maxLength(200)), z.string().check(z.maxLength(10_000)));
export type Notes = z.infer<typeof NotesSchema>;
