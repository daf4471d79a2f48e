import { expect, test } from 'vitest';
import config from '../../wxt.config.ts';
import { read } from './files.ts';

async function manifestFor(browser: string) {
  return typeof config.manifest === 'function'
    ? await config.manifest({ browser } as never)
    : ((await config.manifest) ?? {});
}

test.each(['chrome', 'firefox'])(
  'every permission is explained in extension/README.md, and no site is asked for at install: %s',
  async (browser) => {
    const manifest = await manifestFor(browser);
    const readme = read('extension/README.md');
    const asked = [...(manifest.permissions ?? []), ...(manifest.optional_host_permissions ?? [])] as string[];
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((permission) => !readme.includes(`\`${permission}\``))).toEqual([]);
    expect(manifest.host_permissions ?? []).toEqual([]);
  },
);

test('Firefox is asked for nothing that only Chromium has, is told that nothing is collected, and leaves ws: as it is', async () => {
  const { permissions, browser_specific_settings, content_security_policy } = await manifestFor('firefox');
  expect(permissions).toEqual(['storage', 'unlimitedStorage', 'scripting', 'activeTab']);
  expect(browser_specific_settings?.gecko).toMatchObject({ data_collection_permissions: { required: ['none'] } });
  expect(JSON.stringify(content_security_policy)).not.toContain('upgrade-insecure-requests');
});
