import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';

/** The parts of the planner; the address names the one shown, so that it can be linked to and gone back to. */
export const SECTIONS = ['targets', 'funnel', 'data', 'import', 'settings'] as const;

export type Section = (typeof SECTIONS)[number];

/** The section the address names; the first when it names none. */
export function sectionInAddress(): Section {
  const named = location.hash.slice(1);
  return SECTIONS.find((section) => section === named) ?? 'targets';
}

export const SECTION_WORDS: Readonly<Record<Section, (language: Language) => string>> = {
  targets: say.plannerTargets,
  funnel: say.plannerFunnel,
  data: say.plannerData,
  import: say.plannerImport,
  settings: say.plannerSettings,
};
