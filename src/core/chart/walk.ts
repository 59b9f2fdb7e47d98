/** Walks a chart from its start: what is never reached, what has no way out, what stays unsafe. Guards may go either way. */
import type { Problem } from '../session/untrusted.ts';
import {
  entered,
  findTarget,
  kindOf,
  leavesOf,
  type StateNode,
  type Way,
  waysOf,
  withAncestors,
  withDescendants,
} from './graph.ts';

const UNSAFE = 'unsafe';

/** From each leaf, the sets of leaves that its exits enter. */
type Exits = ReadonlyMap<StateNode, StateNode[][]>;

/** Unreachable states, dead ends and unsafe traps of a chart whose targets all exist. */
export function walkProblems(root: StateNode, ends: boolean): Problem[] {
  const reached = reachable(root);
  const nodes = withDescendants(root).filter((node) => kindOf(node) !== 'history');
  const leaves = nodes.filter((node) => reached.has(node) && node.children.size === 0);
  const exits: Exits = new Map(leaves.map((leaf) => [leaf, exitsOf(leaf, reached)]));
  return [
    ...nodes.filter((node) => !reached.has(node)).map(({ path }) => ({ path, text: 'can never be reached' })),
    ...(ends ? endProblems(root, exits) : []),
    ...unsafeProblems(exits),
  ];
}

function endProblems(root: StateNode, exits: Exits): Problem[] {
  const isEnd = (node: StateNode) => kindOf(node) === 'final' && node.parent === root;
  const hasEnd = [...exits.keys()].some(isEnd);
  const finishing = canCome(exits, isEnd);
  const problems: Problem[] = [];
  for (const [leaf, goals] of exits) {
    if (kindOf(leaf) === 'final') continue;
    const isLeft = goals.flat().some((goal) => goal !== leaf);
    if (!isLeft) problems.push({ path: leaf.path, text: 'is a dead end: not final, and no transition leaves it' });
    else if (hasEnd && !finishing.has(leaf)) problems.push({ path: leaf.path, text: 'has no way to the end' });
  }
  return problems;
}

function unsafeProblems(exits: Exits): Problem[] {
  const rescued = canCome(exits, (node) => !isUnsafe(node));
  return [...exits.keys()]
    .filter((leaf) => !rescued.has(leaf))
    .map(({ path }) => ({ path, text: 'is unsafe and has no way to a safe state' }));
}

function isUnsafe(node: StateNode): boolean {
  return withAncestors(node).some(({ state }) => state.tags?.includes(UNSAFE) ?? false);
}

/** Every state that some run enters, ancestors included. */
function reachable(root: StateNode): Set<StateNode> {
  const reached = new Set<StateNode>();
  const waiting = leavesOf(root);
  for (let leaf = waiting.pop(); leaf; leaf = waiting.pop()) {
    for (const node of withAncestors(leaf)) {
      if (reached.has(node)) continue;
      reached.add(node);
      for (const way of waysOf(node)) waiting.push(...entered(way));
    }
  }
  return reached;
}

/** Where a leaf can lead: by its own ways, those around it, and those by which a parallel neighbour leaves them all. */
function exitsOf(leaf: StateNode, reached: ReadonlySet<StateNode>): StateNode[][] {
  const around = withAncestors(leaf);
  const ways: Way[] = around.flatMap(waysOf);
  for (const parallel of around.filter((node) => kindOf(node) === 'parallel')) {
    const neighbours = withDescendants(parallel).filter((node) => reached.has(node) && !around.includes(node));
    ways.push(...neighbours.flatMap(waysOf).filter((way) => leadsOutOf(parallel, way)));
  }
  return ways.map(entered).filter((goals) => goals.length > 0);
}

function leadsOutOf(parallel: StateNode, way: Way): boolean {
  const goal = way.target === undefined ? undefined : findTarget(way.from, way.target);
  return goal !== undefined && !withAncestors(goal).includes(parallel);
}

/** The leaves from which some run comes to a place where every entered leaf is a goal. */
function canCome(exits: Exits, isGoal: (node: StateNode) => boolean): Set<StateNode> {
  const found = new Set([...exits.keys()].filter(isGoal));
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const [leaf, ways] of exits) {
      if (!found.has(leaf) && ways.some((goals) => goals.every((goal) => found.has(goal)))) found.add(leaf);
    }
  }
  return found;
}
