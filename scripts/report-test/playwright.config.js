// Debian's or anybody's Chromium (CHROMIUM names it): nothing is downloaded. Scripts and pages lie on this disk.
const { defineConfig } = require('@playwright/test');

module.exports = defineConfig({
  testDir: '.',
  outputDir: '../../target/report-test',
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  reporter: 'list',
  use: {
    viewport: { width: 1440, height: 950 },
    colorScheme: 'light',
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update',
        '--disable-sync'],
    },
  },
});
