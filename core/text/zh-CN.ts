// 显示的每一句话（简体中文）。与 en.ts 同名导出。改动后运行 `npm run text`。

// 保存
export const saved: string = '已保存';
export const saving: string = '正在保存…';

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
export const boardEntered: string = '直接录入';
export const boardDerived: string = '由上级分解得出';
export const boardCollected: string = '由下级汇总';
export const boardLocked: string = '手工锁定，重新分解时不变';
export const boardPaceBehind = (pace: string): string => `进度 ${pace}，落后`;
export const boardPaceOn = (pace: string): string => `进度 ${pace}，正常`;
export const boardPaceAhead = (pace: string): string => `进度 ${pace}，超前`;
export const boardFinerSum = (sum: string, difference: string): string => `各期合计 ${sum}（${difference}）`;
export const boardBelowSum = (sum: string, difference: string): string => `下级合计 ${sum}（${difference}）`;
export const boardProposals = (count: number): string => `${count} 个提议`;
export const boardProposalsAt = (where: string, count: number): string => `${where}：${count} 个提议`;
export const boardDecide: string = '来定…';
export const boardPick = (value: string): string => `选 ${value}`;
export const boardPickNone: string = '选“不设目标”';
export const boardPickReason: string = '选择的理由（可不填）';
export const boardCountsNow: string = '暂按此数合计';
export const boardSomeone: string = '某人';
export const someoneYou: string = '我';
export const boardHistory: string = '全部改动';
export const boardTargetOf = (subject: string, period: string): string => `${subject} ${period}的目标`;
export const boardAmountUnreadable = (text: string): string => `“${text}”不是金额。可以写 33万、330K 或 1,234.5。`;
export const boardAmountNegative: string = '目标不能小于零。可以写 0，或清空单元格取消目标。';
export const boardAmountTooLarge: string = '金额太大，无法精确计算，请改小。';
export const boardAmountOtherCurrency = (currency: string): string =>
  `这张目标表以 ${currency} 计，不做换算，请填写 ${currency} 金额。`;
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
export const boardFailed: string = '目标没能载入';

// 配额面板
export const panelName = (who: string, period: string): string => `${who}的配额，${period}`;
export const panelPeriod: string = '期间';
export const panelOpenPlanner: string = '打开计划';
export const panelClose: string = '关闭面板';
export const panelAttainment = (period: string): string => `${period}目标达成率`;
export const panelPace: string = '进度达成率';
export const panelOf = (actual: string, target: string): string => `${actual} / ${target}`;
export const panelDaysGone = (gone: number, of: number): string => `已过 ${gone} / ${of} 个工作日`;
export const panelBehind = (amount: string): string => `落后计划 ${amount}`;
export const panelAhead = (amount: string): string => `领先计划 ${amount}`;
export const panelOnPlan: string = '按计划';
export const panelNotBegun: string = '尚未开始';
export const panelPlan = (amount: string): string => `计划 ${amount}`;
export const panelActual = (amount: string): string => `实际 ${amount}`;
export const panelCurve = (period: string, plan: string, actual: string, day: string): string =>
  `${period}：计划 ${plan}；截至${day}实际 ${actual}`;
export const panelGap = (kind: string): string =>
  ({ year: '年度缺口', quarter: '季度缺口', month: '当月缺口' })[kind] ?? '缺口';
export const panelOver = (amount: string): string => `超出 ${amount}`;
export const panelCoverage: string = '管道覆盖率';
export const panelRequired: string = '日均所需';
export const panelDaysLeft = (days: number): string => `剩 ${days} 天`;
export const panelMismatch = (period: string, target: string, sum: string): string =>
  `${period} 目标 ${target}，各期合计 ${sum}`;
export const panelOpenDeals: string = '在途商机';
export const panelUndated = (count: number, amount: string): string => `另有 ${count} 个未填成交日期，${amount}`;
export const panelNoDeals: string = '还没有商机';
export const panelNoDealsDo: string = '可从文件导入，或从 CRM 页面收进来。';
export const panelRead = (read: string, source: string): string => `从 ${source} 已读 ${read} 条`;
export const panelReadOf = (read: string, of: string): string => `已读 ${read}/${of}`;
export const panelReadSource = (read: string, of: string, source: string): string =>
  `${source} 共 ${of} 个商机，已读 ${read} 个`;
export const panelApart: string = '未折算：';
export const panelApartSum = (won: string, open: string): string => `已赢 ${won}，在途 ${open}`;
export const panelChanged = (period: string): string => `改了${period}：`;
export const panelRemoved: string = '已撤下';
export const panelShowChange: string = '查看';
export const panelSample: string = '示例数据';
export const panelNothing: string = '还没有数据';
export const panelNothingDo: string = '给面板提供数据，或指定一个工作区。';
export const panelNoTarget: string = '还没有目标';
export const panelNoTargetDo: string = '设定目标后，这里会显示达成率、进度和每天还差多少。';
export const panelWonSoFar = (amount: string): string => `目前已赢单 ${amount}。`;
export const panelSetTarget: string = '设定目标';
export const panelProblem: string = '数据无法显示';
export const panelActualInput: string = '实际';
export const panelTargetInput: string = '目标';
export const panelDueInput: string = '应到';
export const panelOpenInput: string = '在途';
export const panelGapInput: string = '缺口';
export const panelDaysInput: string = '剩余工作日';
export const panelCalendarInput: string = '日历';
export const panelCalendar4x5: string = '每月 4 周 × 5 天';
export const panelCalendarOf = (country: string): string => `${country} 工作日`;
export const panelCalendarWeekdays: string = '周一至周五';
export const panelDefineAttainment: string = '目标达成率：期内赢单金额除以该期目标。';
export const panelDefinePace: string =
  '进度达成率：赢单金额除以计划线上到今天应完成的金额。计划线按月分解，逐工作日推进。';
export const panelDefineGap: string = '目标缺口：目标减去赢单金额；达成后为 0。';
export const panelDefineCoverage: string = '管道覆盖率：期内预计成交的在途商机金额，除以尚余的缺口。';
export const panelDefineRequired: string = '日均所需：缺口除以剩余工作日（含今天）。';

// 计划页
export const workspaceUnavailable: string =
  '打不开这个工作区。请确认浏览器允许本站保存数据（无痕窗口可能不允许），然后刷新页面。';
