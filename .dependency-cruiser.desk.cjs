// The same rules for the desk, whose `@/` is its own folder: told with a baseUrl, which dependency-cruiser needs and our compiler refuses.
const { join } = require('node:path')
const house = require('./.dependency-cruiser.cjs')

module.exports = {
  ...house,
  options: { ...house.options, tsConfig: { fileName: join(__dirname, 'desk/tsconfig.zones.json') } },
}
