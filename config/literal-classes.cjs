const { dirname, join } = require('node:path')

const importOf = /^import (\w+) from '(\.[^']*\.module\.scss)'$/gm

/**
 * Writes the short name of a class where a source says `styles.card`. What is a literal needs no lookup when it runs, and
 * where Taro makes a template of a component (`compileMode`) it becomes part of that, and no longer travels in setData.
 */
module.exports = function literalClasses(source) {
  const { nameOf } = this.getOptions()
  let text = source
  for (const [statement, name, path] of source.matchAll(importOf)) {
    const file = join(dirname(this.resourcePath), path)
    text = text
      .replace(new RegExp(`=\\{${name}\\.(\\w+)\\}`, 'g'), (_, local) => `="${nameOf(local, file)}"`)
      .replace(new RegExp(`(?<![\\w/.])${name}\\.(\\w+)`, 'g'), (_, local) => `'${nameOf(local, file)}'`)
    if (!new RegExp(`\\b${name}\\b`).test(text.replace(statement, '')))
      text = text.replace(statement, `import '${path}'`)
  }
  return text
}
