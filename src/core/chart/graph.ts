/** A chart as a graph: which states there are, where each transition leads, which leaves are entered. */
import type { Path } from '../session/untrusted.ts';
import type { Chart, ChartState, Transition } from './schema.ts';

/** One state with its place; `path` is the path into the JSON. */
export interface StateNode {
  readonly key: string;
  readonly path: Path;
  readonly state: ChartState | Chart;
  readonly parent: StateNode | undefined;
  readonly children: Map<string, StateNode>;
}

/** A way from a state: its target, or nothing when it only acts. */
export interface Way {
  readonly from: StateNode;
  readonly target: string | undefined;
  readonly path: Path;
  readonly hasGuard: boolean;
  readonly kind: 'on' | 'after' | 'always' | 'onDone';
}

export type Kind = 'atomic' | 'compound' | 'parallel' | 'final' | 'history';

export function kindOf({ state, children }: StateNode): Kind {
  if (state.type && state.type !== 'atomic') return state.type;
  return children.size > 0 ? 'compound' : 'atomic';
}

export function buildGraph(chart: Chart): StateNode {
  return nodeOf(chart.id, [], chart, undefined);
}

function nodeOf(key: string, path: Path, state: ChartState | Chart, parent: StateNode | undefined): StateNode {
  const node: StateNode = { key, path, state, parent, children: new Map() };
  for (const [name, child] of Object.entries(state.states ?? {})) {
    node.children.set(name, nodeOf(name, [...path, 'states', name], child, node));
  }
  return node;
}

/** The state itself and everything inside it, outermost first. */
export function withDescendants(node: StateNode): StateNode[] {
  return [node, ...[...node.children.values()].flatMap(withDescendants)];
}

export function withAncestors(node: StateNode): StateNode[] {
  return node.parent ? [node, ...withAncestors(node.parent)] : [node];
}

function waysIn(from: StateNode, transition: Transition, path: Path, kind: Way['kind']): Way[] {
  if (typeof transition === 'string') return [{ from, target: transition, path, hasGuard: false, kind }];
  const list = Array.isArray(transition) ? transition : [transition];
  return list.map((branch, place) => ({
    from,
    target: branch.target,
    path: Array.isArray(transition) ? [...path, place] : path,
    hasGuard: branch.guard !== undefined,
    kind,
  }));
}

/** Every way that a state itself declares. */
export function waysOf(node: StateNode): Way[] {
  const { state, path } = node;
  return [
    ...Object.entries(state.on ?? {}).flatMap(([name, to]) => waysIn(node, to, [...path, 'on', name], 'on')),
    ...Object.entries(state.after ?? {}).flatMap(([name, to]) => waysIn(node, to, [...path, 'after', name], 'after')),
    ...(state.always ? waysIn(node, state.always, [...path, 'always'], 'always') : []),
    ...(state.onDone ? waysIn(node, state.onDone, [...path, 'onDone'], 'onDone') : []),
  ];
}

function descend(from: StateNode | undefined, steps: readonly string[]): StateNode | undefined {
  return steps.reduce<StateNode | undefined>((node, step) => node?.children.get(step), from);
}

/** The state a target names, seen from the state that declares it, as XState resolves it. */
export function findTarget(from: StateNode, target: string): StateNode | undefined {
  if (target.startsWith('#')) {
    const [id, ...steps] = target.slice(1).split('.');
    const root = withAncestors(from).at(-1);
    return root?.key === id ? descend(root, steps) : undefined;
  }
  if (target.startsWith('.')) return descend(from, target.slice(1).split('.'));
  return descend(from.parent ?? from, target.split('.'));
}

/** The innermost states that are active once this one has been entered. */
export function leavesOf(node: StateNode, seen: ReadonlySet<StateNode> = new Set()): StateNode[] {
  if (seen.has(node)) return [];
  const inside = new Set([...seen, node]);
  switch (kindOf(node)) {
    case 'compound':
      return childLeaves(node.children.get(node.state.initial ?? ''), inside);
    case 'parallel':
      return [...node.children.values()]
        .filter((child) => kindOf(child) !== 'history')
        .flatMap((c) => leavesOf(c, inside));
    case 'history':
      return childLeaves(defaultOf(node), inside);
    default:
      return [node];
  }
}

function childLeaves(node: StateNode | undefined, seen: ReadonlySet<StateNode>): StateNode[] {
  return node ? leavesOf(node, seen) : [];
}

/** Where a history state leads without history. */
function defaultOf(node: StateNode): StateNode | undefined {
  const target = 'target' in node.state ? node.state.target : undefined;
  return target === undefined ? node.parent?.children.get(node.parent.state.initial ?? '') : findTarget(node, target);
}

/** The leaves that following a way enters, those of parallel neighbours included when their parent is entered too. */
export function entered(way: Way): StateNode[] {
  const goal = way.target === undefined ? undefined : findTarget(way.from, way.target);
  if (!goal) return [];
  const leaves = new Set(leavesOf(goal));
  const inside = new Set(withAncestors(way.from));
  for (let child = goal; child.parent && !inside.has(child.parent); child = child.parent) {
    if (kindOf(child.parent) !== 'parallel') continue;
    for (const neighbour of child.parent.children.values()) {
      if (neighbour !== child) for (const leaf of leavesOf(neighbour)) leaves.add(leaf);
    }
  }
  return [...leaves];
}

/** Does nothing happen by itself where the chart begins: no delay, no entry action, no transition of its own accord? */
export function isQuietAtFirst(chart: Chart): boolean {
  const first = new Set(leavesOf(buildGraph(chart)).flatMap(withAncestors));
  return [...first].every(({ state }) => !state.after && !state.always && !state.entry);
}
