import { addGlobalErrorListener, addGlobalWarningListener, DataGroup } from 'glass-easel'
import type { News } from './news'

/** A built-in tag's properties are as forgiving as WeChat's: what a program leaves undefined has its default, silently. */
const isBuiltIn = (group: object) =>
  (group as { _$comp?: { is?: string } | null })._$comp?.is?.startsWith('wx/') === true

/** WeChat draws nothing for a list that is not there, and says nothing. */
const usual = /^The for-list data is neither Array nor Object, got type "undefined"/

/** What the component framework has to say of the program goes where all else goes that the host has to say. */
export function hearFramework(news: News): void {
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
  addGlobalWarningListener((words, component) => {
    const where = typeof component === 'string' ? component : component.is
    if (!isQuiet && !usual.test(words)) news.warn(where ? `${where}: ${words}` : words)
    return false
  })
  addGlobalErrorListener((error) => {
    news.caught(error)
    return false
  })
}
