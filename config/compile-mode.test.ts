import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const root = join(__dirname, '..')
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx'))
  .map((path) => ({ path, text: readFileSync(join(root, 'src', path), 'utf8') }))
const isCompiled = (text: string) => /<\w+\s+compileMode\b/.test(text)

/** The file behind an import of `@/common/ui/price` or `../icon`. */
function fileOf(from: string, specifier: string): string | undefined {
  const base = specifier.startsWith('@/')
    ? join(root, 'src', specifier.slice(2))
    : join(root, 'src', from, '..', specifier)
  return [`${base}.tsx`, join(base, 'index.tsx')].find((path) => existsSync(path))
}

type Tag = ts.JsxOpeningElement | ts.JsxSelfClosingElement
const isTag = (node: ts.Node): node is Tag => ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)
const hasAttribute = (tag: Tag, name: string) =>
  tag.attributes.properties.some((one) => ts.isJsxAttribute(one) && one.name.getText() === name)

/** What Taro's compiler would leave out of a component's template, or draw wrongly, without a word. */
function problemsIn(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const imports = new Map<string, string>()
  for (const node of file.statements) {
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) continue
    const names = node.importClause?.namedBindings
    if (names && ts.isNamedImports(names))
      for (const { name } of names.elements) imports.set(name.text, node.moduleSpecifier.text)
  }
  const isOurs = (tag: Tag) => imports.get(tag.tagName.getText()) !== '@tarojs/components'
  const problems: string[] = []
  const say = (node: ts.Node, words: string) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart())
    problems.push(`${path}:${line + 1} ${words}`)
  }
  const tagOf = (node: ts.Expression): Tag | undefined => {
    const inner = ts.isParenthesizedExpression(node) ? node.expression : node
    return ts.isJsxElement(inner) ? inner.openingElement : ts.isJsxSelfClosingElement(inner) ? inner : undefined
  }

  const look = (node: ts.Node) => {
    if (ts.isJsxSpreadAttribute(node)) say(node, 'spreads attributes: the template has none of them')
    if (isTag(node) && isOurs(node)) {
      const name = node.tagName.getText()
      const from = fileOf(path, imports.get(name) ?? '')
      if (!from || !isCompiled(readFileSync(from, 'utf8'))) say(node, `holds ${name}, which has no compileMode itself`)
    }
    if (ts.isConditionalExpression(node) || (ts.isBinaryExpression(node) && ts.isJsxExpression(node.parent))) {
      const branches = ts.isConditionalExpression(node) ? [node.whenTrue, node.whenFalse] : [node.right]
      const drawn = branches.map(tagOf)
      if (drawn.some(Boolean) && drawn.includes(undefined)) say(node, 'draws one of two: write `condition && <View />`')
      if (drawn.some((tag) => tag && isOurs(tag))) say(node, 'draws a component on a condition: put it into a View')
    }
    ts.forEachChild(node, look)
  }
  const seek = (node: ts.Node) => {
    const tag = ts.isJsxElement(node) ? node.openingElement : isTag(node) ? node : undefined
    if (tag && hasAttribute(tag, 'compileMode')) look(node)
    else ts.forEachChild(node, seek)
  }
  seek(file)
  return problems
}

test('what a compiled component draws is what its template draws', () => {
  const compiled = sources.filter(({ text }) => isCompiled(text))
  expect(compiled.length).toBeGreaterThan(3)
  expect(compiled.flatMap(({ path, text }) => problemsIn(path, text))).toEqual([])
})

test.each([
  ['<View compileMode {...aria({})} />', 'spreads attributes'],
  ['<View compileMode><Button /></View>', 'holds Button'],
  ['<View compileMode>{a ? <View /> : null}</View>', 'draws one of two'],
  ['<View compileMode>{a && <Price />}</View>', 'on a condition'],
])('%s is found out', (jsx, words) => {
  const imports = `import { View } from '@tarojs/components'\nimport { Button } from '@/common/ui/button'\nimport { Price } from '@/common/ui/price'\n`
  const problems = problemsIn('a.tsx', `${imports}const A = ({ a }) => ${jsx}`)
  expect(problems).toEqual([expect.stringContaining(words)])
})
