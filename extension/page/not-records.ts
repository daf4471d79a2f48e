/** False for rows that are no record though they stand among records: totals, group headings, placeholders. */
export function isRecord(row: Element, cells: readonly string[]): boolean {
  const filled = cells.filter(Boolean);
  if (filled.length < 2) return false;
  if (/(^|[\s_-])(total|subtotal|summary|group|footer)([\s_-]|$)/i.test(row.className)) return false;
  return !/^(grand |sub)?total\b|^sum\b|^(合计|总计|小计|汇总)/i.test(filled[0] ?? '');
}