export const plannerTargets: string = '目标';
export const plannerFunnel: string = '漏斗';
export const plannerImport: string = '导入';
export const plannerSettings: string = '设置';
export const plannerSections: string = '栏目';
export const plannerSample: string = '示例数据';
export const plannerSampleHelp: string = '这些人员、商机和目标由生成器造出。清除时只清掉它们，你录入的内容不受影响。';
export const plannerClearSample: string = '清除示例数据';
export const plannerLoadSample: string = '载入示例数据';
export const plannerLoadingSample: string = '正在生成示例数据…';
export const plannerLanguage: string = '语言';
export const plannerTheme: string = '主题';
export const plannerThemeAuto: string = '跟随系统';
export const plannerThemeLight: string = '浅色';
export const plannerThemeDark: string = '深色';
export const plannerPanelOf: string = '配额面板';
export const plannerFiguresOf: string = '看谁的数据';
export const plannerEveryone: string = '所有人';
export const plannerEmpty: string = '工作区还是空的';
export const plannerEmptyHelp: string =
  '从自己的数据开始：导入商机或配额的 CSV 文件，或手工添加人员；也可以先用示例数据看看。';
export const plannerStartImport: string = '导入文件';
export const plannerStartPeople: string = '添加人员';
export const plannerNotDone: string = '没能保存。改动留在本页并会自动重试；稳妥起见，请先导出文件。';
export const settingsWorkspace: string = '工作区';
export const settingsName: string = '名称';
export const settingsMe: string = '我是';
export const settingsNobody: string = '还没选';
export const settingsCurrency: string = '币种';
export const settingsFiscal: string = '财年起始月';
export const settingsCalendar: string = '工作日历';
export const settingsCalendarPlain: string = '周一至周五，不计节假日';
export const settingsCalendarExample: string = '每月 4 周 × 5 天（示例算法）';
export const settingsPeople: string = '人员';
export const settingsAddPerson: string = '添加人员';
export const settingsAddUnit: string = '添加部门';
export const settingsPersonName: string = '人员姓名';
export const settingsUnitName: string = '部门名称';
export const settingsUnit: string = '部门';
export const settingsNoUnit: string = '未归部门';
export const settingsFrom: string = '自';
export const settingsMove: string = '换部门从这一天算起，之前的归属不变。';
export const settingsUnits: string = '部门';
export const settingsRemove = (name: string): string => `移除${name}`;
export const settingsRemovePersonSure = (name: string): string =>
  `${name}将移出团队和所有部门，过去的月份也不再计入；其商机保留，但没有负责人。想保留过去，请改为从某天起“未归部门”。`;
export const settingsRemoveUnitSure = (name: string): string =>
  `将移除${name}，其中的人员保留，但不再归入该部门。已录入的内容仍保留在历史中。`;
export const settingsSatisfaction: string = '客户满意度（实测）';
export const settingsSatisfactionHelp: string = '分值，针对全公司和所选季度。';
export const settingsPeriod: string = '期间';
export const settingsPoints: string = '分';
export const settingsEnter: string = '录入';
export const settingsStages: string = '各阶段的含义';
export const settingsStagesHelp: string = '赢单还是输单，按这里来算。';
export const stageOpen: string = '进行中';
export const stageWon: string = '赢单';
export const stageLost: string = '输单';
export const settingsMoveData: string = '带走工作区';
export const settingsOrigins: string = '本页与浏览器扩展的数据由浏览器分开保存。请在这边导出文件，到那边导入。';
export const settingsPlain: string = '文件暂未加密：拿到它的人都能读。';
export const settingsExport: string = '导出文件';
export const settingsImport: string = '导入工作区文件';
export const settingsDelete: string = '删除这个工作区';
export const settingsDeleteHelp: string = '从本浏览器删除这个工作区的全部内容；已导出的文件不受影响。';
export const settingsDeleteSure = (name: string): string => `从本浏览器删除“${name}”?删除后无法恢复。`;
export const settingsCancel: string = '取消';
export const settingsReadOnly: string = '这个工作区由更新版本的 Paceline 写入，这里只能查看；请更新后再修改。';

// 扩展：页面上
export const overlayTitle: string = 'Paceline 目标面板';
export const overlayClose: string = '关闭';
export const overlayOtherSide: string = '移到另一侧';
export const pillOpen: string = '打开目标面板';
export const pillMove: string = '用方向键移动';
export const pillDismiss: string = '在此网站隐藏 Paceline';
export const siteRevoked = (site: string): string =>
  `Paceline 已无权读取 ${site}。此前收进的内容都还在。要继续读取，请点击浏览器上的 Paceline 按钮，重新允许该网站。`;
export const siteDrivenOut = (site: string): string =>
  `${site} 的页面不断移除面板，因此面板不再在该页显示。请改用此侧边栏；已保存的内容没有丢失。`;
export const siteAsk = (site: string): string => `Paceline 尚未读取 ${site}。`;
export const siteAskHelp: string = '允许这一个网站后，面板就会显示在商机旁边。数据不会离开本设备，权限随时可以收回。';
export const siteAllow = (site: string): string => `允许 ${site}`;
export const siteRefused: string = '未获允许。什么都没有改变，随时可以再试。';
export const siteNone: string = '请先在此窗口打开 CRM 页面，再回到这里。';
export const siteUnknown: string =
  '当前页面未获允许，无法读取。如果这是您的 CRM，请点击浏览器工具栏中的 Paceline 按钮，允许该网站。';
export const siteNoFrame: string = '此页面上无法显示面板，请改用浏览器工具栏中的 Paceline 按钮。';
export const siteShowPanel: string = '在此页面显示面板';

// 扩展：从页面收进商机
export const takeInNone: string = '此页面没有商机列表。';
export const takeInLooking: string = '正在查找此页的商机…';
export const takeInHere = (deals: number, added: number, changed: number): string =>
  `本页 ${deals} 个商机：新增 ${added}，变化 ${changed}`;
export const takeInRead = (read: number, of: number): string => `已读 ${read} / ${of}`;
export const takeInReadAll = (read: number): string => `${read} 条已全部读取`;
export const takeInReadSome = (read: number): string => `已读 ${read} 条；页面未注明总数`;
export const takeInScroll: string = '滚动或翻页可读取其余部分。';
export const takeInChanges: string = '查看变化';
export const takeInNew: string = '新';
export const takeInDo = (deals: number): string => `收进 ${deals} 个`;
export const takeInNothing: string = '计划里已有全部内容。';
export const takeInDone = (added: number, changed: number): string => `已收进：新增 ${added}，变化 ${changed}。`;
export const takeInFailed: string =
  '未能保存，因此什么也没有收进。此前保存的内容都还在。请重试，或先在规划页导出文件。';
