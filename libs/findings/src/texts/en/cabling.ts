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
  CABLING_CATEGORY_MIXED: {
    title: 'Weaker cable in the channel',
    text: '{cable} is {media} in a channel of {better}: the whole channel falls to {media}.',
    hint: 'Use a cord of {better} or better.',
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
    text: 'One end of {cable} has plugs in {devices}, and no profile says which strand goes where.',
    hint: 'Give the cable a profile, or record one cable per device.',
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
