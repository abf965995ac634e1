module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  // The suites are tests that more than one cluster is put to.
  overrides: [
    { files: ['src/suite/*.ts'], rules: { 'jest/no-export': 'off' } },
  ],
});