export const takeInAsk: string = '每个网站只问一次';
export const takeInAskStages: string = '这些状态代表什么？';
export const takeInAskMe: string = '您是哪位负责人？';
export const takeInNotMe: string = '都不是';
export const takeInAskCurrency: string = '计划使用的货币';
export const takeInUndated = (deals: number): string => `${deals} 个赢单在此页没有成交日期：按读取当天计入。`;
export const takeInUnread = (amounts: number): string => `此页有 ${amounts} 个金额无法识别为数字，未计入。`;
export const takeInMore = (more: number): string => `另有 ${more} 个`;
export const takeInCut = (rows: string): string =>
  `列表过长，只读取了前 ${rows} 条。请先筛选缩小范围，或在规划页导入文件。`;

// 扩展：自己的页面
export const surfaceNoOne: string = '还没有可显示的人';
export const surfaceNoOneHelp: string = '从页面收进商机并选择您是哪位负责人，或在规划页添加人员和目标。';
export const surfacePlanner: string = '打开规划页';
export const surfaceUnavailable: string =
  '无法打开计划。请关闭面板后重新打开；如仍无法打开，请重启浏览器。已保存的内容没有丢失。';
export const surfaceNotHere: string = 'Paceline 的这个页面只能由 Paceline 自己放置。';
export const surfaceCutOff: string = 'Paceline 已更新或移除，请重新加载此页面。已保存的内容没有丢失。';
export const surfaceSettings: string = '设置';
export const surfaceCovered: string =
  '您点击时，页面上有内容盖住了面板，所以没有收进任何商机。面板现已回到最前面，请看清后再点一次；也可以在侧边栏中操作，网页盖不住侧边栏。';
export const surfaceSidePanel: string = '打开侧边栏';
export const optionsTitle: string = 'Paceline 设置';
export const optionsSites: string = '允许读取的网站';
export const optionsNoSites: string = '暂无。打开 CRM 页面，点击浏览器上的 Paceline 按钮即可允许。';
export const optionsRevoke = (site: string): string => `收回 ${site}`;
export const optionsRevoked = (site: string): string => `不再读取 ${site}。此前收进的商机都还在。`;
export const optionsLanguage: string = '语言';
export const optionsBrowserLanguage: string = '跟随浏览器';
export const optionsData: string = '您的数据';
export const optionsDataHelp: string =
  '所有内容都保存在此浏览器中，与网页分开：从网站服务器打开的规划页有自己的工作区。要转移工作区，请在那边导出文件，再到这里规划页的设置中导入。移除扩展会删除其数据，请先导出文件。';
export const welcomeTitle: string = '目标，就在商机旁边';
export const welcomePin: string = '固定按钮';
export const welcomePinHelp: string = '点击地址栏旁的拼图图标，再点 Paceline 旁的图钉。';
export const welcomePinHelpFirefox: string = '点击地址栏旁的拼图图标，再点 Paceline 旁的齿轮，选择“固定到工具栏”。';
export const welcomeAllow: string = '允许您的 CRM';
export const welcomeAllowHelp: string = '在 CRM 中打开商机列表，点击 Paceline 按钮，允许这一个网站。';
export const welcomeTakeIn: string = '收进商机';
export const welcomeTakeInHelp: string =
  '页面边缘会出现一个小把手，点开就是面板。收进页面上的商机，只需确认一次哪些状态代表赢单或输单，以及您是谁。';
export const welcomeTarget: string = '设定目标';
export const welcomeTargetHelp: string = '在规划页设定目标，达成率、进度和缺口就会显示在商机旁边。';
export const welcomePrivate: string = '数据不会离开本设备。Paceline 安装时不要求任何网站权限，只读取您允许的网站。';

// 共用部件
export const loading: string = '正在载入…';
export const exportFile: string = '导出到文件';
export const explainFormula: string = '公式';
export const quoted = (words: string): string => `“${words}”`;
export const notSavedBecause = (reason: string): string => `未保存：${reason}`;
export const notSavedQuota: string = '浏览器的存储空间已满。请腾出空间，之后会自动重试。';
export const notSavedBlocked: string = '另一个标签页还开着旧版本。请关掉它，之后会自动重试。';
export const notSavedClosed: string = '浏览器关闭了存储。请刷新页面。';
export const notSavedDeleted: string = '已存的数据在别处被删除了。要保留眼前的内容，请导出到文件。';
export const notSavedUnavailable: string = '浏览器不让本页保存数据，可能是因为正在用无痕窗口。';
export const notSavedNewerVersion: string = '这个工作区由更新版本的 Paceline 写过，请先升级。';
export const notSavedUnknown: string = '浏览器报告了一个错误，会自动重试。';
export const dataUnreadable: string = '给这个组件的数据读不出来';
export const dataUnreadableDo: string =
  '数据须为 JSON，格式见文档。请检查 data 属性或组件内的 script；已保存的内容不受影响。';

// 展示页：npm start 提供的页面
export const showcaseClaim: string = '把销售目标变成做得到的计划，就显示在大家正在用的页面里。';
export const showcaseStory = (name: string): string =>
  `${name}的本季度，此刻：对照弯曲的计划线看达成率、进度、缺口和日均所需。带虚线的数字都能自己说明来历。`;
export const showcasePlanner: string = '计划页';
export const showcasePlannerHelp: string = '按人和月份排目标，像表格一样改；看漏斗；导入 CSV 文件。';
export const showcaseGallery: string = '组件陈列';
export const showcaseGalleryHelp: string = '每个组件的每种状态，中英文，深浅两色。';
export const showcaseIntranet: string = '内网页面';
export const showcaseIntranetHelp: string = '一个脚本标签加一个元素即可嵌入，在严格的安全策略下也能用。';
export const showcaseCrm: string = '示例 CRM 页面';
export const showcaseCrmHelp: string = '像 CRM 那样列出商机，用来试扩展。';
export const showcaseOrigins: string =
  '全部在本机运行。本站与浏览器扩展的数据各自分开：在计划页的设置里导出文件，再到扩展里导入。';
export const showcaseExtension: string = '扩展：运行 npm start -- --open，或手工加载 dist/extension/chrome-mv3。';
export const galleryWidth: string = '宽度';
export const galleryFull: string = '全宽';
export const crmTitle: string = '商机';
export const crmName: string = '商机名称';
export const crmAccount: string = '客户';
export const crmAmount: string = '金额';
export const crmStage: string = '阶段';
export const crmCloses: string = '预计成交';
export const crmOwner: string = '负责人';
export const crmShown = (shown: number, of: number): string => `第 1–${shown} 条，共 ${of} 条`;
export const crmMore: string = '显示更多';

