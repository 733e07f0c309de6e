import type { SentNotice } from '@haoli/contract'
import { h } from './dom'
import { shortTime } from './format'
import { t } from './settings'
import { shop } from './store'

const messageRow = ({ id, to, kind, state, text, keywords, page, createdAt }: SentNotice): HTMLElement =>
  h(
    'li',
    { class: 'order', attrs: { 'data-message': id } },
    h(
      'div',
      { class: 'row' },
      h('strong', {}, to),
      h('span', { class: `state message-${state}`, title: t(`${state}Hint`) }, t(`message_${state}`)),
    ),
    h('p', { class: 'words' }, text),
    ...keywords.map(({ name, value }) => h('p', { class: 'row fine' }, h('span', {}, name), h('span', {}, value))),
    h('p', { class: 'row fine' }, h('span', {}, t(kind)), h('span', { class: 'number' }, shortTime(createdAt))),
    h('p', { class: 'fine page' }, page),
  )

/** Messages sent to customers, newest first, and those that were not sent because the customer had not allowed them. */
export function messagesSection(): HTMLElement {
  const { messages } = shop()
  return h(
    'section',
    { class: 'card', attrs: { 'aria-label': t('messages') } },
    h('h3', {}, t('messages')),
    messages.length === 0
      ? h('p', { class: 'fine' }, t('noMessages'))
      : h('ul', { class: 'orders' }, ...messages.map(messageRow)),
  )
}
