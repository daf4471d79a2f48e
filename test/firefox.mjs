/** The Firefox that tests run in, and how. */
export const executablePath = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

/** Asks nobody outside for anything, and shows nothing that would come in front of a test. */
export const preferences = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  // 1 is light: the tests that want another theme say so.
  'layout.css.prefers-color-scheme.content-override': 1,
};
