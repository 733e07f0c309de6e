/** What dist/weapp weighs after WeChat's own compiler, package by package. Fails where a package is over its budget. */
import { existsSync } from 'node:fs'
import { openBuild } from './gates/weapp-build'
import { inRoot } from './lib/root'
import { compileAsWechat } from './wechat-compiler/compile'
import { installCompiler } from './wechat-compiler/install'
import { sizeTable } from './wechat-compiler/size-table'

const folder = inRoot('dist/weapp')
const absent = existsSync(folder) ? await installCompiler() : 'There is no dist/weapp: run npm run build first.'
if (absent) {
  console.error(absent)
  process.exit(1)
}

try {
  const { app, files } = openBuild(folder)
  const { lines, ok } = sizeTable(app, files, await compileAsWechat(folder))
  console.log(lines.join('\n'))
  if (!ok) process.exitCode = 1
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
