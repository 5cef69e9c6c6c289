/** What can be wrong with racks, ports and cables, and what one click does about it. */
export const cabling = {
  CABLING_LINK_TOO_LONG: {
    title: 'Permanent link too long',
    text: '{cables}: {lengthM} m of installed cable, {maxM} m allowed (ISO/IEC 11801-1).',
    hint: 'Shorten the route by {overM} m, move the distributor closer, or use fibre.',
  },
  CABLING_CORDS_TOO_LONG: {
    title: 'Cords too long',
    text: '{cables}: {lengthM} m of cords in one channel, {maxM} m allowed together.',
    hint: 'Use cords that are {overM} m shorter in all.',
  },
  CABLING_CHANNEL_TOO_LONG: {
    title: 'Channel too long',
    text: '{cables}: {lengthM} m from device to device, {maxM} m allowed (ISO/IEC 11801-1).',
    hint: 'Shorten the channel by {overM} m, or use fibre.',
  },
  CABLING_TEN_GIG_TOO_LONG: {
    title: '10GBASE-T beyond its cable',
    text: '{cables} ({media}): a channel of {lengthM} m carries 10 Gbit/s; this cable allows {maxM} m.',
    hint: 'Use Cat 6A, or lower the speed to 1 or 2.5 Gbit/s.',
  },
  CABLING_LONG_CORDS: {
    title: 'Link too long for its cords',
    text: '{cables}: {lengthM} m of installed cable with {cordsM} m of cords; with cords this long {maxM} m are allowed (ISO/IEC 11801-1).',
    hint: 'Use shorter cords, or shorten the link.',
  },
  CABLING_CAT8_TOO_LONG: {
    title: 'Beyond 30 m of Cat 8',
    text: '{cables}: a channel of {lengthM} m carries {speedMbps} Mbit/s over copper; {maxM} m are allowed (IEEE 802.3bq).',
    hint: 'Shorten the channel, or use fibre.',
  },
  CABLING_MULTI_GIG: {
    title: 'Cable below the multi-gigabit speed',
    text: '{cables} ({media}) carries {speedMbps} Mbit/s, for which this category is not meant (IEEE 802.3bz).',
    hint: 'Test the link at that speed, or use a better cable.',
  },
  CABLING_ROUTE_HOT: {
    title: 'Link too long for its heat',
    text: '{cables}: {lengthM} m of installed cable on a way that gets {temperatureC} °C warm; {maxM} m are allowed there.',
    hint: 'Shorten the link, take a cooler way, or use screened cable.',
  },
  CABLING_CABLE_TOO_SHORT: {
    title: 'Cable does not reach',
    text: '{cable} is {lengthM} m long; its pathways take {wayM} m, with slack {neededM} m.',
    hint: 'Plan {neededM} m, or correct the pathways.',
  },
  CABLING_CORD_TOO_SHORT: {
    title: 'Cord does not reach',
    text: '{cable} is {lengthM} m long; the two ports are {leastM} m apart.',
    hint: 'Take a cord of {stockM} m.',
  },
  CABLING_WAY_BROKEN: {
    title: 'Pathways do not meet',
    text: '{cable} goes from {from} to {to}, which have no end in common.',
    hint: 'Add the pathway between them, or correct the order.',
  },
  CABLING_WIRING_MIXED: {
    title: 'Pairs exchanged',
    text: '{cable} is terminated {a} at one end and {b} at the other.',
    hint: 'Terminate both ends alike.',
  },
  CABLING_WIRING_OF_SITE: {
    title: 'Not the pin assignment of the site',
    text: '{cable} is terminated {wiring}; the site uses {wanted}.',
    hint: 'Terminate it {wanted}.',
  },
  CABLING_FIRE_CLASS: {
    title: 'Reaction to fire below the requirement',
    text: '{cable} is of class {fireClass}; the building wants {wanted} (EN 50575).',
    hint: 'Pull a cable of class {wanted} or better.',
  },
  CABLING_BEND_TIGHT: {
    title: 'Bend too tight',
    text: '{pathway} bends cables to {radiusMm} mm; {cables} bear no less than {neededMm} mm.',
    hint: 'Widen the bend, or take another way.',
  },
  CABLING_PATHWAY_FULL: {
    title: 'Pathway without reserve',
    text: '{pathway} is filled to {percent} % by {count} cables; {limit} % leave a reserve.',
    hint: 'Plan the next pathway, or take another way.',
  },
  CABLING_PATHWAY_OVERFULL: {
    title: 'Pathway overfull',
    text: '{pathway} is filled to {percent} % by {count} cables; beyond {limit} % nothing more goes in.',
    hint: 'Take another way, or a larger section.',
  },
  CABLING_CONDUIT_OVERFULL: {
    title: 'Conduit overfull',
    text: '{pathway} is filled to {percent} % by {count} cables; {limit} % are allowed for so many (NEC chapter 9).',
    hint: 'Take a larger conduit, or another way.',
  },
  CABLING_POWER_TOO_NEAR: {
    title: 'Too near to power',
    text: 'In {pathway} {copper} copper cables lie {isMm} mm from power cables ({power}); {neededMm} mm are needed (EN 50174-2).',
    hint: 'Separate them by {neededMm} mm or a metal divider, or use fibre.',
  },
  CABLING_POE_BUNDLE: {
    title: 'Bundle too large for remote power',
    text: 'Bundles in {pathway} have {size} cables, {powered} of them with remote power; {max} at most are advised (TIA TSB-184-A).',
    hint: 'Tie no more than {max} together, or let them lie loose.',
  },
  CABLING_POE_CABLE: {
    title: 'Thin cable for remote power',
    text: '{cable} ({media}) is to carry class {powerClass}, which uses all four pairs.',
    hint: 'Use Cat 6A for new links with four-pair power.',
  },
  CABLING_FIRESTOP_MISSING: {
    title: 'Firestop not recorded',
    text: '{pathway} passes a fire wall, and no seal is recorded.',
    hint: 'Write the identifier of the seal.',
  },
  CABLING_FIBRE_ACCEPTANCE: {
    title: 'Acceptance limit beyond the application',
    text: '{cables}: a link may be accepted with {limitDb} dB (ISO/IEC 14763-3), but {speedMbps} Mbit/s bears {budgetDb} dB.',
    hint: 'Agree on a tighter limit before testing.',
  },
  CABLING_FIBRE_TOO_LONG: {
    title: 'Fibre too long',
    text: '{cables} ({media}): {lengthM} m; {speedMbps} Mbit/s reaches {maxM} m (IEEE 802.3).',
    hint: 'Use a better fibre, single-mode, or a lower speed.',
  },
  CABLING_POLARITY: {
    title: 'Polarity is wrong',
    text: 'Light from {port} does not arrive at the receivers of {far}: fibres {fibres}.',
    hint: 'Turn one cord of {cables}, or use a trunk of another type.',
  },
  CABLING_UPLINKS_SHARE: {
    title: 'Uplinks share what may fail',
    text: 'All members of {lag} go through {shared}.',
    hint: 'Lead one of them another way.',
  },
  CABLING_FEEDS_SHARE: {
    title: 'Supplies on one distributor',
    text: 'The {count} power supplies of {device} hang on {distributor}.',
    hint: 'Plug one of them into another distributor.',
  },
  CABLING_STRANDS_SCARCE: {
    title: 'Few strands left',
    text: '{cable} has {free} of {strands} strands free ({percent} %); {wanted} % are wanted.',
    hint: 'Plan the next trunk.',
  },
  CABLING_PINS_MIXED: {
    title: 'Pins at one side only',
    text: '{cable} joins {pinned} (with pins) and {unpinned} (without).',
    hint: 'Take a cord with pins at the side of {unpinned}.',
  },
  CABLING_DEVICE_TOO_DEEP: {
    title: 'Deeper than the rack',
    text: '{device} is {depthMm} mm deep; {rack} has {rackMm} mm.',
    hint: 'Choose a deeper rack, or another device.',
  },
  CABLING_LABEL_SCHEME: {
    title: 'Label outside the scheme',
    text: '{name} does not follow {template}.',
    hint: 'Call it {proposal}.',
  },
  CABLING_NAME_SCHEME: {
    title: 'Name outside the scheme',
    text: '{name} does not follow {template}.',
    hint: 'Call it {proposal}.',
  },
  CABLING_LABEL_LENGTH: {
    title: 'Label too long to print',
    text: '{label} has {count} characters; {max} fit the label.',
    hint: 'Shorten it.',
  },
  CABLING_CATEGORY_MIXED: {
    title: 'Weaker cable in the channel',
    text: '{cable} is {media} in a channel of {better}: the whole channel falls to {media}.',
    hint: 'Use a cord of {better} or better.',
  },
  CABLING_SCREEN_BROKEN: {
    title: 'Screen interrupted',
    text: '{link} is screened ({screen}), but {gap} on its way is not: the screen ends there.',
    hint: 'Use screened cords and jacks from end to end, or an unscreened link.',
  },
  CABLING_SUPPLY_OVERLOAD: {
    title: 'Supply overloaded',
    text: '{port} carries {loadW} W; of its {ratedW} W {maxW} W ({percent} %) may be used continuously.',
    hint: 'Move devices to another supply, or fit a stronger one.',
  },
  CABLING_SUPPLY_FAILOVER: {
    title: 'Supply too weak for a failure',
    text: 'When {failed} fails, {port} carries {loadW} W; of its {ratedW} W {maxW} W ({percent} %) may be used continuously.',
    hint: 'Each of two redundant supplies must carry the whole load: take load off, or fit a stronger one.',
  },
  CABLING_SUPPLY_LOST: {
    title: 'One failure leaves devices dark',
    text: 'When {supply} fails, {devices} lose their power.',
    hint: 'Plug one of their cords into a distributor of the other supply.',
  },
  CABLING_POE_DEGRADED: {
    title: 'PoE not held by one supply',
    text: 'With one power supply failed, {device} has {leftW} W for {loads} powered devices that need {neededW} W.',
    hint: 'Spread the devices over switches, or fit stronger power supplies.',
  },
  CABLING_MEDIA_DO_NOT_JOIN: {
    title: 'Media do not join',
    text: '{cable} ({media}) and {other} ({otherMedia}) follow each other in one channel, but may not be joined.',
    hint: 'Use one medium, or record in the compatibility table why they may meet.',
  },
  CABLING_CONNECTORS_DO_NOT_MATE: {
    title: 'Plug does not go in',
    text: '{cable} has {connector} where {port} has {socket}.',
    hint: 'Use a cable with the right connector, or record in the compatibility table that the two mate.',
  },
  CABLING_TRANSCEIVER_CAGE: {
    title: 'Transceiver does not fit its cage',
    text: '{transceiver} is made for {formFactor}; {port} is {connector}.',
    hint: 'Use a transceiver for this cage.',
  },
  CABLING_OPTICS_MEDIUM: {
    title: 'Transceivers for different media',
    text: '{port} has {application}, its far end {far} has {farApplication}: one is for another medium.',
    hint: 'Use the same sort of transceiver at both ends.',
  },
  CABLING_OPTICS_WAVELENGTHS: {
    title: 'Transceivers at different wavelengths',
    text: '{port} has {application}, its far end {far} has {farApplication}: what one sends the other does not receive.',
    hint: 'Use the same type at both ends; of a bidirectional pair, one half at each end.',
  },
  CABLING_OPTICS_FIBRES: {
    title: 'Transceivers with different numbers of fibres',
    text: '{port} has {application}, its far end {far} has {farApplication}: they do not use as many fibres.',
    hint: 'Use the same type at both ends.',
  },
  CABLING_OPTICS_SPEED: {
    title: 'Transceivers of different speeds',
    text: '{port} has {application}, its far end {far} has {farApplication}.',
    hint: 'Use transceivers of one speed.',
  },
  CABLING_OPTICS_REACH: {
    title: 'Beyond the transceiver’s reach',
    text: '{cables} are {lengthM} m long; {application} and {farApplication} reach {maxM} m over them.',
    hint: 'Use transceivers that reach further, or a shorter way.',
  },
  CABLING_PROFILE_BEYOND: {
    title: 'Profile row beyond its connectors',
    text: '{profile} has rows for positions that its connectors lack: {rows}.',
    hint: 'Correct the rows, or the positions of the connectors.',
  },
  CABLING_PROFILE_HOLES: {
    title: 'Profile with holes',
    text: 'In {profile}, {count} positions lead nowhere: {positions}.',
    hint: 'Add their rows, or give the connectors fewer positions.',
  },
  CABLING_INSIDE_ITSELF: {
    title: 'Inside itself',
    text: '{ring} lie inside each other in a ring.',
    hint: 'Take one of them out: give it another outer object, or none.',
  },
  CABLING_CIRCUIT_PORT_KIND: {
    title: 'Circuit ends at another kind of port',
    text: '{circuits} ends at {port}, which is of kind {kind}.',
    hint: 'End it at a port of kind circuit, and cable that port.',
  },
  CABLING_CIRCUIT_PORT_TWICE: {
    title: 'Two circuits at one port',
    text: '{circuits} all end at {port}.',
    hint: 'Give each circuit a port of its own.',
  },
  CABLING_MAP_SIDES: {
    title: 'Sides of a panel exchanged',
    text: 'A row of the panel’s inside joins {front} ({kind}) and {rear} ({otherKind}); it must be a front and a rear port.',
    hint: 'Exchange the two, or name other ports.',
  },
  CABLING_FIBRE_LOSS: {
    title: 'Fibre loss too high',
    text: '{cables}: {lossDb} dB over {lengthM} m with {connectors} mated pairs and {splices} splices; {speedMbps} Mbit/s bears {budgetDb} dB.',
    hint: 'Leave a patch panel out, splice instead of connecting, or use optics with a larger budget.',
  },
  CABLING_UNIT_CLASH: {
    title: 'Two devices in one unit',
    text: '{device} and {other} both stand in {rack} U{unit}, {face}.',
    hint: 'Move one of them to a free unit.',
  },
  CABLING_UNIT_OUTSIDE: {
    title: 'Device outside the rack',
    text: '{device} ({heightU} U) at U{unit} does not fit into {rack}, which has U{firstU} to U{lastU}.',
    hint: 'Choose a unit inside the rack.',
  },
  CABLING_UNIT_RESERVED: {
    title: 'Reserved unit used',
    text: '{device} stands on reserved units of {rack}: {units}.',
    hint: 'Move the device, or release the reservation.',
  },
  CABLING_UNIT_MISSING: {
    title: 'Unit not given',
    text: '{device} ({heightU} U) is in {rack}, but nobody has written at which unit.',
    hint: 'Give its lowest unit.',
  },
  CABLING_RACK_TOO_HEAVY: {
    title: 'Rack overloaded',
    text: '{rack} carries {massKg} kg; it bears {maxKg} kg.',
    hint: 'Move devices to another rack, or check the rating of the rack.',
  },
  CABLING_RACK_POWER: {
    title: 'Rack draws too much power',
    text: 'The devices of {rack} draw up to {powerW} W; {maxW} W may be used continuously ({percent} % of the circuit).',
    hint: 'Move devices, or have a stronger circuit installed.',
  },
  CABLING_CABLE_MANAGERS: {
    title: 'Too few cable managers',
    text: '{rack} has {ports} copper ports and {haveU} U of cable managers; {needU} U are usual.',
    hint: 'Add a cable manager between panel and switch.',
  },
  CABLING_UNITS_SCARCE: {
    title: 'Rack nearly full',
    text: '{rack} keeps {freeU} of {heightU} U free ({percent} %); {wanted} % are wanted.',
    hint: 'Plan the next rack before the next extension.',
  },
  CABLING_RACK_NOT_BONDED: {
    title: 'Bonding not recorded',
    text: 'No bonding conductor is recorded for {rack} (ISO/IEC 30129).',
    hint: 'Write the identifier of its bonding conductor.',
  },
  CABLING_POE_BUDGET: {
    title: 'PoE budget exceeded',
    text: '{device} must hold {neededW} W ready for {loads} powered devices; {usableW} W of its {budgetW} W may be used.',
    hint: 'Spread the devices over switches, or fit a stronger power supply.',
  },
  CABLING_POE_CLASS: {
    title: 'PoE class too low',
    text: '{load} needs class {takes}; {port} gives class {gives}.',
    hint: 'Use a port of class {takes}, or an injector.',
  },
  CABLING_POE_PRIORITY: {
    title: 'PoE priority not recorded',
    text: 'When a power supply of {device} fails, some of its powered devices go dark; nothing says which: {count} of their ports have no priority ({ports}).',
    hint: 'Give each of these ports a PoE priority: critical, high or low.',
  },
  CABLING_PORTS_SCARCE: {
    title: 'Few ports left',
    text: '{device} has {free} of {ports} ports free ({percent} %); {wanted} % are wanted.',
    hint: 'Plan the next panel or switch.',
  },
  CABLING_PORT_DOUBLE_BOOKED: {
    title: 'Port taken twice',
    text: '{cable} and {otherCable} are both plugged into {port}.',
    hint: 'Move one of them to a free port, or retire it.',
  },
  CABLING_PORT_RESERVED: {
    title: 'Port reserved by another project',
    text: '{cable} wants {port}, which project {project} has reserved.',
    hint: 'Take another port, or agree with {project}.',
  },
  CABLING_CONNECT_UNREADABLE: {
    title: 'Range not understood',
    text: '“{text}” is no list of ports.',
    hint: 'Write device:ports, such as P1:1-24, P1:1,3,7-9 or acc-1:Gi1/0/1-24; at most 10,000 ports.',
  },
  CABLING_CONNECT_COUNT: {
    title: 'Sides of different length',
    text: '{from} has {count} ports, {to} has {otherCount}.',
    hint: 'Name as many ports on one side as on the other.',
  },
  CABLING_CONNECT_PORT_UNKNOWN: {
    title: 'No such port',
    text: 'There is no port {port}.',
    hint: 'Check the device and the name of its port.',
  },
  CABLING_CONNECT_PORT_UNCLEAR: {
    title: 'Port is not clear',
    text: '{port} can mean {candidates}.',
    hint: 'Write more of the path.',
  },
  CABLING_ROUTE_PORT_TAKEN: {
    title: 'End of the route is taken',
    text: 'A cable is plugged into {port} already.',
    hint: 'Unplug it first, or take another port.',
  },
  CABLING_ROUTE_PORT_RESERVED: {
    title: 'End of the route is reserved',
    text: 'Project {project} has reserved {port}.',
    hint: 'Take another port, or agree with {project}.',
  },
  CABLING_PORT_MARKED_CONNECTED: {
    title: 'Port is taken',
    text: '{cable} is plugged into {port}, which is marked as connected to something that is not recorded.',
    hint: 'Take another port, or clear the mark.',
  },
  CABLING_PORT_TAKES_NO_CABLE: {
    title: 'Port takes no cable',
    text: '{cable} is plugged into {port}, which is of type {type} and has no hole.',
    hint: 'Choose a physical port.',
  },
  CABLING_KINDS_DO_NOT_MEET: {
    title: 'Ports do not belong together',
    text: '{cable} joins {port} ({kind}) and {otherPort} ({otherKind}).',
    hint: 'Check which ports are meant.',
  },
  CABLING_CONNECTOR_MEDIA: {
    title: 'Cable does not fit the port',
    text: '{cable} is {media}; {port} takes {expected}.',
    hint: 'Use a cable that fits, or correct the medium or the connector.',
  },
  CABLING_FIBRE_TYPES_MIXED: {
    title: 'Multimode joined to single-mode',
    text: 'One channel has multimode ({multimode}) and single-mode ({singlemode}) fibre.',
    hint: 'Use one type of fibre from end to end.',
  },
  CABLING_POLISH_MIXED: {
    title: 'Angled and flat polish joined',
    text: '{cable} joins {angled} (APC) and {flat} (UPC).',
    hint: 'Make sure that it is a hybrid cord: an APC plug in a UPC adapter damages both.',
  },
  CABLING_CABLE_TO_ITSELF: {
    title: 'Two plugs in one port',
    text: '{cable} has two plugs in {port}.',
    hint: 'Correct one end.',
  },
  CABLING_CIRCUIT_IN_NETWORK: {
    title: 'No port at this end',
    text: '{cable} is plugged into {port}, which lies in the provider’s network.',
    hint: 'Plug it into the end that is handed over on site.',
  },
  CABLING_CIRCUIT_TO_ITSELF: {
    title: 'Circuit cabled to itself',
    text: '{cable} joins both ends of one circuit.',
    hint: 'Check which circuit is meant.',
  },
  CABLING_CONNECTOR_BEYOND_PROFILE: {
    title: 'Connector does not exist',
    text: '{cable} has the profile {profile} with {connectors} connectors; {port} is on connector {connector}.',
    hint: 'Choose a connector that the profile has, or another profile.',
  },
  CABLING_POSITION_BEYOND_PORT: {
    title: 'Position does not exist',
    text: '{cable} takes position {position} of {port}, which has {positions}.',
    hint: 'Choose a position that the port has.',
  },
  CABLING_PROFILE_UNKNOWN: {
    title: 'Unknown cable profile',
    text: '{cable} has the profile {profile}, which nobody has defined.',
    hint: 'Use a standard profile (single-1c12p, mpo-12-b …) or define it.',
  },
  CABLING_PORT_MISSING: {
    title: 'Port does not exist',
    text: '{cable} is plugged into the port {port}, which does not exist.',
    hint: 'Correct the end of the cable, or add the port.',
  },
  CABLING_REFERENCE_MISSING: {
    title: 'Refers to nothing',
    text: '{path}: {field} names the {kind} {id}, which does not exist.',
    hint: 'Correct the reference, or add what it names.',
  },
  CABLING_LABEL_TWICE: {
    title: 'Label used twice',
    text: '{count} cables bear the label {label}.',
    hint: 'Give each cable its own label.',
  },
  CABLING_NAME_TWICE: {
    title: 'Name used twice',
    text: '{count} objects of kind {kind} in one place are called {name}.',
    hint: 'Give each its own name.',
  },
  CABLING_MAP_OVERLAP: {
    title: 'Panel position used twice',
    text: '{count} rows of the panel’s inside use position {position} of {port}.',
    hint: 'Keep one row, unless it is a splitter.',
  },
  CABLING_MAP_BEYOND_PORT: {
    title: 'Panel position does not exist',
    text: 'A row of the panel’s inside uses position {position} of {port}, which has {positions}.',
    hint: 'Correct the row, or the number of positions.',
  },
  CABLING_MAP_ACROSS_DEVICES: {
    title: 'Row joins two devices',
    text: '{front} and {rear} are joined inside a panel but belong to two devices.',
    hint: 'Put both ports on one device, or record a cable.',
  },
  CABLING_DEVICE_RETIRED: {
    title: 'Cable on a retired device',
    text: '{cable} is plugged into {port}, whose device is retired.',
    hint: 'Move the cable, or bring the device back.',
  },
  CABLING_RETIRED_STILL_PLUGGED: {
    title: 'Retired cable still plugged',
    text: '{cable} is retired, but its ends are still recorded in ports.',
    hint: 'Unplug it in the record when it has been pulled.',
  },
  CABLING_STRANDS_PART: {
    title: 'Strands go to several devices',
    text: 'One end of {cable} has plugs in {devices}, and no profile says which strand goes where; paths stop there.',
    hint: 'Give the cable a profile, or record one cable for each.',
  },
  CABLING_FIX_LENGTH: {
    title: 'Use a longer cable',
    text: 'Give {cable} {lengthM} m.',
    hint: 'Check that this length can be had.',
  },
  CABLING_FIX_WIRING: {
    title: 'Terminate both ends alike',
    text: 'Terminate {cable} {wiring} at both ends.',
    hint: 'Tell those who terminate it.',
  },
  CABLING_FIX_TURN: {
    title: 'Turn a cord',
    text: 'Give {cable} the profile {profile}.',
    hint: 'Take a cord of that polarity.',
  },
  CABLING_FIX_LABEL: {
    title: 'Follow the scheme',
    text: 'Rename {cable} to {label}.',
    hint: 'Print its labels anew.',
  },
  CABLING_FIX_LABELS: {
    title: 'Give each its own label',
    text: 'Rename all but one of the cables called {label}: {labels}.',
    hint: 'Print their labels anew.',
  },
  CABLING_FIX_MEDIA: {
    title: 'Use a cable that fits',
    text: 'Make {cable} {media}.',
    hint: 'Check the stock of cords.',
  },
  CABLING_FIX_NEXT_PORT: {
    title: 'Use a free port',
    text: 'Plug {cable} into {port}.',
    hint: 'Look on site whether the port is really free.',
  },
  CABLING_FIX_MOVE_UNIT: {
    title: 'Move the device',
    text: 'Move {device} to U{unit}.',
    hint: 'Look whether depth and rails allow it.',
  },
  CABLING_FIX_UNPLUG: {
    title: 'Unplug the cable',
    text: 'Remove both ends of {cable} from their ports.',
    hint: 'Do it once the cable has been pulled.',
  },
  CABLING_TYPE_UNREADABLE: {
    title: 'Not a device type',
    text: '{reason}',
    hint: 'Check the file against the device-type library’s schema.',
  },
  CABLING_TYPE_FIELD_UNKNOWN: {
    title: 'Field not understood',
    text: '{field} is not a field that we know; its value {value} was left out.',
    hint: 'Check the spelling.',
  },
  CABLING_TYPE_FIELD_MISSPELT: {
    title: 'Field misspelt',
    text: '{field} was read as {meant}.',
    hint: 'Correct the file.',
  },
  CABLING_TYPE_VALUE_UNKNOWN: {
    title: 'Value not understood',
    text: '{field}: {value} is not a value that we know; it was kept as text.',
    hint: 'Choose a known value.',
  },
  CABLING_TYPE_PORT_TWICE: {
    title: 'Port name used twice',
    text: '{port} is there {count} times; the later ones were numbered.',
    hint: 'Give each port its own name.',
  },
  CABLING_TYPE_REAR_MISSING: {
    title: 'Rear port does not exist',
    text: 'The front port {front} names the rear port {rear}, which does not exist.',
    hint: 'Correct the name.',
  },
  CABLING_TYPE_POSITION_BEYOND: {
    title: 'Rear position does not exist',
    text: '{front} uses position {position} of {rear}, which has {positions}; the rear port was widened.',
    hint: 'Correct the position, or the number of positions.',
  },
} as const;
