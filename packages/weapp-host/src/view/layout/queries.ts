import type { Clock } from '../../clock'
import type { Instance } from '../../program/instance'
import { type FieldsWish, fieldsOf, fieldsOfWindow } from './fields'
import type { Scopes } from './scopes'

type Listener = (result: unknown) => void

/** The target of a query. */
type Selection = { kind: 'one' | 'all'; selector: string } | { kind: 'viewport' }

interface Question {
  selection: Selection
  wish: FieldsWish
  scope: Instance | undefined
  listener: Listener | undefined
}

const rect = { id: true, dataset: true, rect: true, size: true }
const scroll = { id: true, dataset: true, scrollOffset: true }

/** `createSelectorQuery`: collects requests, and answers them together after `exec`. */
export const openQueries = (clock: Clock, scopes: Scopes) => {
  const answer = ({ selection, wish, scope }: Question): unknown => {
    const within = scopes.of(scope)
    if (selection.kind === 'viewport') return within ? fieldsOfWindow(wish, within.page) : null
    const found = within?.all(selection.selector) ?? []
    const results = found.map((one) => within && fieldsOf(one, wish, within.page))
    return selection.kind === 'all' ? results : (results[0] ?? null)
  }

  return (owner?: Instance): unknown => {
    const questions: Question[] = []
    let scope = owner

    const refTo = (selection: Selection) => {
      const ask = (wish: FieldsWish) => (listener?: Listener) => {
        questions.push({ selection, wish, scope, listener })
        return query
      }
      return {
        boundingClientRect: ask(rect),
        scrollOffset: ask(scroll),
        context: ask({ context: true }),
        node: ask({ node: true }),
        ref: ask({ ref: true }),
        fields: (wish: FieldsWish, listener?: Listener) => ask(wish)(listener),
      }
    }
    const query = {
      in(component: Instance) {
        scope = component
        return query
      },
      select: (selector: string) => refTo({ kind: 'one', selector }),
      selectAll: (selector: string) => refTo({ kind: 'all', selector }),
      selectViewport: () => refTo({ kind: 'viewport' }),
      exec(listener?: Listener) {
        const asked = [...questions]
        // Asynchronous, as across WeChat's layers: what the program has set in this turn is rendered by then.
        clock.after(0, () => {
          const results = asked.map(answer)
          for (const [index, { listener: told }] of asked.entries()) told?.(results[index])
          listener?.(results)
        })
        return query
      },
    }
    return query
  }
}
