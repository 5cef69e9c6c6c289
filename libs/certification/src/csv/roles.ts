/** What a column of a tester's table holds. */
// prettier-ignore
export const columnRoles = [
  'identifier', 'result', 'testedAt', 'date', 'time', 'limitName', 'length', 'margin', 'tester', 'testerSerial',
  'operator', 'calibratedOn', 'comment', 'fibre', 'remote', 'remoteSerial', 'software', 'limitVersion', 'nvp',
  'referenceMethod', 'wireMap', 'wavelength',
  // One figure per line:
  'parameter', 'subject', 'end', 'frequency', 'value', 'limit', 'figureMargin', 'unit',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Headers by role, in English, French and German, without case, accents and punctuation. */
// prettier-ignore
const SYNONYMS: Readonly<Record<ColumnRole, readonly string[]>> = {
  identifier: ['cable id', 'cable label', 'cable identifier', 'identifiant', 'identifiant du cable', 'identifiant cable', 'id cable', 'id du cable', 'kabel id', 'kabelkennung', 'kabelbezeichnung', 'identifier', 'id', 'link id', 'circuit id', 'cable name', 'cable number', 'cable no', 'cable', 'nom du cable', 'numero de cable', 'numero du cable', 'n cable', 'no cable', 'n de cable', 'repere cable', 'repere du cable', 'repere', 'repere de liaison', 'kabelnummer', 'kabel nr', 'kabelname', 'kabel', 'kennung', 'bezeichnung', 'label', 'etiquette', 'link', 'link name', 'lien', 'liaison', 'strecke', 'ref', 'reference'],
  result: ['overall result', 'overall test result', 'resultat global', 'resultat general', 'gesamtergebnis', 'test result', 'test summary', 'resultat du test', 'testergebnis', 'prufergebnis', 'result', 'resultat', 'ergebnis', 'summary', 'overall', 'pass fail', 'verdict', 'conclusion', 'bilan', 'bewertung', 'status', 'statut', 'etat'],
  testedAt: ['date time', 'test date time', 'date and time', 'timestamp', 'tested at', 'test time stamp', 'date et heure', 'horodatage', 'date heure', 'datum uhrzeit', 'datum zeit', 'datum und uhrzeit', 'datum und zeit', 'zeitstempel', 'test date and time', 'test datetime', 'datetime', 'date heure du test', 'date et heure du test', 'date et heure de mesure', 'horodate', 'tested on'],
  date: ['date', 'test date', 'date of test', 'date du test', 'date de mesure', 'datum', 'testdatum', 'messdatum', 'prufdatum', 'date tested', 'date de test', 'date d essai', 'date mesure'],
  time: ['time', 'test time', 'heure', 'heure du test', 'zeit', 'uhrzeit', 'heure de test', 'heure de mesure', 'testzeit', 'prufzeit'],
  limitName: ['test limit', 'limit name', 'limit', 'test limits', 'limit used', 'test type', 'limites', 'limites de test', 'norme utilisee', 'testgrenzwert', 'prufgrenzwert', 'autotest', 'test standard', 'standard', 'limite', 'limite de test', 'norme', 'norme de test', 'grenzwert', 'prufnorm', 'norm', 'grenzwerte'],
  length: ['length', 'cable length', 'link length', 'longueur', 'longueur du cable', 'longueur du lien', 'lange', 'laenge', 'kabellange', 'streckenlange', 'measured length', 'longueur mesuree', 'gemessene lange', 'fiber length', 'fibre length', 'longueur de fibre', 'faserlange', 'length pair', 'optical length', 'distance'],
  margin: ['headroom', 'margin', 'overall headroom', 'overall margin', 'headroom margin', 'margin headroom', 'worst margin', 'worst case margin', 'next margin', 'marge', 'pire marge', 'marge globale', 'marge minimale', 'reserve', 'schlechteste reserve', 'kleinste reserve', 'min reserve'],
  tester: ['tester', 'tester model', 'model', 'main unit', 'testeur', 'modele', 'appareil', 'messgerat', 'gerat', 'tester type'],
  testerSerial: ['main serial number', 'main serial', 'main s n', 'main unit serial number', 'main unit s n', 'serial number main', 'serial', 'tester s n', 'sn', 'n de serie principal', 'numero de serie principal', 'n de serie testeur', 'n de serie du testeur', 'numero de serie testeur', 'seriennummer hauptgerat', 'seriennummer haupteinheit', 'sn hauptgerat', 'serial number', 'tester serial', 'main serial', 'tester serial number', 'main s n', 's n', 'numero de serie', 'n serie', 'n de serie', 'seriennummer'],
  operator: ['operator', 'technician', 'tested by', 'operator name', 'user', 'inspector', 'operateur', 'nom de l operateur', 'technicien', 'testeur par', 'teste par', 'bediener', 'prufer', 'techniker', 'monteur', 'name des bedieners'],
  calibratedOn: ['calibration date', 'calibration', 'main calibration date', 'calibration date main', 'main calibration', 'derniere calibration', 'dernier etalonnage', 'date du dernier etalonnage', 'date etalonnage', 'letzte kalibrierung', 'kalibriert am', 'kalibrierungsdatum', 'last calibration', 'calibrated on', 'date d etalonnage', 'etalonnage', 'date de calibration', 'calibrage', 'kalibrierung', 'kalibrierdatum'],
  comment: ['comment', 'comments', 'note', 'notes', 'remark', 'commentaire', 'remarque', 'observation', 'bemerkung', 'kommentar'],
  fibre: ['fibre id', 'fiber id', 'fibre', 'fiber', 'faser', 'fibre no', 'fiber no', 'fibre number', 'fiber number', 'strand', 'brin', 'n fibre', 'no fibre', 'numero de fibre', 'faser nr', 'fasernummer'],
  remote: ['remote', 'remote unit', 'remote model', 'unite distante', 'appareil distant', 'fernbediengerat', 'remote gerat'],
  remoteSerial: ['remote serial', 'remote serial number', 'remote s n', 'n serie distant', 'numero de serie distant', 'n de serie distant', 'serial number remote', 'remote unit serial number', 'remote unit s n', 'seriennummer remote', 'seriennummer fernbediengerat', 'sn remote'],
  software: ['software', 'software version', 'version', 'sw version', 'firmware', 'logiciel', 'version du logiciel', 'version logiciel', 'softwareversion'],
  limitVersion: ['limit version', 'limits version', 'version des limites', 'version limites', 'grenzwertversion', 'version grenzwerte'],
  nvp: ['nvp', 'vop', 'vp', 'nominal velocity'],
  referenceMethod: ['reference method', 'jumper reference', 'methode de reference', 'methode reference', 'referenzmethode', 'referenzverfahren'],
  wavelength: ['wavelength', 'longueur d onde', 'wellenlange', 'lambda', 'onde'],
  wireMap: ['wire map', 'wiremap', 'schema de cablage', 'plan de cablage', 'verdrahtungsplan', 'verdrahtung'],
  parameter: ['parameter', 'measurement', 'test', 'test parameter', 'parametre', 'mesure', 'messgrosse', 'messung', 'messparameter'],
  subject: ['pair', 'pairs', 'pair s', 'subject', 'pair combination', 'paire', 'paires', 'paire s', 'combinaison', 'paar', 'paare', 'paarkombination'],
  end: ['end', 'side', 'direction', 'extremite', 'cote', 'sens', 'ende', 'seite', 'richtung'],
  frequency: ['frequency', 'freq', 'f', 'frequence', 'frequenz'],
  value: ['value', 'worst value', 'measured', 'measured value', 'valeur', 'valeur mesuree', 'wert', 'messwert'],
  limit: ['limit value', 'limit db', 'valeur limite', 'limitwert', 'grenzwert wert'],
  figureMargin: ['parameter margin', 'margin value', 'marge parametre', 'reserve wert'],
  unit: ['unit', 'units', 'unite', 'einheit'],
};

/** Role and rank of each word: the further back it stands among its like, the less surely it means the role. */
const ROLE_OF = new Map(
  columnRoles.flatMap((role) => SYNONYMS[role].map((word, rank) => [word, { role, rank }] as const)),
);

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

/** Units behind a header without brackets: `Length ft`, `Marge dB`. */
const UNIT = /\s(?:m|ft|feet|pi|pieds|fuss|metres?|meters?|db|ns|nm|mhz|ohm|percent)$/;

/** The role that a header proposes, and how surely; null when no word of ours is in it. */
export function rankOfHeader(header: string): { readonly role: ColumnRole; readonly rank: number } | null {
  const key = headerKey(header);
  return ROLE_OF.get(key) ?? ROLE_OF.get(key.replace(UNIT, '')) ?? null;
}