// Default stages of the funnel
export const stageLead: string = '线索获取';
export const stageDiscovery: string = '需求挖掘';
export const stageProposal: string = '方案呈现';
export const stageObjections: string = '异议处理';
export const stageClosing: string = '成交签约';
export const stageAfterSales: string = '售后跟进';

// 导入文件：类型、字段、原因
export const importName: string = '导入文件';
export const importDrop: string = '把文件拖到这里';
export const importDropHelp: string =
  'Excel、CSV、JSON、OpenDocument 都可以，能一次放多个；也可以复制单元格后在这里按 Ctrl+V。先看会有哪些变化，点“导入”之前什么都不会保存。';
export const importChoose: string = '选择文件';
export const importPaste: string = '改为粘贴';
export const importPasteLabel: string = '从表格里复制的内容，连同表头';
export const importPasteRead: string = '读取';
export const importPasted: string = '粘贴的内容';
export const importReading = (name: string): string => `正在读取 ${name}`;
export const importComparing: string = '正在比对';
export const importCancel: string = '取消';
export const importCancelled: string = '已取消，什么都没有保存。';
export const importStartOver: string = '重新开始';
export const importRemove = (name: string): string => `移除 ${name}`;
export const importRows = (count: string): string => `${count} 行`;
export const importTakenFor = (name: string): string => `${name} 的内容`;
export const importKindDeals: string = '商机';
export const importKindQuotas: string = '配额';
export const importKindHistory: string = '阶段历史';
export const importKindUnknown: string = '不使用';
export const importColumns: string = '各列含义';
export const importColumnsOf = (name: string): string => `${name} 各列的含义`;
export const importColumnHeader: string = '文件中的列';
export const importColumnSamples: string = '示例';
export const importColumnField: string = '含义';
export const importColumnFieldOf = (header: string): string => `“${header}”的含义`;
export const importColumnUnnamed = (position: number): string => `第 ${position} 列`;
export const importFieldNone: string = '不使用';
export const importLikely: string = '请核对';
export const importFieldId: string = '记录编号';
export const importFieldName: string = '名称';
export const importFieldAccount: string = '客户';
export const importFieldOwner: string = '负责人编号';
export const importFieldOwnerName: string = '负责人姓名';
export const importFieldStage: string = '阶段';
export const importFieldStatus: string = '状态';
export const importFieldAmount: string = '金额';
export const importFieldCurrency: string = '币种';
export const importFieldCreated: string = '创建日期';
export const importFieldCloses: string = '成交日期';
export const importFieldWonOn: string = '实际成交/赢单日期';
export const importFieldLostOn: string = '输单日期';
export const importFieldPeriod: string = '期间';
export const importFieldYear: string = '年份';
export const importFieldStart: string = '期间开始';
export const importFieldEnd: string = '期间结束';
export const importFieldDeal: string = '商机编号';
export const importFieldDay: string = '变更日期';
export const importFieldFirstName: string = '名';
export const importFieldLastName: string = '姓';
export const importFieldStages: string = '进入过的阶段';
export const importCurrency: string = '行内未注明时的币种';
export const importCurrencyNone: string = '请选择…';
export const importDayOrder: string = '03/04 表示';
export const importDayFirst: string = '4 月 3 日';
export const importMonthFirst: string = '3 月 4 日';
export const importStages: string = '各阶段的含义';
export const importStagesHelp: string = '只问一次。只有赢单才计入达成。';
export const importStageMeans = (stage: string): string => `“${stage}”表示`;
export const importOpen: string = '进行中';
export const importWon: string = '赢单';
export const importLost: string = '输单';
export const importResult: string = '导入后的变化';
export const importAdded: string = '新增';
export const importChanged: string = '有变化';
export const importUnchanged: string = '没有变化';
export const importTotals: string = '可与 CRM 核对';
export const importStatus: string = '状态';
export const importSum: string = '合计';
export const importMore = (count: string): string => `另有 ${count} 个`;
export const importRejectedRows = (count: string): string => `${count} 行未采纳`;
export const importRejectedHelp: string = '在文件里改好后再导入一次即可，已有的数据不受影响。';
export const importDownloadRejected: string = '下载这些行';
export const importRejectedFile = (name: string): string => `${name.replace(/\.[^.]*$/, '')} 未采纳的行.csv`;
export const importRow: string = '行';
export const importFile: string = '文件';
export const importReason: string = '原因';
export const importReasonBrokenQuotes: string = '右引号之后还有文字';
export const importReasonTooManyCells: string = '单元格比表头多';
export const importReasonTooLong: string = '有单元格超过了电子表格允许的长度';
export const importReasonNoId: string = '没有编号或名称';
export const importReasonSameId = (id: string): string => `编号 ${id} 在前面已出现，且内容不同`;
export const importReasonNoSuchDeal = (id: string): string => `没有编号为 ${id} 的商机，请把商机文件一起导入`;
export const importReasonNoStage: string = '没有阶段';
export const importReasonImpossibleDate = (field: string, value: string): string => `${field}：${value} 这一天不存在`;
export const importReasonUnreadableDate = (field: string, value: string): string => `${field}：“${value}”不是日期`;
export const importReasonUnreadableAmount = (value: string): string => `“${value}”不是金额`;
export const importReasonUnknownCurrency = (value: string): string => `“${value}”不是币种，请写 CNY 这样的代码`;
export const importReasonNoOwner: string = '没有负责人';
export const importReasonNoPeriod: string = '没有期间，或开始日期不是某个期间的第一天';
export const importReasonUnreadablePeriod = (value: string): string => `“${value}”不是期间，请写成 2026-03 或 2026-Q1`;
export const importReasonNoAmount: string = '没有金额';
export const importReasonCancelled = (status: string): string =>
  `订单未成立（${status}），不计入收入。若仍要导入，请取消状态列的对应。`;
export const importReasonUnclearTotal = (owner: string): string =>
  `“${owner}”不是人名，数额也不等于其他各行之和；请写明是谁、哪个部门或公司的目标`;
