export const planfile = {};
