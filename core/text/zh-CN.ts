// 显示的每一句话(简体中文)。与 en.ts 同名导出。改动后运行 `npm run text`。

// 保存
export const saved: string = '已保存';
export const saving: string = '正在保存…';
export const notSaved: string = '未保存';