export const importReasonSamePeriod = (period: string): string => `前面有一行给同一负责人的 ${period} 定了另一个配额`;
export const importUnreadable = (name: string): string => `${name} 读不了`;
export const importFileEmpty: string = '文件是空的。请连同表头和数据重新导出。';
export const importFileOnlyHeader: string = '只有表头，没有数据。请检查导出时的筛选条件。';
export const importFileSpreadsheet: string = '这种电子表格在这里读不了。请打开它，另存为 XLSX 或 CSV，再选择那个文件。';
export const importFileArchive: string = '这是压缩包，里面不是单独一个表格。请解压后选择里面的文件。';
export const importFileEncrypted: string = '文件设有密码。请打开它，去掉密码另存一份，再选择那个文件。';
export const importFileDamaged: string =
  '文件已损坏或没有下载完整。请重新导出或下载；如果表格软件能打开它，请另存为新文件。';
export const importFileBomb: string = '解压后会远远大于正常的表格，因此没有打开。请从来源处重新导出。';
export const importFilePicture: string = '这是图片。请选择电子表格或 CSV 文件。';
export const importFilePdf: string = '这是 PDF。请把数据导出为电子表格或 CSV。';
export const importFileDocument: string =
  '这是文档或幻灯片，不是电子表格。请把其中的表格复制到电子表格里，或直接粘贴到这里。';
export const importFileBinary: string = '这既不是文本也不是电子表格。请把数据导出为 XLSX 或 CSV，再选择那个文件。';
export const importFileHtml: string = '这是没有表格的网页，可能是登录页被存成了导出文件。请重新导出。';
export const importFileJson: string = '这份 JSON 读不出来，或里面没有记录列表。请重新导出，或改为导出 CSV。';
export const importFileTooLarge = (found: string, limit: string): string =>
  `文件有 ${found} MB，一次最多读 ${limit} MB。请减少导出的行或列，分几次导入。`;
export const importFileTooManyColumns = (found: string, limit: string): string =>
  `文件有 ${found} 列，最多读 ${limit} 列。请只导出需要的列。`;
export const importFileTooManyRows = (limit: string): string => `超过 ${limit} 行。请按年分开导出，逐个导入。`;
export const importFileTooSparse: string =
  '有一张工作表在离表格很远的地方还有内容，中间隔着几百万个空单元格。请删除多余的空行和空列，保存后重新选择。';
export const importFileUnclosedQuote = (row: string): string =>
  `从第 ${row} 行起引号没有闭合，分不清单元格。请改好那一行，或重新导出。`;
export const importFileGone: string = '浏览器打不开这个文件，可能已被移动或修改，请重新选择。';
export const importNothing: string = '没有可导入的内容';
export const importNothingNew: string = '没有新内容';

// 漏斗
export const funnelLabel: string = '销售漏斗';
export const funnelView: string = '视图';
export const funnelChartAndTable: string = '图和表';
export const funnelTableOnly: string = '只看表';
export const funnelStage: string = '阶段';
export const funnelEntered: string = '进入阶段的商机';
export const funnelEnteredShort: string = '进入';
export const funnelStopped: string = '未前进';
export const funnelConversion: string = '转化率，对基线';
export const funnelConversionShort: string = '转化';
export const funnelBaseline: string = '基线';
export const funnelBaselineIs = (share: string): string => `基线 ${share}`;
export const funnelNoBaseline: string = '未设基线';
export const funnelDifference: string = '差（点）';
export const funnelDwell: string = '平均停留，对上限';
export const funnelDwellDays: string = '停留（天）';
export const funnelLimitDays: string = '上限（天）';
export const funnelLimitIs = (days: string): string => `上限 ${days} 天`;
export const funnelNoLimit: string = '未设上限';
export const funnelDays: string = '天';
export const funnelOpen: string = '在途';
export const funnelOpenAmount = (unit: string): string => `在途金额（${unit}）`;
export const funnelVerdict: string = '判断';
export const funnelMet: string = '过线';
export const funnelFine: string = '正常';
export const funnelOver: string = '超限';
export const funnelUnderBaseline: string = '低于基线';
export const funnelDwellOver: string = '停留超限';
export const funnelPointsUnder = (points: string): string => `低 ${points} 点`;
export const funnelBottleneck: string = '瓶颈';
export const funnelFurthest: string = '离基线最远';
export const funnelOneIn = (stage: string, of: string): string => `${stage}：${of} 个商机只有 1 个走下去`;
export const funnelShareGoesOn = (stage: string, share: string): string => `${stage}：只有 ${share} 走下去`;
export const funnelBottleneckWords = (
  entered: string,
  stopped: string,
  baseline: string,
  now: string,
  points: string,
): string => `${entered} 个商机进入，${stopped} 个没有前进。基线 ${baseline}，现在 ${now}：低 ${points} 点。`;
export const funnelWon: string = '赢单';
export const funnelLost: string = '输单';
export const funnelCounted = (count: string): string => `按进入阶段的商机计，共 ${count} 个商机`;
export const funnelWithoutHistory = (count: string): string =>
  `有 ${count} 个商机没有阶段历史，不计入任何阶段；导入历史后即可看到。`;
export const funnelSameFigures: string = '同样的数，用表读';
export const funnelChartFailed: string = '图没能载入，表里有同样的数。';
export const funnelEmpty: string = '还没有可看的商机';
export const funnelEmptyHelp: string = '导入带阶段历史的商机，或从 CRM 页面收进来。';
export const funnelFailed: string = '漏斗没能载入';

// 单元格历史
export const historyOf = (cell: string): string => `${cell}的全部改动`;
export const historyWhen: string = '时间';
export const historyWho: string = '谁';
export const historyValue: string = '数值';
export const historyReason: string = '理由';
export const historySplit: string = '拆分规则';
export const historyTakenAway: string = '取消';
export const historyNone: string = '这里没有人录入过；数字是推算或汇总得来的。';
export const historyClose: string = '关闭';

// 扩展：导入工作区
export const importNotPaceline: string = '这不是 Paceline 文件。请选择导出的 .paceline 文件。';
export const importNewer: string = '此文件由更新版本的 Paceline 写入。请先更新 Paceline，再重新导入。';
export const importDamaged: string = '文件已损坏，未导入任何内容。请在原处重新导出，再导入新文件。';
export const importNotSaved: string = '无法写入磁盘。此前保存的内容都还在。请腾出空间后重试。';

