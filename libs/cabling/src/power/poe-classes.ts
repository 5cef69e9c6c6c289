/** Power that the giving side must hold ready for each class, watts (IEEE 802.3-2022, table 145-11). */
export const PSE_W: Readonly<Record<number, number>> = {
  1: 4,
  2: 7,
  3: 15.4,
  4: 30,
  5: 45,
  6: 60,
  7: 75,
  8: 90,
};
