const taro = require('babel-preset-taro')

/**
 * Taro's preset, which has no option for Babel's `bugfixes`: destructuring, default values and template strings stay as they
 * are written. Without it they go entirely, for one rare form each that old Safari gets wrong; with it only those forms do.
 */
function preset(api, options) {
  const made = taro(api, options)
  const [, env] = made.overrides[0].presets[0]
  env.bugfixes = true
  return made
}

module.exports = {
  // `{ ...a, b }` is one call: nothing that is spread has getters or setters with effects.
  assumptions: { setSpreadProperties: true, pureGetters: true },
  presets: [[preset, { framework: 'react', ts: true, compiler: 'webpack5', hot: false }]],
}
