import { Refusal } from './types'

type Rule = (options: Record<string, unknown>) => Refusal | undefined

/** Must be listed in `requiredPrivateInfos` of app.json (wechat.md 2.4). */
const toDeclare = new Set([
  ...['chooseAddress', 'chooseLocation', 'choosePoi', 'getLocation', 'getFuzzyLocation'],
  ...['startLocationUpdate', 'startLocationUpdateBackground', 'onLocationChange'],
])

/** wechat.md 2.9 */
const mostTemplates = 5
const mostActions = 6
/** Length in Chinese characters; two other characters count as one. */
const mostOfButton = 4

const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u00ff' ? 1 : 0.5), 0)
const needs = (name: string, type: 'String' | 'Array') => (options: Record<string, unknown>) => {
  const value = options[name]
  const fits = type === 'Array' ? Array.isArray(value) : typeof value === 'string'
  const found = value === undefined || value === null ? 'Undefined' : (value as object).constructor?.name
  return fits
    ? undefined
    : new Refusal(`parameter error: parameter.${name} should be ${type} instead of ${found};`, { errno: 1001 })
}

const rules: Record<string, Rule> = {
  requestSubscribeMessage({ tmplIds }) {
    if (!Array.isArray(tmplIds) || tmplIds.length === 0)
      return new Refusal("TmplIds can't be empty", { errCode: 10001 })
    if (tmplIds.length > mostTemplates) return new Refusal('Templates count out of max bounds', { errCode: 20003 })
    return undefined
  },
  showActionSheet({ itemList }) {
    const wrong = needs('itemList', 'Array')({ itemList })
    if (wrong) return wrong
    const { length } = itemList as unknown[]
    if (length === 0) return new Refusal('parameter error: itemList should have at least one item', { errno: 1001 })
    return length > mostActions ? new Refusal('parameter error: itemList should not exceed 6 items') : undefined
  },
  showModal(options) {
    const long = ['confirmText', 'cancelText'].find((name) => widthOf(String(options[name] ?? '')) > mostOfButton)
    return long === undefined
      ? undefined
      : new Refusal(`${long} length should not larger than ${mostOfButton} Chinese characters`, { errno: 1001 })
  },
  setClipboardData: needs('data', 'String'),
  makePhoneCall: needs('phoneNumber', 'String'),
  previewImage: needs('urls', 'Array'),
}

/** Why WeChat refuses a call before it shows anything; undefined where it does not. */
export function ruleOf(requiredPrivateInfos: string[]) {
  const declared = new Set(requiredPrivateInfos)
  return (name: string, options: unknown): Refusal | undefined => {
    if (toDeclare.has(name) && !declared.has(name))
      return new Refusal('the api need to be declared in the requiredPrivateInfos field in app.json/ext.json')
    return rules[name]?.((options ?? {}) as Record<string, unknown>)
  }
}