// 关键指标
export const kpiList: string = '关键指标';
export const kpiProblem: string = '关键指标无法显示';
export const kpiPeriod: string = '期间';
export const kpiRevenue: string = '销售额';
export const kpiRevenueFormula: string = '赢单金额之和';
export const kpiRevenueMeans: string = '销售额：期内全部赢单的金额。';
export const kpiSatisfaction: string = '客户满意度';
export const kpiSatisfactionFormula: string = '按录入值';
export const kpiSatisfactionMeans: string = '客户满意度：调查得分，由团队录入。';
export const kpiPoints: string = '分';
export const kpiNotEntered: string = '尚未录入';
export const kpiCycle: string = '成交周期';
export const kpiCycleFormula: string = '(赢单日 − 创建日) 的平均值';
export const kpiCycleMeans: string = '成交周期：赢单商机从创建到赢单的平均天数。';
export const kpiDays: string = '天';
export const kpiNothingWon: string = '还没有日期齐全的赢单';
export const kpiConversion: string = '客户转化率';
export const kpiConversionFormula: string = '赢单数 ÷ (赢单数 + 输单数)';
export const kpiConversionMeans: string = '客户转化率：赢单数除以已结束的商机数，按个数计。';
export const kpiNothingClosed: string = '还没有结束的商机';

// 计划页：整个工作区的变化
export const plannerUnnamed: string = '未命名的工作区';
export const plannerUnits: string = '部门';
export const plannerPeople: string = '人员';
export const plannerUnavailable: string = '工作区没有打开';
export const plannerSampleFailed: string = '示例数据没能全部保存。请腾出一些浏览器空间，清除示例后再载入。';
export const plannerImported = (added: number): string =>
  added === 0 ? '文件里没有新内容，这里都已经有了。' : `已导入文件，带来 ${added} 处改动。`;
export const plannerImportedPartly = (rejected: number): string =>
  `文件里有 ${rejected} 处改动与这里的内容接不上，已略过；这里原有的内容没有受影响。`;
export const plannerReplaced: string = '已打开文件里的工作区。';
export const plannerDeleted: string = '工作区已从本浏览器删除，现在是一个新的空工作区。';
export const plannerNotDeleted: string = '工作区没能删除。请关闭打开着它的其他标签页，再删一次。';
export const plannerExportFailed: string = '文件没能生成。数据没有变动；请刷新页面后再导出。';
export const plannerReplaceAsk = (name: string): string =>
  `文件里是另一个工作区。要用它替换“${name}”吗？替换后，“${name}”的内容会从本浏览器删除。`;
export const plannerReplace: string = '替换';
export const settingsCurrencyHelp: string = '改币种不会换算：目标保持录入时的数字，其他币种的商机单独合计。';

// 导出：读取文件时也认得的表头
export const exportSource: string = 'Paceline 来源';
export const exportDeals: string = '商机';
export const exportHistory: string = '阶段历史';
export const exportQuotas: string = '销售目标';
export const exportUnitTargets: string = '部门目标';
export const exportPeople: string = '人员';
export const exportOrders: string = '订单';
export const exportAccounts: string = '客户';
export const exportProducts: string = '产品';
export const exportActivities: string = '活动';
export const exportImports: string = '导入记录';
export const exportDealId: string = '商机编号';
export const exportDealName: string = '商机名称';
export const exportAccountName: string = '客户名称';
export const exportOwnerId: string = '负责人编号';
export const exportOwnerName: string = '负责人';
export const exportStage: string = '阶段';
export const exportStatus: string = '状态';
export const exportAmount: string = '金额';
export const exportCurrency: string = '币种';
export const exportCreated: string = '创建日期';
export const exportCloses: string = '成交日期';
export const exportProduct: string = '产品';
export const exportProfit: string = '利润';
export const exportChanged: string = '变更日期';
export const exportPeriod: string = '期间';
export const exportQuota: string = '目标';
export const exportUnit: string = 'Paceline 部门';
export const exportTarget: string = '目标额';
export const exportUserId: string = '员工编号';
export const exportFullName: string = '姓名';
export const exportOtherIds: string = '其他编号';
export const exportUnitAt = (level: number): string => `部门 ${level}`;
export const exportOrderId: string = '订单编号';
export const exportOrderDate: string = '下单日期';
export const exportCategory: string = '类别';
export const exportRegion: string = '地区';
export const exportQuantity: string = '数量';
export const exportSales: string = '销售额';
export const exportAccountId: string = '客户编号';
export const exportIndustry: string = '行业';
export const exportParent: string = '上级客户';
export const exportProductId: string = '产品编号';
export const exportProductName: string = '产品名称';
export const exportListPrice: string = '标价';
export const exportActivityId: string = '活动编号';
export const exportActivityType: string = '活动类型';
export const exportActivityDate: string = '活动日期';
export const exportSubject: string = '主题';
export const exportResult: string = '结果';
export const exportCount: string = '次数';
export const exportImportedAt: string = '导入时间';
export const exportImportedBy: string = '导入人';
export const exportFileName: string = '文件';
export const exportContents: string = '内容';
export const exportRows: string = '行数';
export const exportAdded: string = '新增';
export const exportChangedCount: string = '有变化';
export const exportUnchanged: string = '没变化';
export const exportRejected: string = '未导入';
export const exportUndone: string = '已撤销';
export const exportYes: string = '是';
export const exportOpen: string = '进行中';
export const exportWon: string = '赢单';
export const exportLost: string = '输单';

// 导入页：读取方式、提问、变化、导入
export const importKindPeople: string = '人员';
export const importKindOrders: string = '订单';
export const importKindAccounts: string = '客户';
export const importKindProducts: string = '产品';
export const importKindActivities: string = '活动记录';
export const importKindRegions: string = '区域';
export const importSomeDeals = (count: string): string => `${count} 个商机`;
export const importSomeOrders = (count: string): string => `${count} 条订单`;
export const importSomeQuotas = (count: string): string => `${count} 条配额`;
export const importSomePeople = (count: string): string => `${count} 名人员`;
export const importSomeAccounts = (count: string): string => `${count} 家客户`;
export const importSomeProducts = (count: string): string => `${count} 个产品`;
export const importSomeActivities = (count: string): string => `${count} 条活动`;
export const importDoList = (list: string): string => `导入 ${list}`;
export const importFieldOtherId: string = '其他编号';
export const importFieldEmail: string = '邮箱';
export const importFieldManager: string = '上级';
export const importFieldRegion: string = '区域';
export const importFieldDepartment: string = '部门';
export const importFieldTeam: string = '团队';
export const importFieldAccountId: string = '客户编号';
export const importFieldProfit: string = '利润';
export const importFieldCost: string = '成本';
export const importFieldProbability: string = '赢率';
export const importFieldReason: string = '输赢原因';
export const importFieldModified: string = '最后修改';
export const importFieldProduct: string = '产品';
export const importFieldProductId: string = '产品编号';
export const importFieldCategory: string = '类别';
export const importFieldQuantity: string = '数量';
export const importFieldOrder: string = '订单号';
export const importFieldLine: string = '订单行号';
export const importFieldMetric: string = '指标';
export const importFieldType: string = '类型';
export const importFieldSubject: string = '主题';
export const importFieldResult: string = '结果';
export const importFieldCount: string = '次数';
export const importFieldIndustry: string = '行业';
export const importFieldParent: string = '上级';
export const importReasonNoName: string = '没有名称';
export const importReasonNoDay: string = '没有日期';
export const importAskStatusOf = (name: string): string =>
  `${name} 里没有一列说明赢单或输单，暂时都按进行中计算。有这样的列吗？`;
