import { h } from './dom'
import { sandboxKey } from './sandbox-key'
import { t } from './settings'
import { openWithKey } from './store'

/** In the place of the backstage on another machine: it asks for the key that was printed when the shop started. */
export function keyForm(): HTMLElement {
  const input = h('input', {
    id: 'sandbox-key',
    attrs: {
      type: 'password',
      required: '',
      autocomplete: 'off',
      'aria-label': t('keyLabel'),
      placeholder: t('keyLabel'),
    },
  })
  return h(
    'form',
    {
      class: 'notice key-form',
      onsubmit: (event) => {
        event.preventDefault()
        openWithKey(input.value.trim())
      },
    },
    h('p', {}, t(sandboxKey() === null ? 'keyNeeded' : 'keyWrong')),
    h('div', { class: 'actions' }, input, h('button', { class: 'btn small', attrs: { type: 'submit' } }, t('keyOpen'))),
  )
}
