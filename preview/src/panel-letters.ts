import type { DeadLetter } from '@haoli/contract'
import { retryDeadLetter } from './api'
import { h } from './dom'
import { shortTime } from './format'
import { t } from './settings'
import { act, shop } from './store'

const letterRow = ({ id, kind, subjectId, attempts, error, lastFailedAt }: DeadLetter): HTMLElement =>
  h(
    'li',
    { class: 'order', attrs: { 'data-letter': id } },
    h('div', { class: 'row' }, h('strong', {}, kind), h('span', { class: 'fine number' }, shortTime(lastFailedAt))),
    h('p', { class: 'fine page' }, subjectId),
    h('p', { class: 'words' }, error),
    h(
      'div',
      { class: 'row' },
      h('span', { class: 'fine' }, `${t('attempts')} ${attempts} ${t('times')}`),
      h(
        'button',
        {
          id: `retry-${id}`,
          class: 'btn small',
          disabled: shop().busy,
          onclick: () => void act((token) => retryDeadLetter(token, id)),
          attrs: { type: 'button', 'aria-label': `${t('retry')}: ${kind} ${subjectId}` },
        },
        t('retry'),
      ),
    ),
  )

/** Jobs that failed too often, each with a button that retries it; nothing if there are none. */
export function lettersSection(): HTMLElement | null {
  const { letters } = shop()
  if (letters.length === 0) return null
  return h(
    'section',
    { class: 'card', attrs: { 'aria-label': t('deadLetters') } },
    h('h3', {}, t('deadLetters')),
    h('p', { class: 'fine' }, t('deadLettersHint')),
    h('ul', { class: 'orders' }, ...letters.map(letterRow)),
  )
}