export const importComma: string = '逗号分隔';
export const importSemicolon: string = '分号分隔';
export const importTab: string = '制表符分隔';
export const importBar: string = '竖线分隔';
export const importHow: string = '读取方式';
export const importHowOf = (name: string): string => `读取方式：${name}`;
export const importEncoding: string = '编码';
export const importEncodingCheck: string = '这些表头看起来对吗？';
export const importDelimiter: string = '分隔符';
export const importSheet: string = '工作表';
export const importSheetRows = (name: string, count: string): string => `${name}（${count} 行）`;
export const importHeaderRow: string = '表头所在行';
export const importHeaderNone: string = '没有表头';
export const importDecimalMark: string = '小数';
export const importDecimalPoint: string = '小数点：1.5';
export const importDecimalComma: string = '小数逗号：1,5';
export const importYear: string = '月份所属年份';
export const importSkipped = (count: string): string => `${count} 行不算数据`;
export const importSkippedHelp: string = '标题行和合计行不算数据。如果有误，请改正表头所在行。';
export const importSkippedTitle: string = '标题';
export const importSkippedHeaderAbove: string = '上层表头';
export const importSkippedRepeatedHeader: string = '重复的表头';
export const importSkippedSubtotal: string = '小计';
export const importSkippedTotal: string = '合计';
export const importSkippedFooter: string = '表尾说明';
export const importRemembered: string = '按上次的方式读取';
export const importRecognise: string = '重新识别';
export const importColumnFind: string = '查找列';
export const importColumnsMore = (count: string): string => `再显示 ${count} 列`;
export const importColumnsUsed = (used: string, all: string): string => `${all} 列中用到 ${used} 列`;
export const importQuestions = (count: string): string => `导入前还有 ${count} 个问题`;
export const importQuestionsOptional: string = '还可以补充说明';
export const importShowData: string = '查看数据';
export const importQuestionsDone: string = '问题都已回答';
export const importAnswered: string = '已回答';
export const importAskKindOf = (name: string): string => `${name} 里是什么？`;
export const importAskCurrencyOf = (name: string): string => `${name} 里的金额是什么币种？`;
export const importAskDayOrderOf = (name: string): string => `${name} 里的 03/04 是 4 月 3 日还是 3 月 4 日？`;
export const importAskDecimalMarkOf = (name: string): string => `${name} 里的小数用什么符号？`;
export const importAskYearOf = (name: string): string => `${name} 里的月份是哪一年？`;
export const importAskColumnOf = (name: string, fields: string): string => `${name} 的哪一列是${fields}？`;
export const importChooseColumn: string = '请选择列…';
export const importChooseField: string = '它是';
export const importJoins: string = '写法相近的名称';
export const importJoinsHelp: string = '算作同一个就合并计算；算作不同就各算各的。';
export const importJoinRows = (count: string): string => `出现在 ${count} 行`;
export const importJoinOf = (written: string, suggestion: string): string => `“${written}”和“${suggestion}”`;
export const importJoinSame: string = '是同一个';
export const importJoinDifferent: string = '不是同一个';
export const importNewPeople = (count: string): string => `${count} 名新成员`;
export const importNewPeopleHelp: string = '团队里没有这些名字，导入时会加为新成员；如果其实是某位成员，请选择。';
export const importNewPerson: string = '新成员';
export const importWhoIs = (name: string): string => `${name} 是谁`;
export const importLeftOut: string = '未采纳';
export const importRecords: string = '记录数';
export const importSumOf = (header: string): string => `${header} 合计`;
export const importColumnSums: string = '各列合计，与文件一致';
export const importChangesAll = (count: string): string => `${count} 条记录有变化`;
export const importNotImported: string = '不会导入的内容';
export const importNotImportedFile = (name: string): string => `${name}：不使用`;
export const importNotImportedColumns = (name: string, columns: string): string =>
  `${name} 中没有对应含义的列：${columns}`;
export const importNotImportedFormulas = (name: string, count: string): string =>
  `${name}：${count} 行含有没有保存结果的公式，这些单元格按空白处理。用表格软件打开并保存一次即可。`;
export const importNotImportedRegions = (name: string): string => `${name}：只用来给其他文件的区域命名`;
export const importTaking: string = '正在导入';
export const importTakingHelp: string = '全部完成后才一次保存，中途取消不会留下任何东西。';
export const importTaken = (added: string, changed: string, unchanged: string): string =>
  `新增 ${added} 条，更新 ${changed} 条，${unchanged} 条没有变化。`;
export const importTakenNothing: string = '没有新内容，工作区里都已经有了。';
export const importTakenBack: string = '已撤销，工作区恢复到导入之前。';
export const importUndo: string = '撤销';
export const importUndoing: string = '正在撤销';
export const importShowTargets: string = '查看目标';
export const importShowFunnel: string = '查看漏斗';
export const importMoreFiles: string = '继续导入';
export const importCancelledTaking: string = '已取消，工作区没有变化。';
export const importFailed = (why: string): string => `没有导入：${why}`;
export const importFailedBusy: string = '另一个导入正在进行，请等它结束后再试。';
export const importFailedBroken: string = '导入中途断了。请刷新页面后重新导入。';
export const importTakenBackKept = (count: string): string =>
  `已撤销；其中 ${count} 项之后被改过或被别处用到，予以保留。`;
export const importFailedUndo: string = '没能撤销。请刷新页面后重试。';
export const importRefusedCurrency: string =
  '配额的币种与工作区不同，所以没有采纳。请在设置里或文件里改好币种后再导入一次。';
export const importPast: string = '导入记录';
export const importPastCounts = (added: string, changed: string, unchanged: string): string =>
  `新增 ${added}，更新 ${changed}，未变 ${unchanged}`;
