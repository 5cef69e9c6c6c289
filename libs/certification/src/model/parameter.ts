/** Names of parameters as testers write them → ours. Compared in lower case without separators. */
// prettier-ignore
const NAMES: Readonly<Record<string, string>> = {
  il: 'IL', insertionloss: 'IL', attenuation: 'IL', affaiblissement: 'IL', dampfung: 'IL', loss: 'LOSS', perte: 'LOSS',
  rl: 'RL', returnloss: 'RL', next: 'NEXT', psnext: 'PSNEXT', acrf: 'ACRF', elfext: 'ACRF', psacrf: 'PSACRF', pself: 'PSACRF',
  pselfext: 'PSACRF', acrn: 'ACRN', acr: 'ACRN', psacrn: 'PSACRN', psacr: 'PSACRN', delay: 'DELAY', propdelay: 'DELAY',
  propagationdelay: 'DELAY', skew: 'SKEW', delayskew: 'SKEW', resistance: 'RESISTANCE', loopresistance: 'RESISTANCE', tcl: 'TCL',
  unbalance: 'UNBALANCE', resistanceunbalance: 'UNBALANCE', dcresistanceunbalance: 'UNBALANCE', dcunbalance: 'UNBALANCE', desequilibre: 'UNBALANCE',
  desequilibrederesistance: 'UNBALANCE', widerstandsunsymmetrie: 'UNBALANCE', dcresistance: 'RESISTANCE', dcloopresistance: 'RESISTANCE',
  resistancedeboucle: 'RESISTANCE', schleifenwiderstand: 'RESISTANCE', affaiblissementdereflexion: 'RL', pertederetour: 'RL',
  ruckflussdampfung: 'RL', pertedinsertion: 'IL', affaiblissementdinsertion: 'IL', einfugedampfung: 'IL', paradiaphonie: 'NEXT',
  nahnebensprechen: 'NEXT', delaidepropagation: 'DELAY', tempsdepropagation: 'DELAY', laufzeit: 'DELAY', laufzeitdifferenz: 'SKEW',
  laufzeitunterschied: 'SKEW', eltctl: 'ELTCTL', psanext: 'PSANEXT', psaacrf: 'PSAACRF', orl: 'ORL', length: 'LENGTH',
};

/** The parameter that a name means; null when it is none that we know. */
export function knownParameter(name: string): string | null {
  return (
    NAMES[
      name
        .normalize('NFD')
        .toLowerCase()
        .replaceAll(/[^a-z]/g, '')
    ] ?? null
  );
}

/** The parameter by our name, else by the tester's own. */
export function parameterName(name: string): string {
  return knownParameter(name) ?? name.trim();
}

/** Parameters where a smaller value is better. */
const MAX_TYPE: ReadonlySet<string> = new Set([
  'IL',
  'LOSS',
  'DELAY',
  'SKEW',
  'RESISTANCE',
  'UNBALANCE',
  'LENGTH',
]);

/** Margin of a value to a limit, positive when it passes: the sense follows from the parameter. */
export function marginTo(parameter: string, value: number, limit: number): number {
  return MAX_TYPE.has(parameter) ? limit - value : value - limit;
}
