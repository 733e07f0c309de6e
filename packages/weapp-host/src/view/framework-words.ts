import { addGlobalErrorListener, addGlobalWarningListener, DataGroup, type Node } from 'glass-easel'
import type { EventLog } from './event-log'

/** Properties of built-in tags accept undefined, as in WeChat: it means the default. */
const isBuiltIn = (group: object) =>
  (group as { _$comp?: { is?: string } | null })._$comp?.is?.startsWith('wx/') === true

/**
 * Warnings of the framework that WeChat does not give: missing lists (it renders nothing), numbers as lists, a `wx:key`
 * that no item has, attributes of a `<slot>`.
 */
const usual = [
  /^The for-list data is neither Array nor Object, got type "(undefined|null)"/,
  /^Use number as for-list/,
  /^Some keys are not unique while list updates: ""/,
  /is not a valid event binding or slot value$/,
]
/** Unknown attributes of built-in tags: WeChat allows them, and WXS can observe them. */
const ofAttribute = /is not a valid property$/

const isUsual = (words: string, element: Node | undefined) =>
  usual.some((one) => one.test(words)) ||
  (ofAttribute.test(words) && (element as { is?: string } | undefined)?.is?.startsWith('wx/') === true)

/** Sends the component framework's warnings to the host's log. */
export function hearFramework(eventLog: EventLog): void {
  let isQuiet = false
  const { applyDataUpdates } = DataGroup.prototype
  DataGroup.prototype.applyDataUpdates = function apply(...args) {
    const before = isQuiet
    isQuiet = isBuiltIn(this)
    try {
      applyDataUpdates.apply(this, args)
    } finally {
      isQuiet = before
    }
  }
  addGlobalWarningListener((words, component, element) => {
    const where = typeof component === 'string' ? component : component.is
    if (!isQuiet && !isUsual(words, element)) eventLog.warn(where ? `${where}: ${words}` : words)
    return false
  })
  addGlobalErrorListener((error) => {
    eventLog.caught(error)
    return false
  })
}
