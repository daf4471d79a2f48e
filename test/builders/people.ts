import type { People } from '#core/people/people.ts';

/** Members An and Bo in one unit, from the beginning of 2026. */
export const twoPeople: People = {
  members: [
    { id: 'an', name: 'An' },
    { id: 'bo', name: 'Bo' },
  ],
  units: [{ id: 'east', name: 'East' }],
  placements: [
    { subject: 'an', unit: 'east', from: '2026-01-01' },
    { subject: 'bo', unit: 'east', from: '2026-01-01' },
  ],
};
