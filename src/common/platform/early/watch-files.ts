import { languageOf } from '@/common/lib/language'

const words = {
  zh: ['页面没有打开', '请检查网络，然后重试。', '重试'],
  en: ['The page did not open', 'Check the network, then try again.', 'Retry'],
  ja: ['ページを開けませんでした', '通信状況を確認して、もう一度お試しください。', '再試行'],
} as const

/** A page was drawn: from then on the program itself says what does not open. */
const isOpen = () => document.querySelector('.taro_page')?.firstElementChild != null

function tell() {
  if (isOpen() || document.getElementById('files-failed')) return
  const [title, what, retry] = words[languageOf(window.navigator.language)]
  const box = document.createElement('div')
  box.id = 'files-failed'
  box.setAttribute('role', 'alert')
  box.style.cssText =
    'position:fixed;inset:0;z-index:9999;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:12px;padding:24px;background:Canvas;color:CanvasText;font:16px/1.5 system-ui,sans-serif;text-align:center'
  const heading = document.createElement('strong')
  heading.textContent = title
  const text = document.createElement('span')
  text.textContent = what
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = retry
  button.style.cssText =
    'min-height:44px;padding:0 32px;border:0;border-radius:22px;background:#D6402B;color:#fff;font:inherit'
  button.onclick = () => window.location.reload()
  box.append(heading, text, button)
  document.body.append(box)
}

/** Says so, with a way to try again, where a script or style of the first page does not come. */
export function watchFiles(): void {
  window.addEventListener(
    'error',
    ({ target }) => {
      // What was only to be asked for ahead is asked for again when it is needed.
      const isStyle = target instanceof HTMLLinkElement && target.rel === 'stylesheet'
      const isFile = isStyle || target instanceof HTMLScriptElement
      // The document may still be on its way.
      if (isFile) document.body ? tell() : window.addEventListener('DOMContentLoaded', tell)
    },
    true,
  )
}
