import { type Node, parse } from 'acorn'
import { analyze } from 'eslint-scope'
import type { Node as EsNode, Identifier } from 'estree'

/** What the language itself brings at ES2017, and what WeChat's logic layer adds (wechat.md 5.2, taro.md trap 3). */
const language = [
  'Array ArrayBuffer Boolean DataView Date Error EvalError Float32Array Float64Array Function Infinity Int16Array',
  'Int32Array Int8Array JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set',
  'String Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet',
  'arguments decodeURI decodeURIComponent encodeURI encodeURIComponent escape eval isFinite isNaN parseFloat parseInt',
  'undefined unescape',
]
const wechat = [
  'wx App Page Component Behavior getApp getCurrentPages require requirePlugin module exports console',
  'setTimeout clearTimeout setInterval clearInterval',
]
const known = new Set([...language, ...wechat].flatMap((names) => names.split(' ')))

/** Positions of the names in `typeof name`: the only use of an unknown name that cannot throw. */
function askedAbout(tree: Node): Set<number> {
  const positions = new Set<number>()
  const visit = (value: unknown) => {
    if (Array.isArray(value)) for (const item of value) visit(item)
    if (typeof value !== 'object' || value === null || !('type' in value)) return
    const node = value as { type: string; operator?: string; argument?: { type: string; start: number } }
    if (node.type === 'UnaryExpression' && node.operator === 'typeof' && node.argument?.type === 'Identifier') {
      positions.add(node.argument.start)
    }
    for (const child of Object.values(node)) if (typeof child === 'object') visit(child)
  }
  visit(tree)
  return positions
}

/**
 * Names that a script uses, declares nowhere and WeChat does not have, each with where it first stands: reading one
 * throws a ReferenceError, on the phone alone. A name that the script asks about with `typeof` counts as guarded.
 */
export function undeclaredGlobals(code: string): { name: string; position: number }[] {
  const tree = parse(code, { ecmaVersion: 2022, sourceType: 'script', ranges: true })
  const guarded = askedAbout(tree)
  const { globalScope } = analyze(tree as unknown as EsNode, { ecmaVersion: 2022, sourceType: 'script' })
  const through = (globalScope?.through ?? []).map(({ identifier }) => identifier as Identifier & { start: number })
  const asked = new Set(through.filter(({ start }) => guarded.has(start)).map(({ name }) => name))
  const first = new Map<string, number>()
  for (const { name, start } of through) {
    if (known.has(name) || asked.has(name) || globalScope?.set.has(name)) continue
    if (!first.has(name)) first.set(name, start)
  }
  return [...first].map(([name, position]) => ({ name, position })).sort((a, b) => (a.name < b.name ? -1 : 1))
}
