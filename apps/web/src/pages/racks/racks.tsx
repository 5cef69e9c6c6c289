import { changed } from '#changes';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Elevation, MountedDevice, RackRow } from '../../api/design-types.js';
import { useAnnounce } from '../../components/announcer.js';
import { Choice } from '../../components/choice.js';
import { EditObject } from '../../components/form/edit-object.js';
import { NewObject } from '../../components/form/new-object.js';
import { Icon } from '../../components/icon.js';
import { Loaded } from '../../components/loaded.js';
import { PlanCounts } from '../../components/plan-counts.js';
import { ProofLegend } from '../../components/proof-legend.js';
import { ProofSwitch } from '../../components/proof-switch.js';
import { RemoveObjects } from '../../components/remove-objects.js';
import { TitleBlock } from '../../components/title-block.js';
import { focusAgain, focusSoon } from '../../state/focus.js';
import { useKeys } from '../../state/keys.js';
import { useLayer } from '../../state/layer.js';
import { useProofStatus, useShowProof } from '../../state/proof-status.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech } from '../../texts/index.js';
import { placeOfObject } from '../object/place-of-object.js';
import { useProject } from '../project/queries.js';
import { AddDevice } from './add-device.js';
import { CopyRack } from './copy-rack.js';
import { DeviceInspector } from './device-inspector.js';
import { NeedDialog } from './need-dialog.js';
import { neighbour } from './neighbour.js';
import { useElevations, useRacks } from './queries.js';
import { RackChips } from './rack-chips.js';
import { RackLegend } from './rack-legend.js';
import { RackPicture } from './rack-picture.js';
import { useCarry, type Carried } from './use-carry.js';

const SHOWN = 4;

/** Racks that are shown when none was chosen: those that the project touches. */
function first(rows: readonly RackRow[]): string[] {
  const touched = rows.filter(({ touched: devices, state }) => devices > 0 || state !== 'kept');
  return (touched.length > 0 ? touched : rows).slice(0, SHOWN).map(({ rack }) => rack.id);
}

/** Elevations of racks, front and rear: devices are put, moved and taken out by hand or by keys. */
export function Racks(): ReactNode {
  const { t } = useSpeech();
  const project = useProject();
  const [layer] = useLayer();
  const racks = useRacks(project.id, String(layer));
  return (
    <Loaded query={racks} what={t.racks.what}>
      {({ items }) => <Elevations rows={items} />}
    </Loaded>
  );
}

type Asking =
  | { readonly what: 'device' | 'rack' | 'need' }
  | { readonly what: 'edit' | 'remove'; readonly device: MountedDevice }
  | { readonly what: 'copy' | 'edit-rack' | 'remove-rack'; readonly rack: RackRow };

