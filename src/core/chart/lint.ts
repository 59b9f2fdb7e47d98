/** Finds what is wrong with a chart before anything runs it: unknown names, bad targets, states without a way in or out. */
import type { Problem } from '../session/untrusted.ts';
import { buildGraph, findTarget, kindOf, type StateNode, waysOf, withDescendants } from './graph.ts';
import type { Chart } from './schema.ts';
import { walkProblems } from './walk.ts';
import { nameProblems, type Vocabulary } from './words.ts';
/** Every problem of a chart, with the path into its JSON. Guards are taken to be able to go either way. */
export function lintChart(chart: Chart, vocabulary: Vocabulary): Problem[] {
  const root = buildGraph(chart);
  const nodes = withDescendants(root);
  const broken = nodes.flatMap(brokenLinks);
  const names = nameProblems(nodes, vocabulary);
  return broken.length > 0 ? [...names, ...broken] : [...names, ...walkProblems(root, vocabulary.ends !== false)];
}

function brokenLinks(node: StateNode): Problem[] {
  const { state, path } = node;
  const problems: Problem[] = [];
  const kind = kindOf(node);
  if (kind === 'compound' && state.initial === undefined)
    problems.push({ path, text: 'has states but no initial state' });
  if (state.initial !== undefined && !node.children.has(state.initial)) {
    problems.push({ path: [...path, 'initial'], text: `there is no state "${state.initial}" here` });
  }
  if (kind === 'parallel' && node.children.size === 0) problems.push({ path, text: 'is parallel but has no states' });
  if (kind === 'final' && node.children.size + waysOf(node).length > 0) {
    problems.push({ path, text: 'is final but has states or transitions' });
  }
  if ('target' in state && state.target !== undefined) problems.push(...historyProblems(node, state.target));
  for (const way of waysOf(node)) {
    if (way.target !== undefined && !findTarget(node, way.target)) {
      problems.push({ path: way.path, text: `there is no state "${way.target}" to go to` });
    }
  }
  return problems;
}

function historyProblems(node: StateNode, target: string): Problem[] {
  const path = [...node.path, 'target'];
  if (kindOf(node) !== 'history') return [{ path, text: 'only a history state has a target of its own' }];
  return findTarget(node, target) ? [] : [{ path, text: `there is no state "${target}" to go to` }];
}
