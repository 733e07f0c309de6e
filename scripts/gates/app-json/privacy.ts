import { type Problem, placeOf } from '../problem'
import type { WeappBuild } from '../weapp-build'

/** Calls of wx that fail unless `requiredPrivateInfos` names them (wechat.md 2.13). */
const exact = ['getLocation', 'onLocationChange', 'startLocationUpdate', 'startLocationUpdateBackground']
const declarable = [...exact, 'getFuzzyLocation', 'chooseLocation', 'choosePoi', 'chooseAddress']

/** `wx.chooseAddress(…)`, `taro().chooseAddress(…)`, `wx["chooseAddress"]`; not `x.getLocation = …`. */
const uses = new RegExp(`(?:\\.|\\[["'])(${declarable.join('|')})\\b(?!["'\\]\\s]*=[^=])`, 'g')

/** What is called and not declared, declared and not called, or cannot be declared together. */
export function privacyProblems({ app, ending, text }: WeappBuild): Problem[] {
  const declared = app.requiredPrivateInfos ?? []
  const calls = ending('.js').flatMap((file) => {
    const code = text(file)
    return [...code.matchAll(uses)].map(({ 1: name = '', index }) => ({ file, name, ...placeOf(code, index) }))
  })
  const undeclared = calls
    .filter(({ name }) => !declared.includes(name))
    .map(({ name, ...place }) => ({
      ...place,
      message: `${name} fails unless requiredPrivateInfos of app.json names it`,
    }))
  const called = new Set(calls.map(({ name }) => name))
  const unknown = declared
    .filter((name) => !called.has(name))
    .map((name) => `requiredPrivateInfos names ${name}, which no script calls: reviewers ask what it is for`)
  const both = declared.includes('getFuzzyLocation') ? declared.filter((name) => exact.includes(name)) : []
  const excluded = both.map((name) => `requiredPrivateInfos cannot name both getFuzzyLocation and ${name}`)
  const unchecked =
    app.__usePrivacyCheck__ === true ? [] : ['__usePrivacyCheck__ must be true: WeChat asks for consent']
  return [...undeclared, ...[...unknown, ...excluded, ...unchecked].map((message) => ({ file: 'app.json', message }))]
}
