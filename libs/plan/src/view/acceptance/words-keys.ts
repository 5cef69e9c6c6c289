import type { CoverageState, ReferenceMethod, TestResult } from '#certification';

/** Everything that an acceptance file says of itself. `{n}` and the like are filled in. */
export interface AcceptanceWords {
  readonly title: string;
  readonly subtitle: string;
  readonly phase: string;
  readonly states: Readonly<Record<CoverageState, string>>;
  readonly results: Readonly<Record<TestResult, string>>;
  readonly text: Readonly<Record<TextKey, string>>;
}

export type TextKey =
  | 'scope' | 'scopeText' | 'accepted' | 'acceptedReserves' | 'notAccepted' | 'links' | 'required' | 'proven' | 'reserved' | 'lacking'
  | 'works' | 'marginal' | 'marginalYes' | 'marginalNo' | 'lengthRule' | 'calibrationRule' | 'reference' | 'notSaid' | 'limits'
  | 'packText' | 'packUnverified' | 'category' | 'model' | 'parameter' | 'range' | 'confidence' | 'source' | 'channel' | 'permanentLink'
  | 'noLimits' | 'testers' | 'tester' | 'serial' | 'software' | 'calibratedOn' | 'certificate' | 'validUntil' | 'tests' | 'noTesters' | 'summary'
  | 'state' | 'count' | 'share' | 'headroom' | 'headroomText' | 'headroomNone' | 'group' | 'mean' | 'sigma' | 'lowest' | 'outlier'
  | 'byPanel' | 'byOperator' | 'byTester' | 'byProduct' | 'worst' | 'link' | 'ends' | 'margin' | 'at' | 'limit' | 'length' | 'planned'
  | 'coverage' | 'panel' | 'faces' | 'reserves' | 'noReserves' | 'reason' | 'dueOn' | 'signedBy' | 'findings' | 'noFindings' | 'code' | 'what'
  | 'linkPages' | 'media' | 'measured' | 'operator' | 'date' | 'verdicts' | 'byTesterVerdict' | 'byExported' | 'byPack' | 'result'
  | 'unverified' | 'figures' | 'subject' | 'end' | 'main' | 'remote' | 'frequency' | 'value' | 'history' | 'identifier' | 'file' | 'noTest'
  | 'fibre' | 'wavelength' | 'loss' | 'budget' | 'applications' | 'events' | 'position' | 'reflectance' | 'average' | 'concordance' | 'boundHow'
  | 'files' | 'sha' | 'by' | 'signatures' | 'client' | 'contractor' | 'site' | 'otherFindings' | 'limitLine' | 'packLine' | 'reserveOf' | 'label'
  | 'exact' | 'normalised' | 'alias' | 'template' | 'sequence' | 'manual' | 'nvp' | 'carries' | 'carriesNot' | 'months' | 'lengthMargin'
  | 'trace' | 'wayNotSaid' | 'wayAb' | 'wayBa' | 'byReel' | 'total' | ReferenceMethod; // prettier-ignore
