/** What a statechart file may say: an XState v5 config in pure JSON, read strictly and with bounds. */
import { z } from 'zod';
import { findUnfit, type Problem, pathText, problemsOf } from '../session/untrusted.ts';

const stateName = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,63}$/);
const chartId = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/);
/** Events, actions, guards, tags: dotted words. No wildcards: every name is checked against a vocabulary. */
const word = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]*(\.[A-Za-z0-9-]+)*$/)
  .max(80);
const delay = z.string().regex(/^(\d{1,8}|[A-Za-z][A-Za-z0-9]{0,63})$/);
/** A sibling, `.child`, `#chartId.path`, or a dotted path from a sibling. */
const target = z
  .string()
  .regex(/^(\.[A-Za-z][A-Za-z0-9]*|#[A-Za-z][A-Za-z0-9-]*|[A-Za-z][A-Za-z0-9]*)(\.[A-Za-z][A-Za-z0-9]*)*$/)
  .max(300);

const scalar = z.union([z.string().max(300), z.number(), z.boolean()]);
const params = z.record(stateName, z.union([scalar, z.array(scalar).max(32)]));

const named = z.union([word, z.strictObject({ type: word, params: params.optional() })]);
const actions = z.union([named, z.array(named).max(16)]);

const branch = z.strictObject({
  target: target.optional(),
  guard: named.optional(),
  actions: actions.optional(),
  reenter: z.boolean().optional(),
  description: z.string().max(500).optional(),
});
const transition = z.union([target, branch, z.array(branch).min(1).max(16)]);

const common = {
  initial: stateName.optional(),
  on: z.record(word, transition).optional(),
  after: z.record(delay, transition).optional(),
  always: transition.optional(),
  onDone: transition.optional(),
  entry: actions.optional(),
  exit: actions.optional(),
  tags: z.array(word).max(16).optional(),
  description: z.string().max(500).optional(),
};

type Common = z.infer<z.ZodObject<typeof common>>;

/** One state of a chart, with the states inside it. */
export interface ChartState extends Common {
  type?: 'atomic' | 'compound' | 'parallel' | 'final' | 'history' | undefined;
  history?: 'shallow' | 'deep' | undefined;
  /** Where a history state leads when there is no history yet. */
  target?: string | undefined;
  states?: Record<string, ChartState> | undefined;
}

const states = z.record(
  stateName,
  z.lazy(() => StateSchema),
);

const StateSchema: z.ZodType<ChartState> = z.strictObject({
  ...common,
  type: z.enum(['atomic', 'compound', 'parallel', 'final', 'history']).optional(),
  history: z.enum(['shallow', 'deep']).optional(),
  target: target.optional(),
  states: states.optional(),
});

export const ChartSchema = z.strictObject({
  ...common,
  id: chartId,
  type: z.enum(['atomic', 'compound', 'parallel']).optional(),
  context: z.record(stateName, z.json()).optional(),
  states: states.optional(),
});

export type Chart = z.infer<typeof ChartSchema>;
/** An action or a guard: a word, or a word with parameters. */
export type NamedWord = z.infer<typeof named>;
export type Transition = z.infer<typeof transition>;

const BOUNDS = { depth: 40, values: 10_000 };

/** A chart that could not be read, with every place that is wrong. */
export class ChartFault extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ path, text }) => `${pathText(path)}: ${text}`).join('; '));
    this.name = 'ChartFault';
    this.problems = problems;
  }
}

/** Reads a chart or throws `ChartFault`. Names, targets and ways out are `lintChart`'s. */
export function parseChart(json: unknown): Chart {
  const unfit = findUnfit(json, BOUNDS);
  if (unfit) throw new ChartFault([{ path: [], text: unfit }]);
  const read = ChartSchema.safeParse(json);
  if (!read.success) throw new ChartFault(problemsOf(read.error.issues));
  return read.data;
}

/** The one cast from a chart to the config that `setup(…).createMachine` takes. */
export function configOf<
  Words extends { readonly createMachine: (config: never) => unknown } = {
    readonly createMachine: (config: Chart) => unknown;
  },
>(chart: Chart): Parameters<Words['createMachine']>[0] {
  return chart as unknown as Parameters<Words['createMachine']>[0];
}
