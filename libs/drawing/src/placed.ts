import type { Ink, Point, Rect, Scene, SceneNode, Text } from './scene.js';

/** Where a scene is put into another, and how much smaller. */
export interface Placement extends Point {
  readonly scale: number;
}

/** The nodes of a scene moved and scaled, to stand in another scene. */
export function placed(scene: Scene, placement: Placement): SceneNode[] {
  return scene.nodes.map((node) => move(node, placement));
}

function move(node: SceneNode, to: Placement): SceneNode {
  const { scale } = to;
  const point = ({ x, y }: Point): Point => ({ x: to.x + x * scale, y: to.y + y * scale });
  const rect = (it: Rect): Rect => ({ ...point(it), width: it.width * scale, height: it.height * scale });
  const inked = (it: { readonly ink?: Ink }): { readonly ink?: Ink } =>
    it.ink ? { ink: thin(it.ink, scale) } : {};
  const text = (it: Text): Text => ({
    ...it,
    at: point(it.at),
    size: it.size * scale,
    width: it.width * scale,
  });
  switch (node.type) {
    case 'group':
      return { ...node, nodes: node.nodes.map((child) => move(child, to)) };
    case 'box':
      return {
        ...node,
        ...rect(node),
        ...inked(node),
        ...(node.radius ? { radius: node.radius * scale } : {}),
      };
    case 'rule':
      return { ...node, from: point(node.from), to: point(node.to), ink: thin(node.ink, scale) };
    case 'wire':
      return {
        ...node,
        points: node.points.map(point),
        ink: thin(node.ink, scale),
        ...(node.casing ? { casing: thin(node.casing, scale) } : {}),
      };
    case 'text':
      return text(node);
    case 'tag':
      return { ...node, ...rect(node), ...inked(node), texts: node.texts.map(text) };
    case 'port':
      return { ...node, ...rect(node), number: text(node.number) };
    case 'polygon':
      return { ...node, points: node.points.map(point), ...inked(node) };
    case 'circle':
      return { ...node, ...point(node), radius: node.radius * scale, ...inked(node) };
    case 'picture':
      return { ...node, ...rect(node) };
    case 'code':
      return { ...node, ...point(node), size: node.size * scale };
    default:
      return { ...node, ...point(node), scale: (node.scale ?? 1) * scale };
  }
}

const thin = (ink: Ink, scale: number): Ink => ({
  ...ink,
  width: ink.width * scale,
  ...(ink.dash ? { dash: ink.dash.map((length) => length * scale) } : {}),
});
