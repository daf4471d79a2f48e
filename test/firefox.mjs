/** The Firefox of the component tests, driven over WebDriver BiDi; alone on this machine, it asks nobody outside for anything. */
export const firefox = {
  browser: 'firefox',
  executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
};
