/** What is measured. The four of the KPI list (G8) are always there; a team may add its own. */
export type MetricId = string;

export interface Metric {
  readonly id: MetricId;
  /** How values are stored and shown: integer minor units, a count, points of a score, days, or a share of 1. */
  readonly unit: 'money' | 'count' | 'points' | 'days' | 'share';
  /** Computed from deals, or entered by people. */
  readonly source: 'deals' | 'entered';
}

/** The KPI list of G8: 销售额, 客户满意度, 成交周期, 客户转化率. */
export const METRICS: readonly Metric[] = [
  { id: 'revenue', unit: 'money', source: 'deals' },
  { id: 'satisfaction', unit: 'points', source: 'entered' },
  { id: 'cycle', unit: 'days', source: 'deals' },
  { id: 'conversion', unit: 'share', source: 'deals' },
];
