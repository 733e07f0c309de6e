import { type AsidePackage, asideFolder, installAside } from '../lib/install-aside'

/** WeChat's compiler as it runs behind an upload. */
const compiler: AsidePackage = {
  name: 'miniprogram-ci',
  version: '2.1.42',
  folder: 'wechat-compiler',
  words: { what: 'WeChat’s compiler', cost: '290 MB, once, a minute or two' },
}

export const compilerFolder = asideFolder(compiler)

/** Installs it where it is not there yet. @returns why it could not be, in words; null where it is there */
export const installCompiler = () => installAside(compiler)
