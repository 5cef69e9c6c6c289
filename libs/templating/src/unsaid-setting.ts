/** Something of the plan that a template knows it cannot say: to leave it out in silence would be a wrong configuration. */
export class UnsaidSetting extends Error {
  override readonly name = 'UnsaidSetting';

  constructor(
    /** The field of the variables: `vrf`, `sharedGateways.protocol`. */
    readonly variable: string,
    /** The interface, route or server that has it. */
    readonly of: string,
    readonly value: string,
    readonly lineNumber: number | undefined,
  ) {
    super(`${of} has ${variable} ${value}, which the template does not say`);
  }
}
