import { CAP_HEIGHT_EM } from './font/measure.js';
import { flatten, type Point, type Rect, type SceneNode, type Text } from './scene.js';

/** The ink of a line of text: from the baseline to the height of capitals. */
export function extent({ at, anchor, width, size }: Text): Rect {
  const shift = anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width;
  const height = size * CAP_HEIGHT_EM;
  return { x: at.x - shift, y: at.y - height, width, height };
}

/** The smallest rectangle around points. */
export function around(points: readonly Point[]): Rect {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** The smallest rectangle around everything drawn; null when there is nothing. */
export function bounds(nodes: readonly SceneNode[]): Rect | null {
  const rects = [...flatten(nodes)].map((node): Rect => {
    switch (node.type) {
      case 'rule':
        return around([node.from, node.to]);
      case 'wire':
      case 'polygon':
        return around(node.points);
      case 'text':
        return extent(node);
      case 'circle':
        return {
          x: node.x - node.radius,
          y: node.y - node.radius,
          width: 2 * node.radius,
          height: 2 * node.radius,
        };
      case 'code':
        return { x: node.x, y: node.y, width: node.size, height: node.size };
      case 'symbol':
        return { x: node.x, y: node.y, width: 4 * (node.scale ?? 1), height: 3.2 * (node.scale ?? 1) };
      default:
        return node;
    }
  });
  if (rects.length === 0) return null;
  return around(
    rects.flatMap(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y: y + height },
    ]),
  );
}
