import type { Minor } from '../money/money.ts';
import type { SubjectId } from '../people/people.ts';

/** A subject with its own target, if one was set, and those below it. */
export interface TargetNode {
  readonly subject: SubjectId;
  readonly own: Minor | null;
  readonly children: readonly TargetNode[];
}

export interface ReconciledNode {
  readonly subject: SubjectId;
  readonly own: Minor | null;
  /** Σ of what the children carry; null when none carries anything. */
  readonly collected: Minor | null;
  /** Own target, else what was collected. */
  readonly carried: Minor | null;
  /** Σ children − own: negative when the children carry less (glossary: target mismatch); null when either is missing. */
  readonly mismatch: Minor | null;
  /** Σ children ÷ own − 1 (glossary: over-assignment); null when either is missing or own is 0. */
  readonly overAssignment: number | null;
  readonly children: readonly ReconciledNode[];
}

/** Top-down beside bottom-up at every level (B1): sums are compared and the difference kept in sight, never levelled out. */
export function reconcile({ subject, own, children: below }: TargetNode): ReconciledNode {
  const children = below.map(reconcile);
  const carried = children.flatMap((child) => (child.carried === null ? [] : [child.carried]));
  const collected = carried.length === 0 ? null : carried.reduce((sum, minor) => sum + minor, 0);
  const both = own !== null && collected !== null;
  return {
    subject,
    own,
    collected,
    carried: own ?? collected,
    mismatch: both ? collected - own : null,
    overAssignment: both && own !== 0 ? collected / own - 1 : null,
    children,
  };
}
