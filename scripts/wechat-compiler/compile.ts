import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BuiltFile } from '../gates/scripts-of'
import { inRoot } from '../lib/root'
import { runNode } from '../lib/run-command'
import { compilerFolder } from './install'

/** What run.ts answers: the files of an upload, or why there are none. */
export interface Compiled {
  files?: BuiltFile[]
  refused?: string
}

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

/** The project's own settings, so that it is compiled as its upload would be; this project's where it has none. */
const settingsOf = (folder: string) => {
  const own = join(folder, 'project.config.json')
  const { appid, setting } = readJson(existsSync(own) ? own : inRoot('project.config.json'))
  return { appid, setting }
}

/**
 * Compiles the mini program in `folder` with WeChat's own compiler, without a network.
 * @returns the files that an upload would send
 * Throws with what the compiler says where it refuses.
 */
export async function compileAsWechat(folder: string): Promise<BuiltFile[]> {
  // A copy: the compiler looks around in its project, and the folder of a build should stay as it is.
  const project = join(compilerFolder, 'project')
  const to = join(compilerFolder, 'result.json')
  rmSync(project, { recursive: true, force: true })
  rmSync(to, { force: true })
  mkdirSync(project, { recursive: true })
  cpSync(folder, join(project, 'program'), { recursive: true })
  const config = { ...settingsOf(folder), compileType: 'miniprogram', miniprogramRoot: 'program/' }
  writeFileSync(join(project, 'project.config.json'), JSON.stringify(config))
  const { output } = await runNode(['--import', 'tsx', 'scripts/wechat-compiler/run.ts', project, to])
  const { files, refused = output.trim() }: Compiled = existsSync(to) ? readJson(to) : {}
  // It names files by its own project's folder.
  if (!files) throw new Error(`WeChat's compiler refuses ${folder}: ${refused.replaceAll('program/', '')}`)
  return files
}
