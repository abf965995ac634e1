module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  // The CLI brings the plugin along, but turns none of its rules on.
  extends: ['plugin:jsx-a11y/recommended'],
  rules: {
    // A region that scrolls must be within reach of the keyboard.
    'jsx-a11y/no-noninteractive-tabindex': [
      'error',
      { tags: [], roles: ['tabpanel', 'region'] },
    ],
  },
});