function Elevations({ rows }: { readonly rows: readonly RackRow[] }): ReactNode {
  const { t, say } = useSpeech();
  const project = useProject();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const { editable, make } = usePlanEdit();
  const [layer] = useLayer();
  const [viewParam, setView] = useAddressParam('view');
  const view = viewParam === 'rear' ? 'rear' : 'front';
  const [chosenRacks, setChosenRacks] = useAddressParam('racks');
  const [beside, setBeside] = useAddressParam('beside');
  const [selected, setSelected] = useAddressParam('object');
  const [asking, setAsking] = useState<Asking | null>(null);
  const [showsProof] = useShowProof();
  const proofs = useProofStatus(project.id, showsProof).data?.devices;
  const proven = showsProof ? proofs : undefined;
  const wanted =
    chosenRacks === null
      ? first(rows)
      : chosenRacks.split(',').filter((id) => rows.some(({ rack }) => rack.id === id));
  const elevations = useElevations(project.id, String(layer), wanted);
  // A rack that is new has no before.
  const known = wanted.filter((id) => rows.some(({ rack, state }) => rack.id === id && state !== 'new'));
  const before = useElevations(project.id, 'before', beside === null ? [] : known);
  const all = elevations.flatMap(({ devices }) => devices);
  const device = all.find(({ id, state }) => id === selected && state !== 'left');
  const put = (carried: Carried): void => {
    const { device: moved, rackId, positionU } = carried;
    if (moved.device.rackId === rackId && moved.positionU === positionU) return;
    const rack = elevations.find(({ rack: { id } }) => id === rackId)?.rack.name ?? '';
    const after = { ...moved.device, rackId, positionU, locationId: null };
    const says = say(t.racks.movedSays, { name: moved.name, place: `${rack} U${positionU}` });
    void make(says, [changed('device', moved.device, after)]).then(
      (ok) => ok && focusAgain(`svg[data-rack] [data-device="${CSS.escape(moved.id)}"]`),
    );
  };
  const carry = useCarry(elevations, put);
  const { carried } = carry;
  const tell = (at: Carried | null): void => {
    if (!at) return;
    const rack = elevations.find(({ rack: { id } }) => id === at.rackId)?.rack.name ?? '';
    const place = `${rack} U${at.positionU}`;
    announce(
      at.blocked === null
        ? say(t.racks.overFree, { place })
        : say(t.racks.overTaken, { place, by: at.blocked }),
    );
  };
  const onKey = (event: KeyboardEvent, on: MountedDevice, elevation: Elevation): void => {
    const arrows: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [1, 0],
      ArrowDown: [-1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    const arrow = arrows[event.key];
    if (carried) {
      if (arrow) tell(carry.step(...arrow));
      else if (event.key === 'Enter' || event.key === ' ') carry.drop();
      else if (event.key === 'Escape') carry.leave();
      else return;
    } else if (arrow) focusDevice(neighbour(elevations, view, on, ...arrow)?.id);
    else if ((event.key === ' ' || event.key.toLowerCase() === 'm') && editable && on.state !== 'removed') {
      carry.pickUp(on, elevation);
      announce(say(t.racks.pickedUp, { name: on.name }));
    } else if (event.key === 'Enter') void navigate(placeOfObject(project.id, 'device', on.id));
    else if (event.key === 'Delete' && editable) setAsking({ what: 'remove', device: on });
    else if (event.key.toLowerCase() === 'e' && editable) setAsking({ what: 'edit', device: on });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  useKeys({
    ...(editable && { a: () => setAsking({ what: 'device' }) }),
    v: () => setView(view === 'front' ? 'rear' : null),
  });
  const done = (): void => setAsking(null);
  const focusable = device?.id ?? all.find(({ state }) => state !== 'left')?.id ?? null;
  const title = say(t.racks.sheet, {
    view: t.racks.views[view],
    racks: elevations.map(({ rack }) => rack.name).join(', '),
  });
  return (
    <>
      <div className="column">
        <div className="head">
          <h1>{t.racks.title}</h1>
          <Choice
            label={t.racks.view}
            value={view}
            options={[
              ['front', t.racks.views.front],
              ['rear', t.racks.views.rear],
            ]}
            onChoose={(next) => setView(next === 'front' ? null : next)}
          />
          <button
            type="button"
            className="chip"
            aria-pressed={beside !== null}
            onClick={() => setBeside(beside === null ? 'before' : null)}
          >
            {t.racks.beside}
          </button>
          <ProofSwitch />
          <span className="grow" />
          <PlanCounts />
          {editable && (
            <>
              <button type="button" className="button" onClick={() => setAsking({ what: 'need' })}>
                {t.need.button}
              </button>
              <button type="button" className="button primary" onClick={() => setAsking({ what: 'device' })}>
                <Icon name="plus" /> {t.racks.addDevice} <kbd>A</kbd>
              </button>
            </>
          )}
          <button type="button" className="button" aria-label={t.common.print} onClick={() => print()}>
            <Icon name="print" />
          </button>
        </div>
        <div className="pane fixed">
          <RackChips
            rows={rows}
            shown={wanted}
            onAdd={editable ? () => setAsking({ what: 'rack' }) : null}
            onShow={(ids) => setChosenRacks(ids.join(',') || null)}
          />
          <RackLegend editable={editable} />
          {showsProof && <ProofLegend />}
          <div className="sheet grow">
            <div className={`draw racks ${carried ? 'carrying' : ''}`}>
              {rows.length === 0 && <p className="second">{t.racks.none}</p>}
              {elevations.map((elevation) => {
                const was = before.find(({ rack }) => rack.id === elevation.rack.id);
                return (
                  <figure key={elevation.rack.id}>
                    {was && (
                      <RackPicture
                        elevation={was}
                        view={view}
                        title={t.layers.before}
                        selected={selected}
                        focusable={null}
                        ghost={null}
                      />
                    )}
                    <RackPicture
                      elevation={elevation}
                      view={view}
                      title={was ? t.layers.after : undefined}
                      proofs={proven}
                      selected={selected}
                      focusable={focusable}
                      ghost={carried?.rackId === elevation.rack.id ? carried : null}
                      onSelect={({ id }) => {
                        if (id !== selected) setSelected(id);
                      }}
                      {...(editable && { onGrab: (event, on) => carry.grab(event, on, elevation) })}
                      onKey={(event, on) => onKey(event, on, elevation)}
                    />
                  </figure>
                );
              })}
            </div>
            <TitleBlock
              title={title}
              facts={[
                [t.racks.unit, '44.45 mm'],
                [t.racks.colour, t.racks.colourSays],
              ]}
            />
          </div>
        </div>
      </div>
      <DeviceInspector
        device={device}
        proof={device && proven?.[device.id]}
        racks={elevations}
        rows={rows}
        editable={editable}
        onEdit={(on) => setAsking({ what: 'edit', device: on })}
        onRemove={(on) => setAsking({ what: 'remove', device: on })}
        onRack={(what, rack) => setAsking({ what, rack })}
      />
      {asking?.what === 'device' && (
        <AddDevice
          racks={wanted.flatMap((id) => rows.find(({ rack }) => rack.id === id) ?? [])}
          elevations={elevations}
          view={view}
          onClose={(id) => {
            done();
            if (id) setSelected(id);
          }}
        />
      )}
      {asking?.what === 'need' && (
        <NeedDialog
          onClose={(rackId) => {
            done();
            if (rackId) setChosenRacks([...new Set([...wanted, rackId])].join(','));
          }}
        />
      )}
      {asking?.what === 'rack' && (
        <NewObject
          kind="rack"
          given={{ heightU: 42 }}
          onClose={(id) => {
            done();
            if (id) setChosenRacks([...wanted, id].join(','));
          }}
        />
      )}
      {asking?.what === 'edit' && <EditObject kind="device" id={asking.device.id} onClose={done} />}
      {asking?.what === 'remove' && (
        <RemoveObjects kind="device" ids={[asking.device.id]} name={asking.device.name} onClose={done} />
      )}
      {asking?.what === 'edit-rack' && <EditObject kind="rack" id={asking.rack.rack.id} onClose={done} />}
      {asking?.what === 'remove-rack' && (
        <RemoveObjects kind="rack" ids={[asking.rack.rack.id]} name={asking.rack.rack.name} onClose={done} />
      )}
      {asking?.what === 'copy' && (
        <CopyRack
          row={asking.rack}
          onClose={(id) => {
            done();
            if (id) setChosenRacks([...wanted, id].join(','));
          }}
        />
      )}
    </>
  );
}

/** Once the page shows it where it is now. */
function focusDevice(id: string | undefined): void {
  if (id !== undefined) focusSoon(`svg[data-rack] [data-device="${CSS.escape(id)}"]`);
}
