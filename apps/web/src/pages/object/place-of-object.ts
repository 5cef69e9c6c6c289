/** The page on which an object is worked on: devices at their ports, racks in their elevation, the rest by their facts. */
export function placeOfObject(project: string, kind: string, id: string): string {
  const base = `/projects/${project}`;
  if (kind === 'device') return `${base}/devices/${encodeURIComponent(id)}`;
  if (kind === 'rack') return `${base}/racks?racks=${encodeURIComponent(id)}`;
  return `${base}/objects/${kind}/${encodeURIComponent(id)}`;
}
