/** Words of the tables in English. `{n}` and its like are filled by `fill` of `#findings`. */
export const en = {
  site: 'Site status',
  measured: 'Measured (m)',
  remark: 'Site remark',
  titles: {
    patching: 'Patch table',
    'cable-schedule': 'Cable schedule',
    'fibre-book': 'Fibre book',
    'bill-of-materials': 'Bill of materials',
    reels: 'Reels',
    'pathway-fill': 'Pathway fill',
    'addressing-vlans': 'VLANs',
    'addressing-prefixes': 'Prefixes',
    'addressing-addresses': 'Addresses',
    'flow-matrix': 'Flow matrix',
    openings: 'Openings',
    'acceptance-plan': 'Acceptance plan',
    'tester-identifiers': 'Tester identifiers',
    difference: 'Difference',
  },
  questions: {
    patching: 'Which cord goes where?',
    'cable-schedule': 'Which cable is pulled from where to where, and how long is it?',
    'fibre-book': 'Which strand joins which ports, and at what loss?',
    'bill-of-materials': 'What must be on site before work begins?',
    reels: 'Which cables come from which reel?',
    'pathway-fill': 'Is there room in the pathways?',
    'addressing-vlans': 'Which networks are there?',
    'addressing-prefixes': 'Which addresses belong to which network?',
    'addressing-addresses': 'Which device has which address?',
    'flow-matrix': 'Who may talk to whom?',
    openings: 'Which accesses are open, for whom, until when?',
    'acceptance-plan': 'What is tested before hand-over, and what must come out?',
    'tester-identifiers': 'Under which name is each link tested?',
    difference: 'What changed since the last revision?',
  },
  cables: {
    action: 'Action', label: 'Cable', role: 'Use', from: 'End A', fromAt: 'A stands in', to: 'End B', toAt: 'B stands in', media: 'Category or type',
    product: 'Product', fire: 'Fire class', route: 'Route', planned: 'Planned (m)', test: 'Test limit',
  }, // prettier-ignore
  cableRoles: { cord: 'cord', horizontal: 'horizontal', trunk: 'trunk', power: 'power' },
  actions: { new: 'pull', removed: 'remove', moved: 'move', modified: 'change', existing: 'keep' },
  loose: 'loose end',
  fibre: {
    cable: 'Cable', type: 'Type', tube: 'Tube', tubeColour: 'Tube colour', strand: 'Strand', colour: 'Strand colour', portA: 'Panel A', spliceA: 'Splice A', spliceB: 'Splice B', equipmentA: 'Equipment A', cordA: 'Cord A',
    portB: 'Panel B', equipmentB: 'Equipment B', cordB: 'Cord B', length: 'Length (m)', planned: 'Planned loss (dB)', limit: 'Limit (dB)', measured: 'Measured (dB)',
  }, // prettier-ignore
  strandColours: [
    'blue',
    'orange',
    'green',
    'brown',
    'slate',
    'white',
    'red',
    'black',
    'yellow',
    'violet',
    'rose',
    'aqua',
  ],
  fibreNote:
    'Planned: {alpha} dB/km, {connector} dB a connection, {splice} dB a splice. Limit of the permanent link after ISO/IEC 14763-3: {alphaLimit} dB/km, {connectorLimit} dB, {spliceLimit} dB ({nm} nm).',
  fibreTubes:
    'Strands are numbered through the tubes, as many in each as the product has (else twelve), in the order of TIA-598. Splice: tray and number.',
  spare: 'spare',
  bom: {
    group: 'Group', item: 'Item', detail: 'Reference', quantity: 'Quantity', unit: 'Unit', inStock: 'In stock', toOrder: 'To order', price: 'Unit price', sum: 'Sum',
  }, // prettier-ignore
  bomGroups: {
    racks: 'Racks', devices: 'Devices and panels', outlets: 'Outlets', modules: 'Transceivers', cable: 'Cable', cords: 'Cords', power: 'Power cords', labels: 'Labels',
    removed: 'Taken out (return to stock)',
  }, // prettier-ignore
  bomItems: {
    rack: 'rack {n} U', pieces: 'pcs', metres: 'm', reels: 'reels', cableOf: '{media} cable{fire}', trunkOf: '{media} trunk, {n} strands{fire}', cord: '{media} cord {length} m', powerCord: 'power cord {length} m', anyLength: '(length to be measured)',
    transceiver: '{form} transceiver, {media}', cordLabel: 'cord labels, both ends', cableLabel: 'cable labels, both ends', outletLabel: 'outlet labels', portLabel: 'panel port labels', rackLabel: 'rack labels', fewer: 'or {media} {length} m',
  }, // prettier-ignore
  bomNote:
    'Pulled cable: planned length plus {copper} m slack a copper cable, {fibre} m a fibre cable; reels of {reel} m packed first-fit decreasing.',
  bomPrices: 'Total of the priced items: {sum}.',
  reel: {
    number: 'Reel',
    type: 'Cable type',
    cables: 'Cables',
    used: 'Pulled (m)',
    offcut: 'Left (m)',
    length: 'Reel (m)',
  },
  tooLong: 'longer than a reel: order cut to length',
  pathway: {
    name: 'Pathway', kind: 'Kind', place: 'Place', section: 'Inner section (mm²)', before: 'Cables before', after: 'Cables after', area: 'Cables (mm²)', fillBefore: 'Fill before (%)', fill: 'Fill after (%)', limit: 'Limit (%)', verdict: 'Verdict', free: 'Room for Cat 6A',
  }, // prettier-ignore
  pathwayKinds: { tray: 'tray', conduit: 'conduit', duct: 'duct', trunking: 'trunking' },
  pathwayVerdicts: {
    unknown: 'section not recorded',
    fine: 'fine',
    high: 'above {limit} %: into the reserve',
    full: 'above {limit} %: too full',
  },
  pathwayNote:
    'Fill = sum of cable sections / inner section. Outer diameters are taken by category (Cat 6A 7.5 mm). Trays: 40 % warns, 50 % is full; conduits: 53 % for one cable, 31 % for two, 40 % for more.',
  vlans: [
    'VLAN',
    'Name',
    'Role',
    'Prefixes',
    'Gateways',
    'DHCP',
    'Access ports',
    'Trunk ports',
    'L3 interfaces',
    'Description',
  ],
  prefixes: [
    'Prefix',
    'Status',
    'VLAN',
    'Gateway',
    'DHCP server',
    'Used %',
    'Usable',
    'Ranges',
    'Description',
  ],
  addresses: ['Prefix', 'Address', 'Status', 'Role', 'Interface', 'DNS name', 'Description'],
  openings: [
    'Name',
    'Direction',
    'Source',
    'Destination',
    'Protocol',
    'Ports',
    'Public address',
    'On device',
    'Rule',
    'Requested by',
    'Approved by',
    'Reason',
    'Until',
  ],
  directions: { in: 'in', out: 'out' },
  flow: {
    from: 'From \\ to',
    outside: 'outside',
    any: 'anywhere',
    none: '–',
    note: 'What no cell names is denied. Each cell names its openings; the list of openings says who asked and until when.',
  },
  acceptance: {
    number: 'No', object: 'Object', place: 'Place', test: 'Test', how: 'How', expected: 'Expected', actual: 'Actual', result: 'Result', by: 'By', day: 'Day',
  }, // prettier-ignore
  results: ['pass', 'fail', 'not done'],
  tests: {
    certification: 'Certification of the permanent link', certificationHow: 'field tester, limit {limit}', certificationExpected: 'pass, {length}', length: 'about {n} m', lengthUnknown: 'length to be recorded',
    loss: 'Insertion loss of strand', lossHow: 'light source and power meter, both directions', lossExpected: 'at most {n} dB',
    link: 'Link comes up', linkHow: 'interface state, LLDP', linkExpected: '{a} up, neighbour {b}', linkSpeed: ' at {speed}',
    vlan: 'VLANs on the port', vlanHow: 'show the port’s VLANs', vlanExpected: 'VLAN {vlan}', poe: 'Power over Ethernet', poeHow: 'show the port’s power', poeExpected: 'class {class} is powered',
    gateway: 'VLAN reaches its gateway', gatewayHow: 'ping from a port of the VLAN', gatewayExpected: '{gateway} answers', dhcp: 'DHCP lease', dhcpHow: 'a client asks for an address', dhcpExpected: 'address out of {range}',
    management: 'Device is managed', managementHow: 'SSH from the management network', managementExpected: '{address} answers as {name}', removed: 'Device is out of service', removedHow: 'look, inventory', removedExpected: 'taken out of {place}',
    labels: 'Labels', labelsHow: 'look at both ends', labelsExpected: 'as printed, readable when standing before it',
    bond: 'Rack is bonded', bondHow: 'look, measure continuity', bondExpected: 'bonding conductor {label}',
  }, // prettier-ignore
  tester: {
    id: 'Cable ID',
    from: 'End A',
    to: 'End B',
    limit: 'Limit',
    media: 'Media',
    length: 'Planned (m)',
    site: 'Site',
    floor: 'Building and floor',
    room: 'Room',
    required: 'Required',
  },
  yes: 'yes',
  no: 'no',
  difference: {
    kind: 'Kind',
    object: 'Object',
    what: 'What',
    field: 'Field',
    before: 'Revision {a}',
    after: 'Revision {b}',
  },
  ops: { add: 'added', remove: 'removed', change: 'changed' },
  revisionOld: 'before',
  revisionNew: 'now',
  kinds: {
    location: 'place', rack: 'rack', deviceType: 'model', device: 'device', port: 'port', portMap: 'inner connection', pathway: 'pathway', cable: 'cable', vrf: 'VRF', vlanGroup: 'VLAN domain', vlan: 'VLAN', interfaceVlan: 'VLANs of a port', prefix: 'prefix', range: 'range',
    dhcpScope: 'DHCP scope', address: 'address', route: 'route', opening: 'opening',
  } as Readonly<Record<string, string>>, // prettier-ignore
  andPorts: 'with {n} ports',
  noneShown: 'nothing',
};

/** The shape that every language has. */
export type TableWords = typeof en;
