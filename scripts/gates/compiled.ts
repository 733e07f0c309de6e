import { compileProgram } from '../../packages/weapp-host/src/compile/compile'
import type { Problem } from './problem'
import type { WeappBuild } from './weapp-build'

/**
 * All that the host's compiler, with WeChat's own template compiler in it, has to say of templates, WXS, style sheets
 * and JSON: files that are named and not there, too. A warning counts: WeChat passes over less than a browser does.
 */
export const compileProblems = ({ folder }: WeappBuild): Problem[] =>
  compileProgram(folder).problems.map(({ level: _level, ...problem }) => problem)
