import type { About } from '../messages'
import { make } from './element'
import type { Launch } from './launch'
import { scenes } from './scenes'

const fontSizes: [string, string][] = [
  ['14', 'Small'],
  ['16', 'Standard'],
  ['18', 'Large'],
  ['20', 'Larger'],
  ['23', 'Largest'],
]
const languages: [string, string][] = [
  ['zh_CN', '简体中文'],
  ['zh_TW', '繁體中文'],
  ['en', 'English'],
  ['ja', '日本語'],
]

/** A select; a value that is not among the options is added. */
function select(name: string, options: [string, string][], value: string): HTMLSelectElement {
  const all = options.some(([known]) => known === value) ? options : [...options, [value, value] as [string, string]]
  const control = make('select', { name }, ...all.map(([option, words]) => make('option', { value: option }, words)))
  control.value = value
  return control
}

function field(label: string, control: HTMLElement): HTMLElement {
  // Otherwise the options would be part of the accessible name.
  control.setAttribute('aria-label', label)
  return make('label', {}, make('span', {}, label), control)
}

export interface LaunchForm {
  host: HTMLElement
  /** Writes another page into the form. */
  set(page: string, query: string): void
  pages(pages: string[]): void
}

/** The launch options; calls `start` when the person submits them. */
export function openLaunchForm(launch: Launch, about: About, start: (wishes: Partial<Launch>) => void): LaunchForm {
  const named = (pages: string[]) => pages.map((page): [string, string] => [page, page])
  const sceneNames = scenes.map(([scene, name]): [string, string] => [String(scene), `${scene} ${name}`])
  let page = select('page', named(about.pages), launch.page)
  const controls = {
    query: make('input', {
      name: 'query',
      value: launch.query,
      attributes: { placeholder: 'id=1&from=card', spellcheck: 'false' },
    }),
    scene: select('scene', sceneNames, launch.scene),
    fontSize: select('fontSize', fontSizes, launch.fontSize),
    language: select('language', languages, launch.language),
    phone: make('input', { name: 'phone', value: launch.phone, attributes: { spellcheck: 'false' } }),
  }
  const wishes = (): Partial<Launch> => ({
    page: page.value,
    query: controls.query.value.trim().replace(/^\?/, ''),
    scene: controls.scene.value,
    fontSize: controls.fontSize.value,
    language: controls.language.value,
    phone: controls.phone.value.trim() || 'main',
  })
  const host = make(
    'form',
    {
      class: 'launch',
      onsubmit: (event) => {
        event.preventDefault()
        start(wishes())
      },
    },
    field('Page', page),
    field('Query', controls.query),
    field('Entered by', controls.scene),
    field('Text size', controls.fontSize),
    field('Language', controls.language),
    field('Phone', controls.phone),
    make('button', { class: 'act', type: 'submit' }, 'Start'),
  )
  const setPages = (pages: string[], value: string) => {
    const next = select('page', named(pages), value)
    page.replaceWith(next)
    page = next
  }
  return {
    host,
    pages: (pages) => setPages(pages, page.value),
    set(route, query) {
      page.value = route
      controls.query.value = query
    },
  }
}