export const importPastUndone: string = '已撤销';
export const importPastUndoOf = (name: string): string => `撤销导入 ${name}`;
export const importPastAsk = (name: string, day: string): string => `要撤销 ${day} 对 ${name} 的导入吗？`;
export const importPastAskHelp: string = '它带来的内容会移除，之后被人改过的除外；其他内容不受影响。';
export const importPastDo: string = '撤销这次导入';
export const importPastAll = (count: string): string => `显示全部 ${count} 次`;
export const importReadingFault: string = '没能读取：浏览器内存不足，或文件已损坏。请减少导出的行数，或另存为新文件。';

// 数据与导出
export const recordsTitle: string = '数据';
export const recordsKinds: string = '数据类别';
export const recordsDeals: string = '商机';
export const recordsOrders: string = '订单';
export const recordsAccounts: string = '客户';
export const recordsProducts: string = '产品';
export const recordsActivities: string = '活动';
export const recordsPeople: string = '人员';
export const recordsQuotas: string = '销售目标';
export const recordsSearch: string = '搜索';
export const recordsSearchIn = (kind: string): string => `搜索${kind}`;
export const recordsRange = (first: string, last: string, total: string): string =>
  `第 ${first}–${last} 条，共 ${total} 条`;
export const recordsNone = (kind: string): string => `还没有${kind}`;
export const recordsNoneHelp: string = '导入文件或粘贴表格后，内容会列在这里，每个值都能查到来处。';
export const recordsNoneFound = (search: string): string => `没有找到“${search}”`;
export const recordsNoneFoundHelp: string = '换个词或少写几个字再试，也可以清除搜索。';
export const recordsClearSearch: string = '清除搜索';
export const recordsFailed: string = '没能读取数据';
export const recordsFailedHelp: string = '数据没有变动。请重试；仍然不行时刷新页面。';
export const recordsRetry: string = '重试';
export const recordsEarlier: string = '上一页';
export const recordsLater: string = '下一页';
export const recordsName: string = '名称';
export const recordsPerson: string = '姓名';
export const recordsDeal: string = '商机';
export const recordsAccount: string = '客户';
export const recordsOwner: string = '负责人';
export const recordsStage: string = '阶段';
export const recordsStatus: string = '状态';
export const recordsAmount: string = '金额';
export const recordsProfit: string = '利润';
export const recordsCreated: string = '创建日期';
export const recordsCloses: string = '成交日期';
export const recordsProduct: string = '产品';
export const recordsCategory: string = '类别';
export const recordsRegion: string = '地区';
export const recordsOrder: string = '订单';
export const recordsDay: string = '日期';
export const recordsQuantity: string = '数量';
export const recordsIndustry: string = '行业';
export const recordsParent: string = '上级客户';
export const recordsPrice: string = '标价';
export const recordsType: string = '类型';
export const recordsSubject: string = '主题';
export const recordsResult: string = '结果';
export const recordsCount: string = '次数';
export const recordsUnit: string = '部门';
export const recordsOtherIds: string = '其他编号';
export const recordsPeriod: string = '期间';
export const recordsTarget: string = '目标';
export const recordsMetric: string = '指标';
export const recordsCurrency: string = '币种';
export const recordsStages: string = '经过的阶段';
export const recordsProbability: string = '赢率';
export const recordsReason: string = '原因';
export const recordsId: string = '编号';
export const recordsOpen: string = '进行中';
export const recordsWon: string = '赢单';
export const recordsLost: string = '输单';
export const recordsField: string = '字段';
export const recordsValue: string = '值';
export const recordsRaw: string = '原文';
export const recordsOrigin: string = '来处';
export const recordsWhen: string = '时间';
export const recordsRow = (file: string, row: string): string => `${file} 第 ${row} 行`;
export const recordsColumn = (column: string): string => `“${column}”列`;
export const recordsFromPage = (source: string): string => `从 ${source} 读取`;
export const recordsEdited: string = '手工填写';
export const recordsBy = (name: string): string => `${name}`;
export const recordsDetails = (name: string): string => `${name}：每个值的来处`;
export const recordsNoOrigins: string = '没有这些值的来处记录。';
export const recordsClose: string = '关闭';
export const recordsUnnamed: string = '（未命名）';
export const dataWork: string = '在别处使用这些数据';
export const dataWorkHelp: string =
  '把各类数据导出成表格软件和其他程序都能读的文件，再导入时数字不变。密钥和改动历史不在其中。';
export const dataExcel: string = 'Excel（.xlsx）';
export const dataExcelHelp: string = '一个工作簿，每类数据一张表';
export const dataCsv: string = 'CSV';
export const dataCsvHelp: string = '每类数据一个文件';
export const dataJson: string = 'JSON';
export const dataJsonHelp: string = '每类数据一个文件，供程序读取，精确到最后一位';
export const dataMove: string = '搬迁或备份工作区';
export const dataMoveHelp: string =
  '整个工作区原样导出，含历史和密钥，用于自己的另一个浏览器或设备。只有 Paceline 能读。';
export const dataMoveFile: string = '工作区文件（.paceline）';
export const dataReading = (read: string, of: string): string => `已读取 ${read} / ${of} 条`;
export const dataWriting: string = '正在生成文件';
export const dataCancel: string = '取消';
export const dataCancelled: string = '已取消导出，数据没有变动。';
export const dataFailed: string = '导出没有成功，数据没有变动。请重试，或换一种格式。';
export const dataReady = (rows: string): string => `已完成，共 ${rows} 行`;
export const dataFile = (name: string, rows: string, size: string): string => `${name}（${rows} 行，${size}）`;
export const dataNothing: string = '还没有可以导出的数据。';
export const plannerData: string = '数据';
export const settingsRevenue: string = '什么算收入';
export const settingsRevenueDeals: string = '赢单的商机，计入赢单日';
export const settingsRevenueOrders: string = '订单，计入下单日';
export const settingsRevenueHelp: string = '达成率、进度和缺口只按这一项计算，同一笔销售既有商机又有订单时不会算两次。';

// 存储出问题时：浏览器对数据做了什么
export const storeLost: string =
  '浏览器发现自己的存储已损坏，并删除了保存在这里的数据。如果有导出的文件，请在设置中导入；其他设备不受影响。';
export const storePartly: string =
  '此浏览器中有一部分已保存的数据无法读取，数字可能不完整，其余内容均已显示。请立即导出到文件；如有之前导出的文件，请对照核查。';
export const storeBlocked: string = '另一个标签页一直占用着数据。请关闭 Paceline 的其他标签页，之后本页会自动打开。';

// 设置：另一种导出
export const settingsRecordsElsewhere: string = '要在表格里使用数字，请到“数据”页导出。';
