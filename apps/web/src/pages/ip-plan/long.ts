/** Rows from which a list has a window of its own, and only what is in sight is in the page. */
export const LONG = 200;
