import type { Run } from './deferred'
import type { PhoneFacts } from './phone'
import type { Surface } from './surface'
import { type Answer, type CallName, Refusal } from './types'

type SetAnswer = (name: string, run: Run) => void

/** How a test controls the calls of `wx`: sets their results, and reads which were made. */
export const callControl = (surface: Surface, set: SetAnswer) => ({
  /** Every call of the program, with its options. */
  calls: surface.calls,
  /** All calls of one name. */
  callsOf: (name: CallName) => surface.calls.filter((call) => call.name === name).map(({ options }) => options),
  /** Sets the result of a call from now on: a value, or a function of the program's options. */
  answer<Name extends CallName>(name: Name, answer: Answer<Name>) {
    set(name, typeof answer === 'function' ? (answer as Run) : () => answer)
  },
  /** Makes a call fail from now on, with `<name>:fail <reason>` and WeChat's error number. */
  refuse(name: CallName, why: string, codes: Refusal['codes'] = {}) {
    set(name, () => {
      throw new Refusal(why, codes)
    })
  },
  /** Removes a result that was set: the phone or the person answers again. */
  forget: (name: CallName) => surface.drop('answer', name),
  /** Calls the program's listeners: `emit('memoryWarning', { level: 10 })`. */
  emit: surface.emit,
})

/** Sets the phone's theme. A program without a dark mode is not told. */
export function openTheme(facts: () => PhoneFacts, emit: Surface['emit'], hasDarkMode: boolean) {
  let theme: PhoneFacts['theme'] | undefined
  return {
    facts: (): PhoneFacts => ({ ...facts(), ...(theme && { theme }), ...(!hasDarkMode && { theme: 'light' }) }),
    set(next: PhoneFacts['theme']) {
      theme = next
      if (hasDarkMode) emit('themeChange', { theme })
    },
  }
}
