import { element, sealedBox } from './elements'
import { icons } from './icons'
import { topBarCss } from './top-bar.css'
import type { FrameWords } from './words'

/** What the bar shows for the top page. */
export interface TopBarLook {
  style: 'default' | 'custom'
  title: string
  text: 'black' | 'white'
  background: string
  /** Which button is shown: back, home, or none. */
  left: 'back' | 'home' | 'none'
  loading: boolean
}

interface Presses {
  back(): void
  home(): void
  more(): void
  close(): void
}

export interface TopBar {
  host: HTMLElement
  show(look: TopBarLook): void
}

/** px */
export const navigationBarHeight = 44

const minuteMs = 60_000
const clockWords = () => new Date().toTimeString().slice(0, 5)

function button(className: string, label: string, icon: SVGElement, press: () => void) {
  const made = element('button', { className, onclick: press }, icon)
  made.setAttribute('aria-label', label)
  return made
}

function statusBar() {
  const time = element('span', {}, clockWords())
  setInterval(() => {
    time.textContent = clockWords()
  }, minuteMs / 4)
  const [signal, battery] = [icons.signal(), icons.battery()]
  signal.classList.add('signal')
  battery.classList.add('battery')
  const bar = element('div', { className: 'status' }, time, element('div', { className: 'signs' }, signal, battery))
  bar.setAttribute('aria-hidden', 'true')
  return bar
}

export function openTopBar(press: Presses, words: FrameWords): TopBar {
  const { host, root } = sealedBox('weapp-top-bar', topBarCss)
  const ground = element('div', { className: 'ground' })
  const back = button('back', words.back, icons.back(), press.back)
  const home = button('home', words.home, icons.home(), press.home)
  const name = element('span')
  const spinner = icons.spinner()
  spinner.classList.add('spinner')
  const title = element('div', { className: 'title' }, spinner, name)
  title.setAttribute('role', 'heading')
  title.setAttribute('aria-level', '1')
  const capsule = element(
    'div',
    { className: 'capsule' },
    button('more', words.more, icons.more(), press.more),
    element('i'),
    button('close', words.close, icons.close(), press.close),
  )
  const left = element('div', { className: 'left' }, back, home)
  // Without a page there is nothing to go back from.
  for (const one of [back, home]) one.hidden = true
  spinner.setAttribute('hidden', '')
  root.append(ground, statusBar(), element('div', { className: 'bar' }, left, title, capsule))

  return {
    host,
    show(look) {
      host.dataset.style = look.style
      host.dataset.text = look.text
      ground.style.background = look.background
      name.textContent = look.title
      back.hidden = look.left !== 'back'
      home.hidden = look.left !== 'home'
      spinner.toggleAttribute('hidden', !look.loading)
    },
  }
}
