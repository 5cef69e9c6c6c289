import { attach } from './attach.js';
import { buildGraph } from './build.js';
import type { Layered, LayeredInput } from './model.js';
import { putInOrder } from './order.js';
import { spread, stack } from './place.js';
import { route } from './route.js';

/**
 * Lays out a diagram in columns: order with few crossings, positions near the neighbours, orthogonal wires in lanes of
 * their own, labels where no other wire runs. Pure and deterministic; the caller measures texts beforehand.
 */
export function layoutLayered(input: LayeredInput): Layered {
  const graph = buildGraph(input);
  putInOrder(graph);
  const height = Math.max(stack(graph), input.height);
  spread(graph, height);
  attach(graph);
  return route(graph, input, height);
}
