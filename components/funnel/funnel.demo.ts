import { html } from 'lit';
import type { Demo } from '#components/behaviour/demo.ts';
import type { FunnelData, FunnelStage } from '#core/rollup/slices.ts';
import './funnel.ts';

const WAN = 1_000_000;

/** The six default stages in the figures of the pictures. */
export const demoFunnel: FunnelData = {
  currency: 'CNY',
  counted: 2412,
  withoutHistory: 12,
  won: { count: 80, minor: 300 * WAN },
  lost: { count: 1460, minor: 4_120 * WAN },
  stages: [
    {
      stage: 'lead',
      entered: 2400,
      conversion: 0.325,
      baseline: 0.3,
      dwell: 1.4,
      limit: 2,
      open: 420,
      openMinor: 1_260 * WAN,
    },
    {
      stage: 'discovery',
      entered: 780,
      conversion: 520 / 780,
      baseline: 0.6,
      dwell: 3.1,
      limit: 4,
      open: 96,
      openMinor: 374 * WAN,
    },
    {
      stage: 'proposal',
      entered: 520,
      conversion: 0.25,
      baseline: 0.4,
      dwell: 4.6,
      limit: 5,
      open: 210,
      openMinor: 806 * WAN,
    },
    {
      stage: 'objections',
      entered: 130,
      conversion: 80 / 130,
      baseline: 0.55,
      dwell: 2.6,
      limit: 2,
      open: 31,
      openMinor: 118.5 * WAN,
    },
    { stage: 'closing', entered: 80, conversion: 1, baseline: 0.95, dwell: 1.8, limit: 3, open: 0, openMinor: 0 },
    { stage: 'afterSales', entered: 80, conversion: null, dwell: 12, limit: 30, open: 0, openMinor: 0 },
  ],
};

const each = (change: (stage: FunnelStage) => Partial<FunnelStage>): FunnelData => ({
  ...demoFunnel,
  stages: demoFunnel.stages.map((stage) => ({ ...stage, ...change(stage) })),
});

export const demos: readonly Demo[] = [
  { name: 'bottleneck', template: () => html`<pace-funnel .data=${demoFunnel}></pace-funnel>` },
  { name: 'table-only', template: () => html`<pace-funnel table-only .data=${demoFunnel}></pace-funnel>` },
  {
    name: 'no-baseline',
    template: () =>
      html`<pace-funnel .data=${{ ...each(() => ({ baseline: undefined, limit: undefined })), withoutHistory: 0 }}></pace-funnel>`,
  },
  {
    name: 'conversion-0',
    template: () =>
      html`<pace-funnel .data=${each(({ conversion }) => ({ conversion: conversion === null ? null : 0 }))}></pace-funnel>`,
  },
  {
    name: 'conversion-100',
    template: () =>
      html`<pace-funnel .data=${each(({ conversion }) => ({ entered: 2400, conversion: conversion === null ? null : 1 }))}></pace-funnel>`,
  },
  {
    name: 'own-stages',
    template: () =>
      html`<pace-funnel
        .data=${each(({ stage }) => ({ stage: `${stage} / Qualification with procurement and legal (EMEA)` }))}
      ></pace-funnel>`,
  },
  { name: 'empty', template: () => html`<pace-funnel></pace-funnel>` },
  { name: 'error', template: () => html`<pace-funnel data="{"></pace-funnel>` },
];
