import { expect, test } from 'vitest';
import { stageMeaning } from './stage-meaning.ts';

test.each([
  ['Closed Won', 'won', true],
  ['Won', 'won', true],
  ['赢单', 'won', true],
  ['已成交', 'won', true],
  ['converted', 'won', false],
  ['已签合同', 'won', false],
  ['Closed Lost', 'lost', true],
  ['lost', 'lost', true],
  ['输单', 'lost', true],
  ['Cancelled', 'lost', true],
  ['未成交关闭', 'lost', true],
  ['Negotiation/Review', 'open', false],
  ['待签约', 'open', true],
  ['未成交', 'open', true],
  ['意向客户', 'open', true],
  ['Not won yet', 'open', true],
  ['Wonderland', 'open', false],
  ['closing', 'open', false],
  ['Gewonnen', 'won', true],
  ['Verloren', 'lost', true],
  ['Gagnée', 'won', true],
  ['Perdu', 'lost', true],
  ['Cerrada ganada', 'won', true],
  ['Perdida', 'lost', true],
  ['Fechado ganho', 'won', true],
  ['Vinta', 'won', true],
  ['受注', 'won', true],
  ['失注', 'lost', true],
  ['贏單', 'won', true],
  ['受注見込み', 'won', false],
])('%s means %s', (name, status, sure) => {
  expect(stageMeaning(name)).toEqual({ status, sure });
});
