/** What a column of a tester's table holds. */
export const columnRoles = [
  'identifier', 'result', 'testedAt', 'date', 'time', 'limitName', 'length', 'margin', 'tester', 'testerSerial',
  'operator', 'calibratedOn', 'comment', 'fibre', 'remote', 'remoteSerial', 'software', 'limitVersion', 'nvp',
  'referenceMethod', 'wireMap',
  // One figure per line:
  'parameter', 'subject', 'end', 'frequency', 'value', 'limit', 'figureMargin', 'unit',
] as const; // prettier-ignore
export type ColumnRole = (typeof columnRoles)[number];

/** Headers by role, in English, French and German, without case, accents and punctuation. */
const SYNONYMS: Readonly<Record<ColumnRole, readonly string[]>> = {
  identifier: ['cable id', 'cable label', 'id', 'identifier', 'link id', 'label', 'circuit id', 'cable name', 'identifiant', 'identifiant du cable', 'id cable', 'repere', 'etiquette', 'lien', 'kabel id', 'kabelkennung', 'kennung', 'bezeichnung', 'kabelbezeichnung', 'link'],
  result: ['result', 'test result', 'overall result', 'status', 'pass fail', 'verdict', 'resultat', 'resultat du test', 'resultat global', 'statut', 'ergebnis', 'gesamtergebnis', 'testergebnis'],
  testedAt: ['date time', 'test date time', 'date and time', 'timestamp', 'tested at', 'test time stamp', 'date et heure', 'horodatage', 'date heure', 'datum uhrzeit', 'datum zeit', 'zeitstempel'],
  date: ['date', 'test date', 'date of test', 'date du test', 'date de mesure', 'datum', 'testdatum', 'messdatum'],
  time: ['time', 'test time', 'heure', 'heure du test', 'zeit', 'uhrzeit'],
  limitName: ['limit', 'test limit', 'limit name', 'autotest', 'test standard', 'standard', 'limite', 'limite de test', 'norme', 'norme de test', 'grenzwert', 'prufnorm', 'norm', 'grenzwerte'],
  length: ['length', 'cable length', 'link length', 'longueur', 'longueur du cable', 'lange', 'laenge', 'kabellange'],
  margin: ['headroom', 'margin', 'worst margin', 'worst case margin', 'next margin', 'marge', 'pire marge', 'reserve', 'schlechteste reserve'],
  tester: ['tester', 'tester model', 'model', 'main unit', 'testeur', 'modele', 'appareil', 'messgerat', 'gerat', 'tester type'],
  testerSerial: ['serial', 'serial number', 'tester serial', 'main serial', 'tester serial number', 'main s n', 's n', 'numero de serie', 'n serie', 'n de serie', 'seriennummer'],
  operator: ['operator', 'technician', 'tested by', 'operateur', 'technicien', 'bediener', 'prufer', 'techniker'],
  calibratedOn: ['calibration', 'calibration date', 'last calibration', 'calibrated on', 'date d etalonnage', 'etalonnage', 'date de calibration', 'calibrage', 'kalibrierung', 'kalibrierdatum'],
  comment: ['comment', 'comments', 'note', 'notes', 'remark', 'commentaire', 'remarque', 'observation', 'bemerkung', 'kommentar'],
  fibre: ['fibre id', 'fiber id', 'fibre no', 'fiber no', 'fibre number', 'fiber number', 'strand', 'brin', 'n fibre', 'no fibre', 'numero de fibre', 'faser nr', 'fasernummer'],
  remote: ['remote', 'remote unit', 'remote model', 'unite distante', 'appareil distant', 'fernbediengerat', 'remote gerat'],
  remoteSerial: ['remote serial', 'remote serial number', 'remote s n', 'n serie distant', 'numero de serie distant', 'seriennummer remote'],
  software: ['software', 'software version', 'version', 'sw version', 'firmware', 'logiciel', 'version du logiciel', 'version logiciel', 'softwareversion'],
  limitVersion: ['limit version', 'limits version', 'version des limites', 'version limites', 'grenzwertversion', 'version grenzwerte'],
  nvp: ['nvp', 'vop', 'vp', 'nominal velocity'],
  referenceMethod: ['reference method', 'jumper reference', 'methode de reference', 'methode reference', 'referenzmethode', 'referenzverfahren'],
  wireMap: ['wire map', 'wiremap', 'schema de cablage', 'plan de cablage', 'verdrahtungsplan', 'verdrahtung'],
  parameter: ['parameter', 'measurement', 'test', 'parametre', 'mesure', 'messgrosse', 'messung'],
  subject: ['pair', 'pairs', 'subject', 'fiber', 'fibre', 'wavelength', 'paire', 'paires', 'longueur d onde', 'paar', 'paare', 'faser', 'wellenlange'],
  end: ['end', 'side', 'direction', 'extremite', 'cote', 'sens', 'ende', 'seite', 'richtung'],
  frequency: ['frequency', 'freq', 'f', 'frequence', 'frequenz'],
  value: ['value', 'worst value', 'measured', 'measured value', 'valeur', 'valeur mesuree', 'wert', 'messwert'],
  limit: ['limit value', 'limit db', 'valeur limite', 'limitwert', 'grenzwert wert'],
  figureMargin: ['parameter margin', 'margin value', 'marge parametre', 'reserve wert'],
  unit: ['unit', 'units', 'unite', 'einheit'],
}; // prettier-ignore

const ROLE_OF = new Map(columnRoles.flatMap((role) => SYNONYMS[role].map((word) => [word, role] as const)));

/** A header made comparable: `Longueur (m)` → `longueur`, `Cable ID` → `cable id`. Units in brackets are dropped. */
export function headerKey(header: string): string {
  return header
    .replaceAll(/[([{][^)\]}]*[)\]}]/g, ' ')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The role that a header proposes; null when no word of ours is in it. */
export function roleOfHeader(header: string): ColumnRole | null {
  return ROLE_OF.get(headerKey(header)) ?? null;
}
