import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';

declare const axe: { run(context: Element, options?: RunOptions): Promise<AxeResults> };

/** What axe finds wrong with an element, shadow roots included, one line each; empty when nothing. For tests in a browser. */
export async function violations(element: Element): Promise<string[]> {
  const results = await axe.run(element);
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 120)} (${node.failureSummary ?? ''})`),
  );
}
