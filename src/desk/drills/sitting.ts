/** What was answered since a drill was opened. */
import type { Task } from '../../core/drills/task.ts';

export interface Sitting {
  readonly answered: number;
  readonly right: number;
  readonly missed: readonly { readonly n: number; readonly task: Task }[];
}
