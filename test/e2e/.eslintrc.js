const { createConfigForRole } = require('@backstage/cli/config/eslint-factory');

module.exports = createConfigForRole(__dirname, 'node-library', {
  // Playwright's tests look like Jest's, but are not.
  rules: { 'jest/no-standalone-expect': 'off', 'jest/expect-expect': 'off' },
});
