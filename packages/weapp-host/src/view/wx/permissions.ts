import { Refusal } from '../../wx/types'
import { element } from '../frame/elements'
import { box, button, sheetHead, text } from './parts'
import { ask, show } from './stage'
import type { FaceSurroundings } from './surroundings'

/** What each permission allows, in the words of WeChat's question. */
const whatFor: Record<string, [chinese: string, english: string]> = {
  'scope.userLocation': ['获取你的位置信息', 'your location'],
  'scope.userFuzzyLocation': ['获取你的模糊位置信息', 'your approximate location'],
  'scope.userLocationBackground': ['在后台获取你的位置信息', 'your location in the background'],
  'scope.writePhotosAlbum': ['保存图片或视频到你的相册', 'to save to your album'],
  'scope.camera': ['使用你的摄像头', 'your camera'],
  'scope.record': ['使用你的麦克风', 'your microphone'],
  'scope.bluetooth': ['使用你的蓝牙', 'your Bluetooth'],
  'scope.addPhoneContact': ['添加联系人', 'to add contacts'],
  'scope.addPhoneCalendar': ['添加日程到你的日历', 'to add to your calendar'],
  'scope.werun': ['获取你的微信运动步数', 'your WeRun steps'],
}

const wordsFor = (scope: string, isChinese: boolean) => whatFor[scope]?.[isChinese ? 0 : 1] ?? scope

/** `authorize`, and every call that needs a permission for the first time. */
export const permissionFace = (around: FaceSurroundings, { scope }: { scope: string }) => {
  const { stage, words, name, permissionReason } = around
  const { applies, refuse, allow } = words()
  const isChinese = applies === '申请'
  return ask<undefined>(stage, ({ take, cancel }) => ({
    place: 'below',
    label: `${name} ${applies}${wordsFor(scope, isChinese)}`,
    parts: [
      text('program', `${name} ${applies}`),
      text('question', wordsFor(scope, isChinese)),
      text('note', permissionReason(scope) ?? ''),
      box(
        'pair',
        button(refuse, cancel),
        button(allow, () => take(undefined), { look: 'main', first: true }),
      ),
    ],
  }))
}

/** `openSetting`: a switch for each permission that was ever asked for. */
export const settingsFace = (around: FaceSurroundings, options: { authSetting?: Record<string, boolean> }) => {
  const { settings, settingsNone, close, applies } = around.words()
  const switches = Object.entries(options.authSetting ?? {}).map(([scope, isAllowed]) => {
    const input = element('input', { type: 'checkbox', checked: isAllowed })
    input.setAttribute('role', 'switch')
    const row = element('label', { className: 'line' }, element('span', {}, wordsFor(scope, applies === '申请')), input)
    return { scope, input, row }
  })
  const chosen = () => ({
    authSetting: Object.fromEntries(switches.map(({ scope, input }) => [scope, input.checked])),
  })
  return ask<ReturnType<typeof chosen>>(around.stage, ({ take }) => ({
    place: 'whole',
    label: settings,
    parts: [
      sheetHead(settings, close, () => take(chosen())),
      box('scroll', ...(switches.length > 0 ? switches.map(({ row }) => row) : [text('note', settingsNone)])),
    ],
  })).catch(chosen)
}

/** `openPrivacyContract`: succeeds when the contract is shown. */
export function contractFace({ stage, words, name }: FaceSurroundings) {
  show(stage, (close) => ({
    place: 'whole',
    label: words().contract,
    parts: [
      sheetHead(words().contract, words().close, close),
      box(
        'scroll',
        box('prose', element('p', {}, `《${name}小程序隐私保护指引》`), element('p', {}, words().contractProse)),
      ),
    ],
  }))
}

/** WeChat's privacy dialog, if the program has none of its own. */
export const privacyFace = (around: FaceSurroundings) => {
  const { contract, contractAsk, contractMore, refuse, agree } = around.words()
  return ask<undefined>(around.stage, ({ take, cancel }) => ({
    place: 'below',
    label: contract,
    parts: [
      text('program', around.name),
      text('question', contract),
      box(
        'prose',
        element(
          'p',
          {},
          contractAsk,
          button(`《${around.name}小程序隐私保护指引》`, () => contractFace(around), { look: 'plain' }),
        ),
        element('p', {}, contractMore),
      ),
      box(
        'pair',
        button(refuse, cancel),
        button(agree, () => take(undefined), { look: 'main', first: true }),
      ),
    ],
  })).catch(() => {
    throw new Refusal('privacy permission is not authorized', { errno: 104 })
  })
}
