import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { buildWeapp } from '../lib/build'
import { inRoot } from '../lib/root'
import { runCommand } from '../lib/run-command'
import { report } from '../lib/steps'

/** Where a program shows the goods that all show, and how a row is touched. */
export interface Goods {
  /** Where the list of products is, and the cart. */
  list: string
  cart: string
  /** Its rows are nodes in a Taro page's data, or its handlers are called by name. */
  madeWith: 'taro' | 'native'
}

/** A mini program to be measured. */
export interface Subject {
  name: string
  /** Built, with app.json in it. */
  folder: string
  /** Only its start can be measured without. */
  goods?: Goods
}

async function taroHello(): Promise<Subject> {
  const folder = inRoot('.cache/bench/taro-hello')
  const env = { NODE_ENV: 'production', BROWSERSLIST_IGNORE_OLD_DATA: '1' }
  const taro = [inRoot('node_modules/@tarojs/cli/bin/taro'), 'build', '--type', 'weapp', '--no-check']
  const outcome = await runCommand(process.execPath, taro, env, { cwd: inRoot('bench/taro-hello') })
  report('Taro hello world (.cache/bench)', outcome)
  if (!outcome.ok || !existsSync(`${folder}/app.json`)) throw new Error('The Taro hello world could not be built.')
  return { name: 'Taro hello', folder }
}

const haoli = (folder: string) => ({
  name: 'Haoli',
  folder,
  goods: { list: 'shop/pages/search/index?q=%E8%8C%B6', cart: 'tabs/cart/index', madeWith: 'taro' as const },
})

/** Pages without a framework, as a person writes them who sends no byte too many. */
export const nativePages = {
  name: 'native',
  folder: inRoot('bench/native-list'),
  goods: { list: 'pages/list/index', cart: 'pages/cart/index', madeWith: 'native' },
} satisfies Subject

const other = (folder: string): Subject => {
  if (!existsSync(`${resolve(folder)}/app.json`)) {
    throw new Error(`${folder} has no app.json: name the folder that a build of a mini program leaves.`)
  }
  return { name: basename(resolve(folder)), folder: resolve(folder) }
}

/**
 * This product first, then what it is measured against: builds what is not up to date.
 * `built`: another build of this product than dist/weapp. `also`: folders of other mini programs.
 */
export async function openSubjects(
  built: string | undefined,
  also: string[],
): Promise<[ReturnType<typeof haoli>, ...Subject[]]> {
  const others = also.map(other)
  if (built === undefined && !(await buildWeapp()).ok)
    throw new Error('The mini program could not be built: see above.')
  return [haoli(built ? resolve(built) : inRoot('dist/weapp')), await taroHello(), nativePages, ...others]
}
