/** What is wrong with ports, plugs and names of a cabling plan, and in what is asked of it. */
export const cabling = {
  CABLING_MULTI_GIG: {
    title: 'Cable below the multi-gigabit speed',
    text: '{cables} ({media}) carries {speedMbps} Mbit/s, for which this category is not meant (IEEE 802.3bz).',
    hint: 'Test the link at that speed, or use a better cable.',
  },
  CABLING_STRANDS_SCARCE: {
    title: 'Few strands left',
    text: '{cable} has {free} of {strands} strands free ({percent} %); {wanted} % are wanted.',
    hint: 'Plan the next trunk.',
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
} as const;
