// What `@tarojs/taro` does, but with two imports that webpack can see through: it asks for the whole of Taro's runtime
// there, and then all of that ships.
const Taro = require('@tarojs/api').default
const hooks = require('@tarojs/runtime').hooks

if (hooks.isExist('initNativeApi')) hooks.call('initNativeApi', Taro)
module.exports = Taro
module.exports.default = Taro
