// 显示的每一句话(简体中文)。与 en.ts 同名导出。改动后运行 `npm run text`。

// 保存
export const saved: string = '已保存';
export const saving: string = '正在保存…';
export const notSaved: string = '未保存';

// Target board
export const boardLabel: string = '各负责人各期目标';
export const boardOwner: string = '负责人';
export const boardYearTarget: string = '全年目标';
export const boardMismatch: string = '差额';
export const boardMismatchHelp: string = '下级之和减本级全年目标';
export const boardOver: string = '超配';
export const boardOverHelp: string = '超额分配：下级之和 ÷ 本级目标 − 1';
export const boardQuarterShort: string = '季';
export const boardPace: string = '进度';
export const boardPaceHelp: string = '已赢单 ÷ 到今天应完成';
export const boardUnit = (unit: string): string => `单位 ${unit}`;
export const boardZoom: string = '显示到哪一级';
export const boardZoomYear: string = '年';
export const boardZoomQuarter: string = '季';
export const boardZoomMonth: string = '月';
export const boardMonthsOf = (quarter: string): string => `${quarter} 各月`;
export const boardHeat: string = '热度：进度';
export const boardUndo: string = '撤销我的上一步';
export const boardRedo: string = '重做我的上一步';
export const boardUndoesMine: string = '只撤销我的改动';
export const boardUnallocated: string = '未分配';
export const boardUnallocatedOf = (parent: string): string => `${parent}中没有人承担的部分`;
export const boardSetTarget: string = '设目标';
export const boardNoTarget: string = '还没有目标';
export const boardEntered: string = '在此填写';
export const boardDerived: string = '由上级分解得出';
export const boardCollected: string = '由下级汇总';
export const boardLocked: string = '手工锁定，重新分解时不变';
export const boardReached = (attainment: string, pace: string): string => `达成 ${attainment}，进度 ${pace}`;
export const boardPaceBehind = (pace: string): string => `进度 ${pace}，落后`;
export const boardPaceOn = (pace: string): string => `进度 ${pace}，正常`;
export const boardPaceAhead = (pace: string): string => `进度 ${pace}，超前`;
export const boardFinerSum = (sum: string, difference: string): string => `各期合计 ${sum}（${difference}）`;
export const boardProposals = (count: number): string => `${count} 个提议`;
export const boardProposalsAt = (where: string, count: number): string => `${where}：${count} 个提议`;
export const boardDecide: string = '来定…';
export const boardPick = (value: string): string => `选 ${value}`;
export const boardPickNone: string = '选“不设目标”';
export const boardPickReason: string = '选择的理由（可不填）';
export const boardCountsNow: string = '暂按此数合计';
export const boardSomeone: string = '某人';
export const boardHistory: string = '全部改动';
export const boardTargetOf = (subject: string, period: string): string => `${subject} ${period}的目标`;
export const boardAmountUnreadable = (text: string): string => `“${text}”不是金额。可以写 33万、330K 或 1,234.5。`;
export const boardAmountNegative: string = '目标不能小于零。可以写 0，或清空单元格取消目标。';
export const boardAmountTooLarge: string = '金额太大，无法精确计算，请改小。';
export const boardAmountTooFine: string = '小数位太多，比最小货币单位还小，请减少小数位。';
export const boardLegendBar: string = '底条 = 达成，细线 = 应到';
export const boardLegendLocked: string = '手工锁定';
export const boardLegendNote: string = '写了理由';
export const boardLegendProposals: string = '提议不一致';
export const boardKeyEdit: string = '改';
export const boardKeyClear: string = '清空';
export const boardKeyUndo: string = '撤销我的';
export const boardEmpty: string = '还没有负责人和目标';
export const boardEmptyHelp: string = '添加人员，或从文件导入配额，导入后立即显示在这里。';
export const boardUnreadable: string = '目标板的数据读不出来';
export const boardUnreadableHelp: string =
  'data 属性须为 JSON，包含 year、currency、today、columns 和 rows。已保存的内容不受影响。';
export const boardFailed: string = '目标没能载入';
