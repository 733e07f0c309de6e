import { buildNote } from './build-note'
import { h, icon } from './dom'
import { icons } from './icons'
import { choose, onSettings, settings, t, themes } from './settings'
import type { WordKey } from './words'

const themeWords = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const satisfies Record<
  string,
  WordKey
>

function contents(note: HTMLElement): HTMLElement[] {
  const { language, theme } = settings()
  return [
    h(
      'div',
      { class: 'brand' },
      h('span', { class: 'seal', attrs: { 'aria-hidden': 'true' } }, '礼'),
      h('h1', {}, t('title')),
    ),
    h('p', { class: 'tagline' }, t('tagline')),
    note,
    h(
      'nav',
      { class: 'tools' },
      h(
        'div',
        { class: 'seg', attrs: { role: 'group', 'aria-label': t('theme') } },
        ...themes.map((name) =>
          h(
            'button',
            {
              id: `theme-${name}`,
              onclick: () => choose({ theme: name }),
              attrs: { type: 'button', 'aria-pressed': String(theme === name) },
            },
            t(themeWords[name]),
          ),
        ),
      ),
      h(
        'button',
        {
          id: 'language',
          class: 'btn small',
          onclick: () => choose({ language: language === 'zh' ? 'en' : 'zh' }),
          attrs: { type: 'button', 'aria-label': t('languageLabel') },
        },
        t('language'),
      ),
      h('a', { class: 'btn small', attrs: { href: '/desk/', target: '_blank' } }, icon(icons.desk), t('desk')),
      h('a', { class: 'btn small', attrs: { href: '/docs', target: '_blank' } }, icon(icons.docs), t('apiDocs')),
    ),
  ]
}

/** The header: name, colour scheme, language, links to the merchant's desk and the API reference. */
export function header(): HTMLElement {
  const bar = h('header', {})
  const note = buildNote()
  const refresh = () => {
    const focused = document.activeElement?.id
    bar.replaceChildren(...contents(note))
    if (focused) document.getElementById(focused)?.focus()
    document.title = t('title')
    document.documentElement.lang = settings().language === 'zh' ? 'zh-CN' : 'en'
    // The frames take their colour scheme from this page, so "system" inside a phone follows the switch.
    document.documentElement.dataset.theme = settings().theme
  }
  refresh()
  onSettings(refresh)
  return bar
}
