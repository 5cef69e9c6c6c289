import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get } from '../../api/client.js';
import type { ObjectView, Page, ProjectSummary } from '../../api/types.js';
import { useSpeech } from '../../texts/index.js';

/** A device that can be signed in to. */
export interface ReachableDevice {
  readonly id: string;
  readonly path: string;
}

const PAGE_SIZE = '1000';

async function all(kind: string, project: string | undefined): Promise<ObjectView[]> {
  const items: ObjectView[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<ObjectView> = await get(`/kinds/${kind}`, { project, cursor, limit: PAGE_SIZE });
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return items;
}

/** The devices of one state of the network whose type has a platform: panels and outlets have none. */
async function reachableIn(project: string | undefined): Promise<ReachableDevice[]> {
  const [devices, types] = await Promise.all([all('devices', project), all('device-types', project)]);
  const withPlatform = new Set(types.filter((type) => type['platform']).map(({ id }) => id));
  return devices.filter((device) => withPlatform.has(String(device['typeId'])));
}

async function reachable(): Promise<readonly ReachableDevice[]> {
  const { items: projects } = await get<Page<ProjectSummary>>('/projects');
  const lists = await Promise.all([undefined, ...projects.map(({ id }) => id)].map(reachableIn));
  const byId = new Map(lists.flat().map(({ id, path }) => [id, { id, path }]));
  return [...byId.values()].toSorted((a, b) => a.path.localeCompare(b.path, undefined, { numeric: true }));
}

/** Every device with a platform, of the present and of all projects, by path. */
export function useDevices(): UseQueryResult<readonly ReachableDevice[]> {
  return useQuery({ queryKey: ['reachable-devices'], queryFn: reachable, staleTime: 60_000 });
}

/** What a rule's device is called; its id until the devices are known. */
export function useDeviceNames(): (device: string) => string {
  const { t } = useSpeech();
  const names = new Map(useDevices().data?.map(({ id, path }) => [id, path]));
  return (device) => (device === 'all' ? t.access.all : (names.get(device) ?? device));
}
