import { type BuiltIn, builtIn } from '../built-in'
import { offerContext } from '../contexts'
import { silentContext } from './silent-context'

/** A tag for something that does not exist here: a camera, a map, a shop. A card says what WeChat would show. */
interface BoxSpec {
  tag: string
  /** What WeChat would show. */
  shows: string
  /** Properties that the card lists with their values. */
  properties?: string[]
  flags?: string[]
  /** Events that the person can send from the card, with their details. */
  events?: Record<string, unknown>
}

/** The attribute name of a property: `shop-appid` for `shopAppid`. */
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
        // The button belongs to the host: the program gets its event, and no tap.
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
