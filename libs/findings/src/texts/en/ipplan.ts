export const ipplan = {};
