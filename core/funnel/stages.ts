import type { DealStatus } from '../metric/deal.ts';
import type { Language } from '../text/sentence.ts';
import * as say from '../text/sentences.ts';

/** One stage of the way of a deal, and what being in it means. */
export interface Stage {
  /** The name deals carry; of a default stage its id, which `stageName` puts into words. */
  readonly id: string;
  readonly status: DealStatus;
}

/**
 * The six default stages in their order (D1): 线索获取, 需求挖掘, 方案呈现, 异议处理, 成交签约, 售后跟进. A team that brings its
 * own stages uses those instead.
 */
export const DEFAULT_STAGES: readonly Stage[] = [
  { id: 'lead', status: 'open' },
  { id: 'discovery', status: 'open' },
  { id: 'proposal', status: 'open' },
  { id: 'objections', status: 'open' },
  { id: 'closing', status: 'won' },
  { id: 'afterSales', status: 'won' },
];

/** A default stage's name in the language; any other is shown as the team wrote it. */
export function stageName(id: string, language: Language): string {
  return Object.hasOwn(NAMES, id) ? (NAMES[id]?.(language) ?? id) : id;
}

const NAMES: Readonly<Record<string, (language: Language) => string>> = {
  lead: say.stageLead,
  discovery: say.stageDiscovery,
  proposal: say.stageProposal,
  objections: say.stageObjections,
  closing: say.stageClosing,
  afterSales: say.stageAfterSales,
};
