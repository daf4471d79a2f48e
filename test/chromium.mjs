/** The Chromium that every test and bench runs in, and how: as root, without a screen, and asking nobody outside for anything. */
export const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
