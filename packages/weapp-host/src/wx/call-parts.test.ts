import { join } from 'node:path'
import ts from 'typescript'
import { openWx } from '../testing/open-wx'
import { isCallbackOnly, isImmediate } from './call-kinds'
import { callNames } from './call-names'
import { callParts } from './call-parts'

const typings = join(__dirname, '../../../../node_modules/miniprogram-api-typings/index.d.ts')
const outcomes = ['success', 'fail', 'complete']

/** Every call of `wx` in WeChat's typings: whether it takes callbacks, and the names of its options. */
function readTypings() {
  const program = ts.createProgram([typings], { lib: ['lib.es2022.d.ts'], types: [] })
  const checker = program.getTypeChecker()
  const blocks = program
    .getSourceFiles()
    .flatMap((file) => file.statements.filter(ts.isModuleDeclaration))
    .flatMap(({ name, body }) => (name.text === 'WechatMiniprogram' && body && ts.isModuleBlock(body) ? [body] : []))
  const wx = blocks
    .flatMap(({ statements }) => statements.filter(ts.isInterfaceDeclaration))
    .find(({ name }) => name.text === 'Wx')
  if (!wx) throw new Error('the typings have no interface Wx')
  return checker
    .getTypeAtLocation(wx)
    .getProperties()
    .flatMap((property) => {
      const [signature] = checker.getTypeOfSymbol(property).getCallSignatures()
      if (!signature) return []
      const [parameter] = signature.getParameters()
      const given = parameter && checker.getNonNullableType(checker.getTypeOfSymbol(parameter))
      const type = given && (checker.getBaseConstraintOfType(given) ?? given)
      const options = (type?.getProperties() ?? []).map(({ name }) => name)
      const answers = checker.typeToString(signature.getReturnType())
      return [
        { name: property.name, takesCallbacks: options.some((name) => outcomes.includes(name)), options, answers },
      ]
    })
}

const calls = readTypings()

test('wx has every call of WeChat’s typings', () => {
  expect(calls.length).toBeGreaterThan(400)
  expect(calls.map(({ name }) => name).filter((name) => !callNames.includes(name))).toEqual([])
})

test('calls return, give a promise, or take callbacks only, as in the typings', () => {
  const wrong = calls.filter(({ name, takesCallbacks, answers }) => {
    if (/^(on|off)[A-Z]/.test(name)) return false
    const returns = !takesCallbacks || answers.endsWith('Task')
    return isImmediate(name) !== returns || isCallbackOnly(name) !== (takesCallbacks && answers === 'void')
  })
  expect(wrong.map(({ name }) => name)).toEqual([])
})

test('the options of every call are those of the typings', () => {
  const wrong = calls.filter(({ name, takesCallbacks, options }) => {
    const known = [...(callParts.get(name)?.options ?? [])]
    const wanted = options.filter((option) => !outcomes.includes(option)).sort()
    return takesCallbacks && known.join() !== wanted.join()
  })
  expect(wrong.map(({ name }) => name)).toEqual([])
})

test('canIUse knows calls, their options and results', async () => {
  const { host, wx } = await openWx()
  const all = (...asked: string[]) => asked.map((one) => wx.canIUse(one))
  expect(
    all('getWindowInfo', 'getWindowInfo.return.safeArea', 'getWindowInfo.success', 'getWindowInfo.return.moon'),
  ).toEqual([true, true, false, false])
  expect(all('scanCode', 'scanCode.object.onlyFromCamera')).toEqual([false, false])
  host.wx.answer('scanCode', { result: '690' })
  expect(all('scanCode', 'scanCode.object.onlyFromCamera', 'scanCode.success.path', 'scanCode.object.moon')).toEqual([
    true,
    true,
    true,
    false,
  ])
  expect(all('button.open-type.chooseAvatar', 'button.open-type.moon', 'store-product', 'moon')).toEqual([
    true,
    false,
    true,
    false,
  ])
})
