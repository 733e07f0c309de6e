import { type BuiltIn, builtIn } from '../built-in'
import { offerContext } from '../contexts'
import { silentContext } from './silent-context'

/** A tag that WeChat draws with what is not here: its camera, its maps, its shop. A card says what would be seen. */
interface BoxSpec {
  tag: string
  /** What WeChat would show. */
  shows: string
  /** Properties that the card names with their values. */
  properties?: string[]
  flags?: string[]
  /** Handlers that the person can call from the card, and what each is told. */
  events?: Record<string, unknown>
}

/** `shop-appid` of WXML for `shopAppid`. */
const written = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const make = (tag: string, className: string, words = '') =>
  Object.assign(document.createElement(tag), { className, textContent: words })

export const boxTag = ({ tag, shows, properties = [], flags = [], events = {} }: BoxSpec): BuiltIn => {
  const any: Record<string, null | BooleanConstructor> = Object.fromEntries([
    ...properties.map((name) => [name, null] as const),
    ...flags.map((name) => [name, Boolean] as const),
  ])
  return builtIn(tag, {
    properties: any,
    boxes: ['wx-box-over'],
    draw(part) {
      const card = make('div', 'wx-box')
      const facts = make('div', 'wx-box-facts')
      const chips = make('div', 'wx-box-events')
      card.append(make('div', 'wx-box-tag', `<${tag}>`), make('div', 'wx-box-shows', shows), facts, chips)
      for (const [name, detail] of Object.entries(events)) {
        const chip = make('button', 'wx-box-event', name)
        // The chip is the host's own: the program hears of its event, not of a tap.
        chip.addEventListener('click', () => part.emit(name, structuredClone(detail)))
        chips.append(chip)
      }
      part.host.prepend(card)
      const given = () => Object.entries(part.props).filter(([name, value]) => name in any && value !== null)
      offerContext(part.component, { context: silentContext(() => Object.fromEntries(given())) })
      part.host.classList.add('wx-boxed')
      part.watch(properties, () => {
        const said = properties.filter((name) => part.props[name] !== null && part.props[name] !== '')
        facts.textContent = said.map((name) => `${written(name)}: ${String(part.props[name])}`).join('\n')
      })
    },
  })
}
