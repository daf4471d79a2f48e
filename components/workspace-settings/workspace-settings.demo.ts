import { html } from 'lit';
import type { Demo } from '#components/behaviour/demo.ts';
import type { WorkspaceInfo } from '#core/store/session/session.ts';
import type { Language } from '#core/text/sentence.ts';
import './workspace-settings.ts';

/** A small team, in the reader's language. */
export function demoWorkspace(language: Language): WorkspaceInfo {
  const zh = language === 'zh-CN';
  return {
    id: 'demo',
    name: zh ? '2026 销售计划' : '2026 sales plan',
    sample: false,
    people: {
      members: [
        { id: 'm1', name: zh ? '李伟' : 'Li Wei' },
        { id: 'm2', name: zh ? '赵倩' : 'Zhao Qian' },
      ],
      units: [{ id: 'u1', name: zh ? '华东' : 'East' }],
      placements: [
        { subject: 'm1', unit: 'u1', from: '2026-01-01' },
        { subject: 'm2', unit: null, from: '2026-01-01' },
      ],
    },
    aliases: {},
    stages: [
      { source: 'crm', name: zh ? '方案呈现' : 'Proposal', status: 'open' },
      { source: 'crm', name: zh ? '赢单' : 'Won', status: 'won' },
      { source: 'crm', name: zh ? '输单' : 'Lost', status: 'lost' },
    ],
    currency: zh ? 'CNY' : 'USD',
    fiscalYearStart: 1,
    calendar: zh ? 'CN' : 'US',
    revenue: 'deals',
    me: 'm1',
    counts: { deals: 12, entries: 8, members: 2 },
    captures: [],
  };
}

export const demos: Demo[] = [
  {
    name: 'team',
    template: (language) => html`<pace-workspace-settings .info=${demoWorkspace(language)}></pace-workspace-settings>`,
  },
];
