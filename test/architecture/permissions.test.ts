import { expect, test } from 'vitest';
import config from '../../wxt.config.ts';
import { read } from './files.ts';

test('every permission is explained in extension/README.md, and no site is asked for at install', async () => {
  const manifest =
    typeof config.manifest === 'function'
      ? await config.manifest({ browser: 'chrome' } as never)
      : await config.manifest;
  const readme = read('extension/README.md');
  const asked = [...(manifest?.permissions ?? []), ...(manifest?.optional_host_permissions ?? [])] as string[];
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((permission) => !readme.includes(`\`${permission}\``))).toEqual([]);
  expect(manifest?.host_permissions ?? []).toEqual([]);
});
