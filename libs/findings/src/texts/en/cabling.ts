export const cabling = {};
