/** Compiles a project with WeChat's compiler and writes what comes of it: run.ts <project> <result.json> */
import dns from 'node:dns'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { BuiltFile } from '../gates/scripts-of'
import type { Compiled } from './compile'
import { compilerFolder } from './install'

/** The part of miniprogram-ci that compiles without an upload. */
interface Ci {
  Project: new (options: object) => object
  getCompiledResult(options: object): Promise<Record<string, string | Buffer>>
}

/** What WeChat's server would answer of an app: limits alone. Asking for it needs an app's key and a network. */
const attr = async () => ({
  platform: false,
  appType: 0,
  isSandbox: false,
  released: false,
  setting: {
    ...{ MaxCodeSize: 2, MaxSubpackageSubCodeSize: 2, MaxSubpackageFullCodeSize: 30, MaxSubPackageLimit: 100 },
    ...{ MinTabbarCount: 2, MaxTabbarCount: 5, MaxCustomTabbarCount: 10, MaxTabbarIconSize: 40 },
    NavigateMiniprogramLimit: 10,
  },
})

// It asks WeChat's server which other kinds of files an upload may hold, and goes by its own list where nobody answers.
dns.lookup = ((_host: string, _options: object, answer: (error: Error) => void) => {
  answer(new Error('compiling asks nobody'))
}) as typeof dns.lookup

async function compile(projectPath: string): Promise<BuiltFile[]> {
  const ci = createRequire(join(compilerFolder, 'package.json'))('miniprogram-ci') as Ci
  const { appid } = JSON.parse(readFileSync(join(projectPath, 'project.config.json'), 'utf8'))
  const privateKey = 'none: nothing is uploaded'
  const project = new ci.Project({ appid, type: 'miniProgram', projectPath, privateKey, attr })
  const setting = { useProjectConfig: true }
  const files = await ci.getCompiledResult({ project, setting, version: '1', desc: '', onProgressUpdate() {} })
  return Object.entries(files)
    .filter(([path]) => !path.endsWith('.map'))
    .map(([path, content]) => ({ path: path.replace(/^\//, ''), bytes: Buffer.byteLength(content) }))
}

const [projectPath = '', to = ''] = process.argv.slice(2)
const result: Compiled = await compile(projectPath).then(
  (files) => ({ files }),
  (error: Error) => ({ refused: error.message }),
)
writeFileSync(to, JSON.stringify(result))
// It leaves workers behind that would keep the process open.
process.exit(0)
