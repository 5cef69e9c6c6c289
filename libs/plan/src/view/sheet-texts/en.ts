import type { State } from '#drawing';

/** Words of the sheets in English. `{n}` and its like are filled by `fill` of `#findings`. */
// prettier-ignore
export const en = {
  title: {
    heading: 'Cabling file · title page', title: 'Title page and revisions', question: 'What is this file about, and which issue do I hold?',
    line: 'Project {code} · {client} · index {index} · {state}', noProject: 'Present state, no project',
    revisions: 'Revisions', revisionColumns: ['Index', 'Date', 'State', 'What changed', 'Drawn', 'Approved'], revisionNote: 'The issue in force is bold. An index that was issued is never changed. B+: being prepared after issue B.',
    firstIssue: 'first issue', nextIssue: 'not issued yet', counts: 'What the project adds, moves and takes out', countColumns: ['Object', 'Before', 'Added', 'Moved', 'Taken out', 'After'], countsPresent: 'What the site holds', countPresent: 'Number',
    rows: { racks: 'Racks', switches: 'Switches and routers', panels: 'Panels', outlets: 'Outlets', accessPoints: 'Access points / cameras', devices: 'Other devices', horizontal: 'Horizontal cables', metres: 'Horizontal cable (m, planned)', trunks: 'Trunks', cords: 'Cords', vlans: 'VLANs', prefixes: 'Prefixes' },
    sheets: 'Sheets of this file', sheetColumns: ['No', 'Title', 'Format'], visas: 'Signatures', visaRoles: ['Drawn', 'Checked', 'Approved'], visaNote: 'date and signature',
    read: 'How to read an identifier', findings: 'Open findings', noFindings: 'No open finding.', more: 'and {n} more, see the check', panelPort: 'panel {panel}, port {port}', switchPort: '{device}, port {port}', outlet: 'outlet', lag: 'link aggregate',
    symbols: 'One set of signs on all sheets; measures in mm.',
  },
  links: { manyVlans: '{n} VLANs: layer 2',
    heading: 'Links end to end · {n} paths through {panel}', title: 'Links end to end', question: 'Which way does each link go, from the desk to the switch?', number: 'no', device: 'device', outlet: 'outlet', panel: 'panel', farPanel: 'far panel', switch: 'switch', horizontal: 'horizontal cable (permanent link)', trunk: 'trunk', cord: 'patch cord', farCord: 'device cord',
    vlan: 'VLAN', profile: 'profile', poe: 'PoE', tested: 'tested', open: 'not patched · spare', legendHorizontal: 'pulled cable: hollow', legendCord: 'cord: in its colour', legendTrunk: 'trunk: thick',
    note: 'On each line: end – identifier – end, as on both labels. One line = one path, in the order of the panel’s ports.', noteOpen: 'Dashed stub = nothing plugged in. Box “tested” = tick when the permanent link is certified.', noteTick: 'Box “tested” = tick when the permanent link is certified.',
  },
  layer2: {
    heading: 'Layer 2', title: 'Layer 2: VLANs on the links', question: 'Does every VLAN reach its gateway?', routes: 'routes between VLANs: has the gateways', routesBriefly: 'has the gateways', cable: '{n} cable', cables: '{n} cables', absent: 'absent', users: 'access ports by VLAN', vlans: 'VLANs of the site',
    states: { existing: 'existing', new: 'new', modified: 'modified', moved: 'moved', removed: 'removed' } satisfies Record<State, string>,
    columns: { vlan: 'VLAN', name: 'Name', role: 'Role', prefix: 'Prefix', gateway: 'Gateway', users: 'Ports', reach: 'Continuity' },
    reached: 'every port reaches the gateway', cut: 'cut: {n} ports of {total} without gateway', noGateway: 'no gateway recorded', noUsers: 'no port uses it yet',
    legendCarried: 'VLAN let through at both ends; its number stands at each', legendCut: 'cut: let through at one end only, and ports wait below', legendIdle: 'short stub: let through at one end, nobody waits there', legendRing: 'ring: link aggregate; thick = new', note: 'A VLAN that is let through nowhere on a link leaves its place empty (–). Colour repeats the number.',
  },
  layer3: {
    heading: 'Layer 3 · networks and gateways', title: 'Layer 3: prefixes and gateways', question: 'Which network is where, and who routes it?', prefix: 'prefix', vlan: 'VLAN', gateway: 'gateway', dhcp: 'DHCP', hosts: 'hosts used', others: '{n} hosts', routes: 'Static routes', routeColumns: ['Device', 'Prefix', 'Next hop', 'Remark'], drop: 'dropped',
    legendGateway: 'full circle: gateway of the network', legendMember: 'ring: an address of the device in the network', legendNew: 'blue: new in this project', note: 'A line is a network, a column a device. Beside a circle: the address, further ones by their end.',
  },
  power: {
    heading: 'Power feeds', title: 'Power: what feeds what', question: 'Which outlet feeds each device, and from which source?', number: 'no', device: 'device', cord: 'power cord', load: 'W at most', feed: 'outlet', rack: 'rack', none: 'no feed recorded', sums: 'Load by source',
    sumColumns: ['Source', 'Stands in', 'Devices', 'Load (W)'], note: 'One line = one power inlet, from the source to the device. Load: greatest power of the model, without PoE.', noteNone: 'A device without a line on its left has no feed in the plan.', legendCord: 'power cord',
  },
  fibre: {
    heading: 'Fibre book · {cable} · {n} strands {media} · {length}', title: 'Fibre book of trunk', question: 'Which strand joins which ports, and at what loss?', part: 'strands {from}–{to}', equipmentA: 'equipment A', equipmentB: 'equipment B', cord: 'cord', panelA: 'panel A', panelB: 'panel B', strand: 'strand: number, colour (TIA-598), code', tube: 'tube {n} · {colour}', splice: 'splice', loss: 'loss (dB)', lossBelow: 'planned / limit', spare: 'spare, capped', unknownLength: 'length ?', noSocket: 'not terminated',
    lossTitle: 'Loss of the permanent link at {nm} nm', lossColumns: ['', 'number', 'limit each', 'limit', 'planned each', 'planned'], fibre: 'fibre', connections: 'connections', splices: 'splices', total: 'total',
    legendStrand: 'strand in its colour, black edge', legendSplice: 'splice', legendHalf: 'A, B: place in the duplex socket', note: 'Order of TIA-598: {order}', noteTubes: '{n} strands in each tube; the bar has the colour of the tube. Over a splice: its tray and its number there.',
  },
  outlets: {
    heading: 'Outlets and pathways · {place}', title: 'Outlet plan and pathways', question: 'Where is each outlet, and which way do its cables run?', outlets: '{n} outlets', outlet: '{n} outlet', free: 'free', rack: 'rack', pathways: 'Pathways', columns: ['Pathway', 'Kind', 'Cables', 'Fill', 'Verdict'], from: 'to {panel}', noOutlets: 'no outlets in this place', underlayMissing: 'No floor plan is given: places are drawn as boxes, not to scale.', underlay: 'floor plan',
    fine: 'fill below {n} %', high: 'into the reserve', full: 'too full', unknown: 'section not recorded', note: 'Under each outlet: the panel port at the other end. Blue frame: new.', unnamed: 'without place', more: '{n} more on the next sheet',
  },
  floor: {
    heading: 'Floor · {place}', title: 'Floor plan: outlets and pathways', question: 'Where is each outlet, and which way do its cables run?', columns: ['Pathway', 'Cables', 'Fill', 'Verdict'], cable: '{n} cable', cables: '{n} cables', outletStates: { existing: 'existing', new: 'new', modified: 'modified', moved: 'moved', removed: 'removed' } satisfies Record<State, string>,
    noteRack: 'P1:07 = {rack}/P1:07: all panels of this floor are in {rack}.', noteLabel: 'Under each identifier: the panel port at the other end of its cable. Metres along the edge.', missing: 'The floor plan {file} is missing: drawn to scale without it.', none: 'No floor plan is given: drawn to scale by the recorded places.', noScale: 'How large {file} is, nobody said: it is left out.', unnamed: 'No room for the names of {names}: see the list.',
    legendRack: 'rack, from above', legendDevice: 'other device', legendDrop: 'from the outlet to its pathway',
  },
  proof: {
    suffix: 'certification', rest: 'Left to prove, in the order of racks and units', question: 'What is proven, and what is still to be tested?',
    groups: { proven: 'proven', remark: 'proven, with a remark (PASS*, retest)', failed: 'failed, or contradicting tests', missing: 'not tested yet', void: 'test that does not count (stale, limit)', none: 'nothing to prove' },
    short: { proven: 'proven', remark: 'with remark', failed: 'failed', missing: 'untested', void: 'void', none: '' },
    states: { pass: 'PASS', 'pass-marginal': 'PASS*', 'passed-after-retest': 'retested', fail: 'FAIL', duplicate: 'contradict', missing: 'untested', stale: 'stale', uncalibrated: 'uncalibr.', 'wrong-limit': 'wrong limit', 'not-required': '–' },
    note: 'Shown is the permanent link behind each port. The form of a sign says what its colour says.',
  },
  difference: { heading: 'Difference · index {a} to index {b}', title: 'Difference of revisions', question: 'What changed since the last issue?', none: 'Nothing changed.', added: '+ added', removed: '× taken out', changed: 'M changed', legend: 'Blue: added · red with ×: taken out · black with M: changed', old: 'old', now: 'new' },
};

/** The shape that every language has. */
export type SheetTexts = typeof en;
