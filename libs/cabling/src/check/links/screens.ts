import type { Finding } from '#findings';
import type { Cable } from '../../model/cable.js';
import { isScreened, screenOf } from '../../model/screening.js';
import type { Port } from '../../model/port.js';
import type { Channel } from '../channels.js';
import { isPulled, productOf } from '../in-place.js';
import type { CablingView } from '../view.js';
import type { Subject } from '../subject.js';

/**
 * C6: the screen of a pulled link must go on through every jack and cord, from end to end (EN 50174-2, 5.3.6; ISO/IEC
 * 11801-1, 10.7): a screen that ends on the way works as an antenna. A screened cord on an unscreened link does no harm.
 */
export function brokenScreens(view: CablingView): Finding[] {
  const told = new Set<string>();
  return view.channels.flatMap((channel) => {
    const pulled = channel.cables.filter(isPulled);
    const screened = pulled.filter((cable) => isScreened(cable, productOf(view, cable)) === true);
    const [link] = screened;
    if (!link) return [];
    return gapsIn(view, channel)
      .filter(([, { id }]) => !told.has(id) && told.add(id))
      .map((gap) => {
        const params = {
          link: link.label,
          screen: screenOf(link, productOf(view, link))?.toUpperCase() ?? link.media,
          gap: view.pathOf(gap[0], gap[1].id),
        };
        return view.find('CABLING_SCREEN_BROKEN', [gap, ['cable', link]], params);
      });
  });
}

/** What is known to have no screen on a way: cables, and jacks of panels and outlets. */
function gapsIn(view: CablingView, { path, cables }: Channel): Subject[] {
  const bare = cables.filter((cable: Cable) => isScreened(cable, productOf(view, cable)) === false);
  const ports = path.hops
    .filter(({ kind }) => kind === 'port')
    .flatMap(({ ids }) =>
      ids.flatMap((id): Port[] => [view.objects.port.get(id)].flatMap((port) => port ?? [])),
    );
  const jacks = ports.filter(
    ({ screened, kind }) => screened === false && (kind === 'front' || kind === 'rear'),
  );
  return [...bare.map((cable): Subject => ['cable', cable]), ...jacks.map((port): Subject => ['port', port])];
}
