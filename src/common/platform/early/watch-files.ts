import { languageOf } from '@/common/lib/language'

const words = {
  zh: ['页面没有打开', '请检查网络，然后重试。', '重试'],
  en: ['The page did not open', 'Check the network, then try again.', 'Retry'],
  ja: ['ページを開けませんでした', '通信状況を確認して、もう一度お試しください。', '再試行'],
} as const

/** A page was drawn: from then on the program itself says what does not open. */
const isOpen = (page = document) => page.querySelector('.taro_page')?.firstElementChild != null

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
  takeAwayOnceOpen(box)
  // Its words say the same, to whom no script says it.
  document.getElementById('unopened')?.remove()
}

/**
 * A script or a style, also one that is asked for ahead: this script may come after the page's own ones have failed, and then only
 * hears of the second try.
 */
const isFile = (target: EventTarget | null): boolean =>
  target instanceof HTMLScriptElement || (target instanceof HTMLLinkElement && target.getAttribute('as') !== 'image')

/** What was asked for ahead alone may fail: the program asks for it again, and opens. */
function takeAwayOnceOpen(box: HTMLElement): void {
  const observer = new MutationObserver(() => {
    if (!isOpen(box.ownerDocument)) return
    box.remove()
    observer.disconnect()
  })
  observer.observe(document.body, { childList: true, subtree: true })
}

/** Says so, with a way to try again, where a script or style of the first page does not come. */
export function watchFiles(): void {
  window.addEventListener(
    'error',
    ({ target }) => {
      // The document may still be on its way.
      if (isFile(target)) document.body ? tell() : window.addEventListener('DOMContentLoaded', tell)
    },
    true,
  )
}
