/** What every configuration of a platform must or must not have. */
export interface GoldenRule {
  readonly name: string;
  /** None: all. */
  readonly platforms: readonly string[];
  readonly kind: 'must' | 'must-not' | 'order';
  /** How the headings begin that the lines stand below, outermost first. */
  readonly sections: readonly string[];
  readonly lines: readonly string[];
}

/** How a device stands to the plan and to the golden rules. */
export interface ComplianceLine {
  readonly deviceId: string;
  readonly name: string;
  readonly location: string;
  readonly platform: string;
  /** null: never backed up. */
  readonly compliant: boolean | null;
  readonly features: readonly {
    readonly feature: string;
    readonly compliant: boolean;
    readonly missing: string;
    readonly extra: string;
  }[];
  readonly breaches: readonly {
    readonly rule: string;
    readonly kind: GoldenRule['kind'];
    readonly path: readonly string[];
  }[];
  readonly remediation: string;
  readonly readAt: string | null;
  readonly whole: boolean;
}
