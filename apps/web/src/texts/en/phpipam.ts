/** Bringing in the addressing plan of a phpIPAM, in English. */
export const phpIpam = {
  phpIpam: {
    intro:
      'VRFs, VLANs, subnets and addresses of phpIPAM 1.4 to 1.7 become the present. What it does not know stays as it is here; nothing is removed.',
    drop: 'Drop the export here: its XLSX or CSV sheets, the JSON of its API, or a ZIP of these.',
    folder: 'Choose a folder…',
    packing: 'Packing the files…',
    taken: 'How it is read',
    rules: [
      'A subnet that others lie in becomes a container.',
      'The address marked as gateway becomes the gateway of its subnet.',
      'A MAC address becomes a reservation only where the tag is DHCP.',
      'Sections, folders, custom fields and name servers have no place here: each is told.',
    ],
  },
};
